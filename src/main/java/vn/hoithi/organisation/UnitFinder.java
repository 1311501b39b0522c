package vn.hoithi.organisation;

import jakarta.inject.Singleton;
import vn.hoithi.database.Batches;
import vn.hoithi.organisation.UnitRepository.Named;
import vn.hoithi.organisation.UnitRepository.Newest;
import vn.hoithi.organisation.search.UnitIndex;
import vn.hoithi.text.Alphabet;
import vn.hoithi.text.Vietnamese;
import vn.hoithi.time.Clock;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Keeps the {@link UnitIndex}: a unit that was added or has another name is found at once, on whichever node; by a new name of one above it within seconds. */
@Singleton
class UnitFinder {

    private static final int SLICE = 10_000;
    private static final long GOOD_FOR = Duration.ofMinutes(5).toMillis();
    private final UnitRepository repository;
    private final FormerNames formerNames;
    private final UnitForms forms;
    private final Clock clock;
    private final AtomicBoolean renewing = new AtomicBoolean();
    private volatile Kept kept = new Kept(new UnitIndex(List.of(), Map.of()), new Newest(0, 0, 0), 0);

    UnitFinder(UnitRepository repository, FormerNames formerNames, UnitForms forms, Clock clock) {
        this.repository = repository;
        this.formerNames = formerNames;
        this.forms = forms;
        this.clock = clock;
    }

    /** An index, the newest unit and change when it was made, and until when nobody asks whether it is still right. */
    private record Kept(UnitIndex index, Newest newest, long until) {
    }

    /** Ids of the units found, the best first. */
    List<Long> search(String path, String typed, int limit) {
        var newest = repository.newest();
        var now = kept;
        if (now.newest().unit() == 0) {
            return list(first(newest).search(path, typed, limit));
        }
        if ((!now.newest().equals(newest) || now.until() < clock.millis()) && renewing.compareAndSet(false, true)) {
            Thread.ofVirtual().name("units").start(() -> renew(newest));
        }
        if (now.newest().equals(newest)) {
            return list(now.index().search(path, typed, limit));
        }
        var younger = younger(now.newest());
        var found = new LinkedHashSet<>(younger.search(path, typed, limit));
        list(now.index().search(path, typed, limit)).stream().filter(id -> !younger.ids().contains(id)).forEach(found::add);
        return found.stream().limit(limit).toList();
    }

    /** Units that came or changed after the index was made. */
    private record Younger(Set<Long> ids, UnitIndex index) {

        List<Long> search(String path, String typed, int limit) {
            return list(index.search(path, typed, limit)).stream().filter(ids::contains).toList();
        }
    }

    /** They stand in an index of their own with those above them: nobody waits for the large one. */
    private Younger younger(Newest than) {
        var named = new LinkedHashMap<Long, Named>();
        Stream.of(repository.named(than.unit(), SLICE), repository.changed(than.change(), SLICE)).flatMap(List::stream).forEach(n -> named.put(n.id(), n));
        var ids = Set.copyOf(named.keySet());
        var above = named.values().stream().flatMap(n -> Units.idsIn(n.path()).stream()).filter(id -> !ids.contains(id)).distinct().toList();
        Batches.slices(above).forEach(slice -> repository.namedOf(slice).forEach(n -> named.put(n.id(), n)));
        return new Younger(ids, index(List.copyOf(named.values()), formerNames.of(named.keySet())));
    }

    private static List<Long> list(long[] ids) {
        return Arrays.stream(ids).boxed().toList();
    }

    private synchronized UnitIndex first(Newest newest) {
        if (kept.newest().unit() == 0) {
            make(newest);
        }
        return kept.index();
    }

    private void renew(Newest newest) {
        try {
            make(newest);
        } finally {
            renewing.set(false);
        }
    }

    private synchronized void make(Newest newest) {
        kept = new Kept(index(all(), formerNames.all()), newest, clock.millis() + GOOD_FOR);
    }

    private List<Named> all() {
        var all = new ArrayList<Named>();
        for (var slice = repository.named(Long.MIN_VALUE, SLICE); !slice.isEmpty(); slice = repository.named(slice.getLast().id(), SLICE)) {
            all.addAll(slice);
        }
        return all;
    }

    private UnitIndex index(List<Named> units, Map<Long, List<String>> formerly) {
        var formNames = forms.all().stream().collect(Collectors.toMap(UnitForm::code, UnitForm::nameVi));
        return new UnitIndex(units.stream().map(u -> new UnitIndex.Entry(u.id(), u.path(), u.folded(), u.sortKey() == null ? Alphabet.key(u.name()) : u.sortKey(),
                u.form() == null ? u.kind().name() : u.form(), Vietnamese.fold(String.join(" ", formerly.getOrDefault(u.id(), List.of()))), u.closed() == 1)).toList(), formNames);
    }

    /** The units of these ids and all above them. */
    List<Unit> withThoseAbove(Collection<Long> ids) {
        var found = Batches.slices(ids).stream().map(repository::byIds).flatMap(List::stream).distinct().toList();
        var above = new LinkedHashSet<Long>();
        found.forEach(u -> above.addAll(Units.idsIn(u.path())));
        found.forEach(u -> above.remove(u.id()));
        var all = new ArrayList<>(found);
        Batches.slices(above).forEach(slice -> all.addAll(repository.byIds(slice)));
        return all.stream().distinct().toList();
    }
}
