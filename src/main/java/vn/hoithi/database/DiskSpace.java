package vn.hoithi.database;

import java.io.File;
import java.sql.SQLException;

/** Refuses to write while the embedded database's disk is almost full: a full one breaks the database itself, and then nobody can read. */
final class DiskSpace {

    /** SQL's word for a full disk. */
    static final String FULL = "53100";
    private static final long MOST = 64L << 20;
    private static final long LEAST = 8L << 20;
    private static final long FRESH_NANOS = 50_000_000;

    private final File folder;
    private volatile long askedAt = System.nanoTime() - FRESH_NANOS;
    private volatile boolean full;

    DiskSpace(File folder) {
        this.folder = folder;
    }

    /** Throws when there is no room for more. */
    void check() throws SQLException {
        if (isFull()) {
            throw new SQLException("the disk of the embedded database is almost full", FULL);
        }
    }

    /** Asked at most every 50 ms. */
    boolean isFull() {
        var now = System.nanoTime();
        if (now - askedAt > FRESH_NANOS) {
            askedAt = now;
            full = folder.isDirectory() && folder.getUsableSpace() < kept(folder.getTotalSpace());
        }
        return full;
    }

    /** What stays free: a twentieth of the disk, between 8 and 64 MB. */
    private static long kept(long total) {
        return Math.clamp(total / 20, LEAST, MOST);
    }
}
