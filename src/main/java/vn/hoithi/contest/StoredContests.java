package vn.hoithi.contest;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import jakarta.inject.Singleton;
import vn.hoithi.organisation.Actor;
import vn.hoithi.organisation.Scope;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Contests in memory: which version is newest is asked at most once a second, a version itself never changes and is read once. */
@Singleton
class StoredContests implements Contests {

    private static final Duration FRESH = Duration.ofSeconds(1);
    private final ContestRepository repository;
    private final ContestReader reader;
    private final ContestWriter writer;
    private final Renewal renewal;
    private final LoadingCache<String, Optional<ContestRow.Head>> bySlug;
    private final LoadingCache<Long, Optional<ContestRow.Head>> byId;
    private final LoadingCache<String, List<Contest>> all;
    private final LoadingCache<String, Optional<String>> codes;
    private final Cache<ContestRow.Head, Contest> versions = Caffeine.newBuilder().maximumSize(1000).build();
    private final Cache<ContestRow.Head, Map<Long, RollEntry>> rolls = Caffeine.newBuilder().maximumSize(50).build();

    StoredContests(ContestRepository repository, ContestReader reader, ContestWriter writer, Renewal renewal) {
        this.repository = repository;
        this.reader = reader;
        this.writer = writer;
        this.renewal = renewal;
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
        var heads = new LinkedHashSet<ContestRow.Head>();
        scope.paths().forEach(path -> heads.addAll(repository.within(path + "%")));
        return heads.stream().sorted(Comparator.comparingLong(ContestRow.Head::id).reversed()).map(this::version).flatMap(Optional::stream).toList();
    }

    @Override
    public Optional<Contest> within(Scope scope, String slug) {
        return scope.paths().stream().map(path -> repository.within(path + "%", slug)).flatMap(Optional::stream).findFirst().flatMap(this::version);
    }

    @Override
    public Optional<Ineligible> ineligible(Contest contest, Actor actor) {
        var who = contest.settings().eligibility();
        if (actor.unitId() == 0 || reader.invitedPaths(contest).stream().noneMatch(actor.unitPath()::startsWith)) {
            return Optional.of(Ineligible.UNIT);
        }
        if (!who.roles().contains(actor.memberRole())) {
            return Optional.of(Ineligible.ROLE);
        }
        return who.organisersExcluded() && EligibilityPolicy.organises(contest, actor) ? Optional.of(Ineligible.ORGANISER) : Optional.empty();
    }

    @Override
    public Map<Long, RollEntry> roll(long contestId) {
        return byId(contestId).filter(Contest::published).map(c -> rolls.get(new ContestRow.Head(c.id(), c.version()), head -> reader.roll(head.id()))).orElse(Map.of());
    }

    @Override
    public Contest draft(long unitId, String title, ContestSettings settings, Long by, Instant now) {
        return fresh(writer.draft(unitId, title, settings, by, now));
    }

    @Override
    public List<String> publish(long contestId, Long by, Instant now) {
        var head = repository.head(contestId).orElseThrow();
        var reasons = writer.publish(version(head).orElseThrow(), by, now);
        fresh(contestId);
        return reasons;
    }

    /** Changes a contest that still has the version the person saw; empty when somebody else was quicker. */
    Optional<Contest> change(Contest seen, int version, long unitId, String title, ContestSettings settings, Instant now) {
        return writer.change(seen.id(), version, unitId, title, settings, now) ? Optional.of(fresh(seen.id())) : Optional.empty();
    }

    /** Takes the numbers of the roll anew; how many units changed, -1 when the contest has another version by now. */
    int renewRoll(Contest seen, int version, long by, Instant now) {
        var units = renewal.take(seen, version, by, now);
        fresh(seen.id());
        return units;
    }

    /** The place of the published contest with a code. */
    Optional<String> slugOf(String code) {
        return codes.get(code);
    }

    /** Reads a contest anew after it was changed. */
    Contest fresh(long id) {
        byId.invalidate(id);
        all.invalidateAll();
        var contest = byId(id).orElseThrow();
        bySlug.invalidate(contest.slug());
        codes.invalidate(contest.code());
        return contest;
    }

    private Optional<Contest> version(ContestRow.Head head) {
        return Optional.ofNullable(versions.get(head, h -> reader.read(h.id()).orElse(null)));
    }

    private List<Contest> readAll() {
        var contests = new ArrayList<Contest>();
        repository.publishedHeads().forEach(head -> version(head).ifPresent(contests::add));
        contests.sort(Comparator.comparing((Contest c) -> c.settings().rounds().isEmpty() ? Instant.EPOCH : c.settings().rounds().getFirst().opens()).reversed());
        return List.copyOf(contests);
    }
}
