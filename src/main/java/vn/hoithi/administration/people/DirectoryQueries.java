package vn.hoithi.administration.people;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import vn.hoithi.administration.people.PersonFilter.Doubt;
import vn.hoithi.administration.people.PersonFilter.State;
import vn.hoithi.organisation.MemberRole;
import vn.hoithi.organisation.PersonSearch;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Reads the people of some subtrees. A condition nobody asked for is not in the statement, so that a list of a ward costs what a ward has. */
@Singleton
class DirectoryQueries {

    private static final String ABOVE = "u.kind NOT IN ('GRASSROOTS', 'SECTION', 'TEAM')";
    private static final String CLOSED = "u.closed_on IS NOT NULL";
    private static final String NAMESAKE = "EXISTS (SELECT 1 FROM unit n WHERE n.folded = u.folded AND n.id <> u.id AND n.closed_on IS NULL)";
    private static final String SHOWN = """
        SELECT p.id, p.name, COALESCE(p.phone, c.phone), m.role, u.id, m.valid_from, CASE WHEN c.person_id IS NOT NULL AND c.claimed_at IS NULL THEN 1 ELSE 0 END, p.disabled_at,
          CASE WHEN %s THEN 1 ELSE 0 END, CASE WHEN %s THEN 1 ELSE 0 END, CASE WHEN %s THEN 1 ELSE 0 END
        """.formatted(ABOVE, CLOSED, NAMESAKE);
    private static final String FROM = """
        FROM membership m
        JOIN unit u ON u.id = m.unit_id
        JOIN person p ON p.id = m.person_id
        LEFT JOIN account_claim c ON c.person_id = p.id
        WHERE m.valid_to IS NULL AND c.withdrawn_at IS NULL""";
    private final JdbcOperations jdbc;

    DirectoryQueries(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Somebody with the unit of today.
     *
     * @param phone      the number, or the one the unit gave for the account that waits
     * @param since      when the membership began, epoch milliseconds
     * @param waiting    the account waits to be claimed
     * @param disabledAt when it was deactivated, null while it works
     * @param doubts     why the person may stand in the wrong place
     */
    record Entry(long id, String name, @Nullable String phone, MemberRole role, long unitId, long since, boolean waiting, @Nullable Long disabledAt, List<Doubt> doubts) {
    }

    /** Conditions and their values, in the order of the statement. */
    private record Where(StringBuilder sql, List<Object> values) {

        void and(String condition, Object... its) {
            sql.append("\n  AND ").append(condition);
            Collections.addAll(values, its);
        }
    }

    /** How many there are in the subtrees, counted no further than to the limit. */
    @Transactional
    public int count(List<String> paths, PersonFilter filter, int limit) {
        var where = where(paths, filter);
        return jdbc.prepareStatement("SELECT COUNT(*) FROM (SELECT p.id AS id " + where.sql() + "\nLIMIT " + limit + ") counted", statement -> {
            fill(statement, where.values());
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getInt(1);
            }
        });
    }

    /** Some of them, by name. */
    @Transactional
    public List<Entry> list(List<String> paths, PersonFilter filter, int limit, int from) {
        return read(where(paths, filter), limit, from);
    }

    /** Those of the people who belong somewhere in the subtrees; deactivated ones are left out. */
    @Transactional
    public List<Entry> some(List<String> paths, List<Long> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        var where = where(paths, new PersonFilter("", null, null, null, null));
        where.and("p.id IN (?" + ", ?".repeat(ids.size() - 1) + ")", ids.toArray());
        return read(where, ids.size(), 0);
    }

    private List<Entry> read(Where where, int limit, int from) {
        return jdbc.prepareStatement(SHOWN + where.sql() + "\nORDER BY p.sort_key, p.id\nLIMIT " + limit + " OFFSET " + from, statement -> {
            fill(statement, where.values());
            var found = new ArrayList<Entry>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(entry(rows));
                }
            }
            return found;
        });
    }

    /** A number is looked up by itself first: with an OR to the names everybody would be read. */
    private void typed(Where where, PersonSearch search) {
        if (search.phone().isEmpty()) {
            where.and("p.sort_name LIKE ? AND p.sort_name LIKE ? AND p.sort_name LIKE ?", search.first(), search.second(), search.third());
            return;
        }
        var ids = withPhone(search.phone());
        where.and(ids.isEmpty() ? "p.id IS NULL" : "p.id IN (?" + ", ?".repeat(ids.size() - 1) + ")", ids.toArray());
    }

    private List<Long> withPhone(String phone) {
        return jdbc.prepareStatement("SELECT id FROM person WHERE phone = ? UNION SELECT person_id FROM account_claim WHERE phone = ?", statement -> {
            fill(statement, List.of(phone, phone));
            var found = new ArrayList<Long>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getLong(1));
                }
            }
            return found;
        });
    }

    private Where where(List<String> paths, PersonFilter filter) {
        var where = new Where(new StringBuilder(FROM), new ArrayList<>());
        where.and("(u.path LIKE ?" + " OR u.path LIKE ?".repeat(Math.max(0, paths.size() - 1)) + ")", paths.isEmpty() ? new Object[] {""} : paths.stream().map(p -> p + "%").toArray());
        where.and(filter.state() == State.DEACTIVATED ? "p.disabled_at IS NOT NULL" : "p.disabled_at IS NULL");
        if (filter.state() == State.WAITING) {
            where.and("c.person_id IS NOT NULL AND c.claimed_at IS NULL");
        }
        if (!filter.typed().isEmpty()) {
            typed(where, PersonSearch.of(filter.typed()));
        }
        if (filter.role() != null) {
            where.and("m.role = ?", filter.role().name());
        }
        if (filter.doubt() != null) {
            where.and(switch (filter.doubt()) {
                case ABOVE -> ABOVE;
                case CLOSED -> CLOSED;
                case NAMESAKE -> NAMESAKE;
                case ANY -> "(" + ABOVE + " OR " + CLOSED + " OR " + NAMESAKE + ")";
            });
        }
        return where;
    }

    private static void fill(PreparedStatement statement, List<Object> values) throws SQLException {
        for (int i = 0; i < values.size(); i++) {
            statement.setObject(i + 1, values.get(i));
        }
    }

    private static Entry entry(ResultSet row) throws SQLException {
        var disabledAt = row.getLong(8);
        var doubts = new ArrayList<Doubt>();
        for (var doubt : List.of(Doubt.ABOVE, Doubt.CLOSED, Doubt.NAMESAKE)) {
            if (row.getInt(8 + doubt.ordinal()) == 1) {
                doubts.add(doubt);
            }
        }
        return new Entry(row.getLong(1), row.getString(2), row.getString(3), MemberRole.valueOf(row.getString(4)), row.getLong(5), row.getLong(6), row.getInt(7) == 1,
                disabledAt == 0 ? null : disabledAt, doubts);
    }
}
