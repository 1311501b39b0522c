package vn.hoithi.contest.check;

import vn.hoithi.contest.ContestSettings;
import vn.hoithi.contest.Pool;
import vn.hoithi.itembank.ItemVersion;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.random.RandomGenerator;

/** Deals a pool to the rounds of a contest when each is to have items of its own, cell by cell, as evenly as it goes. Pure. */
public final class PoolShares {

    private PoolShares() {
    }

    /** Each item in the place it is frozen in. */
    public static List<Pool.Place> deal(ContestSettings settings, List<ItemVersion> pool, RandomGenerator random) {
        if (settings.itemUse() == ContestSettings.ItemUse.SHARED) {
            return pool.stream().map(i -> new Pool.Place(i, i.topicId(), i.level(), 0)).toList();
        }
        var cells = new LinkedHashMap<ContestCheck.Cell, List<ItemVersion>>();
        pool.forEach(i -> cells.computeIfAbsent(new ContestCheck.Cell(i.topicId(), i.level()), c -> new ArrayList<>()).add(i));
        var places = new ArrayList<Pool.Place>();
        cells.forEach((cell, items) -> {
            Collections.shuffle(items, random);
            for (int i = 0; i < items.size(); i++) {
                places.add(new Pool.Place(items.get(i), cell.topicId(), cell.level(), i % settings.itemShares() + 1));
            }
        });
        return places;
    }
}
