package vn.hoithi.organisation;

import jakarta.inject.Singleton;
import vn.hoithi.organisation.Highlight.Segment;
import vn.hoithi.text.Vietnamese;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** Finds a unit for somebody in two ways, by name and by stepping down the tree, and says when names mislead. */
@Singleton
public class UnitPicker {

    /** Where somebody who has an account asks for another unit. */
    public static final String MOVING = "/me/unit";
    private static final int MOST = 40;
    private final Units units;

    UnitPicker(Units units) {
        this.units = units;
    }

    /** What the page shows for the words typed, inside the unit stepped to (or anywhere when it is null). */
    Picked pick(String typed, Unit under, String next) {
        var found = typed.isEmpty() ? List.<Unit>of() : units.search(under == null ? "" : under.path(), typed, MOST);
        var below = typed.isEmpty() ? below(under) : List.<Unit>of();
        var steps = under == null ? List.<Step>of() : units.lineage(under).stream().map(this::step).toList();
        return new Picked(typed, next, encoded(next), found.stream().map(u -> hit(u, typed)).toList(), twins(found), found.size() == MOST,
                steps, below.stream().map(this::step).toList(), under == null ? null : hit(under, ""), "");
    }

    /** Somebody could mistake the unit for another: one of the same name elsewhere. */
    public boolean hasNamesake(Unit unit) {
        return !units.namesakes(unit).isEmpty();
    }

    /** Federations before sector unions, each in the order of the alphabet. */
    private List<Unit> below(Unit under) {
        var roots = units.roots();
        var below = under != null ? units.children(under.id()) : roots.size() == 1 ? units.children(roots.getFirst().id()) : roots;
        return below.stream().sorted(Comparator.comparing(Unit::kind).thenComparing(Unit::name, Vietnamese.order())).toList();
    }

    private Hit hit(Unit unit, String typed) {
        var above = unit.parentId() == null ? "" : units.byId(unit.parentId()).map(units::fullPath).orElse("");
        return new Hit(unit.id(), Highlight.of(unit.name(), typed), Highlight.of(above, elsewhere(unit, typed)), unit.kind().name(), unit.confirmed() == 1);
    }

    /** The words that are not in the unit's own name: only these are looked for in the names above it. */
    private static String elsewhere(Unit unit, String typed) {
        return Arrays.stream(Vietnamese.fold(typed).split(" ")).filter(w -> !unit.folded().contains(w)).collect(Collectors.joining(" "));
    }

    private Step step(Unit unit) {
        return new Step(unit.id(), unit.name(), unit.confirmed() == 1);
    }

    /** How many of the units found share their name with another one found. */
    private static int twins(List<Unit> found) {
        var named = found.stream().collect(Collectors.groupingBy(Unit::folded, Collectors.counting()));
        return (int) found.stream().filter(u -> named.get(u.folded()) > 1).count();
    }

    private static String encoded(String next) {
        return URLEncoder.encode(next, StandardCharsets.UTF_8);
    }

    /** A unit found: its name and the units above it in stretches, its kind, whether it was confirmed. */
    public record Hit(long id, List<Segment> name, List<Segment> above, String kind, boolean confirmed) {
    }

    /** A unit to step to. */
    public record Step(long id, String name, boolean confirmed) {
    }

    /**
     * The picker.
     *
     * @param typed   words searched for
     * @param next    path of ours to go on to after registering
     * @param nextUrl the same, for use in an address
     * @param hits    units found by name
     * @param twins   how many of them share a name
     * @param more    there are more than shown
     * @param steps   from the top to where one stands
     * @param below   units one can step to
     * @param here    the unit one stands at, or null
     * @param error   why the choice is not taken, or empty
     */
    public record Picked(String typed, String next, String nextUrl, List<Hit> hits, int twins, boolean more, List<Step> steps, List<Step> below, Hit here, String error) {

        Picked refused(String sentence) {
            return new Picked(typed, next, nextUrl, hits, twins, more, steps, below, here, sentence);
        }

        /** Chosen by somebody who has an account, for a change of unit. */
        public boolean moving() {
            return next.equals(MOVING);
        }

        /** Where somebody goes whose unit is not in the list below the one stepped to. */
        public String missingAt() {
            return moving() ? MOVING + "/missing?unit=" + here.id() : "/account/new?missing=1&unit=" + here.id() + "&next=" + nextUrl;
        }

        /** Where the choice is sent. */
        public String target() {
            return moving() ? MOVING : "/account/new";
        }
    }
}
