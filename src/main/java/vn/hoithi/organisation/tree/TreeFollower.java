package vn.hoithi.organisation.tree;

import vn.hoithi.organisation.Unit;
import vn.hoithi.web.Wording;

import java.time.Instant;
import java.util.List;

/** Keeps what belongs to units where they are: told by the tree, in its transaction, by rooms it knows nothing of. What a room does not follow stays as it is. */
public interface TreeFollower {

    /** These units are there from now on, each after the one above it. */
    default void opened(List<Unit> units, Instant now) {
    }

    /** These units have another name from now on. */
    default void renamed(List<Unit> before) {
    }

    /** Units stand elsewhere from now on: who keeps the path of a unit beside something takes it anew. */
    default void moved(Instant now) {
    }

    /** What the unit looked after is looked after by another one from now on: what is under way, not what is over. */
    default void merged(Unit unit, Unit into, Instant now) {
    }

    /** Sentences on what a change of the unit touches; {@code merged} when it is to be merged, not only moved or closed. */
    List<String> touched(Unit unit, boolean merged, Wording words, Instant now);
}
