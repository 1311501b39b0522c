package vn.hoithi.contest.check;

import io.micronaut.context.BeanProvider;
import jakarta.inject.Singleton;
import vn.hoithi.contest.ContestSettings;
import vn.hoithi.contest.InvitedUnits;
import vn.hoithi.itembank.ItemBank;
import vn.hoithi.itembank.ItemVersion;
import vn.hoithi.itembank.Topic;
import vn.hoithi.organisation.Actor;
import vn.hoithi.organisation.Role;
import vn.hoithi.organisation.Unit;
import vn.hoithi.organisation.UnitKind;
import vn.hoithi.organisation.Units;
import vn.hoithi.text.Vietnamese;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Gathers what {@link ContestCheck} must know: the bank's stock and the invited units. The form and the publication ask the same question here. */
@Singleton
public class PublicationFacts {

    private final BeanProvider<ItemBank> bank;
    private final Units units;
    private final SharedKeys keys;
    private final InvitedUnits invited;

    PublicationFacts(BeanProvider<ItemBank> bank, Units units, SharedKeys keys, InvitedUnits invited) {
        this.bank = bank;
        this.units = units;
        this.keys = keys;
        this.invited = invited;
    }

    /** What the check finds in a contest of these settings as the bank and the tree are now. */
    public List<ContestCheck.Finding> look(String title, ContestSettings settings, Unit organiser) {
        var drawable = bank.get().drawable(organiser.path());
        var pool = pool(settings, drawable);
        var facts = new ContestFacts(stock(drawable), topics().stream().collect(Collectors.toMap(Topic::id, Topic::name)), organiser,
                invited.of(settings, organiser.id()), undeclared(settings, organiser), parts(settings, organiser.id()), listed(settings), keys.of(settings, pool), (int) pool.stream().filter(ItemVersion::losesSense).count());
        return ContestCheck.of(title, settings, facts);
    }

    /** The topics a blueprint may name. */
    public List<Topic> topics() {
        return bank.get().topics();
    }

    /** The topic of this name, made when there is none. */
    public Topic topic(String name) {
        return bank.get().topic(Vietnamese.slug(name), name);
    }

    /** Items of the pool whose choices speak of each other keep their order, where the actor may edit them; says how many. */
    public int keepOrder(ContestSettings settings, Unit organiser, Actor actor, Instant now) {
        var mine = actor.scope(Role.ORGANISER);
        return bank.get().keepOrder(pool(settings, organiser.path()), u -> mine.covers(u.path()), actor.personId(), now);
    }

    /** How many items the organiser's unit may draw, by cell. */
    public Map<ContestCheck.Cell, Integer> stock(String unitPath) {
        return stock(bank.get().drawable(unitPath));
    }

    private static Map<ContestCheck.Cell, Integer> stock(List<ItemVersion> drawable) {
        return drawable.stream().collect(Collectors.toMap(i -> new ContestCheck.Cell(i.topicId(), i.level()), i -> 1, Integer::sum));
    }

    /** The items the blueprint's cells offer. */
    public List<ItemVersion> pool(ContestSettings settings, String unitPath) {
        return pool(settings, bank.get().drawable(unitPath));
    }

    private static List<ItemVersion> pool(ContestSettings settings, List<ItemVersion> drawable) {
        var cells = settings.blueprint().stream().map(q -> new ContestCheck.Cell(q.topicId(), q.level())).collect(Collectors.toSet());
        return drawable.stream().filter(i -> cells.contains(new ContestCheck.Cell(i.topicId(), i.level()))).toList();
    }

    /** The units boards are made of: the invited ones, or those directly below the organiser when all of them are invited. */
    public List<Unit> parts(ContestSettings settings, long organiserId) {
        return settings.eligibility().unitIds().isEmpty() ? units.children(organiserId) : invited.of(settings, organiserId);
    }

    private Map<Long, Unit> listed(ContestSettings settings) {
        return settings.boards().stream().flatMap(b -> b.unitIds().stream()).distinct().map(units::byId).flatMap(Optional::stream).collect(Collectors.toMap(Unit::id, u -> u));
    }

    private int undeclared(ContestSettings settings, Unit organiser) {
        var missing = 0;
        for (var top : invited.of(settings, organiser.id())) {
            var counts = units.counts(top.path());
            missing += (int) units.subtree(top).stream().filter(u -> u.kind() == UnitKind.GRASSROOTS && u.closedOn() == null && !counts.containsKey(u.id())).count();
        }
        return missing;
    }
}
