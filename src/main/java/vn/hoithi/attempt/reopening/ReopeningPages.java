package vn.hoithi.attempt.reopening;

import jakarta.inject.Singleton;
import vn.hoithi.attempt.AttemptRow;
import vn.hoithi.contest.Contest;
import vn.hoithi.contest.RoundName;
import vn.hoithi.database.Ids;
import vn.hoithi.organisation.PersonSearch;
import vn.hoithi.web.Confirmation;
import vn.hoithi.web.Form;
import vn.hoithi.web.Wording;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/** Puts into words which attempts may be opened again, the form, and the question before it is done. */
@Singleton
class ReopeningPages {

    private static final int LISTED = 20;
    private static final int BOOK = 50;
    private final ReopeningRepository repository;
    private final Ids ids;

    ReopeningPages(ReopeningRepository repository, Ids ids) {
        this.repository = repository;
        this.ids = ids;
    }

    static String address(Contest contest) {
        return "/organiser/contests/" + contest.slug() + "/reopening";
    }

    /** Nobody is listed before something is typed. */
    ReopeningPage.Search search(Contest contest, String typed, Wording words) {
        var who = PersonSearch.of(typed);
        var lines = typed.isEmpty() ? List.<ReopeningRepository.Line>of() : repository.found(contest.id(), who.phone(), who.first(), who.second(), who.third(), LISTED + 1);
        var book = repository.book(contest.id(), BOOK).stream().map(t -> new ReopeningPage.Told(words.say("reopening.book.line", t.name(), second(t.endsAfter(), words)), t.reason(),
                words.say("extra.by", t.reopenedBy(), second(t.reopenedAt(), words)))).toList();
        return new ReopeningPage.Search(contest.slug(), contest.title(), typed, lines.stream().limit(LISTED).map(l -> line(contest, l, words)).toList(),
                lines.size() > LISTED ? words.say("reopening.more", LISTED) : "", book);
    }

    ReopeningPage.One one(Contest contest, ReopeningRepository.Line line, Form typed, Wording words) {
        var left = Math.max(0, line.endsAt() - line.submittedAt());
        return new ReopeningPage.One(contest.slug(), contest.title(), "" + line.id(), line.name() + ", " + line.unitName() + ". " + what(contest, line, words),
                left < 1_000 ? words.say("reopening.left.none") : words.say("reopening.left", words.length(left)), typed.has("minutes") ? typed.line("minutes") : left < 1_000 ? "5" : "0",
                typed.line("reason"), typed.errors());
    }

    /** Asks before it is opened; the number made here is good for one answer. */
    Confirmation question(Contest contest, ReopeningRepository.Line line, ReopeningOutcome.Plan plan, int minutes, String reason, Wording words) {
        var effects = new ArrayList<String>();
        effects.add(words.say("reopening.effect.ends", words.format().second(plan.ends())));
        effects.add(words.say("reopening.effect.answers"));
        effects.add(words.say("reopening.effect.void"));
        effects.add(words.say("reopening.effect.told", reason));
        var warnings = plan.cut() ? List.of(words.say("reopening.doubt.cut")) : List.<String>of();
        var fields = new LinkedHashMap<String, String>();
        fields.put("id", "" + ids.next());
        fields.put("minutes", "" + minutes);
        fields.put("reason", reason);
        var here = address(contest) + "/" + line.id();
        return new Confirmation(words.say("reopening.question", line.name()), List.of(), effects, warnings, here, fields, words.say("reopening.open"), here);
    }

    private static ReopeningPage.Line line(Contest contest, ReopeningRepository.Line l, Wording words) {
        return new ReopeningPage.Line("" + l.id(), l.name(), PersonSearch.masked(l.phone()), l.unitName(), what(contest, l, words));
    }

    private static String what(Contest contest, ReopeningRepository.Line l, Wording words) {
        return words.say(l.state() == AttemptRow.CLOSED ? "reopening.what.closed" : "reopening.what.submitted", RoundName.of(contest, l.roundNo(), words), l.number(), second(l.submittedAt(), words));
    }

    private static String second(long moment, Wording words) {
        return words.format().second(Instant.ofEpochMilli(moment));
    }
}
