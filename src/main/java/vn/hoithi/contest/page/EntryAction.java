package vn.hoithi.contest.page;

import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import vn.hoithi.contest.AttemptStatus;
import vn.hoithi.contest.Contest;
import vn.hoithi.contest.Contests;
import vn.hoithi.contest.Denominator;
import vn.hoithi.contest.Phase;
import vn.hoithi.organisation.Actor;
import vn.hoithi.organisation.MemberRole;
import vn.hoithi.web.Messages;
import vn.hoithi.web.Wording;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/** The one button of the contest page: what this person may do now, or why not. */
@Singleton
class EntryAction {

    private final Contests contests;
    private final Messages messages;
    private final AttemptStatus attempts;

    EntryAction(Contests contests, Messages messages, @Nullable AttemptStatus attempts) {
        this.contests = contests;
        this.messages = messages;
        this.attempts = attempts;
    }

    ContestPage.Entry entry(Contest contest, ContestOverview overview, Actor actor, Locale locale, Instant now) {
        var words = messages.in(locale);
        var open = actor == null || attempts == null ? null : attempts.state(contest, actor.personId(), now).orElse(null);
        if (open != null && open.running()) {
            return running(open, words);
        }
        if (overview.openName().isEmpty()) {
            return contest.phaseAt(now) == Phase.ENDED ? new ContestPage.Entry("go", words.say("contest.rankings"), "/rankings/" + contest.slug(), overview.closed())
                    : actor == null ? join(contest, overview.closed(), words) : new ContestPage.Entry("go", words.say("contest.study"), "/study", overview.closed());
        }
        if (actor == null) {
            return join(contest, promise(contest, overview, words, now).orElse(brief(contest, words)), words);
        }
        var refused = contests.ineligible(contest, actor);
        if (refused.isPresent()) {
            return note(words.say("ineligible." + refused.get()));
        }
        return start(contest, overview, actor, open == null ? contest.settings().attemptsPerRound() : open.left(), words, now);
    }

    private static ContestPage.Entry join(Contest contest, String note, Wording words) {
        return new ContestPage.Entry("join", words.say("home.bar"), "/contests/" + contest.slug(), note);
    }

    /** An attempt that is not handed in goes first, its time over or not. */
    private ContestPage.Entry running(AttemptStatus.State open, Wording words) {
        var path = "/attempts/" + open.runningAttemptId();
        return open.over() == null ? new ContestPage.Entry("go", words.say("contest.continue"), path, words.say("contest.note.running"))
                : new ContestPage.Entry("go", words.say("contest.finish"), path, words.say("contest.note.over", words.format().second(open.over())));
    }

    private ContestPage.Entry start(Contest contest, ContestOverview overview, Actor actor, int left, Wording words, Instant now) {
        if (left <= 0) {
            return new ContestPage.Entry("go", words.say("contest.mine"), "/me/attempts", words.say("contest.none.left"));
        }
        var label = contest.cut(now).map(closes -> words.say("contest.enter.cut", overview.openName(), Contest.minutesUntil(closes, now))).orElse(words.say("contest.enter", overview.openName()));
        var waits = actor.memberRole() == MemberRole.UNVERIFIED && !Denominator.admits(contest.settings(), MemberRole.MEMBER);
        return new ContestPage.Entry("start", label, "/contests/" + contest.slug() + "/attempts",
                waits ? words.say("contest.note.unverified") : words.say("contest.note", promise(contest, overview, words, now).orElse(brief(contest, words)), left));
    }

    /** Minutes and questions, as short as a button's note must be. */
    private static String brief(Contest contest, Wording words) {
        var s = contest.settings();
        return words.say(s.essay() == null ? "contest.brief" : "contest.brief.essay", s.minutes(), s.paperSize());
    }

    /** What time there is when the sitting closes before the paper's time is over. */
    private Optional<String> promise(Contest contest, ContestOverview overview, Wording words, Instant now) {
        return contest.cut(now).map(closes -> words.say("contest.cut", Contest.minutesUntil(closes, now), overview.openName(), words.format().minute(closes)));
    }

    private static ContestPage.Entry note(String note) {
        return new ContestPage.Entry("none", "", "", note);
    }
}
