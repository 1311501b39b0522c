package vn.hoithi.contest.check;

import io.micronaut.context.BeanProvider;
import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import vn.hoithi.contest.Contest;
import vn.hoithi.contest.ContestSettings;
import vn.hoithi.contest.Contests;
import vn.hoithi.contest.Disclosure;
import vn.hoithi.itembank.ItemVersion;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;

/** Finds published contests that hold items of a draft, where the keys of one are shown while the other is still sat. */
@Singleton
class SharedKeys {

    private static final int BATCH = 500;
    private final SharedItemsRepository repository;
    private final BeanProvider<Contests> contests;

    SharedKeys(SharedItemsRepository repository, BeanProvider<Contests> contests) {
        this.repository = repository;
        this.contests = contests;
    }

    /** Those with most of the draft's items first. */
    List<SharedItems> of(ContestSettings draft, List<ItemVersion> pool) {
        var ours = new Disclosure(draft);
        var end = ours.over();
        if (end == null) {
            return List.of();
        }
        var found = new ArrayList<SharedItems>();
        counts(pool).forEach((contestId, items) -> contests.get().byId(contestId).filter(Contest::published).ifPresent(other -> {
            var theirs = other.disclosure();
            if (before(theirs.firstKey(), end)) {
                found.add(new SharedItems(other.title(), items, true));
            } else if (before(ours.firstKey(), theirs.over())) {
                found.add(new SharedItems(other.title(), items, false));
            }
        }));
        return found.stream().sorted(Comparator.comparingLong(SharedItems::items).reversed().thenComparing(SharedItems::title)).toList();
    }

    private HashMap<Long, Long> counts(List<ItemVersion> pool) {
        var ids = pool.stream().map(ItemVersion::itemId).toList();
        var counts = new HashMap<Long, Long>();
        for (int i = 0; i < ids.size(); i += BATCH) {
            repository.sharing(ids.subList(i, Math.min(ids.size(), i + BATCH))).forEach(s -> counts.merge(s.contestId(), s.items(), Long::sum));
        }
        return counts;
    }

    /** Both moments are known, and in this order. */
    private static boolean before(@Nullable Instant key, @Nullable Instant end) {
        return key != null && end != null && key.isBefore(end);
    }
}
