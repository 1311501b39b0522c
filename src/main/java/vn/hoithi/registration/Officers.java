package vn.hoithi.registration;

import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import vn.hoithi.audit.Audit;
import vn.hoithi.database.Ids;
import vn.hoithi.database.Transactions;
import vn.hoithi.organisation.Actor;
import vn.hoithi.organisation.MemberRole;
import vn.hoithi.organisation.Memberships;
import vn.hoithi.organisation.Units;
import vn.hoithi.registration.OfficerRepository.Decision;
import vn.hoithi.registration.OfficerRepository.Waiting;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Officers by their own word: whoever leads their unit, or leads or administers above it, confirms or refuses. Nobody decides the own word. Those a
 * unit brought in, and those who moved with an approval, are confirmed by that.
 */
@Singleton
public class Officers {

    /** Most that a list shows for each unit a role is held at, and that one press decides. */
    public static final int SHOWN = 200;
    private final OfficerRepository repository;
    private final Memberships memberships;
    private final Units units;
    private final Audit audit;
    private final Ids ids;
    private final Transactions transactions;
    private final @Nullable RoleListener listener;

    Officers(OfficerRepository repository, Memberships memberships, Units units, Audit audit, Ids ids, Transactions transactions, @Nullable RoleListener listener) {
        this.repository = repository;
        this.memberships = memberships;
        this.units = units;
        this.audit = audit;
        this.ids = ids;
        this.transactions = transactions;
        this.listener = listener;
    }

    /** How many wait for the reader. */
    public long count(Actor reader) {
        return reader.reach().paths().stream().mapToLong(p -> repository.count(p + "%", reader.personId())).sum();
    }

    /** Those who wait for the reader, the longest first. */
    public List<Waiting> waiting(Actor reader) {
        return reader.reach().paths().stream().flatMap(p -> repository.waiting(p + "%", reader.personId(), SHOWN).stream()).distinct()
                .sorted(Comparator.comparingLong(Waiting::since).thenComparing(Waiting::personId)).toList();
    }

    /** Those of the people who wait for the reader; others, and those decided already, are left out. */
    public List<Waiting> within(Actor reader, List<Long> personIds) {
        return personIds.isEmpty() ? List.of() : repository.some(personIds, reader.personId()).stream().filter(w -> reader.reach().covers(w.path())).toList();
    }

    /** They are officers, and what they did as such counts. Gives how many nobody had decided before. */
    public int confirm(List<Waiting> some, long by, Instant now) {
        return transactions.write(() -> (int) some.stream().filter(w -> decide(w, MemberRole.OFFICER, "", by, now)).count());
    }

    /** They are members; each reads the reason (1 to 300 characters). */
    public int refuse(List<Waiting> some, String reason, long by, Instant now) {
        return transactions.write(() -> (int) some.stream().filter(w -> decide(w, MemberRole.MEMBER, reason, by, now)).count());
    }

    /** What was last decided about the person. */
    Optional<Decision> latest(long personId) {
        return repository.latest(personId);
    }

    /** Settles the own word of somebody whose membership was just decided on another way. */
    void settle(long personId, long unitId, MemberRole role, long by, Instant now) {
        note(personId, unitId, role, "", by, now);
    }

    private boolean decide(Waiting who, MemberRole role, String reason, long by, Instant now) {
        if (!memberships.decide(who.personId(), who.unitId(), role, now)) {
            return false;
        }
        note(who.personId(), who.unitId(), role, reason, by, now);
        return true;
    }

    private void note(long personId, long unitId, MemberRole role, String reason, long by, Instant now) {
        var confirmed = role == MemberRole.OFFICER;
        repository.write(ids.next(), personId, unitId, confirmed ? 1 : 0, reason, by, now.toEpochMilli());
        var unit = units.byId(unitId).orElseThrow();
        var action = confirmed ? Audit.Action.OFFICER_CONFIRMED : Audit.Action.OFFICER_REFUSED;
        audit.write(Audit.Event.to(action, by, personId, unit.path(), reason.isEmpty() ? unit.name() : unit.name() + ": " + reason), now);
        if (listener != null) {
            listener.decided(personId, role, repository.decisions(personId), now);
        }
    }
}
