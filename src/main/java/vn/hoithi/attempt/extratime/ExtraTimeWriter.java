package vn.hoithi.attempt.extratime;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import vn.hoithi.attempt.extratime.ExtraTimeRequest.Reach;
import vn.hoithi.audit.Audit;
import vn.hoithi.contest.Contest;
import vn.hoithi.contest.organise.LaterClosing;

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
    private static final String LATER = " > a.ends_at";
    private static final String EARLIER = " < a.ends_at";
    /** An end so much later than now or the end itself, whichever is later, but not after the closing. */
    private static final String MORE = "LEAST(GREATEST(a.ends_at, ?) + ?, ?)";
    private final ExtraTimeRepository repository;
    private final LaterClosing closing;
    private final Audit audit;
    private final JdbcOperations jdbc;

    ExtraTimeWriter(ExtraTimeRepository repository, LaterClosing closing, Audit audit, JdbcOperations jdbc) {
        this.repository = repository;
        this.closing = closing;
        this.audit = audit;
        this.jdbc = jdbc;
    }

    /** Takes everything back: what was planned is not so any more. */
    static final class Undone extends RuntimeException {
        final transient ExtraTimeOutcome.Refused why;

        Undone(ExtraTimeOutcome.Refused why) {
            super(why.name(), null, false, false);
            this.why = why;
        }
    }

    @Transactional
    ExtraTimeOutcome.Given write(long id, Contest contest, ExtraTimeRequest asked, ExtraTimePlan plan, long by, Instant now) {
        var moved = plan.moved();
        var fresh = repository.append(id, contest.id(), asked.attemptId(), asked.reach(), asked.millis(), moved == null ? null : moved.window().closes().toEpochMilli(),
                moved == null ? null : moved.closes().toEpochMilli(), asked.reason(), by, now.toEpochMilli());
        if (fresh == 0) {
            return new ExtraTimeOutcome.Given(repository.people(id), true);
        }
        closings(contest, asked, moved, by, now);
        var people = 0;
        for (var group : plan.reached().stream().collect(Collectors.groupingBy(ExtraTimePlan.Reached::latest)).entrySet()) {
            var ids = group.getValue().stream().map(ExtraTimePlan.Reached::attemptId).sorted().toList();
            people += asked.early() ? cut(id, ids, group.getKey(), now) : asked.reach() == Reach.ROUND ? whole(id, contest, ids, group.getKey(), now) : move(id, ids, MORE, LATER, new long[] {now.toEpochMilli(), asked.millis(), group.getKey()}, now);
        }
        if (people == 0 && moved == null) {
            throw new Undone(asked.reach() == Reach.ONE ? ExtraTimeOutcome.Refused.CLOSED : ExtraTimeOutcome.Refused.NOBODY);
        }
        if (asked.reach() != Reach.ROUND && !asked.early()) {
            audit.write(Audit.Event.with(Audit.Action.EXTRA_TIME, by, contest.id(), contest.unitPath(), asked.minutes() + " phút, " + people + " người. " + asked.reason() + " (" + contest.title() + ")"), now);
        }
        return new ExtraTimeOutcome.Given(people, false);
    }

    /** Nobody moves a closing while time is given up to it, nor gives time beyond one that moves: who comes second sees what the first did. */
    private void closings(Contest contest, ExtraTimeRequest asked, ExtraTimePlan.@Nullable Moved moved, long by, Instant now) {
        if (!closing.hold(contest)) {
            throw new Undone(ExtraTimeOutcome.Refused.CHANGED);
        }
        if (moved != null && !asked.early() && ExtraTimePlan.beyond(moved, repository.inside(contest.id(), now.toEpochMilli()))) {
            throw new Undone(ExtraTimeOutcome.Refused.INSIDE);
        }
        if (moved != null && !closing.move(contest, move(contest, asked, moved, by), now)) {
            throw new Undone(ExtraTimeOutcome.Refused.CHANGED);
        }
    }

    private LaterClosing.Move move(Contest contest, ExtraTimeRequest asked, ExtraTimePlan.Moved moved, long by) {
        return new LaterClosing.Move(moved.round(), moved.window(), moved.closes(), asked.why(), repository.submittedRounds(contest), asked.reason(), by);
    }

    /** Somebody looked at names and numbers of people inside. */
    void seen(long reader, Contest contest, int people, Instant now) {
        if (people > 0) {
            audit.write(Audit.Event.looked(Audit.Listing.INSIDE, reader, contest.unitPath(), people), now);
        }
    }

    /** Who started while a node still went by the old closing gets what was cut off, or ends with the others. */
    @Transactional
    int catchUp(ExtraTimeRow given, Contest contest, Instant now) {
        if (given.reach() == Reach.EARLY) {
            var beyond = repository.inside(contest.id(), now.toEpochMilli()).stream().filter(a -> a.endsAt() > given.closesAfter() && closes(contest, a) == given.closesAfter()).map(ExtraTimePlan.Inside::id).toList();
            return cut(given.id(), beyond, given.closesAfter(), now);
        }
        var cut = repository.inside(contest.id(), now.toEpochMilli()).stream().filter(a -> a.endsAt() == given.closesBefore()).map(ExtraTimePlan.Inside::id).toList();
        return whole(given.id(), contest, cut, given.closesAfter(), now);
    }

    private static long closes(Contest contest, ExtraTimePlan.Inside a) {
        return contest.round(a.roundNo()).flatMap(r -> r.windowAt(Instant.ofEpochMilli(a.startedAt()))).map(w -> w.closes().toEpochMilli()).orElse(0L);
    }

    /** Not after the closing. */
    private int cut(long id, List<Long> attempts, long closes, Instant now) {
        return move(id, attempts, "LEAST(a.ends_at, ?)", EARLIER, new long[] {closes}, now);
    }

    /** The whole time from the start, but not after the closing. */
    private int whole(long id, Contest contest, List<Long> attempts, long latest, Instant now) {
        return move(id, attempts, "LEAST(a.started_at + ?, ?)", LATER, new long[] {contest.settings().minutes() * 60_000L, latest}, now);
    }

    /** In order of id, by few widths: a driver keeps every statement it ever prepared. */
    private int move(long id, List<Long> attempts, String end, String than, long[] values, Instant now) {
        var people = 0;
        for (int from = 0; from < attempts.size(); from += CHUNK) {
            var ids = new ArrayList<>(attempts.subList(from, Math.min(attempts.size(), from + CHUNK)));
            while (Integer.bitCount(ids.size()) != 1) {
                ids.add(ids.getLast());
            }
            people += chunk(id, ids, end, than, values, now);
        }
        return people;
    }

    private int chunk(long id, List<Long> ids, String end, String than, long[] values, Instant now) {
        var these = "a.id IN (" + String.join(", ", Collections.nCopies(ids.size(), "?")) + ")" + OPEN;
        jdbc.prepareStatement("SELECT a.id FROM attempt a WHERE " + these + "ORDER BY a.id FOR UPDATE", s -> {
            open(s, 1, ids, now);
            try (var locked = s.executeQuery()) {
                return locked.next();
            }
        });
        jdbc.prepareStatement("INSERT INTO extra_time_given (attempt_id, extra_id, ends_before, ends_after) SELECT a.id, e.id, a.ends_at, " + end
                + " FROM attempt a JOIN extra_time e ON e.id = ? WHERE " + these + "AND " + end + than, s -> {
            var at = bind(s, 1, values);
            s.setLong(at, id);
            bind(s, open(s, at + 1, ids, now), values);
            return s.executeUpdate();
        });
        return jdbc.prepareStatement("UPDATE attempt a SET a.closes_at = " + end + " + a.closes_at - a.ends_at, a.extra_ms = a.extra_ms + " + end + " - a.ends_at, a.ends_at = " + end
                + " WHERE " + these + "AND " + end + than, s -> { // ends_at last: MySQL goes by the new value from there on
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
