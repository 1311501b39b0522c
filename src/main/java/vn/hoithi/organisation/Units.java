package vn.hoithi.organisation;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import vn.hoithi.database.Batches;
import vn.hoithi.database.Ids;
import vn.hoithi.organisation.search.UnitIndex;
import vn.hoithi.text.Alphabet;
import vn.hoithi.text.Vietnamese;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The union tree: finding, stepping, growing it, and the numbers its units declare. */
@Singleton
public class Units {

    private final UnitRepository repository;
    private final Ids ids;
    private final LoadingCache<Long, Optional<Unit>> recent;
    private final UnitFinder finder;
    private final FormerNames formerNames;

    Units(UnitRepository repository, UnitFinder finder, FormerNames formerNames, Ids ids) {
        this.repository = repository;
        this.finder = finder;
        this.formerNames = formerNames;
        this.ids = ids;
        this.recent = Caffeine.newBuilder().maximumSize(200_000).expireAfterWrite(Duration.ofSeconds(30)).build(repository::byId);
    }

    /** The unit, as it was at most half a minute ago. */
    public Optional<Unit> byId(long id) {
        return recent.get(id);
    }

    /** The unit if the scope reaches it: the one door through which a page may get at a unit by its id. */
    public Optional<Unit> within(Scope scope, long id) {
        return byId(id).filter(u -> scope.covers(u.path()));
    }

    /** The topmost units (the Confederation). */
    public List<Unit> roots() {
        return repository.roots();
    }

    /** The subtrees hold the whole tree: what concerns the installation itself is theirs to see. */
    public boolean coversAll(Scope scope) {
        var tops = roots();
        return !tops.isEmpty() && tops.stream().allMatch(top -> scope.covers(top.path()));
    }

    /** Open units directly below, by name. */
    public List<Unit> children(long parentId) {
        return repository.children(parentId);
    }

    /** The unit and everything below it. */
    public List<Unit> subtree(Unit top) {
        return repository.subtree(top.path() + "%");
    }

    /** From the top down to the unit itself. */
    public List<Unit> lineage(Unit unit) {
        var steps = new ArrayList<Unit>();
        for (Unit at = unit; at != null; at = at.parentId() == null ? null : byId(at.parentId()).orElse(null)) {
            steps.addFirst(at);
        }
        return steps;
    }

    /** Ids of the unit and its ancestors, top first, read from a path. */
    public static List<Long> idsIn(String path) {
        return path.isEmpty() ? List.of() : Arrays.stream(path.split("/")).map(p -> Long.parseLong(p, 36)).toList();
    }

    /** Up to {@code limit} units found by words of their names and of the names above, without regard to accents; those with the typed tones first. */
    public List<Unit> search(String typed, int limit) {
        return search("", typed, limit);
    }

    /** As {@link #search(String, int)} in the subtree with the path given ("": everywhere). */
    public List<Unit> search(String path, String typed, int limit) {
        if (UnitIndex.plain(typed).length() < 2) {
            return List.of();
        }
        var found = finder.search(path, typed, limit);
        recent.putAll(finder.withThoseAbove(found).stream().collect(Collectors.toMap(Unit::id, Optional::of)));
        return found.stream().map(this::byId).flatMap(Optional::stream).filter(u -> u.closedOn() == null).toList();
    }

    /** What units were called, and the units merged into them, by unit; those that never had another name are missing. */
    public Map<Long, List<String>> formerNames(Collection<Long> unitIds) {
        return formerNames.of(unitIds);
    }

    /** Other open units of the same name, told apart only by what they are below. */
    public List<Unit> namesakes(Unit unit) {
        return repository.namesakes(unit.folded(), unit.id());
    }

    /** The names from below the Confederation down to the unit: "LĐLĐ tỉnh Đắk Lắk › Phường Tân Lập › Trường …". */
    public String fullPath(Unit unit) {
        var steps = lineage(unit);
        return steps.stream().skip(steps.size() > 1 ? 1 : 0).map(Unit::name).collect(Collectors.joining(" › "));
    }

    /** Adds a unit below another ({@code null}: a root). */
    @Transactional
    public Unit add(Unit parent, UnitKind kind, String name, String code, boolean confirmed) {
        return plant(ids.next(), parent, kind, kind.name(), name, code, confirmed);
    }

    /** As {@link #add(Unit, UnitKind, String, String, boolean)}, of a form the installation knows. */
    @Transactional
    public Unit add(Unit parent, UnitForm form, String name, String code) {
        return plant(ids.next(), parent, form.kind(), form.code(), name, code, true);
    }

    /** Adds a unit whose id is given by the seed data, the same on every installation. */
    Unit plant(long id, Unit parent, UnitKind kind, String form, String name, String code, boolean confirmed) {
        var clean = Vietnamese.line(name);
        var unit = new Unit(id, parent == null ? null : parent.id(), (parent == null ? "" : parent.path()) + Long.toString(id, 36) + "/",
                parent == null ? 0 : parent.depth() + 1, kind, form, clean, Vietnamese.fold(clean), code, confirmed ? 1 : 0, null, null, null);
        repository.insert(unit.id(), unit.parentId(), unit.path(), unit.depth(), unit.kind(), unit.form(), unit.name(), unit.folded(), Alphabet.key(clean), unit.code(), unit.confirmed());
        return unit;
    }

    /** States how many people the unit has (0 to 20,000,000), of a day, from a source. {@code by} is null for seed data. */
    @Transactional
    public void declare(long unitId, LocalDate countedOn, int members, int officers, String source, Long by, Instant now) {
        if (members < 0 || officers < 0 || officers > members) {
            throw new IllegalArgumentException("officers " + officers + " of members " + members);
        }
        repository.declare(unitId, countedOn, members, officers, source, by, now.toEpochMilli());
    }

    /** The newest numbers of a unit. */
    public Optional<UnitCount> count(long unitId) {
        return repository.latestCount(unitId);
    }

    /** The newest numbers of some units, by unit; those that never declared any are missing. */
    public Map<Long, UnitCount> countsOf(Collection<Long> unitIds) {
        return Batches.slices(unitIds).stream().flatMap(slice -> repository.latestCountsOf(slice).stream()).collect(Collectors.toMap(UnitCount::unitId, Function.identity(), (a, b) -> a));
    }

    /** The newest numbers of every unit of a subtree that declared any, by unit id. */
    public Map<Long, UnitCount> counts(String path) {
        return repository.latestCounts(path + "%").stream().collect(Collectors.toMap(UnitCount::unitId, Function.identity(), (a, b) -> a));
    }

    /** Where somebody who joins the unit belongs: there, or where its people went, or above it. Whoever would merge or close that unit waits for the caller's transaction. */
    @Transactional
    public Unit home(long id) {
        var unit = repository.locked(id).orElseThrow();
        while (!unit.open()) {
            unit = repository.locked(unit.mergedInto() != null ? unit.mergedInto() : unit.parentId()).orElseThrow();
        }
        return unit;
    }

    /** The unit as it is this moment, whatever another node did. */
    public Optional<Unit> read(long id) {
        var unit = repository.byId(id);
        recent.put(id, unit);
        return unit;
    }

    /** Counts up with every change of the tree, on all nodes. */
    long version() {
        return repository.version();
    }

    /** The tree changed: forget all copies. */
    void forget() {
        recent.invalidateAll();
    }

    /** How many units there are. */
    public long size() {
        return repository.count();
    }
}
