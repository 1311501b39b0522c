package vn.hoithi.ranking.edition;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import vn.hoithi.contest.Contest;
import vn.hoithi.contest.Contests;
import vn.hoithi.database.Ids;
import vn.hoithi.organisation.Actor;
import vn.hoithi.organisation.Role;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which state of a ranking who sees: everybody the one last published, before that the one at the freeze, where there is none the newest; organisers the
 * newest, leaders too of their own subtree. Every page, picture and count that shows places asks here.
 */
@Singleton
public class Editions {

    private final EditionRepository repository;
    private final Contests contests;
    private final Ids ids;
    private final LoadingCache<Long, List<Edition>> recent;

    Editions(EditionRepository repository, Contests contests, Ids ids) {
        this.repository = repository;
        this.contests = contests;
        this.ids = ids;
        this.recent = Caffeine.newBuilder().maximumSize(2_000).expireAfterWrite(Duration.ofSeconds(1)).build(repository::of);
    }

    /** What everybody sees; empty in the moments between a freeze and the state it keeps. Whether a ranking is shown at all is another question. */
    public Optional<RankingView> shown(Contest contest, Instant now) {
        if (contest.resultsAt() == null && !contest.disclosure().frozen(now)) {
            return Optional.of(RankingView.newest(contest)); // nearly always: nothing is asked
        }
        var made = recent.get(contest.id()).stream().filter(Edition::made).max(Comparator.comparingInt(Edition::number));
        return made.filter(e -> e.published() || contest.disclosure().frozen(now)).map(e -> RankingView.of(contest, e));
    }

    /** A published one, by its number. */
    public Optional<RankingView> published(Contest contest, int number) {
        return recent.get(contest.id()).stream().filter(e -> e.published() && e.made() && e.number() == number).findFirst().map(e -> RankingView.of(contest, e));
    }

    /** What this reader sees of the subtree of a unit of the roll, "" for all of the contest. */
    public Optional<RankingView> shown(Contest contest, @Nullable Actor reader, String unitPath, Instant now) {
        return seesNewest(contest, reader, unitPath) ? Optional.of(RankingView.newest(contest)) : shown(contest, now);
    }

    /** Of the subtree this reader sees the newest state, whatever everybody sees. */
    public boolean seesNewest(Contest contest, @Nullable Actor reader, String unitPath) {
        return reader != null && (organises(contest, reader) || !unitPath.isEmpty() && reader.scope(Role.LEADER).covers(unitPath));
    }

    /** Staff of the contest. */
    public boolean organises(Contest contest, Actor reader) {
        return reader.scope(Role.ORGANISER).covers(contest.unitPath()) || reader.scope(Role.ADMINISTRATOR).covers(contest.unitPath());
    }

    /** All of a contest in their order, asked for and made. */
    public List<Edition> of(Contest contest) {
        return repository.of(contest.id());
    }

    /** Asks for the next one to be published; false when somebody else has meanwhile, or one is still being made. In the caller's transaction. */
    public boolean ask(Contest contest, String reason, long by, Instant now) {
        var before = repository.of(contest.id());
        var next = 1 + before.stream().mapToInt(Edition::number).max().orElse(0);
        return before.stream().allMatch(Edition::made) && repository.ask(ids.next(), contest.id(), next, reason, now.toEpochMilli(), by) == 1;
    }

    /** Those to be made now: freezes whose moment has come are among them from here on. */
    public List<Edition> due(Instant now) {
        var frozen = contests.published().stream().filter(c -> c.disclosure().frozen(now)).map(Contest::id).toList();
        if (!frozen.isEmpty()) {
            var kept = Set.copyOf(repository.atFreezes());
            frozen.stream().filter(id -> !kept.contains(id)).forEach(id -> repository.ask(ids.next(), id, 0, "", now.toEpochMilli(), null));
        }
        return repository.pending();
    }

    /** All rows of one are there. */
    public void made(Edition edition, Instant now) {
        repository.made(edition.id(), now.toEpochMilli());
        if (edition.published()) {
            repository.tell(edition.contestId(), now.toEpochMilli());
            contests.fresh(edition.contestId());
        }
        recent.invalidate(edition.contestId());
    }
}
