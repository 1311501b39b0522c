package vn.hoithi.database;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What the embedded database acknowledged is there after the power was cut at that very moment. */
class DurableCommitsTest {

    @TempDir
    Path folder;
    EmbeddedSource source;
    Connection held;

    @BeforeEach
    void aDatabaseOnASlippingDisk() throws SQLException {
        SlippingDisk.mount();
        SlippingDisk.full = false;
        source = new EmbeddedSource("jdbc:h2:slip:" + folder + "/db;MODE=MySQL;DATABASE_TO_LOWER=TRUE");
        held = source.getConnection("sa", "");
        run(held, "CREATE TABLE kept (id BIGINT PRIMARY KEY, text VARCHAR(200))");
    }

    @AfterEach
    void close() throws SQLException {
        SlippingDisk.full = false;
        held.close();
    }

    @Test
    void aStatementThatReturnedIsOnTheDisk() throws Exception {
        for (long id = 1; id <= 10; id++) {
            run(held, "INSERT INTO kept VALUES (" + id + ", 'x')");
            SlippingDisk.cut(file(), folder.resolve("cut" + id + ".mv.db"));
        }
        for (long id = 1; id <= 10; id++) {
            assertThat(ids("cut" + id)).contains(id);
        }
    }

    @Test
    void aTransactionThatReturnedIsOnTheDiskAndOneRolledBackIsNot() throws Exception {
        held.setAutoCommit(false);
        run(held, "INSERT INTO kept VALUES (1, 'x')");
        run(held, "INSERT INTO kept VALUES (2, 'x')");
        held.commit();
        run(held, "INSERT INTO kept VALUES (3, 'x')");
        held.rollback();
        SlippingDisk.cut(file(), folder.resolve("cut.mv.db"));
        assertThat(ids("cut")).containsExactlyInAnyOrder(1L, 2L);
    }

    @Test
    void whatManyCommitTogetherIsOnTheDiskBeforeAnyOfThemHears() throws Exception {
        Set<Long> heard = ConcurrentHashMap.newKeySet();
        var cuts = new ArrayList<Set<Long>>();
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            var clients = new ArrayList<java.util.concurrent.Future<?>>();
            for (int client = 0; client < 8; client++) {
                var from = client * 1_000L;
                clients.add(pool.submit(() -> {
                    try (var own = source.getConnection("sa", "")) {
                        for (long id = from; id < from + 25; id++) {
                            run(own, "INSERT INTO kept VALUES (" + id + ", 'x')");
                            heard.add(id);
                        }
                    }
                    return null;
                }));
            }
            while (!clients.stream().allMatch(java.util.concurrent.Future::isDone)) {
                var before = new HashSet<>(heard);
                SlippingDisk.cut(file(), folder.resolve("cut" + cuts.size() + ".mv.db"));
                cuts.add(before);
            }
            for (var client : clients) {
                client.get();
            }
        }
        assertThat(heard).hasSize(200);
        for (int i = 0; i < cuts.size(); i += Math.max(1, cuts.size() / 10)) {
            assertThat(ids("cut" + i)).containsAll(cuts.get(i));
        }
    }

    @Test
    void whatTheFullDiskRefusesIsNotAcknowledgedNeitherThenNorLater() throws Exception {
        run(held, "INSERT INTO kept VALUES (1, 'x')");
        SlippingDisk.full = true;
        assertThatThrownBy(() -> run(held, "INSERT INTO kept VALUES (2, 'x')")).isInstanceOf(SQLException.class);
        assertThatThrownBy(() -> run(held, "INSERT INTO kept VALUES (3, 'x')")).isInstanceOf(SQLException.class);
        try (var reader = source.getConnection("sa", ""); var statement = reader.createStatement(); var rows = statement.executeQuery("SELECT COUNT(*) FROM kept WHERE id = 1")) {
            rows.next();
            assertThat(rows.getInt(1)).as("readable while the disk is full").isEqualTo(1);
        }
        SlippingDisk.full = false;
        held = source.getConnection("sa", "");
        run(held, "INSERT INTO kept VALUES (4, 'x')");
        SlippingDisk.cut(file(), folder.resolve("cut.mv.db"));
        assertThat(ids("cut")).contains(1L, 4L).doesNotContain(3L);
    }

    @Test
    void aConnectionToADatabaseThatTheFullDiskClosedSaysThatItIsGone() throws Exception {
        var other = source.getConnection("sa", ""); // its close throws, too
        SlippingDisk.full = true;
        assertThatThrownBy(() -> run(held, "INSERT INTO kept VALUES (1, 'x')")).isInstanceOf(SQLException.class);
        held = source.getConnection("sa", ""); // leaves the broken store
        assertThatThrownBy(() -> run(other, "INSERT INTO kept VALUES (2, 'x')")).as("a pool drops it by its state").extracting("SQLState").isEqualTo(DurableConnection.LOST);
        assertThatThrownBy(other::isReadOnly).extracting("SQLState").isEqualTo(DurableConnection.LOST);
    }

    private Path file() {
        return folder.resolve("db.mv.db");
    }

    private List<Long> ids(String name) throws SQLException {
        try (var db = DriverManager.getConnection("jdbc:h2:file:" + folder.resolve(name) + ";MODE=MySQL;DATABASE_TO_LOWER=TRUE", "sa", "");
             var statement = db.createStatement(); var rows = statement.executeQuery("SELECT id FROM kept")) {
            var ids = new ArrayList<Long>();
            while (rows.next()) {
                ids.add(rows.getLong(1));
            }
            return ids;
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }
}
