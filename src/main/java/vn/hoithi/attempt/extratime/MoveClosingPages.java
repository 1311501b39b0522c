package vn.hoithi.attempt.extratime;

import jakarta.inject.Singleton;
import vn.hoithi.contest.Contest;
import vn.hoithi.contest.RoundName;
import vn.hoithi.database.Ids;
import vn.hoithi.web.Confirmation;
import vn.hoithi.web.Form;
import vn.hoithi.web.Messages;
import vn.hoithi.web.Option;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;

/** Puts into words the form for another closing, and the question before it moves. */
@Singleton
class MoveClosingPages {

    private final Messages messages;
    private final Ids ids;

    MoveClosingPages(Messages messages, Ids ids) {
        this.messages = messages;
        this.ids = ids;
    }

    static String address(Contest contest) {
        return "/organiser/contests/" + contest.slug() + "/closing";
    }

    MoveClosingForm form(Contest contest, Form typed, Locale locale, Instant now) {
        var words = messages.in(locale);
        var format = words.format();
        var sittings = new ArrayList<Option>();
        contest.settings().rounds().forEach(r -> r.windows().stream().filter(w -> now.isBefore(w.closes())).forEach(w -> {
            var value = MoveClosingForm.value(r.no(), w.closes());
            var chosen = typed.line("sitting").isEmpty() ? sittings.isEmpty() : typed.line("sitting").equals(value);
            sittings.add(new Option(value, words.say("closing.sitting", RoundName.of(r, words), format.opening(w.opens()), format.minute(w.closes())), chosen));
        }));
        return new MoveClosingForm(contest.slug(), contest.title(), List.copyOf(sittings), typed.line("closes"), typed.has("early"), typed.line("reason"), typed.errors());
    }

    /** Asks before it moves; the number made here is good for one answer. */
    Confirmation question(Contest contest, ExtraTimeRequest asked, ExtraTimePlan plan, Form typed, Locale locale) {
        var words = messages.in(locale);
        var format = words.format();
        var moved = plan.moved();
        var round = RoundName.of(moved.round(), words);
        var later = moved.closes().isAfter(moved.window().closes());
        var effects = new ArrayList<String>();
        effects.add(words.say(later ? "closing.effect.later" : asked.early() ? "closing.effect.early" : "closing.effect.earlier", round, format.minute(moved.closes()), format.minute(moved.window().closes())));
        if (asked.early()) {
            effects.add(words.say("closing.effect.cut", format.number(plan.reached().size()), format.minute(moved.closes())));
            effects.add(words.say("closing.effect.kept"));
        } else if (!plan.reached().isEmpty()) {
            effects.add(words.say("closing.effect.whole", format.number(plan.reached().size())));
        }
        effects.add(words.say("extra.effect.follow"));
        effects.add(words.say("closing.effect.logged", asked.reason()));
        var live = contest.disclosure().rankingLive();
        var fields = new LinkedHashMap<String, String>();
        fields.put("id", "" + ids.next());
        fields.put("sitting", typed.line("sitting"));
        fields.put("closes", typed.line("closes"));
        fields.put("reason", asked.reason());
        if (asked.early()) {
            fields.put("early", "yes");
        }
        return new Confirmation(words.say("closing.question", round, format.minute(moved.closes())), List.of(), effects, live ? List.of(words.say("closing.doubt.live")) : List.of(),
                address(contest), fields, words.say("closing.move"), address(contest));
    }

    /** Why not, in a sentence. */
    String refused(Contest contest, ExtraTimeOutcome.Refused why, Locale locale) {
        return messages.say(locale, "extra.refused." + why, contest.settings().minutes());
    }
}
