package vn.hoithi.organisation.exchange;

import io.micronaut.core.annotation.Nullable;
import vn.hoithi.organisation.exchange.ExchangeRepository.Standing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A unit of the tree that would come of a file: one that stands already, a row, or both. */
final class UnitNode {

    /** How far it is known who a row is. */
    enum State { ASKED, ASKING, KNOWN }

    private static final int STEP = 14;
    @Nullable
    final Standing there;
    @Nullable
    UnitLine line;
    @Nullable
    UnitNode parent;
    @Nullable
    UnitNode same;
    State state = State.ASKED;
    boolean wrong;
    boolean placing;
    int depth = -1;
    int length;
    long id;
    String path;
    List<Change> changes = List.of();
    private Map<String, UnitNode> twins;

    /** What becomes of a unit that is there. Message key {@code exchange.change.<name>}. */
    enum What { NAME, FORM, CODE, PARENT, COUNT }

    /** A change, with what it was before and what it becomes. */
    record Change(What what, String before, String now) {
    }

    /** What a row does. Message key {@code exchange.fate.<name>}. */
    enum Fate { NEW, CHANGED, SAME, WRONG }

    UnitNode(Standing there, UnitLine line) {
        this.there = there;
        this.line = line;
        this.id = there == null ? 0 : there.id();
    }

    /** Rows without a code below it, by their names. */
    Map<String, UnitNode> twins() {
        twins = twins == null ? new HashMap<>() : twins;
        return twins;
    }

    boolean open() {
        return there == null || there.closed() == 0;
    }

    String name() {
        return line == null || line.name().isEmpty() ? there == null ? "" : there.name() : line.name();
    }

    String form() {
        return line == null || line.form() == null ? there == null ? "" : there.form() : line.form().code();
    }

    String code() {
        return line != null && !line.code().isEmpty() ? line.code() : there == null || there.code() == null ? "" : there.code();
    }

    /** Signs its step takes in a path; of one that has no number yet as many as it could. */
    int step() {
        return there == null ? STEP : Long.toString(there.id(), 36).length() + 1;
    }

    /** It stands under another unit than before. */
    boolean moves() {
        return there != null && parent != null && there.parentId() != null && parent.id != there.parentId();
    }

    void add(Change change) {
        changes = Stream.concat(changes.stream(), Stream.of(change)).toList();
    }

    /** It changes in this way. */
    boolean has(What what) {
        return changes.stream().anyMatch(c -> c.what() == what);
    }

    Fate fate() {
        return wrong ? Fate.WRONG : there == null ? Fate.NEW : changes.isEmpty() ? Fate.SAME : Fate.CHANGED;
    }

    /** Where it stands in the tree that comes of the file; the units above have their numbers already. */
    String path() {
        if (path == null) {
            path = parent.path() + Long.toString(id, 36) + "/";
        }
        return path;
    }
}
