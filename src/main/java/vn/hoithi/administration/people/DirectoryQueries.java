package vn.hoithi.administration.people;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import vn.hoithi.account.Phone;
import vn.hoithi.account.search.PersonWords;
import vn.hoithi.administration.people.PersonFilter.Doubt;
import vn.hoithi.administration.people.PersonFilter.State;
import vn.hoithi.organisation.MemberRole;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
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
    /** From the index outwards, whatever a planner thinks of it. */
    private static final String BY_WORDS = """
        SELECT /*+ JOIN_FIXED_ORDER() */ p.id
        FROM (SELECT DISTINCT x.person_id AS id FROM person_word x WHERE x.word LIKE ?%s%s) w
        JOIN person p ON p.id = w.id
        JOIN membership m ON m.person_id = p.id
        JOIN unit u ON u.id = m.unit_id
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

    /**
     * Ids of those in the subtrees, by name; where there are more than the limit, some of them in no order. Everybody is looked at once, and put in order here: a
     * database that is to give them in order could not end at the limit.
     */
    @Transactional
    public List<Long> ids(List<String> paths, PersonFilter filter, int limit) {
        var where = where(paths, filter);
        return jdbc.prepareStatement("SELECT p.id, p.sort_key " + where.sql() + "\nLIMIT " + limit, statement -> {
            fill(statement, where.values());
            var found = new ArrayList<Placed>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(new Placed(rows.getLong(1), rows.getBytes(2)));
                }
            }
            return found.stream().sorted(Comparator.comparing(Placed::key, Comparator.nullsFirst(Arrays::compareUnsigned)).thenComparing(Placed::id)).map(Placed::id).toList();
        });
    }

    /** Somebody and the place in the order of names. */
    private record Placed(long id, @Nullable byte[] key) {
    }

    /**
     * Ids of people in the subtrees all of whose words begin so, by name: read from the index of words, by the first of them. {@code most} of those who have the
     * words are looked at, 0 for all.
     */
    @Transactional
    public List<Long> named(List<String> words, int most, List<String> paths, PersonFilter filter, int limit) {
        var from = new Where(new StringBuilder(BY_WORDS.formatted(" AND x.name LIKE ?".repeat(words.size() - 1), most == 0 ? "" : " LIMIT " + most)), new ArrayList<>());
        from.values().add(words.getFirst() + "%");
        words.stream().skip(1).forEach(w -> from.values().add("% " + w + "%"));
        var where = where(from, paths, filter);
        return jdbc.prepareStatement(where.sql() + "\nORDER BY p.sort_key, p.id\nLIMIT " + limit, statement -> {
            fill(statement, where.values());
            return ids(statement);
        });
    }

    /** The people, by name, wherever they belong. */
    @Transactional
    public List<Entry> of(List<Long> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        var where = new Where(new StringBuilder(FROM), new ArrayList<>());
        where.and("p.id IN (?" + ", ?".repeat(ids.size() - 1) + ")", ids.toArray());
        return read(where, ids.size(), 0);
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
    private void typed(Where where, String typed) {
        var phone = Phone.parse(typed);
        if (phone.isEmpty()) {
            var words = PersonWords.of(typed);
            words.forEach(word -> where.and("CONCAT(' ', p.sort_name) LIKE ?", "% " + word + "%"));
            if (words.isEmpty()) {
                where.and("p.id IS NULL");
            }
            return;
        }
        var ids = withPhone(phone.get());
        where.and(ids.isEmpty() ? "p.id IS NULL" : "p.id IN (?" + ", ?".repeat(ids.size() - 1) + ")", ids.toArray());
    }

    private List<Long> withPhone(String phone) {
        return jdbc.prepareStatement("SELECT id FROM person WHERE phone = ? UNION SELECT person_id FROM account_claim WHERE phone = ?", statement -> {
            fill(statement, List.of(phone, phone));
            return ids(statement);
        });
    }

    private static List<Long> ids(PreparedStatement statement) throws SQLException {
        var found = new ArrayList<Long>();
        try (var rows = statement.executeQuery()) {
            while (rows.next()) {
                found.add(rows.getLong(1));
            }
        }
        return found;
    }

    private Where where(List<String> paths, PersonFilter filter) {
        var where = where(new Where(new StringBuilder(FROM), new ArrayList<>()), paths, filter);
        if (!filter.typed().isEmpty()) {
            typed(where, filter.typed());
        }
        return where;
    }

    /** All but the words typed. */
    private static Where where(Where where, List<String> paths, PersonFilter filter) {
        where.and("(u.path LIKE ?" + " OR u.path LIKE ?".repeat(Math.max(0, paths.size() - 1)) + ")", paths.isEmpty() ? new Object[] {""} : paths.stream().map(p -> p + "%").toArray());
        where.and(filter.state() == State.DEACTIVATED ? "p.disabled_at IS NOT NULL" : "p.disabled_at IS NULL");
        if (filter.state() == State.WAITING) {
            where.and("c.person_id IS NOT NULL AND c.claimed_at IS NULL");
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
