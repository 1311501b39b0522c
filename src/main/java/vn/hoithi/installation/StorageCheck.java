package vn.hoithi.installation;

import io.micronaut.configuration.jdbc.hikari.DatasourceConfiguration;
import jakarta.inject.Singleton;
import vn.hoithi.backup.BackupSettings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The disks this node writes to: room, and for the embedded database whether it is a disk of this machine that stays. */
@Singleton
class StorageCheck implements ConfigurationCheck {

    private static final long BAD = 512L << 20;
    private static final long LITTLE = 2L << 30;
    private static final Set<String> IN_MEMORY = Set.of("tmpfs", "ramfs");
    private static final Set<String> REMOTE = Set.of("nfs", "nfs4", "cifs", "smb", "smb3", "smbfs", "9p", "fuse.sshfs", "ceph", "glusterfs", "fuse.glusterfs");
    private final DatasourceConfiguration pool;
    private final BackupSettings backup;

    StorageCheck(DatasourceConfiguration pool, BackupSettings backup) {
        this.pool = pool;
        this.backup = backup;
    }

    @Override
    public int place() {
        return 25;
    }

    @Override
    public List<CheckResult> look(Instant now) {
        var found = new ArrayList<CheckResult>();
        var folders = new LinkedHashMap<String, Path>();
        if (pool.getUrl().startsWith("jdbc:h2:file:")) {
            var data = Path.of(pool.getUrl().substring("jdbc:h2:file:".length()).split(";", 2)[0]).toAbsolutePath().getParent();
            folders.put("data", data);
            found.add(kind(type(data), data.toString()));
        } else if (pool.getUrl().startsWith("jdbc:h2:mem:")) {
            found.add(CheckResult.bad("embedded", "memory"));
        }
        backup.folder().ifPresent(folder -> folders.put("backups", folder));
        folders.put("temporary", Path.of(System.getProperty("java.io.tmpdir")));
        folders.values().stream().distinct().forEach(folder -> found.add(room(folder)));
        return found;
    }

    private static CheckResult room(Path folder) {
        try {
            return judge(folder.toString(), Files.isWritable(folder) ? Files.getFileStore(folder).getUsableSpace() : -1);
        } catch (IOException missing) {
            return judge(folder.toString(), -1);
        }
    }

    /** @param free bytes, negative where one cannot write */
    static CheckResult judge(String folder, long free) {
        if (free < 0) {
            return CheckResult.bad("disk", "unwritable", folder);
        }
        return free < BAD ? CheckResult.bad("disk", "full", folder, free >> 20) : free < LITTLE ? CheckResult.attention("disk", "full", folder, free >> 20) : CheckResult.good("disk", "room", folder, free >> 30);
    }

    private static String type(Path folder) {
        try {
            return Files.getFileStore(folder).type();
        } catch (IOException unknown) {
            return "";
        }
    }

    /** The embedded database belongs on a disk of this machine, and serves one node. */
    static CheckResult kind(String type, String folder) {
        var lower = type.toLowerCase(Locale.ROOT);
        if (IN_MEMORY.contains(lower)) {
            return CheckResult.bad("embedded", "memory");
        }
        if (lower.equals("overlay")) {
            return CheckResult.bad("embedded", "container", folder);
        }
        return REMOTE.contains(lower) ? CheckResult.bad("embedded", "remote", folder, type) : CheckResult.good("embedded", "local", folder);
    }
}
