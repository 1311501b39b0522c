package vn.hoithi.registration;

import io.micronaut.data.exceptions.DataAccessException;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import vn.hoithi.audit.Audit;
import vn.hoithi.database.Ids;
import vn.hoithi.database.TransactionRetry;
import vn.hoithi.organisation.Actor;
import vn.hoithi.organisation.MemberRole;
import vn.hoithi.organisation.Memberships;
import vn.hoithi.organisation.Unit;
import vn.hoithi.organisation.Units;
import vn.hoithi.registration.MoveRepository.Request;
import vn.hoithi.registration.MoveRepository.State;
import vn.hoithi.registration.MoveRepository.Waiting;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Changes of unit: asked for by the person, decided by whoever leads the new unit, or an administrator above it. Nobody decides the own one. */
@Singleton
public class Moves {

    private final MoveRepository repository;
    private final Memberships memberships;
    private final Units units;
    private final Officers officers;
    private final Ids ids;
    private final Names names;
    private final Audit audit;

    Moves(MoveRepository repository, Memberships memberships, Units units, Officers officers, Ids ids, Names names, Audit audit) {
        this.repository = repository;
        this.memberships = memberships;
        this.units = units;
        this.officers = officers;
        this.ids = ids;
        this.names = names;
        this.audit = audit;
    }

    /** What came of a decision. */
    public enum Decision { DONE, DECIDED_ALREADY, UNIT_CLOSED }

    /** Asks for another unit or another role there; false when a request is open already. */
    boolean ask(Actor who, Unit to, MemberRole role, Instant now) {
        try {
            repository.insert(ids.next(), who.personId(), who.unitId() == 0 ? null : who.unitId(), to.id(), role, now.toEpochMilli(), null);
            return true;
        } catch (DataAccessException refused) {
            if (!TransactionRetry.taken(refused)) {
                throw refused;
            }
            return false;
        }
    }

    /** Takes the open request back; false when there is none any more. */
    boolean withdraw(long personId, Instant now) {
        return repository.withdraw(personId, now.toEpochMilli()) > 0;
    }

    /** The person's newest request. */
    Optional<Request> latest(long personId) {
        return repository.latest(personId);
    }

    /** The nearest unit, from the one given upwards, that somebody other than the person leads; empty when nobody does. */
    Optional<Unit> decider(Unit to, long personId) {
        return repository.led(Units.idsIn(to.path()), personId).stream().flatMap(id -> units.byId(id).stream()).max(Comparator.comparingInt(Unit::depth));
    }

    /** How many open requests the reader can decide, changes of name among them. */
    public long count(Actor reader) {
        return waiting(reader).size() + names.count(reader);
    }

    /** The open requests the reader can decide, the oldest first. */
    public List<Waiting> waiting(Actor reader) {
        return reader.reach().paths().stream().flatMap(p -> repository.waiting(p + "%", reader.personId()).stream()).distinct()
                .sorted(Comparator.comparingLong(Waiting::requestedAt)).toList();
    }

    /** A request to a unit the reader reaches, decided or not. */
    public Optional<Waiting> within(Actor reader, long id) {
        return repository.byId(id, reader.personId()).filter(r -> reader.reach().covers(r.toPath()));
    }

    /**
     * The person belongs to the new unit from now on; what was done before keeps the unit of its moment. Whoever was an officer by own word is one
     * or is none by this decision.
     */
    @Transactional
    public Decision approve(Waiting request, long by, Instant now) {
        if (request.closedOn() != null) {
            return repository.decide(request.id(), State.REFUSED, by, now.toEpochMilli(), "") > 0 ? Decision.UNIT_CLOSED : Decision.DECIDED_ALREADY;
        }
        if (repository.decide(request.id(), State.APPROVED, by, now.toEpochMilli(), null) == 0) {
            return Decision.DECIDED_ALREADY;
        }
        var unverified = memberships.unverified(request.personId());
        memberships.join(request.personId(), request.toUnit(), request.role(), now);
        if (unverified) {
            officers.settle(request.personId(), request.toUnit(), request.role(), by, now);
        }
        note(Audit.Action.MOVE_APPROVED, request, by, "", now);
        return Decision.DONE;
    }

    /** Everything stays as it is; the person reads the reason (1 to 300 characters). */
    @Transactional
    public Decision refuse(Waiting request, long by, String reason, Instant now) {
        if (repository.decide(request.id(), State.REFUSED, by, now.toEpochMilli(), reason) == 0) {
            return Decision.DECIDED_ALREADY;
        }
        note(Audit.Action.MOVE_REFUSED, request, by, ". " + reason, now);
        return Decision.DONE;
    }

    private void note(Audit.Action action, Waiting request, long by, String reason, Instant now) {
        var from = request.fromUnit() == null ? "–" : units.byId(request.fromUnit()).map(Unit::name).orElse("–");
        audit.write(Audit.Event.to(action, by, request.personId(), request.toPath(), from + " → " + units.byId(request.toUnit()).map(Unit::name).orElse("–") + reason), now);
    }
}
