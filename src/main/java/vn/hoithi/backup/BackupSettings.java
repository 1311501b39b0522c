package vn.hoithi.backup;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.annotation.Introspected;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Optional;

/** Where the application puts its own backups, when, and how many it keeps. See application.yml. */
@Introspected
@ConfigurationProperties("hoithi.backup")
public class BackupSettings {

    /** A day, and as long as a night may be late: an older last backup wants attention. */
    public static final Duration OVERDUE = Duration.ofHours(36);
    private String folder = "";
    private LocalTime at = LocalTime.of(2, 30);
    private int keep = 14;

    /** The folder; empty when the application takes none by itself. */
    public Optional<Path> folder() {
        return folder.isBlank() ? Optional.empty() : Optional.of(Path.of(folder.strip()).toAbsolutePath().normalize());
    }

    /** @param folder where backups go; blank: nowhere */
    public void setFolder(String folder) {
        this.folder = folder;
    }

    /** When each night, in Việt Nam. */
    public LocalTime getAt() {
        return at;
    }

    /** @param at hour and minute, e.g. 02:30 */
    public void setAt(String at) {
        this.at = LocalTime.parse(at.strip());
    }

    /** How many nights are kept. */
    public int getKeep() {
        return keep;
    }

    /** @param keep how many, at least one */
    public void setKeep(int keep) {
        if (keep < 1) {
            throw new IllegalArgumentException("HOITHI_BACKUP_KEEP must be 1 or more");
        }
        this.keep = keep;
    }
}
