package vn.hoithi.roster;

import jakarta.inject.Singleton;
import vn.hoithi.account.Claims;
import vn.hoithi.organisation.Unit;
import vn.hoithi.organisation.Units;
import vn.hoithi.roster.Roster.Line;
import vn.hoithi.sheet.Finding;
import vn.hoithi.text.Vietnamese;
import vn.hoithi.web.Batches;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

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

    /** The list, for the unit chosen. Whoever's number has an account is skipped: it is not said whose. */
    Roster read(byte[] content, Unit chosen, Instant now) {
        var sheet = RosterSheet.read(content, new UnitNames(chosen, units.subtree(chosen)));
        var taken = claims.taken(sheet.lines().stream().map(Line::entry).filter(Objects::nonNull).map(Roster.Entry::phone).filter(Objects::nonNull).toList(), now);
        var there = there(sheet.entries());
        var warnings = new ArrayList<>(sheet.warnings());
        var lines = new ArrayList<Line>();
        for (var line : sheet.lines()) {
            var entry = line.entry();
            if (entry != null && taken.contains(entry.phone())) {
                warnings.add(new Finding(line.row(), RosterSheet.Column.PHONE.title, "roster.taken", List.of()));
                lines.add(line.skip());
                continue;
            }
            if (entry != null && there.contains(key(entry.unit().id(), Vietnamese.byGivenName(entry.name()), entry.birthYear()))) {
                warnings.add(new Finding(line.row(), RosterSheet.Column.NAME.title, "roster.there", List.of()));
            }
            lines.add(line);
        }
        var read = new Roster(lines, sheet.errors(), warnings);
        return read.clean() && read.entries().isEmpty() ? new Roster(lines, List.of(Finding.whole("roster.nobodyNew")), warnings) : read;
    }

    private Set<String> there(List<Roster.Entry> entries) {
        var found = new HashSet<String>();
        for (var slice : Batches.slices(entries.stream().map(e -> e.unit().id()).distinct().toList())) {
            repository.people(slice).forEach(p -> found.add(key(p.unitId(), p.sortName(), p.birthYear())));
        }
        return found;
    }

    /** What makes two rows, or a row and somebody of the unit, probably the same person. */
    static String key(long unitId, String sortName, int birthYear) {
        return unitId + "|" + birthYear + "|" + sortName;
    }
}
