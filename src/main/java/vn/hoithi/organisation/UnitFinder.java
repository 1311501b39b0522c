package vn.hoithi.organisation;

import jakarta.inject.Singleton;
import vn.hoithi.database.Batches;
import vn.hoithi.text.Alphabet;
import vn.hoithi.time.Clock;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/** Keeps the {@link UnitIndex}: a unit that was added is found at once, on whichever node; another name within some minutes. */
@Singleton
class UnitFinder {

    private static final int SLICE = 10_000;
    private static final long GOOD_FOR = Duration.ofMinutes(5).toMillis();
    private final UnitRepository repository;
    private final Clock clock;
    private final AtomicBoolean renewing = new AtomicBoolean();
    private volatile Kept kept = new Kept(new UnitIndex(List.of()), 0, 0);

    UnitFinder(UnitRepository repository, Clock clock) {
        this.repository = repository;
        this.clock = clock;
    }

    /** An index, the id of the newest unit when it was made, and until when nobody asks whether it is still right. */
    private record Kept(UnitIndex index, long newest, long until) {
    }

    /** Ids of the units found, the best first. */
    List<Long> search(String path, String typed, int limit) {
        var newest = repository.newest();
        var now = kept;
        if (now.newest() == 0) {
            return list(first(newest).search(path, typed, limit));
        }
        if ((now.newest() != newest || now.until() < clock.millis()) && renewing.compareAndSet(false, true)) {
            Thread.ofVirtual().name("units").start(() -> renew(newest));
        }
        var found = new LinkedHashSet<Long>(now.newest() == newest ? List.of() : younger(now.newest(), path, typed, limit));
        found.addAll(list(now.index().search(path, typed, limit)));
        return found.stream().limit(limit).toList();
    }

    /** Units that came after the index was made, in one of their own with those above them: nobody waits for the large one. */
    private List<Long> younger(long than, String path, String typed, int limit) {
        var units = repository.named(than, SLICE);
        var above = units.stream().flatMap(u -> Units.idsIn(u.path()).stream()).filter(id -> id <= than).distinct().toList();
        var entries = new ArrayList<>(units.stream().map(UnitFinder::entry).toList());
        Batches.slices(above).forEach(slice -> repository.namedOf(slice).stream().map(UnitFinder::entry).forEach(entries::add));
        return list(new UnitIndex(entries.stream().distinct().toList()).search(path, typed, limit)).stream().filter(id -> id > than).toList();
    }

    private static List<Long> list(long[] ids) {
        return Arrays.stream(ids).boxed().toList();
    }

    private synchronized UnitIndex first(long newest) {
        if (kept.newest() == 0) {
            make(newest);
        }
        return kept.index();
    }

    private void renew(long newest) {
        try {
            make(newest);
        } finally {
            renewing.set(false);
        }
    }

    private synchronized void make(long newest) {
        kept = new Kept(new UnitIndex(entries()), newest, clock.millis() + GOOD_FOR);
    }

    private List<UnitIndex.Entry> entries() {
        var all = new ArrayList<UnitIndex.Entry>();
        for (var slice = repository.named(Long.MIN_VALUE, SLICE); !slice.isEmpty(); slice = repository.named(slice.getLast().id(), SLICE)) {
            slice.stream().map(UnitFinder::entry).forEach(all::add);
        }
        return all;
    }

    private static UnitIndex.Entry entry(UnitRepository.Named u) {
        return new UnitIndex.Entry(u.id(), u.path(), u.folded(), u.sortKey() == null ? Alphabet.key(u.name()) : u.sortKey(), u.closed() == 1);
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
