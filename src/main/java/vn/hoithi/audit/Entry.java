package vn.hoithi.audit;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/** A line of the audit log, with the names its people have now. {@code writtenAt} is epoch milliseconds, {@code unitPath} "" where no unit is concerned. */
@Introspected
@MappedEntity("audit_entry")
public record Entry(@Id long id, long writtenAt, @Nullable Long actorId, @Nullable String actorName, Audit.Action action, Audit.Subject subjectKind, @Nullable Long subjectId,
                    @Nullable String personName, String unitPath, String note) {

    /** The unit concerned, or 0. */
    public long unitId() {
        return unitPath.isEmpty() ? 0 : Long.parseLong(unitPath.substring(unitPath.lastIndexOf('/', unitPath.length() - 2) + 1, unitPath.length() - 1), 36);
    }
}
