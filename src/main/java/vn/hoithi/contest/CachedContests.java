package vn.hoithi.contest;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import jakarta.inject.Singleton;
import vn.hoithi.database.Batches;
import vn.hoithi.organisation.Actor;
import vn.hoithi.organisation.Scope;
import vn.hoithi.organisation.Units;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Contests in memory: which version is newest is asked at most once a second, a version itself never changes and is read once. What is read is kept
 * under the version it was read with, in the same statement: a transaction that began before a change cannot leave the old under the new.
 */
@Singleton
class CachedContests implements Contests {

    private static final Duration FRESH = Duration.ofSeconds(1);
    private final ContestRepository repository;
    private final ContestReader reader;
    private final EligibilityPolicy eligibility;
    private final LoadingCache<String, Optional<Contest.Head>> bySlug;
    private final LoadingCache<Long, Optional<Contest.Head>> byId;
    private final LoadingCache<String, List<Contest>> all;
    private final LoadingCache<String, Optional<String>> codes;
    /** More than an installation publishes in years: all of them are gone through every second. Their items are kept apart. */
    private final Cache<Contest.Head, Contest> versions = Caffeine.newBuilder().maximumSize(20_000).build();
    /** By lines: one national roll weighs as much as hundreds of a ward's. */
    private final Cache<RollVersion, Map<Long, RollEntry>> rolls = Caffeine.newBuilder().maximumWeight(500_000).<RollVersion, Map<Long, RollEntry>>weigher((of, roll) -> roll.size()).build();

    /** A roll as it is between two changes of its own. */
    record RollVersion(long contestId, int number) {
    }

    /** Where what stands at a path today counts in a contest's roll. */
    private record Place(Contest.Head head, String path) {
    }

    private final Cache<Place, String> places = Caffeine.newBuilder().maximumSize(200_000).build();
    private final Cache<Contest.Head, List<String>> invited = Caffeine.newBuilder().maximumSize(20_000).build();

    CachedContests(ContestRepository repository, ContestReader reader, EligibilityPolicy eligibility) {
        this.repository = repository;
        this.reader = reader;
        this.eligibility = eligibility;
        this.bySlug = Caffeine.newBuilder().maximumSize(2000).expireAfterWrite(FRESH).build(repository::publishedHead);
        this.byId = Caffeine.newBuilder().maximumSize(2000).expireAfterWrite(FRESH).build(repository::head);
        this.all = Caffeine.newBuilder().expireAfterWrite(FRESH).build(key -> readAll());
        this.codes = Caffeine.newBuilder().maximumSize(2000).expireAfterWrite(Duration.ofSeconds(10)).build(repository::slugOfCode);
    }

    @Override
    public Optional<Contest> published(String slug) {
        return bySlug.get(slug).flatMap(this::version);
    }

    @Override
    public Optional<Contest> byId(long id) {
        return byId.get(id).flatMap(this::version);
    }

    @Override
    public List<Contest> published() {
        return all.get("all");
    }

    @Override
    public List<Contest> within(Scope scope) {
        return heads(scope).stream().map(this::version).flatMap(Optional::stream).toList();
    }

    @Override
    public List<Contest.Head> heads(Scope scope) {
        return scope.paths().stream().flatMap(path -> repository.within(path + "%").stream()).distinct().sorted(Comparator.comparingLong(Contest.Head::id).reversed()).toList();
    }

    @Override
    public Optional<Contest> within(Scope scope, String slug) {
        return scope.paths().stream().map(path -> repository.within(path + "%", slug)).flatMap(Optional::stream).findFirst().flatMap(this::version);
    }

    @Override
    public Optional<Ineligible> ineligible(Contest contest, Actor actor) {
        return eligibility.refusal(contest, actor, place(contest.id(), actor.unitPath()), invited.get(new Contest.Head(contest.id(), contest.version()), head -> invitedThen(contest, head)));
    }

    /** Only the lines of the units above it are asked for, and once: a start must not read a roll of a hundred thousand. */
    @Override
    public String place(long contestId, String path) {
        var head = byId(contestId).filter(c -> c.published() && !path.isEmpty()).map(c -> new Contest.Head(c.id(), c.version()));
        return head.map(h -> places.get(new Place(h, path), p -> RollPlaces.of(rolled(h, Units.idsIn(path)), path))).orElse(path);
    }

    private List<String> invitedThen(Contest contest, Contest.Head head) {
        return contest.published() ? List.copyOf(rolled(head, EligibilityPolicy.invitedIds(contest)).values()) : List.of();
    }

    /** Where these units stand in the roll. A line's path never changes, so an older one is right too; a line that came meanwhile stands where it would be placed without it. */
    private Map<Long, String> rolled(Contest.Head head, List<Long> unitIds) {
        return repository.rolled(head.id(), Batches.padded(unitIds)).stream().collect(Collectors.toMap(ContestRepository.Rolled::unitId, ContestRepository.Rolled::unitPath));
    }

    @Override
    public Map<Long, RollEntry> roll(long contestId) {
        return byId(contestId).filter(Contest::published).map(c -> roll(new RollVersion(c.id(), c.rollVersion()))).orElse(Map.of());
    }

    @Override
    public Optional<String> slugOf(String code) {
        return codes.get(code);
    }

    @Override
    public Optional<Contest> fresh(long id) {
        byId.invalidate(id);
        all.invalidateAll();
        var contest = byId(id);
        contest.ifPresent(c -> {
            bySlug.invalidate(c.slug());
            codes.invalidate(c.code());
        });
        return contest;
    }

    @Override
    public Optional<Contest> version(Contest.Head head) {
        var kept = versions.get(head, h -> reader.read(h.id()).filter(c -> c.version() == h.version()).orElse(null));
        return kept != null ? Optional.of(kept) : reader.read(head.id());
    }

    /** A version of a roll; as it is read now when that is another. */
    Map<Long, RollEntry> roll(RollVersion asked) {
        var kept = rolls.get(asked, v -> {
            var read = reader.roll(v.contestId());
            return read.version() == v.number() ? read.entries() : null;
        });
        return kept != null ? kept : reader.roll(asked.contestId()).entries();
    }

    private List<Contest> readAll() {
        var contests = new ArrayList<Contest>();
        repository.publishedHeads().forEach(head -> version(head).ifPresent(contests::add));
        contests.sort(Comparator.comparing((Contest c) -> c.settings().rounds().isEmpty() ? Instant.EPOCH : c.settings().rounds().getFirst().opens()).reversed());
        return List.copyOf(contests);
    }
}
