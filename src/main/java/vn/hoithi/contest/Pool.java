package vn.hoithi.contest;

import vn.hoithi.itembank.ItemVersion;

import java.util.AbstractList;
import java.util.List;
import java.util.Map;
import java.util.RandomAccess;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The items a published contest draws from, found by version too. Made once for each version of a contest that a node keeps. */
public final class Pool extends AbstractList<ItemVersion> implements RandomAccess {

    /** A draft's. */
    public static final Pool EMPTY = new Pool(List.of());
    private final List<ItemVersion> items;
    private final Map<Long, ItemVersion> byVersion;

    private Pool(List<ItemVersion> items) {
        this.items = items;
        this.byVersion = items.stream().collect(Collectors.toUnmodifiableMap(ItemVersion::id, Function.identity()));
    }

    /** The items, in their order. */
    static Pool of(List<ItemVersion> items) {
        return new Pool(List.copyOf(items));
    }

    /** The items by the id of their version. */
    public Map<Long, ItemVersion> byVersion() {
        return byVersion;
    }

    @Override
    public ItemVersion get(int index) {
        return items.get(index);
    }

    @Override
    public int size() {
        return items.size();
    }
}
