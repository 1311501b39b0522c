package vn.hoithi.backup;

import io.micronaut.configuration.jdbc.hikari.DatasourceConfiguration;
import jakarta.inject.Singleton;
import org.slf4j.LoggerFactory;
import vn.hoithi.audit.Audit;
import vn.hoithi.time.Clock;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/** The backups of this installation: what was taken, how old the last good one is, and one taken now. */
@Singleton
public class Backups {

    private final BackupRunRepository repository;
    private final BackupSettings settings;
    private final BackupTaking taking;
    private final Audit audit;
    private final AtomicBoolean busy = new AtomicBoolean();

    Backups(BackupRunRepository repository, BackupSettings settings, DatasourceConfiguration pool, Audit audit, Clock clock) {
        this.repository = repository;
        this.settings = settings;
        this.taking = new BackupTaking(new Place(pool.getUrl(), pool.getUsername(), pool.getPassword()), clock::now);
        this.audit = audit;
    }

    /** How long ago the last good one was begun; empty when there is none. */
    public Optional<Duration> age(Instant now) {
        return repository.lastGood().map(run -> Duration.between(Instant.ofEpochMilli(run.startedAt()), now));
    }

    /** The last good one. */
    Optional<BackupRun> lastGood() {
        return repository.lastGood();
    }

    List<BackupRun> newest(int limit) {
        return repository.newest(limit);
    }

    /** Begins one beside the caller's work; false when one is being taken on this node, or no folder is set. */
    boolean begin(long personId, Instant now) {
        var file = settings.folder().map(folder -> folder.resolve(BackupNames.of(now)));
        if (file.isEmpty() || !busy.compareAndSet(false, true)) {
            return false;
        }
        try {
            var id = taking.begin(BackupLog.Way.PAGE, file.get(), personId);
            audit.write(new Audit.Event(Audit.Action.BACKUP_TAKEN, personId, Audit.Subject.NOTHING, null, "", file.get().getFileName().toString()), now);
            Thread.ofVirtual().name("backup").start(() -> finish(file.get(), id));
            return true;
        } catch (RuntimeException refused) {
            busy.set(false);
            throw refused;
        }
    }

    private void finish(Path file, long id) {
        try {
            taking.take(file, id);
        } catch (RuntimeException refused) {
            LoggerFactory.getLogger(Backups.class).error("The backup came to nothing", refused);
        } finally {
            busy.set(false);
        }
    }
}
