package vn.hoithi.outcome;

import io.micronaut.core.annotation.Introspected;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which accounts became which: the entries of one that went count for the one that stays, also those written afterwards. */
public final class Merges {

    private final Map<Long, Long> into = new HashMap<>();

    private Merges(List<Merge> merges) {
        merges.forEach(m -> into.put(m.goneId(), m.keptId()));
    }

    /** An account that went and the one that stays. */
    @Introspected
    public record Merge(long goneId, long keptId) {
    }

    /** All there are. */
    static Merges of(List<Merge> merges) {
        return new Merges(merges);
    }

    /** Nobody was merged. */
    public boolean none() {
        return into.isEmpty();
    }

    /** Whom the account belongs to today. */
    public long kept(long personId) {
        var at = personId;
        for (int steps = 0; steps <= into.size() && into.containsKey(at); steps++) {
            at = into.get(at);
        }
        return at;
    }

    /** These accounts, those they became, and all that became these. */
    public Set<Long> group(Collection<Long> personIds) {
        var group = new LinkedHashSet<>(personIds);
        personIds.forEach(id -> group.add(kept(id)));
        into.keySet().stream().filter(gone -> group.contains(kept(gone))).forEach(group::add);
        return group;
    }
}
