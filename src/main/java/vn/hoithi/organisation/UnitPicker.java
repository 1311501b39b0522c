package vn.hoithi.organisation;

import jakarta.inject.Singleton;
import vn.hoithi.organisation.search.Highlight;
import vn.hoithi.organisation.search.Highlight.Segment;
import vn.hoithi.text.Vietnamese;
import vn.hoithi.web.Wording;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Finds a unit for somebody in two ways, by name and by stepping down the tree, and says when names mislead. */
@Singleton
public class UnitPicker {

    /** Where somebody who has an account asks for another unit. */
    public static final String MOVING = "/me/unit";
    private static final int MOST = 40;
    private static final int FORMER = 3;
    private final Units units;

    UnitPicker(Units units) {
        this.units = units;
    }

    /** What the page shows for the words typed, inside the unit stepped to (or anywhere when it is null). */
    public Picked pick(String typed, Unit under, String next, Wording words) {
        var found = typed.isEmpty() ? List.<Unit>of() : together(units.search(under == null ? "" : under.path(), typed, MOST));
        var hits = new Hits(found, typed, words);
        var below = found.isEmpty() ? below(under) : List.<Unit>of();
        var steps = under == null ? List.<Step>of() : units.lineage(under).stream().map(this::step).toList();
        return new Picked(typed, next, encoded(next), found.stream().map(hits::of).toList(), twins(found), found.size() == MOST,
                steps, below.stream().map(this::step).toList(), under == null ? null : new Hits(List.of(under), "", words).of(under), "");
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

    /** Units found, and what tells those of one name apart: the way to them and how many members they have. */
    private final class Hits {

        private final String typed;
        private final Wording words;
        private final Map<String, Long> named;
        private final Map<Long, UnitCount> counts;
        private final Map<Long, List<String>> formerly;

        Hits(List<Unit> found, String typed, Wording words) {
            this.typed = typed;
            this.words = words;
            this.named = named(found);
            this.counts = units.countsOf(found.stream().filter(u -> named.get(u.folded()) > 1).map(Unit::id).toList());
            this.formerly = typed.isEmpty() ? Map.of() : units.formerNames(found.stream().map(Unit::id).toList());
        }

        Hit of(Unit unit) {
            var above = unit.parentId() == null ? "" : units.byId(unit.parentId()).map(units::fullPath).orElse("");
            var elsewhere = elsewhere(unit.folded(), typed);
            return new Hit(unit.id(), Highlight.of(unit.name(), typed), Highlight.of(above, elsewhere), unit.kind().name(), unit.confirmed() == 1, members(unit), former(unit, elsewhere(Vietnamese.fold(above), elsewhere)));
        }

        private String members(Unit unit) {
            var count = counts.get(unit.id());
            return named.get(unit.folded()) == 1 ? "" : count == null ? words.say("picker.noMembers") : words.say("picker.members", words.number(count.members()), words.format().date(count.countedOn()));
        }

        /** Former names that have a word which is not in the names of today. */
        private List<Segment> former(Unit unit, String elsewhere) {
            var wanted = elsewhere.isEmpty() ? List.<String>of() : List.of(elsewhere.split(" "));
            var names = formerly.getOrDefault(unit.id(), List.of()).stream().filter(name -> wanted.stream().anyMatch(Vietnamese.fold(name)::contains)).limit(FORMER).toList();
            return names.isEmpty() ? List.of() : Highlight.of(words.say("picker.formerly", String.join("; ", names)), elsewhere);
        }
    }

    /** The words that are not in a name: only these are looked for elsewhere. */
    private static String elsewhere(String folded, String typed) {
        return Arrays.stream(Vietnamese.fold(typed).split(" ")).filter(w -> !folded.contains(w)).collect(Collectors.joining(" "));
    }

    private static Map<String, Long> named(List<Unit> found) {
        return found.stream().collect(Collectors.groupingBy(Unit::folded, LinkedHashMap::new, Collectors.counting()));
    }

    /** Those of one name next to each other, where the first of them was found. */
    private static List<Unit> together(List<Unit> found) {
        return found.stream().collect(Collectors.groupingBy(Unit::folded, LinkedHashMap::new, Collectors.toList())).values().stream().flatMap(List::stream).toList();
    }

    private Step step(Unit unit) {
        return new Step(unit.id(), unit.name(), unit.confirmed() == 1);
    }

    /** How many of the units found share their name with another one found. */
    private static int twins(List<Unit> found) {
        var named = named(found);
        return (int) found.stream().filter(u -> named.get(u.folded()) > 1).count();
    }

    private static String encoded(String next) {
        return URLEncoder.encode(next, StandardCharsets.UTF_8);
    }

    /**
     * A unit found: its name and the units above it in stretches, its kind, whether it was confirmed.
     *
     * @param members  how many it has, of one that shares its name with another one found; else ""
     * @param formerly what it was called, in stretches, where that is why it was found; else nothing
     */
    public record Hit(long id, List<Segment> name, List<Segment> above, String kind, boolean confirmed, String members, List<Segment> formerly) {
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
     * @param below   units one can step to, when none was found by name
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
