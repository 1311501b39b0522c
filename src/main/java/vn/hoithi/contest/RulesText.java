package vn.hoithi.contest;

import vn.hoithi.contest.ContestSettings.TieRule;
import vn.hoithi.contest.prize.PrizeText;
import vn.hoithi.organisation.MemberRole;
import vn.hoithi.text.Format;
import vn.hoithi.web.Wording;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.LongFunction;
import java.util.stream.Stream;

/** The rules in plain words, written from the settings: what the engine does is what people read. */
public final class RulesText {

    /** A section with its sentences. */
    public record Section(String title, List<String> sentences) {
    }

    private static final Set<TieRule> TIMES = EnumSet.of(TieRule.DURATION, TieRule.SUBMITTED, TieRule.STARTED);
    private final Wording words;
    private final Format format;

    public RulesText(Wording words) {
        this.words = words;
        this.format = words.format();
    }

    /** All sections; {@code invited} are the names of the invited units, {@code unit} gives a unit's name. */
    public List<Section> of(ContestSettings s, List<String> invited, LongFunction<String> unit) {
        var sections = new ArrayList<Section>();
        sections.add(section("who", who(s, invited)));
        if (!s.boards().isEmpty()) {
            sections.add(section("boards", boards(s.boards(), unit)));
        }
        sections.add(section("rounds", rounds(s)));
        sections.add(section("paper", paper(s)));
        if (s.essay() != null) {
            sections.add(section("essay", essay(s.essay())));
        }
        if (s.prediction() != null) {
            sections.add(section("prediction", List.of(prediction(s.prediction()), say("rules.prediction.use"))));
        }
        sections.add(section("attempts", attempts(s)));
        sections.add(section("ties", ties(s)));
        sections.add(section("end", List.of(say("rules.end"), s.graceSeconds() > 0 ? say("rules.grace", grace(s.graceSeconds())) : say("rules.noGrace"), say("rules.extra"))));
        sections.add(section("results", results(s)));
        if (!prizes(s).isEmpty()) {
            sections.add(section("prizes", Stream.concat(prizes(s).stream(), prizeText(s, words).rules(s.prizeList()).stream()).toList()));
        }
        return List.copyOf(sections);
    }

    /** Those the ranking gives, then what is said of the contest's prizes and those of each board with its name before them. */
    public List<String> prizes(ContestSettings s) {
        var ofBoards = s.boards().stream().flatMap(b -> lines(b.prizes()).map(line -> say("rules.boards.prize", b.name(), line)));
        return Stream.of(prizeText(s, words).lines(s.prizeList()).stream(), lines(s.prizes()), ofBoards).flatMap(lines -> lines).toList();
    }

    /** Prizes in words, with the names of the contest's rounds and boards. */
    public static PrizeText prizeText(ContestSettings s, Wording words) {
        return new PrizeText(words, no -> no <= s.rounds().size() ? RoundName.of(s.rounds().get(no - 1), words) : "", no -> no <= s.boards().size() ? s.boards().get(no - 1).name() : "");
    }

    private static Stream<String> lines(String text) {
        return text.lines().filter(l -> !l.isBlank());
    }

    /** Which units each board holds, and what being in a board means. */
    private List<String> boards(List<ContestSettings.Board> boards, LongFunction<String> unit) {
        var lines = new ArrayList<String>();
        for (var board : boards) {
            var names = board.unitIds().stream().map(unit::apply).toList();
            var rest = board == boards.getLast() ? names.isEmpty() ? "rules.boards.rest" : "rules.boards.withRest" : "rules.boards.units";
            lines.add(say(rest, board.name(), String.join("; ", names), format.number(names.size())));
        }
        lines.add(say("rules.boards.whose"));
        lines.add(say("rules.boards.ranks"));
        return lines;
    }

    /** Who may enter, a sentence a kind of person. */
    public List<String> admitted(ContestSettings s, List<String> invited) {
        var where = String.join(", ", invited);
        return MemberRole.CHOICES.stream().filter(s.eligibility().roles()::contains).map(r -> say("rules.who." + r, where)).toList();
    }

    private List<String> rounds(ContestSettings s) {
        return Stream.concat(s.rounds().stream().map(this::round), s.entryCode().isEmpty() ? Stream.empty() : Stream.of(say("rules.entryCode"))).toList();
    }

    /** A round with its hours: 24:00 stays 24:00. */
    public String round(Round round) {
        var sittings = round.windows().stream().map(w -> say("rules.window", format.opening(w.opens()), format.minute(w.closes()))).toList();
        return say("rules.round", name(round), String.join("; ", sittings));
    }

    /** "Đợt 1", or its own name. */
    public String name(Round round) {
        return RoundName.of(round, words);
    }

    /** What a paper is made of, in a sentence. */
    public String what(ContestSettings s) {
        var parts = new ArrayList<String>(List.of(say("rules.paper.items", s.paperSize())));
        if (s.prediction() != null) {
            parts.add(say("rules.paper.prediction"));
        }
        if (s.essay() != null) {
            parts.add(say("rules.paper.essay"));
        }
        return say("rules.paper.what", listed(parts), s.minutes());
    }

    /** "a", "a và b", "a, b và c". */
    private String listed(List<String> parts) {
        var last = parts.getLast();
        return parts.size() == 1 ? last : say("rules.and", String.join(", ", parts.subList(0, parts.size() - 1)), last);
    }

    /** What decides between equal scores, in order, in a line. */
    public String tieList(ContestSettings s) {
        return switch (s.tieRules().size()) {
            case 0 -> say("rules.ties.none");
            case 1 -> say("rules.ties." + s.tieRules().getFirst());
            default -> say("rules.ties", String.join("; ", s.tieRules().stream().map(t -> say("tie." + t)).toList()));
        };
    }

    /** How often one may sit a round, and which attempt counts when there are several. */
    public List<String> attempts(ContestSettings s, String counting) {
        return switch (s.attemptsPer()) {
            case ROUND -> s.attemptsPerRound() == 1 ? List.of(say("rules.attempts.one")) : List.of(say("rules.attempts", s.attemptsPerRound()), counting);
            case SITTING -> List.of(say(s.attemptsPerRound() == 1 ? "rules.attempts.one.sitting" : "rules.attempts.sitting", s.attemptsPerRound()), counting);
        };
    }

    private List<String> who(ContestSettings s, List<String> invited) {
        var lines = new ArrayList<>(admitted(s, invited));
        if (s.eligibility().organisersExcluded()) {
            lines.add(say("rules.who.excluded"));
        }
        return lines;
    }

    private List<String> paper(ContestSettings s) {
        var lines = new ArrayList<String>();
        lines.add(what(s));
        lines.add(say("rules.paper.points", format.points(s.pointsPerItem()), format.points(s.maxPoints())));
        lines.add(say("rules.credit." + s.credit()));
        if (s.shuffleItems() || s.shuffleChoices()) {
            lines.add(say("rules.paper.shuffled"));
        }
        if (s.itemShares() > 1) {
            lines.add(say("rules.paper.ownItems"));
        }
        if (s.onePerPage()) {
            lines.add(say("rules.paper.onePerPage"));
        }
        return lines;
    }

    private List<String> essay(ContestSettings.Essay essay) {
        var lines = new ArrayList<String>();
        lines.add(say(essay.minWords() > 0 ? "rules.essay.between" : "rules.essay.most", essay.minWords(), essay.maxWords()));
        lines.add(say("rules.essay.points", format.points(essay.points())));
        essay.criteria().forEach(c -> lines.add(say("rules.essay.criterion", c.name(), format.points(c.points()))));
        return lines;
    }

    private String prediction(ContestSettings.Prediction p) {
        return say("rules.prediction", say("prediction.subject." + p.subject()), say("prediction.reach." + p.reach()));
    }

    private List<String> attempts(ContestSettings s) {
        var lines = new ArrayList<>(attempts(s, say("rules.counting." + s.counting())));
        if (s.rounds().size() > 1) {
            lines.add(say("rules.overall." + s.overall()));
        }
        return lines;
    }

    /** As the ranking folds rounds: sums, but of moments the last or first. */
    private List<String> ties(ContestSettings s) {
        var lines = new ArrayList<String>(List.of(tieList(s)));
        if (s.rounds().size() > 1 && s.overall() != Overall.BEST && !s.tieRules().isEmpty()) {
            lines.add(say("rules.combined.ties", String.join("; ", s.tieRules().stream().map(t -> say("rules.combined." + (averaged(s, t) ? "mean." : "") + t)).toList())));
        }
        if (s.tieRules().contains(TieRule.PREDICTION)) {
            lines.add(say("rules.ties.later"));
        }
        if (s.tieRules().stream().anyMatch(TIMES::contains)) {
            lines.add(say("rules.ties.seconds"));
        }
        return lines;
    }

    private static boolean averaged(ContestSettings s, TieRule rule) {
        return s.overall() == Overall.AVERAGE && (rule == TieRule.PREDICTION || rule == TieRule.DURATION);
    }

    private List<String> results(ContestSettings s) {
        var lines = new ArrayList<String>(List.of(say("rules.results." + s.results()), say("rules.review." + s.review())));
        if (s.freezeMinutes() > 0) {
            lines.add(say("rules.freeze", span(s.freezeMinutes())));
        }
        if (s.certificate() != null) {
            lines.add(s.certificate().fromPercent() == 0 ? say("rules.certificate.everybody") : say("rules.certificate.percent", s.certificate().fromPercent()));
        }
        return lines;
    }

    private String span(int minutes) {
        return minutes % 1440 == 0 ? say("unit.days", minutes / 1440) : minutes % 60 == 0 ? say("unit.hours", minutes / 60) : say("unit.minutes", minutes);
    }

    private String grace(int seconds) {
        return seconds % 60 == 0 ? say("unit.minutes", seconds / 60) : say("unit.seconds", seconds);
    }

    private Section section(String id, List<String> sentences) {
        return new Section(say("rules.title." + id), sentences);
    }

    private String say(String key, Object... arguments) {
        return words.say(key, arguments);
    }
}
