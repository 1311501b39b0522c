package vn.hoithi.ranking;

import vn.hoithi.contest.ContestSettings;
import vn.hoithi.contest.ContestSettings.Counting;
import vn.hoithi.contest.ContestSettings.TieRule;
import vn.hoithi.contest.Overall;
import vn.hoithi.organisation.MemberRole;
import vn.hoithi.organisation.Units;
import vn.hoithi.outcome.OutcomeEvent;
import vn.hoithi.outcome.OutcomeEvent.Kind;
import vn.hoithi.text.Format;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** The rules written a second time, plainly and slowly, to hold the real ones against. It knows no bytes, no changes and no sums: it compares numbers rule by rule and counts people. */
final class NaiveRanking {

    /** A valid attempt, or the counting ones of a person together; {@code withheld} while the person is not known to be an officer. */
    record Line(long person, int round, long unit, String path, MemberRole role, boolean withheld, int points, int right, boolean allCorrect, long duration, long submitted, long started, Long off,
                long lot, int attempts, boolean provisional, long first) {
    }

    /** What a unit counts in a round, or in the whole contest (0). */
    record Sums(int participants, int officers, int workers, int waiting, int attempts, int scored, long points, int allCorrect) {
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
        for (var person : people()) {
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

    /** What units count, by "round unit". */
    Map<String, Sums> sums() {
        var sums = new TreeMap<String, Sums>();
        for (var unit : units()) {
            for (int round = 0; round <= 3; round++) {
                var counted = count(unit, round);
                if (counted.participants() + counted.waiting() > 0) {
                    sums.put(round + " " + unit, counted);
                }
            }
        }
        return sums;
    }

    /** People, officers, workers by "round unit day" of the first attempt there. */
    Map<String, int[]> days() {
        var days = new TreeMap<String, int[]>();
        for (var unit : units()) {
            for (int round = 0; round <= 3; round++) {
                for (var person : people()) {
                    var there = there(person, unit, round, false);
                    if (!there.isEmpty()) {
                        var day = day(there.stream().mapToLong(a -> a.submitted).min().getAsLong());
                        var of = days.computeIfAbsent(round + " " + unit + " " + day, k -> new int[3]);
                        of[0]++;
                        of[1] += most(there) == MemberRole.OFFICER ? 1 : 0;
                        of[2] += most(there) == MemberRole.WORKER ? 1 : 0;
                    }
                }
            }
        }
        return days;
    }

    private Sums count(long unit, int round) {
        int participants = 0, officers = 0, workers = 0, waiting = 0, attempts = 0, scored = 0, allCorrect = 0;
        long points = 0;
        for (var person : people()) {
            var there = there(person, unit, round, false);
            var waits = there(person, unit, round, true).stream().anyMatch(a -> a.role == MemberRole.UNVERIFIED) || there.stream().anyMatch(a -> a.role == MemberRole.UNVERIFIED);
            var most = there.isEmpty() ? null : most(there);
            participants += there.isEmpty() ? 0 : 1;
            officers += most == MemberRole.OFFICER ? 1 : 0;
            workers += most == MemberRole.WORKER ? 1 : 0;
            waiting += waits && most != MemberRole.OFFICER ? 1 : 0;
            attempts += there.size();
            allCorrect += there.stream().anyMatch(a -> a.allCorrect) ? 1 : 0;
            var counting = new ArrayList<Line>();
            for (int r = round == 0 ? 1 : round; r <= (round == 0 ? 3 : round); r++) {
                if (ofRound(person, r) != null) {
                    counting.add(ofRound(person, r));
                }
            }
            var all = round == 0 ? overall(counting) : counting;
            var earned = all.stream().filter(l -> Units.idsIn(l.path).contains(unit)).toList();
            scored += earned.isEmpty() ? 0 : 1;
            points += round == 0 && settings.overall() == Overall.AVERAGE ? shares(all).entrySet().stream().filter(e -> Units.idsIn(e.getKey()).contains(unit)).mapToInt(Map.Entry::getValue).sum()
                    : earned.stream().mapToLong(l -> l.points).sum();
        }
        return new Sums(participants, officers, workers, waiting, attempts, scored, points, allCorrect);
    }

    private List<Line> overall(List<Line> ofRounds) {
        return settings.overall() != Overall.BEST || ofRounds.isEmpty() ? ofRounds : List.of(ofRounds.stream().sorted(order().thenComparing(Line::lot)).toList().getFirst());
    }

    /** Of a mean each unit's share, by path in their order: the mean of all up to it less what the ones before it have. */
    private static Map<String, Integer> shares(List<Line> rounds) {
        var shares = new TreeMap<String, Integer>();
        rounds.forEach(l -> shares.merge(l.path, l.points, Integer::sum));
        var sum = 0;
        for (var share : shares.entrySet()) {
            var before = mean(sum, rounds.size());
            sum += share.getValue();
            share.setValue(mean(sum, rounds.size()) - before);
        }
        return shares;
    }

    private static int mean(int sum, int count) {
        return BigDecimal.valueOf(sum).divide(BigDecimal.valueOf(count), 0, RoundingMode.HALF_UP).intValueExact();
    }

    /** A person's valid attempts in a unit's subtree. */
    private List<Line> there(long person, long unit, int round, boolean withheld) {
        var there = new ArrayList<Line>();
        for (int r = round == 0 ? 1 : round; r <= (round == 0 ? 3 : round); r++) {
            attempts(person, r).stream().filter(a -> a.withheld == withheld && Units.idsIn(a.path).contains(unit)).forEach(there::add);
        }
        return there;
    }

    /** The most somebody was. */
    private static MemberRole most(List<Line> attempts) {
        for (var role : List.of(MemberRole.OFFICER, MemberRole.UNVERIFIED, MemberRole.MEMBER)) {
            if (attempts.stream().anyMatch(a -> a.role == role)) {
                return role;
            }
        }
        return MemberRole.WORKER;
    }

    private TreeSet<Long> people() {
        return new TreeSet<>(events.stream().map(OutcomeEvent::personId).filter(p -> p > 0).toList());
    }

    private HashSet<Long> units() {
        var units = new HashSet<Long>();
        events.stream().filter(e -> e.kind() == Kind.SUBMITTED || e.kind() == Kind.PLACED).forEach(e -> units.addAll(Units.idsIn(e.unitPath())));
        return units;
    }

    static LocalDate day(long moment) {
        return Instant.ofEpochMilli(moment).atZone(Format.ZONE).toLocalDate();
    }

    private List<Line> attempts(long person, int round) {
        var attempts = new ArrayList<Line>();
        for (var id : new TreeSet<>(events.stream().filter(e -> e.personId() == person && e.roundNo() == round && e.kind() != Kind.ROLE).map(OutcomeEvent::attemptId).toList())) {
            var line = ofAttempt(id, person, round);
            if (line != null) {
                attempts.add(line);
            }
        }
        return attempts;
    }

    private Line ofRound(long person, int round) {
        var attempts = attempts(person, round).stream().filter(a -> !a.withheld).toList();
        if (attempts.isEmpty()) {
            return null;
        }
        Comparator<Line> time = Comparator.comparingLong(Line::submitted).thenComparing(a -> number(a.lot)).thenComparing(Line::lot);
        var c = settings.counting() == Counting.BEST ? attempts.stream().sorted(order().thenComparing(Line::lot)).toList().getFirst()
                : settings.counting() == Counting.LAST ? attempts.stream().sorted(time).toList().getLast() : attempts.stream().sorted(time).toList().getFirst();
        return new Line(person, round, c.unit, c.path, most(attempts.stream().filter(a -> a.path.equals(c.path)).toList()), false, c.points, c.right, attempts.stream().anyMatch(a -> a.allCorrect),
                c.duration, c.submitted, c.started, c.off, c.lot, attempts.size(), attempts.stream().anyMatch(a -> a.provisional), attempts.stream().mapToLong(a -> a.submitted).min().getAsLong());
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
        var at = newest(id, Kind.PLACED) == null ? s : newest(id, Kind.PLACED);
        var role = s.memberRole();
        if (role == MemberRole.UNVERIFIED && decided(person) != null) {
            role = decided(person);
            if (!settings.eligibility().roles().contains(role)) {
                return null;
            }
        }
        var withheld = role == MemberRole.UNVERIFIED && !settings.eligibility().roles().contains(MemberRole.MEMBER);
        var marked = newest(id, Kind.MARKED);
        var actual = actual(round);
        Long off = !predicts() || actual == null ? Long.valueOf(0) : s.prediction() == null ? null : Long.valueOf(Math.abs(actual - s.prediction()));
        var seconds = (s.submittedAt() - s.startedAt()) / 1000;
        return new Line(person, round, at.unitId(), at.unitPath(), role, withheld, s.points() + (marked == null ? 0 : marked.points()), s.correctCount(), s.allCorrect() == 1, seconds * 1000, s.submittedAt(),
                s.startedAt(), off, id, 1, s.essayPending() == 1 && marked == null || predicts() && actual == null, s.submittedAt());
    }

    private MemberRole decided(long person) {
        return events.stream().filter(e -> e.kind() == Kind.ROLE && e.personId() == person).max(Comparator.comparingInt(OutcomeEvent::revision)).map(OutcomeEvent::memberRole).orElse(null);
    }

    private Line whole(long person, List<Line> taken) {
        var rounds = overall(taken);
        var mean = settings.overall() == Overall.AVERAGE ? rounds.size() : 1;
        var last = rounds.stream().sorted(Comparator.comparingLong(Line::submitted).thenComparing(Line::lot)).toList().getLast();
        Long off = rounds.stream().anyMatch(r -> r.off == null) ? null : Long.valueOf(rounds.stream().mapToLong(r -> r.off).sum() / mean);
        var there = new ArrayList<Line>();
        for (int round = 1; round <= 3; round++) {
            attempts(person, round).stream().filter(a -> !a.withheld && a.path.equals(last.path)).forEach(there::add);
        }
        return new Line(person, 0, last.unit, last.path, most(there), false, mean(rounds.stream().mapToInt(r -> r.points).sum(), mean), rounds.stream().mapToInt(r -> r.right).sum(), taken.stream().anyMatch(r -> r.allCorrect),
                rounds.stream().mapToLong(r -> r.duration).sum() / mean / 1000 * 1000, last.submitted, rounds.stream().mapToLong(r -> r.started).min().getAsLong(), off, last.lot,
                taken.stream().mapToInt(r -> r.attempts).sum(), taken.stream().anyMatch(r -> r.provisional), taken.stream().mapToLong(r -> r.first).min().getAsLong());
    }

    /** The lot of an attempt: as the page of the lot says it is reckoned, once it is drawn. */
    private BigInteger lot(long attempt) {
        var drawn = events.stream().filter(e -> e.kind() == Kind.DRAWN).findFirst();
        return drawn.map(e -> sha256(e.prediction() + ":" + attempt).shiftRight(1)).orElseGet(() -> BigInteger.valueOf(new TieBreakValues(0, 0, 0, 0, 0, attempt, null).by(TieRule.LOT)));
    }

    private static BigInteger sha256(String line) {
        try {
            return new BigInteger(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(line.getBytes(StandardCharsets.UTF_8))).substring(0, 16), 16);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The contest's order; equal in it shares a rank. Times count by the second, as printed. */
    Comparator<Line> order() {
        Comparator<Line> order = Comparator.comparing(l -> -l.points);
        for (var rule : settings.tieRules()) {
            order = order.thenComparing(switch (rule) {
                case PREDICTION -> Comparator.comparing(l -> l.off == null ? Long.MAX_VALUE : l.off);
                case DURATION -> Comparator.comparing(l -> Format.of(java.util.Locale.ROOT).duration(l.duration));
                case SUBMITTED -> Comparator.comparing(l -> Instant.ofEpochMilli(l.submitted).getEpochSecond());
                case STARTED -> Comparator.comparing(l -> Instant.ofEpochMilli(l.started).getEpochSecond());
                case LOT -> Comparator.comparing(l -> lot(l.lot));
            });
        }
        return order;
    }

    private boolean predicts() {
        return settings.prediction() != null && settings.tieRules().contains(TieRule.PREDICTION);
    }

    private Long actual(int round) {
        return events.stream().filter(e -> e.kind() == Kind.TRUTH && e.roundNo() == round).max(Comparator.comparingInt(OutcomeEvent::revision)).map(OutcomeEvent::prediction).orElse(null);
    }

    private OutcomeEvent newest(long attempt, Kind kind) {
        return events.stream().filter(e -> e.attemptId() == attempt && e.kind() == kind).max(Comparator.comparingInt(OutcomeEvent::revision)).orElse(null);
    }
}
