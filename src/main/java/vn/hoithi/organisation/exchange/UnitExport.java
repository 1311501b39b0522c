package vn.hoithi.organisation.exchange;

import jakarta.inject.Singleton;
import vn.hoithi.audit.Audit;
import vn.hoithi.organisation.Actor;
import vn.hoithi.organisation.Unit;
import vn.hoithi.organisation.UnitForms;
import vn.hoithi.organisation.Units;
import vn.hoithi.organisation.exchange.ExchangeRepository.Standing;
import vn.hoithi.text.Format;
import vn.hoithi.text.Vietnamese;
import vn.hoithi.web.Messages;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The open units below one, in the columns they are brought in with: the same file sent back changes nothing. */
@Singleton
class UnitExport {

    private final ExchangeRepository repository;
    private final Units units;
    private final UnitForms forms;
    private final Audit audit;

    UnitExport(ExchangeRepository repository, Units units, UnitForms forms, Audit audit) {
        this.repository = repository;
        this.units = units;
        this.forms = forms;
        this.audit = audit;
    }

    /** A row of texts, in the order of {@link UnitColumn}, for each unit; those above come first. */
    List<List<String>> rows(Unit top) {
        var standing = repository.standing(top.path() + "%").stream().filter(s -> s.closed() == 0).toList();
        var byId = standing.stream().collect(Collectors.toMap(Standing::id, Function.identity()));
        var names = new HashMap<String, Integer>();
        standing.forEach(s -> names.merge(Vietnamese.fold(s.name()), 1, Integer::sum));
        var counts = units.counts(top.path());
        var format = Format.of(Messages.VIETNAMESE);
        return standing.stream().filter(s -> s.id() != top.id()).map(s -> {
            var count = counts.get(s.id());
            var form = forms.of(s.form()).map(f -> f.nameVi()).orElse(s.form());
            return List.of(s.code() == null ? "" : s.code(), s.name(), form, parent(s, top, byId, names), count == null ? "" : Integer.toString(count.members()), count == null ? "" : Integer.toString(count.officers()),
                    count == null ? "" : format.date(count.countedOn()), count == null ? "" : count.source());
        }).toList();
    }

    /** As it is found again: by code, by a name nobody else has, or by the names from below the top down; nothing for the top itself. */
    private static String parent(Standing unit, Unit top, Map<Long, Standing> byId, Map<String, Integer> names) {
        if (unit.parentId() == top.id()) {
            return "";
        }
        var above = byId.get(unit.parentId());
        if (above == null || above.code() != null) {
            return above == null ? "" : above.code();
        }
        if (names.get(Vietnamese.fold(above.name())) == 1) {
            return above.name();
        }
        var path = above.name();
        for (var at = byId.get(above.parentId()); at != null && at.id() != top.id(); at = byId.get(at.parentId())) {
            path = at.name() + " › " + path;
        }
        return path;
    }

    /** Writes down who carried how many units away. */
    void exported(Unit top, Actor reader, int many, String format, Instant now) {
        audit.write(new Audit.Event(Audit.Action.UNITS_EXPORTED, reader.personId(), Audit.Subject.NOTHING, null, top.path(), many + ", " + format + ", " + top.name()), now);
    }
}
