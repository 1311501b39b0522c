package vn.hoithi.installation;

import jakarta.inject.Singleton;
import vn.hoithi.backup.BackupSettings;
import vn.hoithi.backup.Backups;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** How old the last good backup is. */
@Singleton
class BackupCheck implements ConfigurationCheck {

    private final Backups backups;

    BackupCheck(Backups backups) {
        this.backups = backups;
    }

    @Override
    public int place() {
        return 50;
    }

    @Override
    public List<CheckResult> look(Instant now) {
        return List.of(judge(backups.age(now)));
    }

    static CheckResult judge(Optional<Duration> age) {
        if (age.isEmpty()) {
            return CheckResult.bad("backup", "never");
        }
        return age.get().compareTo(BackupSettings.OVERDUE) > 0 ? CheckResult.bad("backup", "old", age.get().toHours()) : CheckResult.good("backup", "fresh", age.get().toHours());
    }
}
