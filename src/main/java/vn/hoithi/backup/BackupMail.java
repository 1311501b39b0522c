package vn.hoithi.backup;

import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.UUID;

/**
 * How a command asks the running application for a backup of the embedded database, which no other process can open: by a file in the folder of
 * the data, where only the application's own user may write. NAME.asked becomes NAME.taken, kept fresh while the work lasts, and NAME.told.
 */
final class BackupMail {

    private static final String ASKED = ".backup-asked";
    private static final String TAKEN = ".backup-taken";
    private static final String TOLD = ".backup-told";
    private static final Duration PAUSE = Duration.ofMillis(200);
    private final Path folder;
    private final Duration patience;

    /** @param patience how long nothing may be heard of a request before it is given up */
    BackupMail(Path folder, Duration patience) {
        this.folder = folder;
        this.patience = patience;
    }

    /** A request that was taken up. */
    record Request(String name, Path file) {
    }

    /** Asks and waits for the end of it; throws {@link BackupRefused} when it was refused or nobody answers. */
    BackupWriter.Written ask(Path file) {
        var name = UUID.randomUUID().toString();
        try {
            write(name, ASKED, properties("file", file.toAbsolutePath().normalize().toString()));
            while (!Files.exists(folder.resolve(name + TOLD))) {
                Thread.sleep(PAUSE);
                if (heard(name) < System.currentTimeMillis() - patience.toMillis()) {
                    forget(name);
                    throw new BackupRefused(BackupRefused.Reason.NO_ANSWER, folder.toString());
                }
            }
            var told = read(folder.resolve(name + TOLD));
            forget(name);
            return written(told);
        } catch (IOException unwritable) {
            throw new BackupRefused(BackupRefused.Reason.FOLDER, folder.toString(), unwritable);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new BackupRefused(BackupRefused.Reason.NO_ANSWER, folder.toString(), stopped);
        }
    }

    /** When something of it was heard last: it was asked, taken, still being worked on, told. */
    private long heard(String name) {
        return List.of(ASKED, TAKEN, TOLD).stream().mapToLong(state -> folder.resolve(name + state).toFile().lastModified()).max().orElse(0);
    }

    private static BackupWriter.Written written(Properties told) {
        if (told.containsKey("refusal")) {
            throw new BackupRefused(BackupRefused.Reason.valueOf(told.getProperty("refusal")), told.getProperty("detail"));
        }
        return new BackupWriter.Written(Path.of(told.getProperty("file")), Long.parseLong(told.getProperty("bytes")), Long.parseLong(told.getProperty("rows")), Integer.parseInt(told.getProperty("tables")));
    }

    /** Takes up what was asked since. */
    List<Request> take() throws IOException {
        var taken = new ArrayList<Request>();
        try (DirectoryStream<Path> asked = Files.newDirectoryStream(folder, "*" + ASKED)) {
            for (var request : asked) {
                var name = request.getFileName().toString().replace(ASKED, "");
                var file = read(request).getProperty("file", "");
                Files.move(request, folder.resolve(name + TAKEN), StandardCopyOption.ATOMIC_MOVE);
                taken.add(new Request(name, Path.of(file)));
            }
        }
        return taken;
    }

    /** It is still being worked on. */
    void stillAt(Request request) {
        if (!folder.resolve(request.name() + TAKEN).toFile().setLastModified(System.currentTimeMillis())) {
            LoggerFactory.getLogger(BackupMail.class).debug("Nobody waits for it any more: {}", request.name());
        }
    }

    /** It is done. */
    void tell(Request request, BackupWriter.Written written) throws IOException {
        write(request.name(), TOLD, properties("file", written.file().toString(), "bytes", "" + written.bytes(), "rows", "" + written.rows(), "tables", "" + written.tables()));
    }

    /** It came to nothing. */
    void tell(Request request, BackupRefused refused) throws IOException {
        write(request.name(), TOLD, properties("refusal", refused.reason().name(), "detail", refused.detail()));
    }

    private void write(String name, String state, Properties what) throws IOException {
        var text = new StringWriter();
        what.store(text, null);
        var half = folder.resolve(name + ".half");
        Files.writeString(half, text.toString());
        Files.move(half, folder.resolve(name + state), StandardCopyOption.ATOMIC_MOVE);
    }

    private void forget(String name) throws IOException {
        for (var state : List.of(ASKED, TAKEN, TOLD)) {
            Files.deleteIfExists(folder.resolve(name + state));
        }
    }

    private static Properties read(Path file) throws IOException {
        var properties = new Properties();
        properties.load(new StringReader(Files.readString(file)));
        return properties;
    }

    private static Properties properties(String... pairs) {
        var properties = new Properties();
        for (int i = 0; i < pairs.length; i += 2) {
            properties.setProperty(pairs[i], pairs[i + 1]);
        }
        return properties;
    }
}
