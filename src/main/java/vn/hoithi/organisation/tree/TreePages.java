package vn.hoithi.organisation.tree;

import jakarta.inject.Singleton;
import vn.hoithi.account.People;
import vn.hoithi.account.Person;
import vn.hoithi.organisation.Actor;
import vn.hoithi.organisation.Role;
import vn.hoithi.organisation.Unit;
import vn.hoithi.organisation.UnitForms;
import vn.hoithi.organisation.Units;
import vn.hoithi.web.Pager;
import vn.hoithi.web.Wording;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Pages of the tree for those who look after a part of it. */
@Singleton
class TreePages {

    private static final int MOST = 40;
    private static final int PAGE = 200;
    private static final int HISTORY = 200;
    private final TreeRepository repository;
    private final TreeReach reach;
    private final Units units;
    private final UnitForms forms;
    private final People people;

    TreePages(TreeRepository repository, TreeReach reach, Units units, UnitForms forms, People people) {
        this.repository = repository;
        this.reach = reach;
        this.units = units;
        this.forms = forms;
        this.people = people;
    }

    /** The units looked after, or those found by the words typed. */
    ListPage list(Actor actor, String typed, Wording words) {
        var paths = actor.reach().paths();
        var found = typed.isEmpty() ? paths.stream().flatMap(p -> units.byId(Units.idsIn(p).getLast()).stream()).toList()
                : paths.stream().flatMap(p -> units.search(p, typed, MOST).stream()).distinct().limit(MOST).toList();
        return new ListPage(typed, found.stream().map(u -> line(u, words)).toList(), found.size() == MOST, actor.is(Role.ADMINISTRATOR));
    }

    /** A unit, what stands below it, what was done to it. */
    UnitPage unit(Actor actor, Unit unit, int page, Wording words) {
        var children = repository.children(unit.id());
        var pager = Pager.of(page, PAGE, children.size(), TreeController.PATH + "/" + unit.id() + "?page=");
        var count = units.count(unit.id());
        var above = Optional.ofNullable(unit.parentId()).flatMap(units::byId).filter(u -> actor.reach().covers(u.path()));
        var deeds = Arrays.stream(Deed.values()).filter(d -> reach.may(actor, unit, d)).map(d -> new Link(DeedPages.address(unit, d), words.say("deed." + d))).toList();
        return new UnitPage(Long.toString(unit.id()), unit.name(), units.fullPath(unit), forms.name(unit, words.locale()), unit.code() == null ? "" : unit.code(), state(unit, words),
                words.number(repository.people(unit.id())), words.number(repository.peopleBelow(unit.path() + "%")),
                count.map(c -> words.say("roll.numbers", words.number(c.members()), words.number(c.officers()))).orElse(words.say("roll.none")),
                count.map(c -> words.say("tree.counted", words.format().date(c.countedOn()), c.source())).orElse(""), actor.scope(Role.LEADER).covers(unit.path()) && unit.open(),
                unit.open(), above.map(u -> new Link(TreeController.PATH + "/" + u.id(), u.name())).orElse(null), deeds, pager.cut(children).stream().map(u -> line(u, words)).toList(), pager,
                repository.mergedInto(unit.id()).stream().map(u -> line(u, words)).toList(), repository.history(unit.id(), HISTORY).stream().map(c -> entry(c, words)).toList());
    }

    private String state(Unit unit, Wording words) {
        if (unit.open()) {
            return unit.openedOn() == null ? "" : words.say("tree.opened", words.format().date(unit.openedOn()));
        }
        var into = Optional.ofNullable(unit.mergedInto()).flatMap(units::byId);
        return into.map(u -> words.say("tree.merged", words.format().date(unit.closedOn()), u.name())).orElseGet(() -> words.say("tree.isClosed", words.format().date(unit.closedOn())));
    }

    private Line line(Unit unit, Wording words) {
        return new Line(TreeController.PATH + "/" + unit.id(), unit.name(), units.fullPath(unit), forms.name(unit, words.locale()), unit.code() == null ? "" : unit.code(), state(unit, words));
    }

    private Entry entry(UnitChange change, Wording words) {
        var other = Optional.ofNullable(change.otherId()).flatMap(units::byId).map(Unit::name).orElse("");
        var parent = Optional.ofNullable(change.parentId()).flatMap(units::byId).map(Unit::name).orElse("");
        var by = Optional.ofNullable(change.doneBy()).flatMap(people::byId).map(Person::name).orElse(words.say("audit.command"));
        return new Entry(words.format().date(change.effectiveOn()), words.say("unit.change." + change.kind(), change.name(), other, parent), change.reason(),
                words.say("tree.entered", words.format().opening(Instant.ofEpochMilli(change.doneAt())), by));
    }

    /** Where to, and the words on it. */
    public record Link(String href, String label) {
    }

    /** A unit in a list; {@code state} says when it was opened, closed or merged, or "". */
    public record Line(String href, String name, String fullPath, String form, String code, String state) {
    }

    /** What happened to a unit: the day it holds from, in words, the reason, who entered it when. */
    public record Entry(String on, String what, String reason, String by) {
    }

    /** Units found or looked after; {@code more}: there are more than shown; {@code forms}: the reader may look at the forms of units. */
    public record ListPage(String typed, List<Line> units, boolean more, boolean forms) {
    }

    /**
     * A unit.
     *
     * @param people   who belongs to it
     * @param all      to it and all below it
     * @param numbers  members and officers it declared, in words
     * @param counted  of which day and from where, or ""
     * @param declares the reader may declare its numbers
     * @param open     it is not closed
     * @param above    the unit above, null when the reader does not look after that one
     * @param deeds    what the reader may do
     * @param merged   units whose people went on in this one
     */
    public record UnitPage(String id, String name, String fullPath, String form, String code, String state, String people, String all, String numbers, String counted, boolean declares, boolean open, Link above,
                           List<Link> deeds, List<Line> below, Pager pager, List<Line> merged, List<Entry> history) {
    }
}
