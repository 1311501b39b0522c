package vn.hoithi.ranking;

import vn.hoithi.attempt.OutcomeEvent;
import vn.hoithi.attempt.OutcomeEvent.Kind;
import vn.hoithi.contest.ContestSettings;
import vn.hoithi.contest.ContestSettings.Counting;
import vn.hoithi.contest.ContestSettings.TieRule;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** The rules written a second time, plainly and slowly, to hold the real ones against. It knows no bytes: it compares numbers rule by rule. */
final class NaiveRanking {

    record Line(long person, int round, long unit, int points, int right, boolean allRight, long duration, long submitted, long started, Long off, long lot, int attempts,
                boolean provisional, long first) {
    }

    private final List<OutcomeEvent> events;
    private final ContestSettings settings;

    NaiveRanking(List<OutcomeEvent> events, ContestSettings settings) {
        this.events = events;
        this.settings = settings;
    }

    /** Lines by "person/round". */
    Map<String, Line> lines() {
        var lines = new TreeMap<String, Line>();
        for (var person : new TreeSet<>(events.stream().map(OutcomeEvent::personId).filter(p -> p > 0).toList())) {
            var ofRounds = new ArrayList<Line>();
            for (int round = 1; round <= 3; round++) {
                var line = ofRound(person, round);
                if (line != null) {
                    ofRounds.add(line);
                    lines.put(person + "/" + round, line);
                }
            }
            if (!ofRounds.isEmpty()) {
                lines.put(person + "/0", whole(person, ofRounds));
            }
        }
        return lines;
    }

    private Line ofRound(long person, int round) {
        var attempts = new ArrayList<Line>();
        for (var id : new TreeSet<>(events.stream().filter(e -> e.personId() == person && e.roundNo() == round).map(OutcomeEvent::attemptId).toList())) {
            var line = ofAttempt(id, person, round);
            if (line != null) {
                attempts.add(line);
            }
        }
        if (attempts.isEmpty()) {
            return null;
        }
        Comparator<Line> time = Comparator.comparingLong(Line::submitted).thenComparing(a -> number(a.lot)).thenComparing(Line::lot);
        var c = settings.counting() == Counting.BEST ? attempts.stream().sorted(order().thenComparing(Line::lot)).toList().getFirst()
                : settings.counting() == Counting.LAST ? attempts.stream().sorted(time).toList().getLast() : attempts.stream().sorted(time).toList().getFirst();
        return new Line(person, round, c.unit, c.points, c.right, attempts.stream().anyMatch(a -> a.allRight), c.duration, c.submitted, c.started, c.off, c.lot, attempts.size(),
                attempts.stream().anyMatch(a -> a.provisional), attempts.stream().mapToLong(a -> a.submitted).min().getAsLong());
    }

    private int number(long attempt) {
        return newest(attempt, Kind.SUBMITTED).number();
    }

    private Line ofAttempt(long id, long person, int round) {
        var s = newest(id, Kind.SUBMITTED);
        var voided = newest(id, Kind.VOIDED);
        var restored = newest(id, Kind.RESTORED);
        if (s == null || voided != null && voided.revision() > (restored == null ? 0 : restored.revision())) {
            return null;
        }
        var marked = newest(id, Kind.MARKED);
        var truth = truth(round);
        Long off = !predicts() || truth == null ? Long.valueOf(0) : s.prediction() == null ? null : Long.valueOf(Math.abs(truth - s.prediction()));
        return new Line(person, round, s.unitId(), s.points() + (marked == null ? 0 : marked.points()), s.rightCount(), s.allRight() == 1, s.submittedAt() - s.startedAt(), s.submittedAt(),
                s.startedAt(), off, id, 1, s.essayPending() == 1 && marked == null || predicts() && truth == null, s.submittedAt());
    }

    private Line whole(long person, List<Line> rounds) {
        var last = rounds.stream().sorted(Comparator.comparingLong(Line::submitted).thenComparing(Line::lot)).toList().getLast();
        Long off = rounds.stream().anyMatch(r -> r.off == null) ? null : Long.valueOf(rounds.stream().mapToLong(r -> r.off).sum());
        return new Line(person, 0, last.unit, rounds.stream().mapToInt(r -> r.points).sum(), rounds.stream().mapToInt(r -> r.right).sum(), rounds.stream().anyMatch(r -> r.allRight),
                rounds.stream().mapToLong(r -> r.duration).sum(), last.submitted, rounds.stream().mapToLong(r -> r.started).min().getAsLong(), off, last.lot,
                rounds.stream().mapToInt(r -> r.attempts).sum(), rounds.stream().anyMatch(r -> r.provisional), rounds.stream().mapToLong(r -> r.first).min().getAsLong());
    }

    /** The contest's order; equal in it shares a rank. */
    Comparator<Line> order() {
        Comparator<Line> order = Comparator.comparing(l -> -l.points);
        for (var rule : settings.tieRules()) {
            order = order.thenComparing(switch (rule) {
                case PREDICTION -> Comparator.comparing(l -> l.off == null ? Long.MAX_VALUE : l.off);
                case DURATION -> Comparator.comparing(Line::duration);
                case SUBMITTED -> Comparator.comparing(Line::submitted);
                case STARTED -> Comparator.comparing(Line::started);
                case LOT -> Comparator.comparing(l -> new Merits(0, 0, 0, 0, 0, l.lot).by(TieRule.LOT));
            });
        }
        return order;
    }

    private boolean predicts() {
        return settings.prediction() != null && settings.tieRules().contains(TieRule.PREDICTION);
    }

    private Long truth(int round) {
        return events.stream().filter(e -> e.kind() == Kind.TRUTH && e.roundNo() == round).max(Comparator.comparingInt(OutcomeEvent::revision)).map(OutcomeEvent::prediction).orElse(null);
    }

    private OutcomeEvent newest(long attempt, Kind kind) {
        return events.stream().filter(e -> e.attemptId() == attempt && e.kind() == kind).max(Comparator.comparingInt(OutcomeEvent::revision)).orElse(null);
    }
}
