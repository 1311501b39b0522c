package faults;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The ledger beside the database, item by item. Both ways: what was acknowledged is there and counts, once and with the marks of the
 * acknowledged answers; what was refused is not there; what nobody handed in is open; moments lie between asking and answer.
 */
final class Reckoning {

    private static final Pattern PAIR = Pattern.compile("\"(\\w+)\":\"([^\"]*)\"");
    /** How far a stored moment may lie outside the time from asking to answer. */
    private static final long TOLERANCE_MILLIS = 2_000;
    private static final int SHOWN = 5;

    private record Row(long personId, long startedAt, int state, Long submittedAt, int right, String paper) {
    }

    private final Map<Long, Row> attempts = new HashMap<>();
    private final Map<Long, Map<Long, Map<String, String>>> journal = new HashMap<>();
    private final Map<Long, List<Integer>> outcomes = new HashMap<>();
    private final Map<Long, Integer> keys = new HashMap<>();
    private final Map<String, Integer> found = new TreeMap<>();
    private final List<String> examples = new ArrayList<>();

    private Reckoning(Connection db, String people) throws SQLException {
        read(db, "SELECT id, person_id, started_at, state, submitted_at, correct_count, paper FROM attempt WHERE person_id " + people,
                r -> attempts.put(Long.parseLong(r[0]), new Row(Long.parseLong(r[1]), Long.parseLong(r[2]), Integer.parseInt(r[3]), r[4] == null ? null : Long.valueOf(r[4]), Integer.parseInt(r[5]), r[6])));
        read(db, "SELECT j.attempt_id, j.seq, j.payload FROM answer_journal j JOIN attempt a ON a.id = j.attempt_id WHERE a.person_id " + people,
                r -> journal.computeIfAbsent(Long.valueOf(r[0]), k -> new HashMap<>()).put(Long.valueOf(r[1]), parsed(r[2])));
        read(db, "SELECT attempt_id, correct_count FROM outcome_log WHERE kind = 'SUBMITTED' AND person_id " + people,
                r -> outcomes.computeIfAbsent(Long.valueOf(r[0]), k -> new ArrayList<>()).add(Integer.valueOf(r[1])));
        read(db, "SELECT id, choices FROM item_version", r -> keys.put(Long.valueOf(r[0]), key(r[1])));
    }

    /** What is wrong, kind by kind; empty: all is well. The people of the run are those between the two numbers. */
    static Map<String, Integer> of(Ledger ledger, Connection db, long first, long last) throws SQLException {
        var reckoning = new Reckoning(db, "BETWEEN " + first + " AND " + last);
        ledger.all().forEach(reckoning::compare);
        reckoning.startedOnce();
        reckoning.examples.forEach(e -> System.out.println("  " + e));
        return reckoning.found;
    }

    private void compare(Ledger.Sat sat) {
        var row = attempts.get(sat.id);
        if (row == null) {
            wrong("lost_starts", "attempt " + sat.id + " was started and is not there");
            sat.saves().keySet().forEach(seq -> wrong("lost", "its save " + seq + " neither"));
            return;
        }
        var stored = journal.getOrDefault(sat.id, Map.of());
        sat.saves().forEach((seq, changes) -> {
            if (!changes.equals(stored.get(seq))) {
                wrong("lost", "attempt " + sat.id + ": acknowledged " + seq + " " + changes + ", there is " + stored.get(seq));
            }
        });
        sat.refusals().forEach((seq, changes) -> {
            if (changes.equals(stored.get(seq))) {
                wrong("refused_but_kept", "attempt " + sat.id + ": refused " + seq + " " + changes + ", and there it is");
            }
        });
        moment("start", row.startedAt(), sat.id, sat.start);
        outcome(sat, row);
    }

    private void outcome(Ledger.Sat sat, Row row) {
        var logged = outcomes.getOrDefault(sat.id, List.of());
        if (logged.size() > 1) {
            wrong("twice", "attempt " + sat.id + " is scored " + logged.size() + " times");
        }
        if ((row.state() == 0) != logged.isEmpty()) {
            wrong("torn", "attempt " + sat.id + " has state " + row.state() + " and " + logged.size() + " outcomes");
        }
        if (!sat.handedIn && row.state() != 0) {
            wrong("closed_by_nobody", "attempt " + sat.id + " was not handed in and has state " + row.state());
        }
        if (sat.submission == null) {
            return;
        }
        if (row.state() == 0) {
            wrong("lost_submissions", "attempt " + sat.id + " was handed in and is open");
            return;
        }
        moment("submission", row.submittedAt(), sat.id, sat.submission);
        var right = marks(sat, row.paper());
        if (row.right() != right || !logged.equals(List.of(right))) {
            wrong("wrong_marks", "attempt " + sat.id + ": " + right + " acknowledged answers are right, the row says " + row.right() + ", the log " + logged);
        }
    }

    private int marks(Ledger.Sat sat, String paper) {
        var answers = sat.answers();
        var slots = paper.split(",");
        var right = 0;
        for (int i = 0; i < slots.length; i++) {
            var parts = slots[i].split(":");
            var chosen = answers.get(Integer.toString(i + 1));
            right += chosen != null && 1 << parts[1].charAt(Integer.parseInt(chosen)) - '0' == keys.get(Long.parseLong(parts[0], 36)) ? 1 : 0;
        }
        return right;
    }

    /** Each person of a run sits one attempt, however often the start was sent. */
    private void startedOnce() {
        var persons = new HashSet<Long>();
        attempts.forEach((id, row) -> {
            if (!persons.add(row.personId())) {
                wrong("twice", "person " + row.personId() + " has more than one attempt");
            }
        });
    }

    private void moment(String what, long stored, long id, Ledger.Span span) {
        if (stored < span.sent() - TOLERANCE_MILLIS || stored > span.settled() + TOLERANCE_MILLIS) {
            wrong("wrong_moments", "attempt " + id + ": its " + what + " is stored " + (stored - span.settled()) + " ms after it was acknowledged");
        }
    }

    private void wrong(String kind, String example) {
        if (found.merge(kind, 1, Integer::sum) <= SHOWN) {
            examples.add(kind + ": " + example);
        }
    }

    private static Map<String, String> parsed(String payload) {
        var changes = new TreeMap<String, String>();
        for (var pair = PAIR.matcher(payload); pair.find(); ) {
            changes.put(pair.group(1), pair.group(2));
        }
        return changes;
    }

    private static int key(String stored) {
        var bits = 0;
        var choices = stored.split("\\},");
        for (int i = 0; i < choices.length; i++) {
            bits |= choices[i].contains("\"correct\":true") ? 1 << i : 0;
        }
        return bits;
    }

    private interface Reader {
        void read(String[] row);
    }

    private static void read(Connection db, String sql, Reader reader) throws SQLException {
        try (var statement = db.createStatement(); var rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                var row = new String[rows.getMetaData().getColumnCount()];
                for (int i = 0; i < row.length; i++) {
                    row[i] = rows.getString(i + 1);
                }
                reader.read(row);
            }
        }
    }
}
