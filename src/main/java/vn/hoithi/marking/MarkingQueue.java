package vn.hoithi.marking;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import vn.hoithi.contest.Contest;
import vn.hoithi.contest.Contests;
import vn.hoithi.database.Batches;
import vn.hoithi.organisation.Actor;
import vn.hoithi.organisation.Role;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** A marker's desk: taking the next essay, and writing down its marks. */
@Singleton
class MarkingQueue {

    private final EssayRepository repository;
    private final EssayQueries queries;
    private final Contests contests;

    MarkingQueue(EssayRepository repository, EssayQueries queries, Contests contests) {
        this.repository = repository;
        this.queries = queries;
        this.contests = contests;
    }

    /** Where a save ended. */
    enum Saved {
        /** Written down. */
        DONE,
        /** The essay went to another marker. */
        TAKEN,
        /** It was saved from another window in between. */
        CHANGED,
        /** Its marks are public. */
        RELEASED
    }

    /** An essay with its contest, for a marker who may see it. */
    record EssayInContest(Contest contest, Essay essay) {
    }

    /** Published contests with an essay that the marker reaches. */
    List<Contest> contests(Actor marker) {
        var scope = marker.scope(Role.MARKER);
        return contests.published().stream().filter(c -> scope.covers(c.unitPath()) && hasEssays(c)).sorted(Comparator.comparingLong(Contest::id).reversed()).toList();
    }

    /** One of them. */
    Optional<Contest> contest(Actor marker, String slug) {
        return contests.within(marker.scope(Role.MARKER), slug).filter(MarkingQueue::hasEssays);
    }

    EssayQueries.QueueCounts counts(Contest contest, Actor marker, Instant now) {
        return counts(List.of(contest), marker, now);
    }

    /** Of several contests together, in one statement. */
    EssayQueries.QueueCounts counts(List<Contest> contests, Actor marker, Instant now) {
        return queries.counts(Batches.padded(contests.stream().map(Contest::id).toList()), marker.personId(), MarkingPolicy.homeOf(marker), MarkingPolicy.stale(now));
    }

    List<EssayQueries.Mine> mine(Contest contest, Actor marker, int from, int limit) {
        return queries.mine(contest.id(), marker.personId(), from, limit);
    }

    /** The essay the marker has begun, else the longest waiting one, now theirs. Gives its token; empty when none is free. */
    @Transactional
    public Optional<String> next(Contest contest, Actor marker, Instant now) {
        var stale = MarkingPolicy.stale(now);
        var begun = repository.begun(contest.id(), marker.personId());
        if (begun.isPresent() && repository.claim(begun.get(), marker.personId(), stale, now.toEpochMilli()) == 1) {
            return begun;
        }
        var free = repository.free(contest.id(), marker.personId(), MarkingPolicy.homeOf(marker), stale);
        var won = free.stream().filter(token -> repository.claim(token, marker.personId(), stale, now.toEpochMilli()) == 1).findFirst();
        won.ifPresent(this::wipe);
        return won;
    }

    /** The essay by its token, within the marker's scope and never of their own unit. */
    Optional<EssayInContest> essay(Actor marker, String token) {
        return repository.byToken(token).filter(e -> MarkingPolicy.mayMark(marker, e))
                .flatMap(e -> contests.byId(e.contestId()).filter(MarkingQueue::hasEssays).filter(c -> marker.scope(Role.MARKER).covers(c.unitPath())).map(c -> new EssayInContest(c, e)));
    }

    /** The marks written so far. */
    List<EssayMark> marks(Essay essay) {
        return repository.marks(essay.attemptId());
    }

    /** Writes the marks down, as a draft or finished, if the essay is still the marker's and at this revision. */
    @Transactional
    public Saved save(Actor marker, Essay essay, MarkForm filled, int revision, boolean finished, Instant now) {
        var at = now.toEpochMilli();
        if (repository.save(essay.attemptId(), marker.personId(), revision, finished ? at : null, filled.total(), filled.remark(), at) == 0) {
            return why(marker, essay);
        }
        repository.clearMarks(essay.attemptId());
        for (var line : filled.lines()) {
            repository.mark(essay.attemptId(), line.no(), line.points(), line.remark(), marker.personId(), at);
        }
        return Saved.DONE;
    }

    private Saved why(Actor marker, Essay before) {
        var essay = repository.byAttempt(before.attemptId()).orElse(before);
        if (!essay.heldBy(marker.personId())) {
            return Saved.TAKEN;
        }
        return essay.released() ? Saved.RELEASED : Saved.CHANGED;
    }

    /** The draft of a marker whose time ran out is not shown to the next one: their judgement is their own. */
    private void wipe(String token) {
        repository.blank(token);
        repository.byToken(token).ifPresent(e -> repository.clearMarks(e.attemptId()));
    }

    private static boolean hasEssays(Contest contest) {
        return contest.published() && contest.settings().essay() != null;
    }
}
