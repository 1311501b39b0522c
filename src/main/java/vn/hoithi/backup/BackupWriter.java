package vn.hoithi.backup;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes a backup: for its owner's eyes only, beside its name until it is whole and on the disk. Takes the memory of a row. */
public final class BackupWriter {

    private static final int BUFFER = 1 << 16;
    private static final int TABLE_CHANGED = 1412;
    private final Place place;

    /** @param place the database to write down */
    public BackupWriter(Place place) {
        this.place = place;
    }

    /** What was written. */
    public record Written(Path file, long bytes, long rows, int tables) {
    }

    /** Writes all of the database as it is now; throws {@link BackupRefused} when it cannot, and leaves no file then. */
    public Written write(Path target, Instant moment) {
        var file = target.toAbsolutePath().normalize();
        if (Files.exists(file)) {
            throw new BackupRefused(BackupRefused.Reason.EXISTS, file.toString());
        }
        var part = file.resolveSibling(file.getFileName() + ".part");
        try {
            var manifest = write(part, file.getParent(), moment);
            var bytes = Files.size(part);
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
            force(file.getParent());
            return new Written(file, bytes, manifest.rows(), manifest.tables().size());
        } catch (SQLException refused) {
            throw new BackupRefused(refused.getErrorCode() == TABLE_CHANGED ? BackupRefused.Reason.CHANGED_MEANWHILE : BackupRefused.Reason.DATABASE, firstLine(refused), refused);
        } catch (FileAlreadyExistsException other) {
            throw new BackupRefused(BackupRefused.Reason.EXISTS, part.toString(), other);
        } catch (IOException unwritable) {
            throw new BackupRefused(RoomyOutput.isFull(file.getParent()) ? BackupRefused.Reason.FULL : BackupRefused.Reason.FOLDER, String.valueOf(file.getParent()), unwritable);
        }
    }

    private Manifest write(Path part, Path folder, Instant moment) throws SQLException, IOException {
        var whole = false;
        try (var channel = FileChannel.open(part, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), ownersOnly(folder))) {
            try (var snapshot = place.snapshot(); var zip = new ZipOutputStream(new BufferedOutputStream(new RoomyOutput(Channels.newOutputStream(channel), folder), BUFFER))) {
                zip.setLevel(Deflater.BEST_SPEED);
                var manifest = new Manifest(version(), place.isMysql() ? "mysql" : "h2", moment, Migrations.applied(snapshot), tables(snapshot, zip));
                zip.putNextEntry(new ZipEntry(Manifest.NAME));
                zip.write(manifest.text().getBytes(StandardCharsets.UTF_8));
                zip.finish();
                zip.flush();
                channel.force(true);
                whole = true;
                return manifest;
            }
        } finally {
            if (!whole) {
                Files.deleteIfExists(part);
            }
        }
    }

    private Map<String, Manifest.Part> tables(Connection snapshot, ZipOutputStream zip) throws SQLException, IOException {
        var parts = new LinkedHashMap<String, Manifest.Part>();
        for (var table : KeptTables.kept(snapshot)) {
            zip.putNextEntry(new ZipEntry(BackupFile.entry(table.name())));
            var fingerprint = new KeptRows(place, snapshot, table).read("", row -> {
                zip.write(row);
                zip.write('\n');
            });
            zip.closeEntry();
            parts.put(table.name(), new Manifest.Part(table, fingerprint.rows(), fingerprint.sum()));
        }
        return parts;
    }

    private static FileAttribute<?>[] ownersOnly(Path folder) throws IOException {
        return Files.getFileStore(folder).supportsFileAttributeView("posix") ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))} : new FileAttribute<?>[0];
    }

    /** The name is on the disk too. */
    private static void force(Path folder) throws IOException {
        try (var names = FileChannel.open(folder, StandardOpenOption.READ)) {
            names.force(true);
        }
    }

    private static String version() {
        var version = BackupWriter.class.getPackage().getImplementationVersion();
        return version == null ? "0.1.0" : version;
    }

    private static String firstLine(SQLException refused) {
        return String.valueOf(refused.getMessage()).strip().lines().findFirst().orElse("");
    }
}
