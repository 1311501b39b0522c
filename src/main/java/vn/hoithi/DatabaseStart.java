package vn.hoithi;

import java.io.FileDescriptor;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;

/** The first connection: waits for a database that is not there yet, and says in one sentence what an administrator must mend. */
final class DatabaseStart {

    private static final int WRONG_PASSWORD = 1045;
    private static final int NO_RIGHTS = 1044;
    private static final int NO_SUCH_DATABASE = 1049;
    /** Rights a table, a column or a statement needs. */
    private static final Set<Integer> DENIED = Set.of(1142, 1143, 1227, 1370);
    private static final int IN_USE = 90020;
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private DatabaseStart() {
    }

    /** Nothing starts. */
    static final class Refused extends RuntimeException {
        final int code;
        /** Another process holds the embedded database. */
        final boolean inUse;

        Refused(int code, String sentence) {
            this(code, sentence, false);
        }

        Refused(int code, String sentence, boolean inUse) {
            super(sentence, null, false, false);
            this.code = code;
            this.inUse = inUse;
        }
    }

    /** A connection to a database that suits; {@link Refused} with the sentence and the exit code (2: settings, 3: not there in time). */
    static Connection connect(String url, Map<String, String> environment) throws SQLException {
        DatabaseUrl.refusal(url).ifPresent(sentence -> {
            throw new Refused(2, sentence);
        });
        var patience = Duration.ofSeconds(Long.parseLong(environment.getOrDefault("HOITHI_JDBC_WAIT", "120")));
        var connection = connect(url, environment.getOrDefault("HOITHI_JDBC_USER", "sa"), environment.getOrDefault("HOITHI_JDBC_PASSWORD", ""), patience);
        var unsuitable = url.startsWith("jdbc:mysql:") ? ServerSettings.refusal(connection) : null;
        if (unsuitable != null) {
            connection.close();
            throw new Refused(2, unsuitable);
        }
        return connection;
    }

    private static Connection connect(String url, String user, String password, Duration patience) {
        var until = System.nanoTime() + patience.toNanos();
        for (int tries = 0; ; tries++) {
            try {
                return DriverManager.getConnection(url, user, password);
            } catch (SQLException refused) {
                var sentence = sentence(refused, user);
                if (sentence != null) {
                    throw new Refused(2, sentence, refused.getErrorCode() == IN_USE);
                }
                if (System.nanoTime() > until) {
                    throw new Refused(3, "Không kết nối được cơ sở dữ liệu sau " + patience.toSeconds() + " giây. / The database cannot be reached: " + reason(refused));
                }
                if (tries % 10 == 0) {
                    Commands.say(FileDescriptor.err, "Đang chờ cơ sở dữ liệu… / Waiting for the database: " + reason(refused));
                }
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        }
    }

    /** What waiting does not mend, in words; null for a database that is merely not there yet. */
    static String sentence(SQLException refused, String user) {
        var state = refused.getSQLState() == null ? "" : refused.getSQLState();
        return switch (refused.getErrorCode()) {
            case IN_USE -> "Một tiến trình khác đang dùng thư mục dữ liệu này. / Another process holds the embedded database of this folder.";
            case WRONG_PASSWORD, NO_RIGHTS -> "Cơ sở dữ liệu không nhận người dùng " + user + ": xem HOITHI_JDBC_USER, HOITHI_JDBC_PASSWORD. / The database refuses this user: " + reason(refused);
            case NO_SUCH_DATABASE -> "Chưa có cơ sở dữ liệu này, hãy tạo: CREATE DATABASE … CHARACTER SET utf8mb4. / There is no such database: " + reason(refused);
            default -> state.startsWith("08") || state.startsWith("HY000") || state.isEmpty() && refused.getErrorCode() == 0 ? null
                    : "Không mở được cơ sở dữ liệu. / The database cannot be opened: " + reason(refused);
        };
    }

    /** Somewhere below what broke, the database says that its user may not do what a start needs: in words; null when it is something else. */
    static String denied(Throwable broken) {
        for (var at = broken; at != null; at = at.getCause()) {
            if (at instanceof SQLException sql && (DENIED.contains(sql.getErrorCode()) || sql.getErrorCode() == NO_RIGHTS)) {
                return "Người dùng của cơ sở dữ liệu chưa có quyền tạo và sửa bảng: GRANT ALL ON … TO …. / The database user may not create and alter tables: " + reason(sql);
            }
        }
        return null;
    }

    /** The first line: drivers like to add their stack. */
    private static String reason(SQLException refused) {
        return String.valueOf(refused.getMessage()).strip().lines().findFirst().orElse("");
    }
}
