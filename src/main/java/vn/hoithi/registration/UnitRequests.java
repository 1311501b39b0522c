package vn.hoithi.registration;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.exceptions.DataAccessException;
import jakarta.inject.Singleton;
import vn.hoithi.audit.Audit;
import vn.hoithi.database.Ids;
import vn.hoithi.database.TransactionRetry;
import vn.hoithi.database.Transactions;
import vn.hoithi.organisation.Actor;
import vn.hoithi.organisation.Memberships;
import vn.hoithi.organisation.TreeWatch;
import vn.hoithi.organisation.Unit;
import vn.hoithi.organisation.Units;
import vn.hoithi.organisation.tree.Act;
import vn.hoithi.organisation.tree.TreeChanges;
import vn.hoithi.text.Vietnamese;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * "My unit is not here": somebody belongs to the unit above and asks for the own one, studies and sits meanwhile, and is counted there. When the unit is
 * made (or was there already), the person and the results of contests that run go to it.
 */
@Singleton
public class UnitRequests {

    /** How a request stands: the unit was opened for it, or found; nothing was done; taken back. */
    public enum State { OPEN, MADE, FOUND, REFUSED, WITHDRAWN }

    /** A unit somebody did not find. */
    public record Missing(String name, String address) {
    }

    /** An open request as those see it who look after the unit above. */
    @Introspected
    public record Waiting(long id, long personId, String person, long aboveId, String abovePath, String name, String folded, String address, long requestedAt) {
    }

    private static final int SHOWN = 500;
    private final UnitRequestRepository repository;
    private final TreeChanges tree;
    private final Units units;
    private final Memberships memberships;
    private final List<PlaceListener> listeners;
    private final Transactions transactions;
    private final Ids ids;
    private final Audit audit;
    private final TreeWatch watch;

    UnitRequests(UnitRequestRepository repository, TreeChanges tree, Units units, Memberships memberships, List<PlaceListener> listeners, Transactions transactions, Ids ids, Audit audit, TreeWatch watch) {
        this.repository = repository;
        this.tree = tree;
        this.units = units;
        this.memberships = memberships;
        this.listeners = listeners;
        this.transactions = transactions;
        this.ids = ids;
        this.audit = audit;
        this.watch = watch;
    }

    /** Asks for a unit below the one given; false when the person has asked already. */
    boolean ask(long personId, Unit above, Missing missing, Instant now) {
        try {
            var name = Vietnamese.line(missing.name());
            repository.insert(ids.next(), personId, above.id(), name, Vietnamese.fold(name), missing.address(), now.toEpochMilli());
            return true;
        } catch (DataAccessException refused) {
            if (!TransactionRetry.taken(refused)) {
                throw refused;
            }
            return false;
        }
    }

    /** The open unit directly below with this very name, if it was only overlooked. */
    Optional<Unit> overlooked(Unit above, String name) {
        var folded = Vietnamese.fold(Vietnamese.line(name));
        return units.children(above.id()).stream().filter(u -> u.folded().equals(folded)).findFirst();
    }

    /** The person's newest request. */
    Optional<UnitRequestRepository.Request> latest(long personId) {
        return repository.latest(personId);
    }

    /** Takes the open request back; false when there is none any more. */
    boolean withdraw(long personId, Instant now) {
        return repository.withdraw(personId, now.toEpochMilli()) > 0;
    }

    /** How many open requests the reader can decide. */
    public long count(Actor reader) {
        return reader.reach().paths().stream().mapToLong(p -> repository.count(p + "%", reader.personId())).sum();
    }

    /** The open requests the reader can decide, the oldest first, at most 500. */
    public List<Waiting> waiting(Actor reader) {
        return reader.reach().paths().stream().flatMap(p -> repository.waiting(p + "%", reader.personId(), SHOWN).stream()).distinct()
                .sorted(Comparator.comparingLong(Waiting::requestedAt)).limit(SHOWN).toList();
    }

    /** A request the reader can decide, decided or not. */
    public Optional<Waiting> within(Actor reader, long id) {
        return repository.byId(id, reader.personId()).filter(r -> reader.reach().covers(r.abovePath()));
    }

    /** Opens the unit, for everybody who asked for one of this name there; gives how many people went, 0 when it was decided already. */
    public int make(Waiting request, TreeChanges.Naming naming, Act act) {
        try {
            return transactions.write(() -> {
                var alike = repository.alike(request.aboveId(), request.folded(), act.by());
                return alike.stream().noneMatch(r -> r.id() == request.id()) ? 0 : settle(alike, tree.add(request.aboveId(), naming, act), State.MADE, act.by(), act.now());
            });
        } finally {
            watch.changed();
        }
    }

    /** The unit was there already: everybody who asked for it under this name goes there; gives how many. */
    public int found(Waiting request, Unit unit, long by, Instant now) {
        return transactions.write(() -> settle(repository.alike(request.aboveId(), request.folded(), by), unit, State.FOUND, by, now));
    }

    /** The person stays at the unit above and reads the reason (1 to 300 characters); false when it was decided already. */
    public boolean refuse(Waiting request, long by, String reason, Instant now) {
        return transactions.write(() -> {
            var done = repository.decide(request.id(), State.REFUSED, by, now.toEpochMilli(), reason, null) > 0;
            if (done) {
                audit.write(Audit.Event.to(Audit.Action.UNIT_REQUEST_REFUSED, by, request.personId(), request.abovePath(), request.name() + ". " + reason), now);
            }
            return done;
        });
    }

    private int settle(List<Waiting> requests, Unit unit, State how, long by, Instant now) {
        int went = 0;
        for (var request : requests) {
            if (repository.decide(request.id(), how, by, now.toEpochMilli(), null, unit.id()) > 0) {
                went++;
                follow(request, unit, now);
                audit.write(Audit.Event.to(Audit.Action.UNIT_REQUEST_MET, by, request.personId(), unit.path(), request.name() + " → " + unit.name()), now);
            }
        }
        return went;
    }

    /** Who has gone elsewhere meanwhile stays there. */
    private void follow(Waiting request, Unit unit, Instant now) {
        var actor = memberships.read(request.personId()).filter(a -> a.unitId() == request.aboveId()).orElse(null);
        if (actor != null) {
            memberships.join(actor.personId(), unit.id(), actor.memberRole(), now);
            var above = units.byId(request.aboveId()).orElseThrow();
            listeners.forEach(l -> l.placed(actor.personId(), above, unit, now));
        }
    }
}
