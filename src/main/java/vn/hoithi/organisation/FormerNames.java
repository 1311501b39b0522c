package vn.hoithi.organisation;

import jakarta.inject.Singleton;
import vn.hoithi.database.Batches;
import vn.hoithi.organisation.UnitRepository.Former;
import vn.hoithi.organisation.UnitRepository.Merged;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/** What units were called, and what was merged into them: whoever looks for a name that is no more finds who goes on. */
@Singleton
class FormerNames {

    /** Of more than these only the newest are known. */
    private static final int MOST = 20;
    private final UnitRepository repository;

    FormerNames(UnitRepository repository) {
        this.repository = repository;
    }

    /** Of all units that had another name, by unit. */
    Map<Long, List<String>> all() {
        return names(repository.merged(), repository.renamed());
    }

    /** Of some units; of a row of mergers all. */
    Map<Long, List<String>> of(Collection<Long> ids) {
        var merged = new ArrayList<Merged>();
        var asked = new LinkedHashSet<>(ids);
        for (var next = List.copyOf(asked); !next.isEmpty(); ) {
            var found = Batches.slices(next).stream().flatMap(slice -> repository.merged(slice).stream()).distinct().toList();
            merged.addAll(found);
            next = found.stream().map(Merged::id).filter(asked::add).toList();
        }
        return names(merged, Batches.slices(asked).stream().flatMap(slice -> repository.renamed(slice).stream()).distinct().toList());
    }

    private static Map<Long, List<String>> names(List<Merged> merged, List<Former> renamed) {
        var into = new HashMap<Long, Long>();
        merged.forEach(m -> into.put(m.id(), m.mergedInto()));
        var names = new HashMap<Long, List<String>>();
        renamed.forEach(r -> give(names, into, r.unitId(), r.name()));
        merged.forEach(m -> give(names, into, m.mergedInto(), m.name()));
        return names;
    }

    /** To the unit and to whoever goes on for it. */
    private static void give(Map<Long, List<String>> names, Map<Long, Long> into, long unit, String name) {
        for (Long at = unit; at != null; at = into.get(at)) {
            var its = names.computeIfAbsent(at, id -> new ArrayList<>());
            if (!its.contains(name)) {
                its.add(name);
            }
            if (its.size() > MOST) {
                its.removeFirst();
            }
        }
    }
}
