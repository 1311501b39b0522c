package vn.hoithi.backup;

import io.micronaut.configuration.jdbc.hikari.DatasourceConfiguration;
import io.micronaut.context.annotation.Requires;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import org.slf4j.LoggerFactory;
import vn.hoithi.time.Clock;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

import static vn.hoithi.text.Format.ZONE;

/** Takes a backup each night when a folder is set, on one node; one that came to nothing, or that nobody ended, is tried again after an hour. */
@Singleton
@Requires(missingProperty = "hoithi.commands")
class NightlyBackup {

    private static final Duration PAUSE = Duration.ofHours(1);
    private final BackupSettings settings;
    private final BackupLog log;
    private final BackupTaking taking;
    private final Clock clock;

    NightlyBackup(BackupSettings settings, DatasourceConfiguration pool, Clock clock) {
        var place = new Place(pool.getUrl(), pool.getUsername(), pool.getPassword());
        this.settings = settings;
        this.log = new BackupLog(place);
        this.taking = new BackupTaking(place, clock::now);
        this.clock = clock;
    }

    @Scheduled(initialDelay = "1m", fixedDelay = "1m")
    @ExecuteOn(TaskExecutors.BLOCKING)
    void look() {
        if (settings.folder().isEmpty()) {
            return;
        }
        try {
            take(settings.folder().get(), clock.now());
        } catch (BackupRefused | SQLException | IOException refused) {
            LoggerFactory.getLogger(NightlyBackup.class).error("No backup this night", refused);
        }
    }

    /** Takes the one that is due, if nobody has; true when it did. */
    boolean take(Path folder, Instant now) throws SQLException, IOException {
        var file = folder.resolve(BackupNames.of(now));
        var id = log.beginNight(due(now), file.toString(), now, now.minus(PAUSE));
        if (id == 0) {
            return false;
        }
        var written = taking.take(file, id);
        var gone = BackupNames.keepNewest(folder, settings.getKeep());
        LoggerFactory.getLogger(NightlyBackup.class).info("Backup {}: {} rows, {} bytes; {} older ones deleted", written.file(), written.rows(), written.bytes(), gone);
        return true;
    }

    /** The day whose hour came last. */
    private LocalDate due(Instant now) {
        var local = now.atZone(ZONE);
        return local.toLocalTime().isBefore(settings.getAt()) ? local.toLocalDate().minusDays(1) : local.toLocalDate();
    }
}
