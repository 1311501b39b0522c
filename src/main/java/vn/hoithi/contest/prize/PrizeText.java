package vn.hoithi.contest.prize;

import vn.hoithi.web.Wording;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/** Prizes in words: on the rules page, beside winners, in the organiser's log. */
public final class PrizeText {

    private final Wording words;
    private final IntFunction<String> round;
    private final IntFunction<String> board;

    /** @param round gives a round's name by its number, {@code board} a board's */
    public PrizeText(Wording words, IntFunction<String> round, IntFunction<String> board) {
        this.words = words;
        this.round = round;
        this.board = board;
    }

    /** A line each: "Giải Nhất mỗi đợt (1 giải): 5.000.000 đồng". */
    public List<String> lines(PrizeList list) {
        var lines = new ArrayList<String>();
        list.people().forEach(p -> lines.add(line(p.name(), p.scope(), p.places(), p.worth())));
        list.units().forEach(p -> lines.add(line(words.say("prize.collective", p.name()), p.scope(), p.places(), p.worth())));
        return lines;
    }

    /** By what they are won, sentences. */
    public List<String> rules(PrizeList list) {
        var lines = new ArrayList<String>();
        if (list.people().size() > 1) {
            lines.add(words.say(list.onePerPerson() ? "prize.rule.one" : "prize.rule.several"));
        }
        list.people().stream().filter(p -> p.fromPercent() > 0).forEach(p -> lines.add(words.say("prize.rule.from", p.name(), words.number(p.fromPercent()))));
        if (!list.people().isEmpty()) {
            lines.add(words.say("prize.rule.ties"));
        }
        list.units().forEach(p -> lines.add(words.say("prize.rule.unit", p.name(), formula(p))));
        if (list.units().size() > 1 && list.onePerUnit()) {
            lines.add(words.say("prize.rule.oneUnit"));
        }
        return lines;
    }

    /** How a collective prize is reckoned and who may win it, sentences in a line. */
    public String formula(UnitPrize p) {
        var parts = new ArrayList<String>();
        parts.add(words.say("prize.level", words.say("unit.kind." + p.level())));
        parts.add(p.by() == UnitPrize.Measure.COMPOSITE ? words.say("prize.formula.COMPOSITE", p.weights().people(), p.weights().rate(), p.weights().average()) : words.say("prize.formula." + p.by(), words.number(p.best())));
        if (p.fromDeclared() > 0 || p.toDeclared() > 0) {
            parts.add(p.toDeclared() == 0 ? words.say("prize.size.from", words.number(p.fromDeclared()))
                    : p.fromDeclared() == 0 ? words.say("prize.size.to", words.number(p.toDeclared())) : words.say("prize.size.between", words.number(p.fromDeclared()), words.number(p.toDeclared())));
        }
        if (p.fromPeople() > 0) {
            parts.add(words.say("prize.least.people", words.number(p.fromPeople())));
        }
        if (p.fromRate() > 0) {
            parts.add(words.say("prize.least.rate", words.number(p.fromRate())));
        }
        return String.join(" ", parts);
    }

    /** A prize's name with where it is won. */
    public String name(String name, PrizeScope scope) {
        var where = new ArrayList<String>(List.of(name));
        if (scope.round() != 0) {
            where.add(scope.round() == PrizeScope.EACH ? words.say("prize.each.round") : round.apply(scope.round()));
        }
        if (scope.board() != 0) {
            where.add(scope.board() == PrizeScope.EACH ? words.say("prize.each.board") : board.apply(scope.board()));
        }
        return String.join(", ", where);
    }

    /** What it is worth, "" when that is not told. */
    public String worth(long dong) {
        return dong == 0 ? "" : words.say("prize.worth", words.number(dong));
    }

    private String line(String name, PrizeScope scope, int places, long worth) {
        var line = words.say("prize.line", name(name, scope), words.number(places));
        return worth == 0 ? line : line + ": " + worth(worth);
    }
}
