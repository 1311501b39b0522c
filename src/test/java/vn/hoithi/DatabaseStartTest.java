package vn.hoithi;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What an administrator reads when the first connection does not come about. */
class DatabaseStartTest {

    @Test
    void aServerThatIsNotThereIsWaitedForWithinBounds() throws Exception {
        int free;
        try (var socket = new ServerSocket(0)) {
            free = socket.getLocalPort();
        }
        var url = DatabaseUrl.of(Map.of("HOITHI_JDBC_URL", "jdbc:mysql://127.0.0.1:" + free + "/hoithi"));
        assertThatThrownBy(() -> DatabaseStart.connect(url, Map.of("HOITHI_JDBC_WAIT", "0"))).isInstanceOfSatisfying(DatabaseStart.Refused.class, refused -> {
            assertThat(refused.code).isEqualTo(3);
            assertThat(refused.getMessage()).contains("Không kết nối được cơ sở dữ liệu").hasLineCount(1);
        });
    }

    @Test
    void aSecondStartOnOneFolderIsRefusedInOneSentence(@TempDir Path folder) throws Exception {
        var url = DatabaseUrl.of(Map.of("HOITHI_DATA", folder.toString()));
        try (var first = DriverManager.getConnection(url, "sa", "")) {
            assertThat(DatabaseStart.sentence(new SQLException("Database may be already in use", "90020", 90020), "sa")).contains("Một tiến trình khác");
            assertThat(first.isValid(1)).isTrue();
        }
    }

    @Test
    void aWrongPasswordAndAMissingDatabaseAreSaidAtOnce() {
        assertThat(DatabaseStart.sentence(new SQLException("Access denied for user 'hoithi'@'10.0.0.1'", "28000", 1045), "hoithi")).contains("không nhận người dùng hoithi");
        assertThat(DatabaseStart.sentence(new SQLException("Unknown database 'hoi'", "42000", 1049), "hoithi")).contains("CREATE DATABASE");
        assertThat(DatabaseStart.sentence(new SQLException("Communications link failure", "08S01"), "hoithi")).isNull();
        assertThat(DatabaseStart.sentence(new SQLException("Too many connections", "08004", 1040), "hoithi")).isNull();
    }

    @Test
    void aUserWhoMayNotMakeTablesIsSaidInOneSentenceFromBelowWhateverBroke() {
        var refused = new SQLException("CREATE command denied to user 'hoithi'@'10.0.0.1' for table 'flyway_schema_history'\nmore", "42000", 1142);
        assertThat(DatabaseStart.denied(new IllegalStateException("bean", new RuntimeException(refused)))).contains("GRANT ALL", "CREATE command denied").hasLineCount(1);
        assertThat(DatabaseStart.denied(new IllegalStateException(new SQLException("Table 'x' doesn't exist", "42S02", 1146)))).isNull();
    }

    @Test
    void aServerThatDoesNotSuitIsRefusedInWords() {
        assertThat(ServerSettings.refusal("9.7.4", "utf8mb4", "utf8mb4_0900_ai_ci", null)).isNull();
        assertThat(ServerSettings.refusal("8.4.3", "utf8mb4", "utf8mb4_bin", null)).isNull();
        assertThat(ServerSettings.refusal("5.7.44", "utf8mb4", "utf8mb4_bin", null)).contains("MySQL 8.4");
        assertThat(ServerSettings.refusal("9.7.4", "latin1", "latin1_swedish_ci", null)).contains("utf8mb4");
        assertThat(ServerSettings.refusal("9.7.4", "utf8mb4", "utf8mb4_bin", "utf8mb4_0900_ai_ci")).contains("COLLATE utf8mb4_0900_ai_ci");
    }
}
