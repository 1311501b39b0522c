package vn.hoithi.attempt.result;

import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import vn.hoithi.attempt.AttemptRow;
import vn.hoithi.contest.Contest;
import vn.hoithi.contest.Contests;
import vn.hoithi.contest.RoundName;
import vn.hoithi.web.Messages;
import vn.hoithi.web.Wording;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Locale;

/** Makes the page of one's own attempts. */
@Singleton
class MyAttemptsPages {

    static final int PAGE = 100;
    private static final String ADDRESS = "/me/attempts?page=";
    private final Contests contests;
    private final Messages messages;
    private final @Nullable CertificateOffer offer;
    private final @Nullable Verdicts verdicts;

    MyAttemptsPages(Contests contests, Messages messages, @Nullable CertificateOffer offer, @Nullable Verdicts verdicts) {
        this.verdicts = verdicts;
        this.contests = contests;
        this.messages = messages;
        this.offer = offer;
    }

    /** @param rows newest first, one more than a page when there are older ones: a contest's certificate stands beside its last attempt on the page */
    MyAttemptsPage page(List<AttemptRow> rows, int at, Locale locale, Instant now) {
        var words = messages.in(locale);
        var asked = new HashSet<Long>();
        var decided = verdicts == null ? Map.<Long, Verdicts.Verdict>of() : verdicts.of(rows.stream().map(AttemptRow::id).toList());
        return new MyAttemptsPage(rows.stream().limit(PAGE).flatMap(row -> contests.byId(row.contestId())
                .map(contest -> mine(words, row, contest, !row.open() && asked.add(contest.id()) && offered(contest, row, now), decided.get(row.id()), now)).stream()).toList(),
                at > 1 ? ADDRESS + (at - 1) : "", rows.size() > PAGE ? ADDRESS + (at + 1) : "");
    }

    private boolean offered(Contest contest, AttemptRow row, Instant now) {
        return offer != null && contest.settings().certificate() != null && offer.offered(contest, row.personId(), now);
    }

    private MyAttemptsPage.Mine mine(Wording words, AttemptRow row, Contest contest, boolean certificate, @Nullable Verdicts.Verdict verdict, Instant now) {
        var format = words.format();
        var round = contest.round(row.roundNo()).map(r -> RoundName.of(r, words)).orElse("");
        var settings = contest.settings();
        var over = row.open() && row.endsAt() <= now.toEpochMilli() ? words.say("attempt.mine.since", format.second(Instant.ofEpochMilli(row.endsAt()))) : null;
        var when = Instant.ofEpochMilli(row.open() ? row.startedAt() : row.submittedAt());
        var shown = !row.open() && contest.disclosure().scoreShown(row.roundNo(), when, now);
        return new MyAttemptsPage.Mine(row.id(), contest.title(), round, row.number(), row.open(), over, format.opening(when),
                shown ? format.points(row.points()) : null, shown ? format.points(settings.choicePoints()) : null, certificate ? "/contests/" + contest.slug() + "/certificate" : null,
                verdict != null ? "attempt.verdict." + verdict : row.state() == AttemptRow.VOID ? "attempt.verdict." + Verdicts.Verdict.NOT_COUNTED : null);
    }
}
