package vn.hoithi.database;

import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;

/** What the version before stored under other names is found under those of today, and nothing of what people wrote changes. */
class DataOfAnOlderVersionTest {

    private static final String BEFORE = "202611300841";
    private final String address = "jdbc:h2:mem:names-" + UUID.randomUUID() + ";MODE=MySQL;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE;NON_KEYWORDS=DAY;DB_CLOSE_DELAY=-1";

    @Test
    void columnsKeepTheirValuesUnderTheirNewNames() throws SQLException {
        migrate(BEFORE);
        try (var connection = DriverManager.getConnection(address); var sql = connection.createStatement()) {
            sql.execute("INSERT INTO certificate (id, code, contest_id, person_id, edition, person_name, unit_name, contest_title, owner_name, organiser, signed_for, signed_by, signed_at, issued_at, name_confirmed) "
                    + "VALUES (1, 'AAAABBBBCCCC', 1, 1, 1, 'Lan', 'Trường', 'Thi', '', '', '', '', 'Đắk Lắk', 0, 0)");
            sql.execute("INSERT INTO attempt (id, contest_id, round_no, person_id, number, unit_id, unit_path, member_role, paper, started_at, ends_at, closes_at, state, points, right_count, late) "
                    + "VALUES (1, 1, 1, 1, 1, 1, '1/', 'MEMBER', '', 0, 0, 0, 1, 700, 7, 0)");
            sql.execute("INSERT INTO order_tally (contest_id, round_no, board, points, part, people) VALUES (1, 1, 0, 700, 64, 3)");
            migrate("latest");
            assertThat(one(sql, "SELECT signed_in FROM certificate")).isEqualTo("Đắk Lắk");
            assertThat(one(sql, "SELECT correct_count FROM attempt")).isEqualTo("7");
            assertThat(one(sql, "SELECT people FROM order_tally WHERE bucket = 64")).isEqualTo("3");
        }
    }

    @Test
    void theKeyOfAnItemIsReadAndItsTextIsLeftAlone() throws SQLException {
        migrate(BEFORE);
        try (var connection = DriverManager.getConnection(address); var insert = connection.prepareStatement("INSERT INTO item_version (id, item_id, number, kind, level, text, folded, choices, source, explanation, created_at) "
                + "VALUES (1, 1, 1, 'SINGLE', 'APPLY', '', '', ?, '', '', 0)"); var sql = connection.createStatement()) {
            insert.setString(1, """
                [{"text":"Khoá \\"right\\": trong JSON","right":true,"fixed":false},{"text":"right","right":false,"fixed":true}]""");
            insert.execute();
            migrate("latest");
            assertThat(one(sql, "SELECT choices FROM item_version")).isEqualTo("""
                [{"text":"Khoá \\"right\\": trong JSON","correct":true,"fixed":false},{"text":"right","correct":false,"fixed":true}]""");
        }
    }

    @Test
    void unionsBetweenAreOfTheirNewKindInTheTreeAndInRolls() throws SQLException {
        migrate(BEFORE);
        try (var connection = DriverManager.getConnection(address); var sql = connection.createStatement()) {
            sql.execute("INSERT INTO contest_roll (contest_id, unit_id, unit_path, depth, kind, members, officers, source) VALUES (1, 1, '1/', 0, 'UPPER', 0, 0, ''), (1, 2, '1/2/', 1, 'GRASSROOTS', 0, 0, '')");
            migrate("latest");
            assertThat(one(sql, "SELECT kind FROM contest_roll WHERE unit_id = 1")).isEqualTo("INTERMEDIATE");
            assertThat(one(sql, "SELECT kind FROM contest_roll WHERE unit_id = 2")).isEqualTo("GRASSROOTS");
        }
    }

    private void migrate(String version) {
        Flyway.configure().dataSource(address, "", "").locations("classpath:db/migration").target(version).load().migrate();
    }

    private static String one(Statement sql, String query) throws SQLException {
        try (var row = sql.executeQuery(query)) {
            assertThat(row.next()).isTrue();
            return row.getString(1);
        }
    }
}
