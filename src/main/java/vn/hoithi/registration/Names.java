package vn.hoithi.registration;

import io.micronaut.data.exceptions.DataAccessException;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import vn.hoithi.account.People;
import vn.hoithi.audit.Audit;
import vn.hoithi.database.Ids;
import vn.hoithi.database.TransactionRetry;
import vn.hoithi.organisation.Actor;
import vn.hoithi.organisation.MemberFinder;
import vn.hoithi.organisation.Memberships;
import vn.hoithi.organisation.Role;
import vn.hoithi.organisation.Scope;
import vn.hoithi.registration.MoveRepository.State;
import vn.hoithi.registration.NameRequestRepository.Request;
import vn.hoithi.registration.NameRequestRepository.Waiting;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Names people have and what the union has confirmed of them. Before the first result a name is its owner's to correct; afterwards it
 * stands on rankings and certificates, and another one is asked for: whoever leads the unit decides, or an administrator above it.
 */
@Singleton
public class Names {

    private final NameRequestRepository repository;
    private final People people;
    private final Memberships memberships;
    private final Audit audit;
    private final Ids ids;

    Names(NameRequestRepository repository, People people, Memberships memberships, Audit audit, Ids ids) {
        this.repository = repository;
        this.people = people;
        this.memberships = memberships;
        this.audit = audit;
        this.ids = ids;
    }

    /** The union has confirmed the person's name of today. */
    public boolean confirmed(long personId) {
        return people.nameConfirmed(personId);
    }

    /** Asks for another name; false when a request is open already. */
    boolean ask(Actor who, String name, Instant now) {
        try {
            repository.insert(ids.next(), who.personId(), who.name(), name, now.toEpochMilli());
        } catch (DataAccessException refused) {
            if (!TransactionRetry.taken(refused)) {
                throw refused;
            }
            return false;
        }
        audit.write(Audit.Event.to(Audit.Action.NAME_ASKED, who.personId(), who.personId(), who.unitPath(), change(who.name(), name)), now);
        return true;
    }

    /** Takes the open request back; false when there is none any more. */
    boolean withdraw(long personId, Instant now) {
        return repository.withdraw(personId, now.toEpochMilli()) > 0;
    }

    /** The person's newest request. */
    Optional<Request> latest(long personId) {
        return repository.latest(personId);
    }

    /** The open requests the reader can decide, the oldest first (at most 500 for each unit a role is held at). */
    public List<Waiting> waiting(Actor reader) {
        return reach(reader).paths().stream().flatMap(p -> repository.waiting(p + "%", reader.personId()).stream()).distinct().sorted(Comparator.comparingLong(Waiting::requestedAt)).toList();
    }

    /** How many open requests the reader can decide. */
    public long count(Actor reader) {
        return waiting(reader).size();
    }

    /** A request of somebody the reader reaches, decided or not. */
    public Optional<Waiting> within(Actor reader, long id) {
        return repository.byId(id, reader.personId()).filter(r -> reach(reader).covers(r.path()));
    }

    /** The person has the new name from now on, confirmed; certificates issued before keep the old one. False when it was decided already. */
    @Transactional
    public boolean approve(Waiting request, long by, Instant now) {
        if (repository.decide(request.id(), State.APPROVED, by, now.toEpochMilli(), null) == 0) {
            return false;
        }
        people.confirmName(request.personId(), request.newName(), by, now);
        memberships.changed(request.personId(), now);
        audit.write(Audit.Event.to(Audit.Action.NAME_APPROVED, by, request.personId(), request.path(), change(request.oldName(), request.newName())), now);
        return true;
    }

    /** Everything stays as it is; the person reads the reason (1 to 300 characters). False when it was decided already. */
    @Transactional
    public boolean refuse(Waiting request, long by, String reason, Instant now) {
        if (repository.decide(request.id(), State.REFUSED, by, now.toEpochMilli(), reason) == 0) {
            return false;
        }
        audit.write(Audit.Event.to(Audit.Action.NAME_REFUSED, by, request.personId(), request.path(), change(request.oldName(), request.newName())), now);
        return true;
    }

    /** The reader confirms the name somebody has, as it was seen; false when it is another one meanwhile. */
    @Transactional
    public boolean confirm(Actor reader, MemberFinder.Member member, String seen, Instant now) {
        if (!people.confirmPresentName(member.id(), seen, reader.personId(), now)) {
            return false;
        }
        audit.write(Audit.Event.to(Audit.Action.NAME_CONFIRMED, reader.personId(), member.id(), member.path(), seen), now);
        return true;
    }

    /** Whose names the reader confirms: those of the own subtrees, never the own. */
    public static boolean mayConfirm(Actor reader, MemberFinder.Member member) {
        return member.id() != reader.personId() && reach(reader).covers(member.path());
    }

    private static String change(String from, String to) {
        return from + " → " + to;
    }

    private static Scope reach(Actor reader) {
        return new Scope(Stream.of(Role.LEADER, Role.ADMINISTRATOR).flatMap(r -> reader.scope(r).paths().stream()).distinct().toList());
    }
}
