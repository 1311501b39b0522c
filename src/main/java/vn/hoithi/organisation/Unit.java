package vn.hoithi.organisation;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

import java.time.LocalDate;

/**
 * A union organisation of any level.
 *
 * @param path      ids of the ancestors and its own in base 36, each followed by "/": a prefix is a subtree
 * @param depth     0 for the Confederation
 * @param kind      its place in the law, which rankings group by
 * @param form      code of what the installation calls such a unit ({@link UnitForm})
 * @param folded    the name as searched
 * @param confirmed 1 when its existence was seen in a source, 0 when it still needs confirming
 * @param mergedInto the unit that goes on with its people, null when it was not merged
 */
@Introspected
@MappedEntity("unit")
public record Unit(@Id long id, @Nullable Long parentId, String path, int depth, UnitKind kind, @Nullable String form, String name, String folded, @Nullable String code, int confirmed,
                   @Nullable LocalDate openedOn, @Nullable LocalDate closedOn, @Nullable Long mergedInto) {

    /** A unit written before there were forms has that of its kind. */
    public Unit {
        form = form == null ? kind.name() : form;
    }

    /** It is there today. */
    public boolean open() {
        return closedOn == null;
    }

    /** The other unit is this one or lies below it. */
    public boolean holds(String otherPath) {
        return otherPath.startsWith(path);
    }
}
