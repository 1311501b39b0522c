package vn.hoithi.backup;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;

/** Takes a backup and keeps the record of it. */
public final class BackupTaking {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private final Place place;
    private final BackupLog log;
    private final Supplier<Instant> now;

    /** @param now the clock */
    public BackupTaking(Place place, Supplier<Instant> now) {
        this.place = place;
        this.log = new BackupLog(place);
        this.now = now;
    }

    /** Has the application that holds the embedded database of this place take it; throws {@link BackupRefused} when it does not answer either. */
    public static BackupWriter.Written askRunning(Place place, Path file) {
        return new BackupMail(place.folder().orElseThrow(), PATIENCE).ask(file);
    }

    /** One a command asks for; throws {@link BackupRefused} after it was noted. */
    public BackupWriter.Written byCommand(Path file) {
        return take(file, begin(BackupLog.Way.COMMAND, file, null));
    }

    /** Notes that one begins that somebody asked for, null for a command; what is given ends it. */
    long begin(BackupLog.Way way, Path file, Long personId) {
        try {
            return log.begin(way, file.toString(), personId, now.get());
        } catch (SQLException refused) {
            throw new BackupRefused(BackupRefused.Reason.DATABASE, String.valueOf(refused.getMessage()), refused);
        }
    }

    /** Writes the file of one that was begun. */
    BackupWriter.Written take(Path file, long id) {
        try {
            var written = write(file, id);
            log.good(id, written, now.get());
            return written;
        } catch (SQLException unwritten) {
            throw new BackupRefused(BackupRefused.Reason.DATABASE, String.valueOf(unwritten.getMessage()), unwritten);
        }
    }

    private BackupWriter.Written write(Path file, long id) throws SQLException {
        try {
            return new BackupWriter(place).write(file, now.get());
        } catch (BackupRefused refused) {
            log.refused(id, refused, now.get());
            throw refused;
        }
    }
}
