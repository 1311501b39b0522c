package vn.hoithi.roster;

import jakarta.inject.Singleton;
import vn.hoithi.account.Claims;
import vn.hoithi.database.Batches;
import vn.hoithi.organisation.Unit;
import vn.hoithi.organisation.Units;
import vn.hoithi.registration.BirthYears;
import vn.hoithi.roster.Roster.Fate;
import vn.hoithi.roster.Roster.Line;
import vn.hoithi.roster.RosterRepository.There;
import vn.hoithi.sheet.Finding;
import vn.hoithi.sheet.SheetSettings;
import vn.hoithi.sheet.Tables;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads a list against what there is: units below, numbers that have an account, people who are there already. */
@Singleton
class RosterReader {

    private final Units units;
    private final Claims claims;
    private final RosterRepository repository;

    RosterReader(Units units, Claims claims, RosterRepository repository) {
        this.units = units;
        this.claims = claims;
        this.repository = repository;
    }

    /** The lists, for the unit chosen. Whoever's number has an account elsewhere is skipped: it is not said whose. */
    Roster read(Tables<RosterColumn> tables, SheetSettings settings, Unit chosen, Instant now) {
        var roster = RosterSheet.read(tables, settings, new UnitNames(chosen, units.subtree(chosen)), BirthYears.at(now));
        var phones = roster.lines().stream().map(Line::entry).filter(Objects::nonNull).map(Roster.Entry::phone).filter(Objects::nonNull).toList();
        var read = new Against(roster, claims.taken(phones, now), waiting(phones, chosen), there(roster.entries())).read();
        var nobody = read.clean() && read.entries().isEmpty() && read.updates().isEmpty();
        return nobody ? new Roster(read.lines(), List.of(Finding.whole("roster.nobodyNew")), read.warnings()) : read;
    }

    /** The people of the chosen unit and below who wait for their accounts with these numbers. */
    private Map<String, There> waiting(List<String> phones, Unit chosen) {
        var found = new HashMap<String, There>();
        for (var slice : Batches.slices(phones)) {
            repository.waitingWith(slice, chosen.path() + "%").forEach(t -> found.put(t.phone(), t));
        }
        return found;
    }

    private Map<String, Deque<There>> there(Collection<Roster.Entry> entries) {
        var wanted = entries.stream().map(Roster.Entry::key).collect(Collectors.toSet());
        var ids = new ArrayList<Long>();
        for (var slice : Batches.slices(entries.stream().map(e -> e.unit().id()).distinct().toList())) {
            repository.known(slice).stream().filter(p -> wanted.contains(Roster.Entry.key(p.unitId(), p.sortName(), p.birthYear()))).forEach(p -> ids.add(p.personId()));
        }
        var found = new HashMap<String, Deque<There>>();
        for (var slice : Batches.slices(ids.stream().distinct().toList())) {
            repository.people(slice).forEach(p -> found.computeIfAbsent(key(p), k -> new ArrayDeque<>()).add(p));
        }
        return found;
    }

    private static String key(There person) {
        return Roster.Entry.key(person.unitId(), person.sortName(), person.birthYear());
    }

    /** A list beside what there is. Each person there stands for one row: two people may have one name and year. */
    private record Against(Roster roster, Set<String> taken, Map<String, There> waiting, Map<String, Deque<There>> there) {

        Roster read() {
            var warnings = new ArrayList<>(roster.warnings());
            var lines = roster.lines().stream().map(line -> line.entry() == null ? line : line(line, warnings)).toList();
            return new Roster(lines, roster.errors(), warnings);
        }

        private Line line(Line line, List<Finding> warnings) {
            var entry = line.entry();
            var found = there.getOrDefault(entry.key(), new ArrayDeque<>());
            var byPhone = entry.phone() == null ? null : waiting.get(entry.phone());
            var person = byPhone != null && alike(entry, byPhone) ? byPhone : found.peek();
            var taken = entry.phone() != null && this.taken.contains(entry.phone());
            if (taken && (person == null || person != byPhone && person.waits())) {
                return skipped(line, warnings);
            }
            if (person == null) {
                return line;
            }
            found.remove(person);
            return known(line, person, warnings);
        }

        /** A number alone makes nobody the same person: the given name must be the same, and the rest of the name or the year. */
        private static boolean alike(Roster.Entry entry, There person) {
            var name = entry.sortName();
            return name.equals(person.sortName()) || entry.birthYear() == person.birthYear() && name.split(" ", 2)[0].equals(person.sortName().split(" ", 2)[0]);
        }

        private static Line skipped(Line line, List<Finding> warnings) {
            warnings.add(new Finding(line.sheet(), line.row(), RosterColumn.PHONE.title(), "roster.taken", List.of()));
            return line.with(Fate.SKIPPED, null);
        }

        private static Line known(Line line, There person, List<Finding> warnings) {
            var entry = line.entry();
            var same = person.role() == entry.role() && person.unitId() == entry.unit().id() && person.birthYear() == entry.birthYear() && person.name().equals(entry.name())
                    && (entry.phone() == null || entry.phone().equals(person.phone()));
            if (person.waits() && !same) {
                warnings.add(new Finding(line.sheet(), line.row(), RosterColumn.NAME.title(), "roster.updated", List.of()));
                return line.with(Fate.UPDATED, person);
            }
            warnings.add(new Finding(line.sheet(), line.row(), RosterColumn.NAME.title(), person.waits() || person.role() == entry.role() ? "roster.there" : "roster.thereRole", List.of()));
            return line.with(Fate.THERE, person);
        }
    }
}
