package vn.hoithi;

import io.micronaut.context.ApplicationContext;
import vn.hoithi.backup.BackupRefused;
import vn.hoithi.backup.BackupTaking;
import vn.hoithi.backup.BackupWriter;
import vn.hoithi.backup.Place;
import vn.hoithi.backup.RankingProof;
import vn.hoithi.backup.Restoration;
import vn.hoithi.text.Format;
import vn.hoithi.web.Messages;

import java.io.FileDescriptor;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;

/**
 * {@code backup FILE} and {@code restore FILE}. They come before the application: it would bring the tables to its own version, and a backup is wanted
 * most before that, a restored one needs those of its own.
 */
final class BackupCommands {

    private final Messages messages = new Messages();
    private final Place place;
    private final String url;
    private final Map<String, String> environment;

    BackupCommands(String url, Map<String, String> environment) {
        this.place = Place.of(url, environment);
        this.url = url;
        this.environment = environment;
    }

    static boolean knows(String name) {
        return name.equals("backup") || name.equals("restore");
    }

    /** The exit code: 0 done, 1 not done, 2 asked or set up wrongly, 3 restored with a ranking that was not what the log says. */
    int run(String... args) throws SQLException {
        if (args.length != 2 || args[1].isBlank()) {
            Commands.say(FileDescriptor.err, messages.say(Messages.VIETNAMESE, "command.wrongArguments", args[0] + " FILE"));
            return 2;
        }
        try {
            return args[0].equals("backup") ? backup(Path.of(args[1]).toAbsolutePath()) : restore(Path.of(args[1]).toAbsolutePath());
        } catch (BackupRefused refused) {
            Commands.say(FileDescriptor.err, refused.inWords(messages));
            return 1;
        } catch (DatabaseStart.Refused refused) {
            Commands.say(FileDescriptor.err, refused.getMessage());
            return refused.code;
        }
    }

    private int backup(Path file) throws SQLException {
        var written = written(file);
        tell("backup.written", written.file(), written.bytes() / (1 << 20) + 1, written.tables(), written.rows());
        return 0;
    }

    private BackupWriter.Written written(Path file) throws SQLException {
        try (var first = DatabaseStart.connect(url, environment)) {
            refuseUnfinished(first);
            return new BackupTaking(place, Instant::now).byCommand(file);
        } catch (DatabaseStart.Refused refused) {
            if (refused.inUse) {
                return BackupTaking.askRunning(place, file);
            }
            throw refused;
        }
    }

    private int restore(Path file) throws SQLException {
        try (var first = DatabaseStart.connect(url, environment)) {
            var restoration = new Restoration(place);
            var restored = restoration.fill(file);
            tell("backup.restored", restored.tables(), restored.rows(), Format.of(Messages.VIETNAMESE).second(restored.moment()));
            try (var context = ApplicationContext.builder().properties(Map.of("hoithi.commands", true)).start()) {
                var proof = context.getBean(RankingProof.class).prove(file.getFileName() + ", " + restored.moment());
                restoration.finish();
                tell(proof.differing().isEmpty() ? "backup.proved" : "backup.rankingDiffers", proof.contests(), proof.differing());
                return proof.differing().isEmpty() ? 0 : 3;
            }
        }
    }

    /** Nothing may be done with a database that is half restored but to restore it. */
    static void refuseUnfinished(Connection connection) throws SQLException {
        if (Restoration.unfinished(connection)) {
            throw new DatabaseStart.Refused(2, "Lần phục hồi gần nhất chưa xong, dữ liệu chưa đủ: hãy chạy lại lệnh restore. / A restore has not come to its end: run it again.");
        }
    }

    private void tell(String key, Object... arguments) {
        Commands.say(FileDescriptor.out, messages.say(Messages.VIETNAMESE, key, arguments) + " / " + messages.say(Locale.ENGLISH, key, arguments));
    }
}
