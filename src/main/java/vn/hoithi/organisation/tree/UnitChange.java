package vn.hoithi.organisation.tree;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

import java.time.LocalDate;

/**
 * An entry in a unit's history.
 *
 * @param effectiveOn the day it holds from, as the decision says
 * @param doneAt      when it was entered here, epoch milliseconds
 * @param doneBy      who entered it, null for a command
 * @param name        what the unit was called before
 * @param parentId    what it belonged to before, null for a root
 * @param path        where it stood before
 * @param otherId     the unit on the other side: the new parent of a move, the one merged into or received, the ones of a split
 */
@Introspected
@MappedEntity("unit_change")
public record UnitChange(@Id long id, long unitId, Kind kind, LocalDate effectiveOn, long doneAt, @Nullable Long doneBy, String reason, String name, @Nullable Long parentId, String path,
                         @Nullable Long otherId) {

    /** What happened. Message key {@code unit.change.<name>}. */
    public enum Kind {
        /** It was opened. */
        ADDED,
        /** It has another name, form or code. */
        RENAMED,
        /** It stands under another unit. */
        MOVED,
        /** Its people went on in another unit, and it was closed. */
        MERGED,
        /** It took up the people of another unit. */
        RECEIVED,
        /** A part of it became a unit of its own. */
        SPLIT,
        /** It was a part of another unit. */
        SPLIT_OFF,
        /** It was closed. */
        CLOSED,
        /** It was opened again. */
        REOPENED
    }
}
