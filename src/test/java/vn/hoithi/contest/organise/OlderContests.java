package vn.hoithi.contest.organise;

import jakarta.inject.Singleton;
import vn.hoithi.contest.Contests;
import vn.hoithi.contest.Contest;
import vn.hoithi.contest.ContestSettings;

import java.time.Instant;

/** Publishes contests as older versions did: with keys shown as early as the settings say, though the check of today would refuse it. They must keep working. */
@Singleton
public class OlderContests {

    private final Contests contests;
    private final ContestDrafts drafts;

    OlderContests(Contests contests, ContestDrafts drafts) {
        this.contests = contests;
        this.drafts = drafts;
    }

    /** A published contest; the roll and the pool are taken as ever. */
    public Contest published(long unitId, String title, ContestSettings settings, Long by, Instant now) {
        var draft = drafts.draft(unitId, title, settings.withReview(ContestSettings.Show.NEVER), by, now);
        var reasons = drafts.publish(draft.id(), by, now);
        if (!reasons.isEmpty()) {
            throw new AssertionError("not published: " + reasons);
        }
        var contest = contests.byId(draft.id()).orElseThrow();
        return settings.review() == ContestSettings.Show.NEVER ? contest : drafts.reword(contest, new ContestWriter.Edit(contest.version(), contest.unitId(), contest.title(), settings), null, now).orElseThrow();
    }
}
