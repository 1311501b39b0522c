package vn.hoithi.contest.organise;

import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import vn.hoithi.contest.Contest;
import vn.hoithi.contest.Contests;
import vn.hoithi.contest.ContestSettings;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What organisers do with a contest, from the draft to its publication. This node reads it anew at once, the others within a second. */
@Singleton
public class ContestDrafts {

    private final Contests contests;
    private final ContestWriter writer;
    private final DraftRepository repository;

    ContestDrafts(Contests contests, ContestWriter writer, DraftRepository repository) {
        this.contests = contests;
        this.writer = writer;
        this.repository = repository;
    }

    /** Creates a draft. {@code by} is null for seed data. */
    public Contest draft(long unitId, String title, ContestSettings settings, @Nullable Long by, Instant now) {
        return contests.fresh(writer.draft(unitId, title, settings, by, now)).orElseThrow();
    }

    /** Publishes a complete draft: freezes the pool, takes the roll. Refused with the reasons, in Vietnamese, when something is missing. */
    public List<String> publish(long contestId, @Nullable Long by, Instant now) {
        var reasons = writer.publish(contests.fresh(contestId).orElseThrow(), by, now);
        contests.fresh(contestId);
        return reasons;
    }

    /** Changes a draft that still has the version the person saw; empty when somebody else was quicker. */
    Optional<Contest> change(Contest seen, ContestWriter.Edit edit, long by, Instant now) {
        return writer.change(seen, edit, by, now) ? contests.fresh(seen.id()) : Optional.empty();
    }

    /** Changes the words of a published contest that still has the version the person saw; empty when somebody else was quicker. */
    Optional<Contest> reword(Contest seen, ContestWriter.Edit edit, @Nullable Long by, Instant now) {
        return writer.reword(seen, edit, by, now) ? contests.fresh(seen.id()) : Optional.empty();
    }

    /** Settings kept by a page of their own; {@code told} is what the audit log says. False when somebody changed the contest meanwhile. */
    public boolean settle(Contest seen, ContestSettings settings, String told, long by, Instant now) {
        var done = writer.settle(seen, settings, told, by, now);
        contests.fresh(seen.id());
        return done;
    }

    /** Deletes a draft for good; false when it has another version by now, or is published. */
    boolean delete(Contest draft, int version, long by, Instant now) {
        var done = writer.delete(draft, version, by, now);
        contests.fresh(draft.id());
        return done;
    }

    /** Who saved it last, and when. */
    Optional<DraftRepository.LastSave> lastSave(long id) {
        return repository.lastSave(id);
    }
}
