package vn.hoithi.contest;

import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import vn.hoithi.organisation.Actor;
import vn.hoithi.web.Messages;

import java.time.Instant;
import java.util.Locale;

/** The one button of the contest page: what this person may do now, or why not. */
@Singleton
class Entrance {

    private final Contests contests;
    private final Messages messages;
    private final MyAttempts attempts;

    Entrance(Contests contests, Messages messages, @Nullable MyAttempts attempts) {
        this.contests = contests;
        this.messages = messages;
        this.attempts = attempts;
    }

    ContestPage.Entry entry(Contest contest, ContestFace face, Actor actor, Locale locale, Instant now) {
        if (face.openName().isEmpty()) {
            return face.badge().equals("ended") ? new ContestPage.Entry("go", messages.say(locale, "contest.rankings"), "/rankings/" + contest.slug(), face.closed()) : words(face.closed());
        }
        if (actor == null) {
            return new ContestPage.Entry("go", messages.say(locale, "contest.signin"), "/session/new?next=/contests/" + contest.slug(), face.paper());
        }
        var refused = contests.ineligible(contest, actor);
        if (refused.isPresent()) {
            return words(messages.say(locale, "ineligible." + refused.get()));
        }
        return attempts(contest, face, actor, locale, now);
    }

    private ContestPage.Entry attempts(Contest contest, ContestFace face, Actor actor, Locale locale, Instant now) {
        var state = attempts == null ? new MyAttempts.State(contest.settings().attemptsPerRound(), false, 0)
                : attempts.state(contest, actor.personId(), now).orElse(new MyAttempts.State(contest.settings().attemptsPerRound(), false, 0));
        if (state.running()) {
            return new ContestPage.Entry("go", messages.say(locale, "contest.continue"), "/attempts/" + state.runningAttemptId(), messages.say(locale, "contest.note.running"));
        }
        if (state.left() <= 0) {
            return new ContestPage.Entry("go", messages.say(locale, "contest.mine"), "/me/attempts", messages.say(locale, "contest.none.left"));
        }
        return new ContestPage.Entry("start", messages.say(locale, "contest.enter", face.openName()), "/contests/" + contest.slug() + "/attempts",
                messages.say(locale, "contest.note", face.paper(), state.left()));
    }

    private static ContestPage.Entry words(String note) {
        return new ContestPage.Entry("none", "", "", note);
    }
}
