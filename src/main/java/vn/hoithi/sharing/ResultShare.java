package vn.hoithi.sharing;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/** A link as kept; {@code madeAt} in epoch milliseconds. */
@Introspected
@MappedEntity("result_share")
record ResultShare(@Id String code, long personId, long contestId, int roundNo, NameShown names, long madeAt) {

    String path() {
        return "/results/" + code;
    }
}
