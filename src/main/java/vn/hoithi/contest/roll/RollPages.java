package vn.hoithi.contest.roll;

import jakarta.inject.Singleton;
import vn.hoithi.contest.Contest;
import vn.hoithi.contest.Contests;
import vn.hoithi.organisation.Unit;
import vn.hoithi.organisation.Units;
import vn.hoithi.web.Messages;
import vn.hoithi.web.Wording;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** What an organiser reads before the numbers of a roll are taken anew. */
@Singleton
class RollPages {

    /** So many units are listed; of more, only the number is told. */
    static final int SHOWN = 200;
    private final RollRefresh refresh;
    private final Units units;
    private final Messages messages;

    RollPages(RollRefresh refresh, Units units, Messages messages) {
        this.refresh = refresh;
        this.units = units;
        this.messages = messages;
    }

    RollPage page(Contest contest, Locale locale, Instant now) {
        var words = messages.in(locale);
        var allowed = RollRefresh.allowed(contest, now);
        var changes = allowed ? refresh.changes(contest) : List.<RollRefresh.Change>of();
        var lines = changes.stream().limit(SHOWN).map(c -> new Line(units.byId(c.after().unitId()).map(Unit::name).orElse(""), numbers(c.before(), words), day(c.before(), words),
                numbers(c.after(), words), day(c.after(), words))).toList();
        return new RollPage(contest.slug(), contest.title(), contest.version() + "", allowed, words.say("roll.since", words.format().opening(refresh.last(contest.id()).orElse(contest.publishedAt()))),
                words.number(changes.size()), lines, changes.size() > SHOWN ? words.say("roll.more", words.number(changes.size() - SHOWN)) : "");
    }

    private String numbers(Contests.RollEntry entry, Wording words) {
        return entry.countedOn() == null ? words.say("roll.none") : words.say("roll.numbers", words.number(entry.members()), words.number(entry.officers()));
    }

    private String day(Contests.RollEntry entry, Wording words) {
        return entry.countedOn() == null ? "" : words.say("roll.day", words.format().date(entry.countedOn()));
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
