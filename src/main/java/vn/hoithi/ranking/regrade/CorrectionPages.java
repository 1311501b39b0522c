package vn.hoithi.ranking.regrade;

import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import vn.hoithi.account.People;
import vn.hoithi.account.Person;
import vn.hoithi.attempt.figures.ItemFigure;
import vn.hoithi.attempt.figures.ItemFigures;
import vn.hoithi.contest.Contest;
import vn.hoithi.contest.RulesText;
import vn.hoithi.contest.Pool.Ruling;
import vn.hoithi.itembank.ItemVersion;
import vn.hoithi.organisation.Unit;
import vn.hoithi.organisation.Units;
import vn.hoithi.ranking.UnitRankings;
import vn.hoithi.ranking.prize.Winners;
import vn.hoithi.ranking.regrade.CorrectionPage.Effect;
import vn.hoithi.ranking.regrade.CorrectionPage.Item;
import vn.hoithi.ranking.regrade.CorrectionPage.ItemLine;
import vn.hoithi.ranking.regrade.CorrectionPage.Items;
import vn.hoithi.ranking.regrade.CorrectionPage.Line;
import vn.hoithi.ranking.regrade.CorrectionPage.One;
import vn.hoithi.ranking.regrade.CorrectionPage.PersonLine;
import vn.hoithi.ranking.regrade.CorrectionPage.PrizeLine;
import vn.hoithi.ranking.regrade.CorrectionPage.UnitLine;
import vn.hoithi.sheet.TableFile;
import vn.hoithi.sheet.TableFile.Column;
import vn.hoithi.web.Form;
import vn.hoithi.web.NotFoundException;
import vn.hoithi.web.Wording;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Puts items and their corrections into words. */
@Singleton
public class CorrectionPages {

    private static final int LONG = 160;
    private final CorrectionRepository repository;
    private final Corrections corrections;
    private final ItemFigures figures;
    private final UnitRankings rankings;
    private final People people;
    private final Units units;

    CorrectionPages(CorrectionRepository repository, Corrections corrections, ItemFigures figures, UnitRankings rankings, People people, Units units) {
        this.repository = repository;
        this.corrections = corrections;
        this.figures = figures;
        this.rankings = rankings;
        this.people = people;
        this.units = units;
    }

    static String items(Contest contest) {
        return "/organiser/contests/" + contest.slug() + "/items";
    }

    static String address(Contest contest, long correction) {
        return "/organiser/contests/" + contest.slug() + "/corrections/" + correction;
    }

    Items list(Contest contest, Wording words) {
        var told = figures.of(contest);
        var lines = contest.pool().stream().map(item -> line(contest, item, told.get(item.id()), words)).sorted(Comparator.comparing(l -> l.doubt().isEmpty())).toList();
        var counted = figures.pending(contest) ? words.say("figure.counting") : figures.madeAt(contest).map(at -> words.say("figure.counted", words.format().minute(at))).orElse("");
        return new Items(contest.slug(), contest.title(), counted, lines, repository.of(contest.id()).stream().map(c -> line(contest, c, words)).toList());
    }

    /** How items did, as a table to take away. */
    public TableFile table(Contest contest, Wording words) {
        var told = figures.of(contest);
        var rows = contest.pool().stream().map(item -> row(contest, item, told.get(item.id()), words)).toList();
        var left = new ArrayList<>(List.of(rows)).iterator();
        return new TableFile(words.say("correction.items"), List.of(new Column(words.say("correction.item"), 80), new Column(words.say("figure.papers"), 10), new Column(words.say("figure.right"), 10),
                new Column(words.say("figure.discrimination"), 14), new Column(words.say("figure.choices"), 40), new Column(words.say("figure.remark"), 50)), () -> left.hasNext() ? left.next() : List.of());
    }

    private static List<String> row(Contest contest, ItemVersion item, @Nullable ItemFigure f, Wording words) {
        var format = words.format();
        var remark = ruling(contest, item.id(), words).isEmpty() ? doubt(contest, item, f, words) : ruling(contest, item.id(), words);
        return f == null ? List.of(item.text(), "", "", "", "", remark)
                : List.of(item.text(), words.number(f.papers()), format.percent(f.rightCount(), f.papers()), f.discrimination() == null ? "–" : format.average(Math.round(f.discrimination() / 100.0)),
                IntStream.range(0, f.taken().size()).mapToObj(i -> (char) ('A' + i) + ((item.key() >> i & 1) == 1 ? "*: " : ": ") + words.number(f.taken().get(i))).collect(Collectors.joining("; ")), remark);
    }

    private static ItemLine line(Contest contest, ItemVersion item, @Nullable ItemFigure figure, Wording words) {
        return new ItemLine(items(contest) + "/" + item.id(), brief(item.text()), item.source(), ruling(contest, item.id(), words), figure(figure, words), doubt(contest, item, figure, words));
    }

    private static String figure(@Nullable ItemFigure f, Wording words) {
        var format = words.format();
        return f == null ? "" : f.discrimination() == null ? words.say("figure.plain", words.number(f.papers()), format.percent(f.rightCount(), f.papers()))
                : words.say("figure", words.number(f.papers()), format.percent(f.rightCount(), f.papers()), format.average(Math.round(f.discrimination() / 100.0)));
    }

    private static String doubt(Contest contest, ItemVersion item, @Nullable ItemFigure f, Wording words) {
        var doubt = f == null || contest.pool().ruling(item.id()) != null ? ItemFigure.Doubt.NONE : f.doubt(item.key());
        return doubt == ItemFigure.Doubt.NONE ? "" : words.say("figure.doubt." + doubt);
    }

    Item item(Contest contest, ItemVersion item, Form form, Wording words) {
        var key = item.key();
        var figure = figures.of(contest).get(item.id());
        var asked = form.has("ruling");
        var choices = IntStream.range(0, item.choices().size()).mapToObj(i -> new CorrectionPage.Option(String.valueOf((char) ('A' + i)), item.choices().get(i).text(), (key >> i & 1) == 1,
                asked ? form.has("choice-" + i) : (key >> i & 1) == 1, figure == null ? "" : words.say("figure.taken", words.number(figure.taken().get(i)), words.format().percent(figure.taken().get(i), figure.papers())))).toList();
        var told = repository.of(contest.id()).stream().filter(c -> c.itemVersionId() == item.id()).map(c -> line(contest, c, words)).toList();
        return new Item(contest.slug(), contest.title(), items(contest) + "/" + item.id(), item.text(), item.source(), item.explanation(), ruling(contest, item.id(), words), figure(figure, words), doubt(contest, item, figure, words), choices,
                asked ? form.line("ruling") : Ruling.KEYED.name(), form.line("reason"), form.errors(), told);
    }

    One one(Contest contest, Correction c, long reader, Wording words) {
        var item = item(contest, c.itemVersionId());
        var decides = c.open() && c.tried() && c.askedBy() != reader;
        var waits = !c.open() ? "" : !c.tried() ? words.say("correction.trying") : c.askedBy() == reader ? words.say("correction.another") : "";
        var done = c.done() ? words.say("correction.rescored", words.number(c.rescored())) : c.taken() ? words.say("correction.rescoring") : "";
        return new One(contest.slug(), contest.title(), address(contest, c.id()), words.say("correction.item"), items(contest) + "/" + item.id(), item.text(), what(c, item, words), c.reason(),
                words.say("correction.asked", name(c.askedBy()), words.format().minute(Instant.ofEpochMilli(c.askedAt()))), state(c, words), decides, waits, done, c.tried() ? effect(contest, corrections.trial(c), words) : null);
    }

    ItemVersion item(Contest contest, long versionId) {
        var item = contest.pool().byVersion().get(versionId);
        if (item == null) {
            throw new NotFoundException();
        }
        return item;
    }

    private Effect effect(Contest contest, Trial t, Wording words) {
        var sum = new ArrayList<String>();
        sum.add(words.say("correction.papers", words.number(t.papers()), words.number(t.attempts())));
        sum.add(words.say("correction.moved", words.number(t.moved()), words.number(t.up()), words.number(t.down())));
        sum.add(words.say("correction.units", words.number(t.unitsMoved())));
        sum.add(words.say(t.prizes().isEmpty() ? "correction.prizes.none" : "correction.prizes", words.number(t.prizes().size())));
        var format = words.format();
        var lines = t.first().stream().map(p -> new PersonLine(name(p.personId()), unit(contest, Units.idsIn(p.unitPath()).getLast()), format.points(p.before()), format.points(p.after()), words.number(p.rankBefore()), words.number(p.rankAfter()))).toList();
        var more = t.moved() > lines.size() ? words.say("correction.more", words.number((long) t.moved() - lines.size())) : "";
        return new Effect(sum, lines, more, t.prizes().stream().map(c -> prize(contest, c, words)).toList(),
                t.units().stream().map(u -> new UnitLine(unit(contest, u.unitId()), format.average(u.before()), format.average(u.after()))).toList());
    }

    private PrizeLine prize(Contest contest, Winners.Change c, Wording words) {
        var list = contest.settings().prizeList();
        var name = c.collective() == 1 ? words.say("prize.collective", list.units().get(c.prizeNo()).name()) : list.people().get(c.prizeNo()).name();
        return new PrizeLine(RulesText.prizeText(contest.settings(), words).name(name, c.scope()), named(contest, c, c.before(), c.after()), named(contest, c, c.after(), c.before()));
    }

    /** Those of the one who are not of the other. */
    private String named(Contest contest, Winners.Change c, List<Long> ids, List<Long> without) {
        return ids.stream().filter(id -> !without.contains(id)).map(id -> c.collective() == 1 ? unit(contest, id) : name(id)).collect(Collectors.joining("; "));
    }

    private Line line(Contest contest, Correction c, Wording words) {
        var item = contest.pool().byVersion().get(c.itemVersionId());
        return new Line(address(contest, c.id()), item == null ? c.reason() : brief(item.text()), state(c, words), words.say("verification.by", name(c.askedBy()), words.format().minute(Instant.ofEpochMilli(c.askedAt()))));
    }

    private String state(Correction c, Wording words) {
        var key = c.open() ? "correction.state.open" : !c.taken() ? "correction.state.refused" : c.inForce() == 1 ? "correction.state.taken" : "correction.state.past";
        return c.decidedBy() == null ? words.say(key) : words.say(key) + ", " + words.say("verification.by", name(c.decidedBy()), words.format().minute(Instant.ofEpochMilli(c.decidedAt())));
    }

    private static String what(Correction c, ItemVersion item, Wording words) {
        var letters = IntStream.range(0, item.choices().size()).filter(i -> (c.keyBits() >> i & 1) == 1).mapToObj(i -> (char) ('A' + i) + ". " + item.choices().get(i).text()).collect(Collectors.joining("; "));
        return words.say("ruling." + c.ruling(), letters);
    }

    private static String ruling(Contest contest, long versionId, Wording words) {
        var ruling = contest.pool().ruling(versionId);
        return ruling == null ? "" : words.say("ruling.told." + ruling);
    }

    private static String brief(String text) {
        return text.length() <= LONG ? text : text.substring(0, LONG - 1) + "…";
    }

    private String unit(Contest contest, long id) {
        return rankings.formerName(contest.id(), id).or(() -> units.byId(id).map(Unit::name)).orElse("");
    }

    private String name(long personId) {
        return people.byId(personId).map(Person::name).orElse("");
    }
}
