package vn.hoithi.contest;

import io.micronaut.core.annotation.Nullable;
import vn.hoithi.itembank.ItemVersion;
import vn.hoithi.itembank.Level;

import java.util.AbstractList;
import java.util.HashMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.RandomAccess;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * The items a contest draws from, found by version and by the cell of the blueprint each stands in. A published contest's cells are those of its
 * publication: where an item stands in the bank today means nothing here.
 */
public final class Pool extends AbstractList<ItemVersion> implements RandomAccess {

    /** A draft's. */
    public static final Pool EMPTY = of(List.of());
    private static final int ANY_ROUND = 0;
    private final Supplier<Contents> contents;

    /** What was decided of an item that had been asked wrongly. Message key {@code ruling.<name>}. */
    public enum Ruling {
        /** It has another key. */
        KEYED,
        /** It counts for nobody. */
        DROPPED,
        /** Whoever has it in the paper has its points. */
        GIVEN
    }

    /**
     * An item in its place.
     *
     * @param item    with the key in force
     * @param roundNo the round it is kept for, 0 for any
     * @param ruling  null of nearly all
     */
    public record Place(ItemVersion item, long topicId, Level level, int roundNo, @Nullable Ruling ruling) {

        public Place(ItemVersion item, long topicId, Level level, int roundNo) {
            this(item, topicId, level, roundNo, null);
        }

        private Place ruled(Ruling decided, int key) {
            return new Place(decided == Ruling.KEYED ? item.keyed(key) : item, topicId, level, roundNo, decided);
        }
    }

    /** What a pool holds. */
    public record Contents(List<Place> places, List<ItemVersion> items, Map<Long, ItemVersion> byVersion, Map<Cell, List<ItemVersion>> cells, Set<Integer> rounds, Map<Long, Ruling> rulings) {

        /** Looked up by version and by cell. */
        public static Contents of(List<Place> places) {
            var items = places.stream().map(Place::item).toList();
            var cells = new HashMap<Cell, List<ItemVersion>>();
            places.forEach(p -> {
                cells.computeIfAbsent(new Cell(ANY_ROUND, p.topicId(), p.level()), c -> new ArrayList<>()).add(p.item());
                if (p.roundNo() != ANY_ROUND) {
                    cells.computeIfAbsent(new Cell(p.roundNo(), p.topicId(), p.level()), c -> new ArrayList<>()).add(p.item());
                }
            });
            return new Contents(List.copyOf(places), items, items.stream().collect(Collectors.toUnmodifiableMap(ItemVersion::id, Function.identity())), Map.copyOf(cells),
                    places.stream().map(Place::roundNo).filter(no -> no != ANY_ROUND).collect(Collectors.toUnmodifiableSet()),
                    places.stream().filter(p -> p.ruling() != null).collect(Collectors.toUnmodifiableMap(p -> p.item().id(), Place::ruling)));
        }
    }

    private record Cell(int roundNo, long topicId, Level level) {
    }

    private Pool(Supplier<Contents> contents) {
        this.contents = contents;
    }

    /** Items in the topic and level of the moment they were read, for any round. */
    public static Pool of(List<ItemVersion> items) {
        return of(Contents.of(items.stream().map(i -> new Place(i, i.topicId(), i.level(), ANY_ROUND)).toList()));
    }

    private static Pool of(Contents held) {
        return new Pool(() -> held);
    }

    /** A pool that is asked for its contents each time: who keeps them decides how long. */
    public static Pool kept(Supplier<Contents> contents) {
        return new Pool(contents);
    }

    /** The items a round may draw of a topic and level; round 0, a rehearsal, may draw those of all rounds. */
    public List<ItemVersion> cell(int roundNo, long topicId, Level level) {
        var held = contents.get();
        return held.cells().getOrDefault(new Cell(held.rounds().isEmpty() ? ANY_ROUND : roundNo, topicId, level), List.of());
    }

    /** It has enough for a paper of the round. */
    public boolean fills(ContestSettings settings, int roundNo) {
        return settings.paperSize() > 0 && settings.blueprint().stream().allMatch(q -> cell(roundNo, q.topicId(), q.level()).size() >= q.count());
    }

    /** The items by the id of their version. */
    public Map<Long, ItemVersion> byVersion() {
        return contents.get().byVersion();
    }

    /** What was decided of an item, null of nearly all. */
    public @Nullable Ruling ruling(long versionId) {
        return contents.get().rulings().get(versionId);
    }

    /** The pool as it would be with another decision on an item; {@code key} of a new one, bit i for choice i. */
    public Pool ruled(long versionId, Ruling ruling, int key) {
        return of(Contents.of(contents.get().places().stream().map(p -> p.item().id() == versionId ? p.ruled(ruling, key) : p).toList()));
    }

    @Override
    public ItemVersion get(int index) {
        return contents.get().items().get(index);
    }

    @Override
    public int size() {
        return contents.get().items().size();
    }
}
