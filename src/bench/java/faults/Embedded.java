package faults;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;

/** The database that comes with the application: files in a folder of their own. */
final class Embedded implements Database {

    private static final Path SEED = Path.of("target/faults/seed");
    private static boolean kept;
    private final Path folder;

    Embedded() throws Exception {
        this.folder = Files.createTempDirectory("hoithi-faults");
    }

    /** On a file system in memory that has room for so many megabytes (needs root). */
    static Embedded small(int megabytes) throws Exception {
        var made = new Embedded();
        Shell.run("mount -t tmpfs -o size=" + megabytes + "m tmpfs " + made.folder);
        return made;
    }

    Path folder() {
        return folder;
    }

    @Override
    public Map<String, String> environment() {
        return Map.of("HOITHI_DATA", folder.toString(), "HOITHI_JDBC_URL", "");
    }

    @Override
    public Connection open() throws SQLException {
        return DriverManager.getConnection("jdbc:h2:file:" + folder + "/hoithi;MODE=MySQL;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE;NON_KEYWORDS=DAY;IFEXISTS=TRUE", "sa", "");
    }

    @Override
    public boolean seeded() {
        return kept;
    }

    @Override
    public void keepSeed() throws Exception {
        Shell.run(kept ? "cp " + SEED + "/* " + folder : "rm -rf " + SEED + " && mkdir -p " + SEED + " && cp " + folder + "/*.db " + SEED);
        kept = true;
    }

    @Override
    public boolean shared() {
        return false;
    }

    @Override
    public void close() throws Exception {
        Shell.run("if mountpoint -q " + folder + "; then umount " + folder + "; fi; rm -rf " + folder);
    }
}
