package vn.hoithi.organisation;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import vn.hoithi.database.Batches;
import vn.hoithi.text.Alphabet;

import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;

/** Many units, or the numbers of many, in few statements of the caller's transaction. */
@Singleton
public class UnitRows {

    private static final String PLANT = """
        INSERT INTO unit (id, parent_id, path, depth, kind, form, name, folded, sort_key, code, confirmed, opened_on, closed_on)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, NULL, NULL)
        """;
    private static final String DECLARE = """
        INSERT INTO unit_count (unit_id, counted_on, members, officers, source, declared_by, declared_at)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        ON DUPLICATE KEY UPDATE members = VALUES(members), officers = VALUES(officers), source = VALUES(source),
          declared_by = VALUES(declared_by), declared_at = VALUES(declared_at)
        """;
    private final JdbcOperations jdbc;

    UnitRows(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds open units of which nobody knows since when they have been. */
    public void plant(List<Unit> units) {
        Batches.run(jdbc, PLANT, units, UnitRows::fill);
    }

    /** States numbers; those of the same unit and day are replaced. */
    public void declare(List<UnitCount> counts) {
        Batches.run(jdbc, DECLARE, counts, (row, count) -> {
            row.setLong(1, count.unitId());
            row.setDate(2, Date.valueOf(count.countedOn()));
            row.setInt(3, count.members());
            row.setInt(4, count.officers());
            row.setString(5, count.source());
            row.setObject(6, count.declaredBy(), Types.BIGINT);
            row.setLong(7, count.declaredAt());
        });
    }

    private static void fill(PreparedStatement row, Unit unit) throws SQLException {
        row.setLong(1, unit.id());
        row.setObject(2, unit.parentId(), Types.BIGINT);
        row.setString(3, unit.path());
        row.setInt(4, unit.depth());
        row.setString(5, unit.kind().name());
        row.setString(6, unit.form());
        row.setString(7, unit.name());
        row.setString(8, unit.folded());
        row.setString(9, Alphabet.key(unit.name()));
        row.setString(10, unit.code());
        row.setInt(11, unit.confirmed());
    }
}
