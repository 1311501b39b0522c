package vn.hoithi.contest;

import io.micronaut.context.BeanProvider;
import jakarta.inject.Singleton;
import vn.hoithi.itembank.ItemBank;
import vn.hoithi.itembank.ItemVersion;
import vn.hoithi.itembank.Topic;
import vn.hoithi.organisation.Unit;
import vn.hoithi.organisation.UnitKind;
import vn.hoithi.organisation.Units;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Gathers what {@link ContestCheck} must know: the bank's stock and the invited units. The form and the publication ask the same question here. */
@Singleton
class CheckRoom {

    private final BeanProvider<ItemBank> bank;
    private final Units units;

    CheckRoom(BeanProvider<ItemBank> bank, Units units) {
        this.bank = bank;
        this.units = units;
    }

    List<ContestCheck.Finding> look(String title, ContestSettings settings, Unit organiser) {
        var facts = new ContestCheck.Facts(stock(organiser.path()), topics().stream().collect(Collectors.toMap(Topic::id, Topic::name)), organiser,
                invited(settings, organiser.id()), undeclared(settings, organiser), parts(settings, organiser.id()), listed(settings));
        return ContestCheck.of(title, settings, facts);
    }

    List<Topic> topics() {
        return bank.get().topics();
    }

    /** How many items the organiser's unit may draw, by cell. */
    Map<ContestCheck.Cell, Integer> stock(String unitPath) {
        return bank.get().drawable(unitPath).stream().collect(Collectors.toMap(i -> new ContestCheck.Cell(i.topicId(), i.level()), i -> 1, Integer::sum));
    }

    /** The items the blueprint's cells offer. */
    List<ItemVersion> pool(ContestSettings settings, String unitPath) {
        var cells = settings.blueprint().stream().map(q -> new ContestCheck.Cell(q.topicId(), q.level())).collect(Collectors.toSet());
        return bank.get().drawable(unitPath).stream().filter(i -> cells.contains(new ContestCheck.Cell(i.topicId(), i.level()))).toList();
    }

    /** The invited units; the organiser's own when none is named. */
    List<Unit> invited(ContestSettings settings, long organiserId) {
        var ids = settings.eligibility().unitIds().isEmpty() ? List.of(organiserId) : settings.eligibility().unitIds();
        return ids.stream().map(units::byId).flatMap(Optional::stream).toList();
    }

    /** The units boards are made of: the invited ones, or those directly below the organiser when all of them are invited. */
    List<Unit> parts(ContestSettings settings, long organiserId) {
        return settings.eligibility().unitIds().isEmpty() ? units.children(organiserId) : invited(settings, organiserId);
    }

    private Map<Long, Unit> listed(ContestSettings settings) {
        return settings.boards().stream().flatMap(b -> b.unitIds().stream()).distinct().map(units::byId).flatMap(Optional::stream).collect(Collectors.toMap(Unit::id, u -> u));
    }

    private int undeclared(ContestSettings settings, Unit organiser) {
        var missing = 0;
        for (var top : invited(settings, organiser.id())) {
            var counts = units.counts(top.path());
            missing += (int) units.subtree(top).stream().filter(u -> u.kind() == UnitKind.GRASSROOTS && u.closedOn() == null && !counts.containsKey(u.id())).count();
        }
        return missing;
    }
}
