package vn.hoithi.contest.roll;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import vn.hoithi.contest.Contests;
import vn.hoithi.contest.Pool;

import java.sql.Date;
import java.sql.Types;
import java.util.Collection;
import java.util.List;

/** Writes what a publication freezes, the pool and the roll, and a roll's newer numbers. A national roll has more than 100,000 lines, so they go in batches. */
@Singleton
public class PoolAndRollWriter {

    private static final int BATCH = 1000;
    private final JdbcOperations jdbc;

    PoolAndRollWriter(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    /** Writes which items the contest draws from. */
    @Transactional
    public void freezePool(long contestId, List<Pool.Place> pool) {
        batch("INSERT INTO contest_pool (contest_id, item_version_id, topic_id, level, round_no) VALUES (?, ?, ?, ?, ?)", pool, (row, place) -> {
            row.setLong(1, contestId);
            row.setLong(2, place.item().id());
            row.setLong(3, place.topicId());
            row.setString(4, place.level().name());
            row.setInt(5, place.roundNo());
        });
    }

    /** Writes which units take part and of how many people they are. */
    @Transactional
    public void takeRoll(long contestId, Collection<Contests.RollEntry> roll) {
        batch("""
            INSERT INTO contest_roll (contest_id, unit_id, unit_path, parent_id, depth, kind, members, officers, counted_on, source)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """, roll, (row, entry) -> {
            row.setLong(1, contestId);
            row.setLong(2, entry.unitId());
            row.setString(3, entry.unitPath());
            row.setObject(4, entry.parentId(), Types.BIGINT);
            row.setInt(5, entry.depth());
            row.setString(6, entry.kind().name());
            numbers(row, 7, entry);
        });
    }

    /** Keeps the numbers that a renewal replaces. */
    @Transactional
    public void keepPast(long renewalId, Collection<Contests.RollEntry> replaced) {
        batch("INSERT INTO contest_roll_past (renewal_id, unit_id, members, officers, counted_on, source) VALUES (?, ?, ?, ?, ?, ?)", replaced, (row, entry) -> {
            row.setLong(1, renewalId);
            row.setLong(2, entry.unitId());
            numbers(row, 3, entry);
        });
    }

    /** Puts new numbers into the roll. */
    @Transactional
    public void renewRoll(long contestId, Collection<Contests.RollEntry> fresh) {
        batch("UPDATE contest_roll SET members = ?, officers = ?, counted_on = ?, source = ? WHERE contest_id = ? AND unit_id = ?", fresh, (row, entry) -> {
            numbers(row, 1, entry);
            row.setLong(5, contestId);
            row.setLong(6, entry.unitId());
        });
    }

    private static void numbers(java.sql.PreparedStatement row, int from, Contests.RollEntry entry) throws java.sql.SQLException {
        row.setInt(from, entry.members());
        row.setInt(from + 1, entry.officers());
        row.setDate(from + 2, entry.countedOn() == null ? null : Date.valueOf(entry.countedOn()));
        row.setString(from + 3, entry.source());
    }

    private <T> void batch(String sql, Collection<T> rows, Filler<T> filler) {
        jdbc.prepareStatement(sql, statement -> {
            var waiting = 0;
            for (T row : rows) {
                filler.fill(statement, row);
                statement.addBatch();
                if (++waiting % BATCH == 0) {
                    statement.executeBatch();
                }
            }
            return waiting % BATCH == 0 ? new int[0] : statement.executeBatch();
        });
    }

    private interface Filler<T> {
        void fill(java.sql.PreparedStatement statement, T row) throws java.sql.SQLException;
    }
}
