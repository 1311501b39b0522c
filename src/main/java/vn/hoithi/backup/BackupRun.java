package vn.hoithi.backup;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/** A backup that was taken or tried. Moments are epoch milliseconds; good once it is finished without a refusal. */
@Introspected
@MappedEntity("backup_run")
public record BackupRun(@Id long id, String way, long startedAt, String fileName, @Nullable Long finishedAt, @Nullable String refusal, String detail, long rowCount, long byteCount) {

    /** It came to its end, and nothing was wrong. */
    public boolean isGood() {
        return finishedAt != null && refusal == null;
    }
}
