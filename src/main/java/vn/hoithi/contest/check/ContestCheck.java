package vn.hoithi.contest.check;

import vn.hoithi.contest.AttemptsPer;
import vn.hoithi.contest.ContestSettings;
import vn.hoithi.contest.ContestSettings.TieRule;
import vn.hoithi.contest.Disclosure;
import vn.hoithi.contest.Round;
import vn.hoithi.itembank.Level;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Says what is missing, worth a look or in order before a contest may be published. Pure: what it must know of the bank and the units is handed in. */
public final class ContestCheck {

    /** How a finding weighs. */
    public enum Weight {
        /** Must be mended before publication. */
        BAD,
        /** Worth a look, but does not stand in the way. */
        WAIT,
        /** In order. */
        OK
    }

    /**
     * A finding.
     *
     * @param key   message key
     * @param field id of the field it points at
     */
    public record Finding(Weight weight, String key, List<Object> arguments, String field) {
    }

    /** A cell of the blueprint. */
    public record Cell(long topicId, Level level) {
    }

    /** Key of the finding that one press mends. */
    public static final String ORDER = "check.choices.order";
    private static final int NAMED = 3;
    /** Rules after which hardly anybody is as good as another. */
    private static final Set<TieRule> DECIDING = EnumSet.of(TieRule.SUBMITTED, TieRule.STARTED, TieRule.LOT);
    private final List<Finding> findings = new ArrayList<>();
    private final ContestSettings settings;
    private final ContestFacts facts;

    private ContestCheck(ContestSettings settings, ContestFacts facts) {
        this.settings = settings;
        this.facts = facts;
    }

    /** All findings: the bad ones first, then those to look at, then what is in order. */
    static List<Finding> of(String title, ContestSettings settings, ContestFacts facts) {
        var check = new ContestCheck(settings, facts);
        check.part("check.title.ok", "title", () -> check.title(title));
        check.part("check.eligibility.ok", "roles", check::eligibility);
        if (!settings.boards().isEmpty()) {
            check.part("check.boards.ok", "boards", () -> check.findings.addAll(BoardCheck.of(settings.boards(), facts)), settings.boards().size());
        }
        check.part("check.rounds.ok", "rounds", check::rounds);
        check.part("check.blueprint.ok", "blueprint", check::blueprint, settings.paperSize());
        if (facts.senseless() > 0) {
            check.wait(ORDER, "blueprint", facts.senseless());
        }
        if (settings.essay() != null) {
            check.part("check.essay.ok", "essayTitle", check::essay);
        }
        check.part("check.keys.ok", "review", check::keys);
        check.part("check.ties.ok", "ties", check::ties);
        if (settings.certificate() != null) {
            check.part("check.certificate.ok", "certificate", check::certificate);
        }
        if (!settings.prizeList().isEmpty()) {
            check.part("check.prizes.ok", "prizes", check::prizes, settings.prizeList().people().size() + settings.prizeList().units().size());
        }
        return check.findings.stream().sorted(java.util.Comparator.comparing(Finding::weight)).toList();
    }

    /** Something must be mended. */
    public static boolean blocked(List<Finding> findings) {
        return findings.stream().anyMatch(f -> f.weight() == Weight.BAD);
    }

    private void part(String okKey, String field, Runnable look, Object... arguments) {
        var before = findings.size();
        look.run();
        if (findings.subList(before, findings.size()).stream().noneMatch(f -> f.weight() == Weight.BAD)) {
            findings.add(new Finding(Weight.OK, okKey, List.of(arguments), field));
        }
    }

    private void bad(String key, String field, Object... arguments) {
        findings.add(new Finding(Weight.BAD, key, List.of(arguments), field));
    }

    private void prizes() {
        if (settings.prizeList().beyond(settings.rounds().size(), settings.boards().size())) {
            bad("check.prizes.beyond", "prizes");
        }
        if (!settings.prizeList().people().isEmpty() && settings.tieRules().stream().noneMatch(DECIDING::contains)) {
            wait("check.prizes.ties", "ties");
        }
    }

    private void title(String title) {
        if (title.isBlank()) {
            bad("check.title.none", "title");
        }
    }

    private void eligibility() {
        var who = settings.eligibility();
        if (who.roles().isEmpty()) {
            bad("check.roles.none", "roles");
        }
        facts.invited().stream().filter(u -> !u.path().startsWith(facts.organiser().path())).forEach(u -> bad("check.unit.foreign", "units", u.name()));
        if (facts.invited().isEmpty()) {
            bad("check.unit.none", "units");
        }
        if (facts.undeclared() > 0) {
            findings.add(new Finding(Weight.WAIT, "check.units.undeclared", List.of(facts.undeclared()), "units"));
        }
    }

    private void rounds() {
        var rounds = settings.rounds();
        if (rounds.isEmpty()) {
            bad("check.rounds.none", "rounds");
        } else if (rounds.size() > 20) {
            bad("check.rounds.many", "rounds");
        }
        java.time.Instant before = null;
        for (var round : rounds) {
            before = windows(round, before);
        }
        within(settings.attemptsPerRound(), 1, 7, "check.attempts", "attempts");
        within(settings.minutes(), 1, 180, "check.minutes", "minutes");
        if (settings.counting() == ContestSettings.Counting.ONLY && (settings.attemptsPerRound() != 1 || settings.attemptsPer() == AttemptsPer.SITTING)) {
            bad("check.counting.only", "counting");
        }
    }

    private java.time.Instant windows(Round round, java.time.Instant closedBefore) {
        var before = closedBefore;
        if (round.windows().isEmpty()) {
            bad("check.round.empty", "round-" + round.no() + "-opens-1", round.no());
        }
        for (int i = 0; i < round.windows().size(); i++) {
            var window = round.windows().get(i);
            var place = "round-" + round.no() + "-%s-" + (i + 1);
            if (!window.opens().isBefore(window.closes())) {
                bad("check.window.backwards", place.formatted("closes"), round.no());
            }
            if (before != null && window.opens().isBefore(before)) {
                bad("check.window.overlap", place.formatted("opens"), round.no());
            }
            before = window.closes();
        }
        return before;
    }

    private void within(int value, int least, int most, String key, String field) {
        if (value < least || value > most) {
            bad(key, field, least, most);
        }
    }

    private void blueprint() {
        var size = settings.paperSize();
        if (size == 0) {
            bad("check.blueprint.empty", "blueprint");
        } else if (size < 5 || size > 40) {
            bad("check.blueprint.size", "blueprint", size);
        }
        for (var quota : settings.blueprint()) {
            var have = facts.stock().getOrDefault(new Cell(quota.topicId(), quota.level()), 0);
            var shares = settings.itemShares();
            var field = cellField(quota.topicId(), quota.level());
            var topic = facts.topics().getOrDefault(quota.topicId(), "");
            if (shares > 1 && quota.count() * shares > have) {
                bad("check.blueprint.rounds." + quota.level(), field, have, topic, quota.count() * shares, quota.count(), shares);
            } else if (quota.count() > have) {
                bad("check.blueprint.short." + quota.level(), field, have, topic, quota.count());
            }
        }
        if (size > 0 && settings.blueprint().stream().allMatch(q -> q.count() == facts.stock().getOrDefault(new Cell(q.topicId(), q.level()), 0) / settings.itemShares())) {
            findings.add(new Finding(Weight.WAIT, "check.blueprint.same", List.of(), "blueprint"));
        }
    }

    /** No item may be drawn after its key was shown. While one person has submitted, others still draw. */
    private void keys() {
        var disclosure = new Disclosure(settings);
        if (disclosure.keysDuringRound()) {
            bad("check.keys.submission", "review");
        } else if (disclosure.keysBetweenRounds()) {
            bad("check.keys.rounds", "review");
        }
        facts.sharing().stream().limit(NAMED).forEach(s -> wait(s.theirKeysFirst() ? "check.keys.theirs" : "check.keys.ours", "review", s.items(), s.title()));
        if (facts.sharing().size() > NAMED) {
            wait("check.keys.more", "review", facts.sharing().size() - NAMED);
        }
    }

    private void wait(String key, String field, Object... arguments) {
        findings.add(new Finding(Weight.WAIT, key, List.of(arguments), field));
    }

    /** The field of a cell of the blueprint. */
    public static String cellField(long topicId, Level level) {
        return "cell-" + topicId + "-" + level;
    }

    private void essay() {
        var essay = settings.essay();
        if (essay.prompt().isBlank()) {
            bad("check.essay.prompt", "essayPrompt");
        }
        if (essay.maxWords() < 1 || essay.maxWords() > 2000 || essay.minWords() < 0 || essay.minWords() > essay.maxWords()) {
            bad("check.essay.words", "essayMaxWords");
        }
        if (essay.criteria().isEmpty() || essay.criteria().stream().anyMatch(c -> c.name().isBlank() || c.points() < 1 || c.points() > 10_000)) {
            bad("check.essay.criteria", "criterion-1-name");
        }
    }

    private void certificate() {
        if (new Disclosure(settings).scoresStayHidden()) {
            bad("check.certificate.never", "certificate");
        }
        if (settings.certificate().signedFor().isBlank() && settings.certificate().signedBy().isBlank()) {
            findings.add(new Finding(Weight.WAIT, "check.certificate.unsigned", List.of(), "signedFor"));
        }
    }

    private void ties() {
        var rules = settings.tieRules();
        if (rules.isEmpty()) {
            bad("check.ties.none", "ties");
        }
        if (new HashSet<>(rules).size() < rules.size()) {
            bad("check.ties.twice", "ties");
        }
        var decides = rules.contains(ContestSettings.TieRule.PREDICTION);
        if (settings.prediction() != null && !decides) {
            bad("check.prediction.unused", "ties");
        }
        if (settings.prediction() == null && decides) {
            bad("check.prediction.missing", "prediction");
        }
    }
}
