package vn.hoithi.organisation;

import io.micronaut.data.exceptions.DataAccessException;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import vn.hoithi.organisation.MoveRepository.Request;
import vn.hoithi.organisation.MoveRepository.State;
import vn.hoithi.organisation.MoveRepository.Waiting;
import vn.hoithi.time.Ids;
import vn.hoithi.web.Contention;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Changes of unit: asked for by the person, decided by whoever leads the new unit, or an administrator above it. Nobody decides the own one. */
@Singleton
public class Moves {

    private final MoveRepository repository;
    private final Memberships memberships;
    private final Units units;
    private final Ids ids;

    Moves(MoveRepository repository, Memberships memberships, Units units, Ids ids) {
        this.repository = repository;
        this.memberships = memberships;
        this.units = units;
        this.ids = ids;
    }

    /** What came of a decision. */
    enum Decision { DONE, DECIDED_ALREADY, UNIT_CLOSED }

    /** Asks for another unit or another role there; false when a request is open already. */
    boolean ask(Actor who, Unit to, MemberRole role, Instant now) {
        try {
            repository.insert(ids.next(), who.personId(), who.unitId() == 0 ? null : who.unitId(), to.id(), role, now.toEpochMilli());
            return true;
        } catch (DataAccessException refused) {
            if (!Contention.taken(refused)) {
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

    /** How many open requests the reader can decide. */
    public long count(Actor reader) {
        return waiting(reader).size();
    }

    /** The open requests the reader can decide, the oldest first (at most 500 for each unit a role is held at). */
    List<Waiting> waiting(Actor reader) {
        return reach(reader).paths().stream().flatMap(p -> repository.waiting(p + "%", reader.personId()).stream()).distinct()
                .sorted(Comparator.comparingLong(Waiting::requestedAt)).toList();
    }

    /** A request to a unit the reader reaches, decided or not. */
    Optional<Waiting> within(Actor reader, long id) {
        return repository.byId(id, reader.personId()).filter(r -> reach(reader).covers(r.toPath()));
    }

    /** The person belongs to the new unit from now on; what was done before keeps the unit of its moment. */
    @Transactional
    Decision approve(Waiting request, long by, Instant now) {
        if (request.closedOn() != null) {
            return repository.decide(request.id(), State.REFUSED, by, now.toEpochMilli(), "") > 0 ? Decision.UNIT_CLOSED : Decision.DECIDED_ALREADY;
        }
        if (repository.decide(request.id(), State.APPROVED, by, now.toEpochMilli(), null) == 0) {
            return Decision.DECIDED_ALREADY;
        }
        memberships.join(request.personId(), request.toUnit(), request.role(), now);
        return Decision.DONE;
    }

    /** Everything stays as it is; the person reads the reason (1 to 300 characters). */
    @Transactional
    Decision refuse(Waiting request, long by, String reason, Instant now) {
        return repository.decide(request.id(), State.REFUSED, by, now.toEpochMilli(), reason) > 0 ? Decision.DONE : Decision.DECIDED_ALREADY;
    }

    private static Scope reach(Actor reader) {
        return new Scope(Stream.of(Role.LEADER, Role.ADMINISTRATOR).flatMap(r -> reader.scope(r).paths().stream()).distinct().toList());
    }
}
