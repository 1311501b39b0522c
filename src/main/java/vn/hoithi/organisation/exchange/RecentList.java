package vn.hoithi.organisation.exchange;

import io.micronaut.core.annotation.Nullable;
import vn.hoithi.organisation.UnitForm;

import java.lang.ref.SoftReference;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;

/**
 * The list this node read last, for as long as there is memory: between sending, looking and confirming it is the same, and to read 130,000 rows
 * anew takes seconds. Another node reads it from what is kept.
 */
final class RecentList {

    private volatile SoftReference<Kept> last = new SoftReference<>(null);

    /** How a list was read: as its sender says, by the forms and on the day there were. */
    record Way(@Nullable String said, List<UnitForm> forms, LocalDate day) {
    }

    private record Kept(long id, Way way, UnitList list) {
    }

    void put(long id, Way way, UnitList list) {
        last = new SoftReference<>(new Kept(id, way, list));
    }

    /** Nobody will ask for the list any more. */
    void forget() {
        last.clear();
    }

    /** The list of the file, read this way. */
    UnitList get(long id, Way way, Supplier<UnitList> read) {
        var kept = last.get();
        if (kept != null && kept.id() == id && kept.way().equals(way)) {
            return kept.list();
        }
        var list = read.get();
        put(id, way, list);
        return list;
    }
}
