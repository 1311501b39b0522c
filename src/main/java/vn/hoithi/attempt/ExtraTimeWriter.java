package vn.hoithi.attempt;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import vn.hoithi.attempt.ExtraTimeWish.Reach;
import vn.hoithi.contest.Contest;
import vn.hoithi.contest.LaterClosing;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Gives time in one transaction: its entry, the attempts' ends, the closing. Each attempt's end moves by a statement that asks again whether
 * the attempt is still open, so whoever closes it at the same moment comes before or after, never between.
 */
@Singleton
class ExtraTimeWriter {

    private static final int CHUNK = 256;
    private static final String OPEN = " AND a.state = 0 AND a.closes_at > ? ";
    /** An end so much later than now or the end itself, whichever is later, but not after the closing. */
    private static final String MORE = "LEAST(GREATEST(a.ends_at, ?) + ?, ?)";
    private final ExtraTimeRepository repository;
    private final LaterClosing closing;
    private final JdbcOperations jdbc;

    ExtraTimeWriter(ExtraTimeRepository repository, LaterClosing closing, JdbcOperations jdbc) {
        this.repository = repository;
        this.closing = closing;
        this.jdbc = jdbc;
    }

    /** Takes everything back: what was planned is not so any more. */
    static final class Undone extends RuntimeException {
        final transient ExtraTimeAnswer.Refused why;

        Undone(ExtraTimeAnswer.Refused why) {
            super(why.name(), null, false, false);
            this.why = why;
        }
    }

    @Transactional
    ExtraTimeAnswer.Given write(long id, Contest contest, ExtraTimeWish wish, ExtraTimePlan plan, long by, Instant now) {
        var moved = plan.moved();
        var fresh = repository.append(id, contest.id(), wish.attemptId(), wish.reach(), wish.millis(), moved == null ? null : moved.window().closes().toEpochMilli(),
                moved == null ? null : moved.closes().toEpochMilli(), wish.reason(), by, now.toEpochMilli());
        if (fresh == 0) {
            return new ExtraTimeAnswer.Given(repository.people(id), true);
        }
        if (moved != null && !closing.move(contest, moved.window(), moved.closes(), now)) {
            throw new Undone(ExtraTimeAnswer.Refused.CHANGED);
        }
        var people = 0;
        for (var group : plan.reached().stream().collect(Collectors.groupingBy(ExtraTimePlan.Reached::latest)).entrySet()) {
            var ids = group.getValue().stream().map(ExtraTimePlan.Reached::attemptId).sorted().toList();
            people += wish.reach() == Reach.ROUND ? whole(id, contest, ids, group.getKey(), now) : move(id, ids, MORE, new long[] {now.toEpochMilli(), wish.millis(), group.getKey()}, now);
        }
        if (people == 0 && moved == null) {
            throw new Undone(wish.reach() == Reach.ONE ? ExtraTimeAnswer.Refused.CLOSED : ExtraTimeAnswer.Refused.NOBODY);
        }
        return new ExtraTimeAnswer.Given(people, false);
    }

    /** Who started while a node still went by the old closing gets what was cut off. */
    @Transactional
    int catchUp(ExtraTimeRow given, Contest contest, Instant now) {
        var cut = repository.inside(contest.id(), now.toEpochMilli()).stream().filter(a -> a.endsAt() == given.closesBefore()).map(ExtraTimePlan.Inside::id).toList();
        return whole(given.id(), contest, cut, given.closesAfter(), now);
    }

    /** The whole time from the start, but not after the closing. */
    private int whole(long id, Contest contest, List<Long> attempts, long latest, Instant now) {
        return move(id, attempts, "LEAST(a.started_at + ?, ?)", new long[] {contest.settings().minutes() * 60_000L, latest}, now);
    }

    /** In order of id, by few widths: a driver keeps every statement it ever prepared. */
    private int move(long id, List<Long> attempts, String end, long[] values, Instant now) {
        var people = 0;
        for (int from = 0; from < attempts.size(); from += CHUNK) {
            var ids = new ArrayList<>(attempts.subList(from, Math.min(attempts.size(), from + CHUNK)));
            while (Integer.bitCount(ids.size()) != 1) {
                ids.add(ids.getLast());
            }
            people += chunk(id, ids, end, values, now);
        }
        return people;
    }

    private int chunk(long id, List<Long> ids, String end, long[] values, Instant now) {
        var these = "a.id IN (" + String.join(", ", Collections.nCopies(ids.size(), "?")) + ")" + OPEN;
        jdbc.prepareStatement("SELECT a.id FROM attempt a WHERE " + these + "ORDER BY a.id FOR UPDATE", s -> {
            open(s, 1, ids, now);
            try (var locked = s.executeQuery()) {
                return locked.next();
            }
        });
        jdbc.prepareStatement("INSERT INTO extra_time_given (attempt_id, extra_id, ends_before, ends_after) SELECT a.id, e.id, a.ends_at, " + end
                + " FROM attempt a JOIN extra_time e ON e.id = ? WHERE " + these + "AND " + end + " > a.ends_at", s -> {
            var at = bind(s, 1, values);
            s.setLong(at, id);
            bind(s, open(s, at + 1, ids, now), values);
            return s.executeUpdate();
        });
        return jdbc.prepareStatement("UPDATE attempt a SET a.closes_at = " + end + " + a.closes_at - a.ends_at, a.extra_ms = a.extra_ms + " + end + " - a.ends_at, a.ends_at = " + end
                + " WHERE " + these + "AND " + end + " > a.ends_at", s -> { // ends_at last: MySQL goes by the new value from there on
            var at = bind(s, bind(s, bind(s, 1, values), values), values);
            bind(s, open(s, at, ids, now), values);
            return s.executeUpdate();
        });
    }

    private static int open(PreparedStatement statement, int at, List<Long> ids, Instant now) throws SQLException {
        for (int i = 0; i < ids.size(); i++) {
            statement.setLong(at + i, ids.get(i));
        }
        statement.setLong(at + ids.size(), now.toEpochMilli());
        return at + ids.size() + 1;
    }

    private static int bind(PreparedStatement statement, int at, long[] values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setLong(at + i, values[i]);
        }
        return at + values.length;
    }
}
