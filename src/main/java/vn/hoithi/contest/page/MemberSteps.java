package vn.hoithi.contest.page;

import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import vn.hoithi.contest.AttemptStatus;
import vn.hoithi.contest.AttemptStatus.Begun;
import vn.hoithi.contest.Contest;
import vn.hoithi.contest.Contests;
import vn.hoithi.contest.RoundName;
import vn.hoithi.organisation.Actor;
import vn.hoithi.web.Wording;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What a candidate has to do: finish what runs, take the attempts that are left. The person's attempts are read in one statement, contests come from memory. */
@Singleton
class MemberSteps {

    /** Contests told of. */
    private static final int SHOWN = 3;
    private final Contests contests;
    private final ContestCalendar calendar;
    private final @Nullable AttemptStatus attempts;

    MemberSteps(Contests contests, ContestCalendar calendar, @Nullable AttemptStatus attempts) {
        this.contests = contests;
        this.calendar = calendar;
        this.attempts = attempts;
    }

    List<Begun> begun(Actor actor) {
        return attempts == null ? List.of() : attempts.newest(actor.personId());
    }

    /** Attempts not handed in, the one that ends first before the others. */
    List<OwnHome.Step> running(List<Begun> begun, Wording words, Instant now) {
        return begun.stream().filter(Begun::open).sorted(Comparator.comparing(Begun::endsAt)).flatMap(a -> contests.byId(a.contestId()).map(c -> running(c, a, words, now)).stream()).toList();
    }

    private static OwnHome.Step running(Contest contest, Begun attempt, Wording words, Instant now) {
        var over = !attempt.endsAt().isAfter(now);
        var place = words.say("home.attempt", contest.round(attempt.round()).map(r -> RoundName.of(r, words)).orElse(""), attempt.number());
        var left = over ? words.say("attempt.mine.since", words.format().second(attempt.endsAt())) : words.say("home.running.left", words.format().second(attempt.endsAt()), Timing.left(attempt.endsAt(), now, words));
        return new OwnHome.Step(words.say(over ? "home.running.over" : "home.running"), contest.title(), place + " " + left, "", "/attempts/" + attempt.attemptId(), words.say(over ? "contest.finish" : "contest.continue"));
    }

    /** Contests open now that the person may enter, the one that closes first before the others. */
    List<Contest> open(Actor actor, Instant now) {
        return calendar.enterable(calendar.open(now), actor).limit(SHOWN).toList();
    }

    /** The next contest to open for the person. */
    Optional<OwnHome.Step> coming(Actor actor, Wording words, Instant now) {
        return calendar.enterable(calendar.coming(now), actor).findFirst()
                .map(c -> new OwnHome.Step(words.say("home.soon"), c.title(), words.say("home.opens", words.format().opening(ContestCalendar.next(c, now))), "", "/contests/" + c.slug(), words.say("home.see")));
    }

    /** What may still be done in an open contest; with no attempt left the way to its result. */
    OwnHome.Step step(Contest contest, List<Begun> begun, Wording words, Instant now) {
        var round = contest.openRound(now).orElseThrow();
        var name = RoundName.of(round, words);
        var mine = begun.stream().filter(a -> a.contestId() == contest.id() && a.round() == round.no()).toList();
        var left = contest.settings().attemptsLeft(round, now, mine.stream().map(Begun::startedAt).toList());
        var ends = ContestCalendar.next(contest, now);
        var closes = words.say("home.closes", words.format().minute(ends), Timing.left(ends, now, words));
        if (left <= 0) {
            return new OwnHome.Step(words.say("home.done", name), contest.title(), closes, "", "/attempts/" + mine.getFirst().attemptId() + "/result", words.say("home.result"));
        }
        return new OwnHome.Step(mine.isEmpty() ? words.say("home.notYet", name) : words.say("home.again", name, mine.size()), contest.title(), words.say("home.attemptsLeft", left) + " " + closes, "",
                "/contests/" + contest.slug(), words.say("home.enter"));
    }
}
