package vn.hoithi.organisation;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.micronaut.data.exceptions.DataAccessException;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import vn.hoithi.account.session.AccessChanges;
import vn.hoithi.audit.Audit;
import vn.hoithi.database.Batches;
import vn.hoithi.database.TransactionRetry;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Who belongs to which unit, and which roles people hold. */
@Singleton
public class Memberships {

    private static final String JOIN = "INSERT INTO membership (person_id, unit_id, role, valid_from, valid_to) VALUES (?, ?, ?, ?, NULL)";
    private final MembershipRepository repository;
    private final Units units;
    private final JdbcOperations jdbc;
    private final Audit audit;
    private final AccessChanges changes;
    private final LoadingCache<Long, Optional<Actor>> recent;

    Memberships(MembershipRepository repository, Units units, JdbcOperations jdbc, Audit audit, AccessChanges changes) {
        this.repository = repository;
        this.units = units;
        this.jdbc = jdbc;
        this.audit = audit;
        this.changes = changes;
        this.recent = Caffeine.newBuilder().maximumSize(200_000).expireAfterWrite(Duration.ofSeconds(10)).build(this::load);
    }

    /** The person with unit and roles, as of at most ten seconds ago; empty when unknown or disabled. */
    public Optional<Actor> actor(long personId) {
        return changes.concern(personId) ? read(personId) : recent.get(personId);
    }

    /** As {@link #actor}, but as it is this moment, whatever another node did: for whoever holds a role. */
    public Optional<Actor> read(long personId) {
        var actor = load(personId);
        recent.put(personId, actor);
        return actor;
    }

    /** As {@link #actor}, but only if this node has its copy at hand; asks nobody and does not block. */
    Optional<Actor> actorAtHand(long personId) {
        var known = recent.getIfPresent(personId);
        return known == null || changes.concern(personId) ? Optional.empty() : known;
    }

    /** Makes the person a member of the unit from now on, or of where its people went ({@link Units#home}); an earlier membership ends. */
    @Transactional
    public void join(long personId, long unitId, MemberRole role, Instant now) {
        var home = units.home(unitId).id();
        if (repository.current(personId).isPresent() || !joinFirst(personId, home, role, now)) { // an update that finds nothing would lock a gap that other newcomers need
            repository.lock(personId);
            var since = repository.lockedSince(personId).orElse(0L);
            var at = Math.max(now.toEpochMilli(), since + 1); // two memberships never begin at one moment
            repository.leave(personId, at);
            changes.note(personId, now);
            repository.join(personId, home, role, at);
        }
        recent.invalidate(personId);
    }

    /** Somebody who belongs nowhere; false when another request was quicker. */
    private boolean joinFirst(long personId, long unitId, MemberRole role, Instant now) {
        try {
            repository.join(personId, unitId, role, now.toEpochMilli());
            return true;
        } catch (DataAccessException refused) {
            if (!TransactionRetry.taken(refused)) {
                throw refused;
            }
            return false;
        }
    }

    /** Moves somebody to another unit, in the same role; false when the membership that was seen is not the open one any more. */
    @Transactional
    public boolean move(MembershipRepository.Membership seen, long unitId, Instant now) {
        repository.lock(seen.personId());
        if (repository.lockedSince(seen.personId()).filter(since -> since == seen.validFrom()).isEmpty()) {
            return false;
        }
        join(seen.personId(), unitId, seen.role(), now);
        return true;
    }

    /** All memberships the person ever had, the newest first. */
    public List<MembershipRepository.Membership> history(long personId) {
        return repository.history(personId);
    }

    /** The person is an officer by own word, and no unit has decided yet. */
    public boolean unverified(long personId) {
        return repository.current(personId).filter(m -> m.role() == MemberRole.UNVERIFIED).isPresent();
    }

    /** Makes an officer by own word what the unit says; false when somebody decided before, or the person is there no more. */
    public boolean decide(long personId, long unitId, MemberRole role, Instant now) {
        var since = repository.current(personId).map(MembershipRepository.Membership::validFrom).orElse(0L);
        var at = Math.max(now.toEpochMilli(), since + 1); // two memberships never begin at one moment, also where a node's clock is a little behind
        if (repository.leaveUnverified(personId, unitId, at) == 0) {
            return false;
        }
        repository.join(personId, unitId, role, at);
        recent.invalidate(personId);
        return true;
    }

    /** Somebody who belongs nowhere yet, and where to. */
    public record Joining(long personId, long unitId, MemberRole role) {
    }

    /** Makes many people who belong nowhere yet members from now on. */
    @Transactional
    public void joinAll(List<Joining> newcomers, Instant now) {
        var homes = newcomers.stream().map(Joining::unitId).distinct().sorted().collect(Collectors.toMap(Function.identity(), id -> units.home(id).id()));
        Batches.run(jdbc, JOIN, newcomers, (to, n) -> {
            to.setLong(1, n.personId());
            to.setLong(2, homes.get(n.unitId()));
            to.setString(3, n.role().name());
            to.setLong(4, now.toEpochMilli());
        });
    }

    /** Gives a role at a unit; {@code by} is null when a command gives it. */
    @Transactional
    public void grant(long personId, Role role, long unitId, Long by, Instant now) {
        repository.grant(personId, role, unitId, by, now.toEpochMilli());
        note(Audit.Action.ROLE_GRANTED, personId, role, unitId, by, now);
        changes.note(personId, now);
        recent.invalidate(personId);
    }

    /** Takes a role away again; says whether it was held. */
    @Transactional
    public boolean revoke(long personId, Role role, long unitId, long by, Instant now) {
        var held = repository.revoke(personId, role, unitId) > 0;
        if (held) {
            note(Audit.Action.ROLE_REVOKED, personId, role, unitId, by, now);
            changes.note(personId, now);
        }
        recent.invalidate(personId);
        return held;
    }

    private void note(Audit.Action action, long personId, Role role, long unitId, Long by, Instant now) {
        var unit = units.byId(unitId).orElseThrow();
        audit.write(Audit.Event.to(action, by, personId, unit.path(), role + ", " + unit.name()), now);
    }

    /** The roles held at units of a subtree, by unit. */
    public List<MembershipRepository.Granted> grantsBelow(String path) {
        return repository.grantsBelow(path + "%");
    }

    /** The person's name or birth year changed: forget the copies, also those of other nodes. */
    public void changed(long personId, Instant now) {
        changes.note(personId, now);
        recent.invalidate(personId);
    }

    /** The tree changed: forget all copies. */
    void forget() {
        recent.invalidateAll();
    }

    /** One read: in the rush everybody is new to this node. */
    private Optional<Actor> load(long personId) {
        var rows = repository.actorRows(personId);
        return rows.isEmpty() ? Optional.empty() : Optional.of(actor(rows.getFirst(), rows));
    }

    private Actor actor(MembershipRepository.ActorRow person, List<MembershipRepository.ActorRow> rows) {
        var unit = person.unitId() == null ? null : units.byId(person.unitId()).orElse(null);
        var grants = rows.stream().filter(r -> r.role() != null).map(r -> new Actor.Grant(r.role(), r.roleUnitId(), r.roleUnitPath())).distinct().toList();
        return new Actor(person.personId(), person.name(), person.birthYear(), unit == null ? 0 : unit.id(), unit == null ? "" : unit.path(),
                unit == null ? "" : unit.name(), person.memberRole() == null ? MemberRole.WORKER : person.memberRole(), grants);
    }
}
