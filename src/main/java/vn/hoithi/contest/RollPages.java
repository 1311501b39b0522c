package vn.hoithi.contest;

import jakarta.inject.Singleton;
import vn.hoithi.organisation.Unit;
import vn.hoithi.organisation.Units;
import vn.hoithi.text.Format;
import vn.hoithi.web.Messages;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** What an organiser reads before the numbers of a roll are taken anew. */
@Singleton
class RollPages {

    /** So many units are listed; of more, only the number is told. */
    static final int SHOWN = 200;
    private final Renewal renewal;
    private final Units units;
    private final Messages messages;

    RollPages(Renewal renewal, Units units, Messages messages) {
        this.renewal = renewal;
        this.units = units;
        this.messages = messages;
    }

    RollPage page(Contest contest, Locale locale, Instant now) {
        var format = Format.of(locale);
        var allowed = Renewal.allowed(contest, now);
        var changes = allowed ? renewal.changes(contest) : List.<Renewal.Change>of();
        var lines = changes.stream().limit(SHOWN).map(c -> new Line(units.byId(c.after().unitId()).map(Unit::name).orElse(""), numbers(c.before(), locale), day(c.before(), locale),
                numbers(c.after(), locale), day(c.after(), locale))).toList();
        return new RollPage(contest.slug(), contest.title(), contest.version() + "", allowed, messages.say(locale, "roll.since", format.opening(renewal.last(contest.id()).orElse(contest.publishedAt()))),
                format.number(changes.size()), lines, changes.size() > SHOWN ? messages.say(locale, "roll.more", format.number(changes.size() - SHOWN)) : "");
    }

    private String numbers(Contests.RollEntry entry, Locale locale) {
        var format = Format.of(locale);
        return entry.countedOn() == null ? messages.say(locale, "roll.none") : messages.say(locale, "roll.numbers", format.number(entry.members()), format.number(entry.officers()));
    }

    private String day(Contests.RollEntry entry, Locale locale) {
        return entry.countedOn() == null ? "" : messages.say(locale, "roll.day", Format.of(locale).date(entry.countedOn()));
    }

    /** A unit with its numbers before and after, and the days they are of ("" when none was declared). */
    public record Line(String unit, String before, String beforeDay, String after, String afterDay) {
    }

    /**
     * The page.
     *
     * @param version of the contest, sent back with the button
     * @param allowed the contest has not ended
     * @param since   sentence on when the numbers in use were taken
     * @param changed how many units would change
     * @param more    sentence on those not listed, or ""
     */
    public record RollPage(String slug, String title, String version, boolean allowed, String since, String changed, List<Line> lines, String more) {
    }
}
