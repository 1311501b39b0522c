package vn.hoithi.backup;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.zip.ZipFile;

/** A backup that is read: what is cut, changed or none at all is refused in words. */
final class BackupFile implements AutoCloseable {

    private static final int LONGEST_MANIFEST = 1 << 20;
    private final Path path;
    private final ZipFile zip;
    private final Manifest manifest;

    private BackupFile(Path path, ZipFile zip, Manifest manifest) {
        this.path = path;
        this.zip = zip;
        this.manifest = manifest;
    }

    static BackupFile open(Path path) {
        if (!Files.isReadable(path) || Files.isDirectory(path)) {
            throw new BackupRefused(BackupRefused.Reason.NO_FILE, path.toString());
        }
        ZipFile zip = null;
        try {
            zip = new ZipFile(path.toFile());
            var entry = zip.getEntry(Manifest.NAME);
            if (entry == null) {
                throw new BackupRefused(BackupRefused.Reason.NO_BACKUP, path.toString());
            }
            try (var text = zip.getInputStream(entry)) {
                return new BackupFile(path, zip, Manifest.of(new String(text.readNBytes(LONGEST_MANIFEST), StandardCharsets.UTF_8)));
            }
        } catch (IOException | RuntimeException unreadable) {
            close(zip);
            throw unreadable instanceof BackupRefused refused ? refused : new BackupRefused(BackupRefused.Reason.DAMAGED, path.toString(), unreadable);
        }
    }

    private static void close(ZipFile zip) {
        try {
            if (zip != null) {
                zip.close();
            }
        } catch (IOException gone) {
            throw new BackupRefused(BackupRefused.Reason.DAMAGED, zip.getName(), gone);
        }
    }

    Manifest manifest() {
        return manifest;
    }

    /** Name of a table's part. */
    static String entry(String table) {
        return "tables/" + table + ".ndjson";
    }

    /** Reads all of it and compares with what it says of itself, before anything is changed for its sake. */
    void check() {
        for (var part : manifest.tables().values()) {
            try {
                read(part, row -> { });
            } catch (SQLException never) {
                throw new IllegalStateException(never);
            }
        }
    }

    /** Gives each row of a table to the taker; throws when they are not those that were written. */
    void read(Manifest.Part part, KeptRows.Taker taker) throws SQLException {
        var fingerprint = new Fingerprint();
        try {
            var entry = zip.getEntry(entry(part.table().name()));
            if (entry == null) {
                throw new IOException("missing");
            }
            try (var rows = new LineInput(zip.getInputStream(entry))) {
                for (var row = rows.next(); row != null; row = rows.next()) {
                    fingerprint.add(row);
                    taker.take(row);
                }
            }
        } catch (IOException broken) {
            throw new BackupRefused(BackupRefused.Reason.DAMAGED, path + " (" + part.table().name() + ")", broken);
        }
        if (!part.isOf(fingerprint)) {
            throw new BackupRefused(BackupRefused.Reason.DAMAGED, path + " (" + part.table().name() + ")");
        }
    }

    @Override
    public void close() {
        close(zip);
    }
}
