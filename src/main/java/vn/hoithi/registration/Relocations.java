package vn.hoithi.registration;

import io.micronaut.data.exceptions.DataAccessException;
import jakarta.inject.Singleton;
import vn.hoithi.audit.Audit;
import vn.hoithi.database.Ids;
import vn.hoithi.database.TransactionRetry;
import vn.hoithi.database.Transactions;
import vn.hoithi.organisation.Actor;
import vn.hoithi.organisation.MembershipRepository.Membership;
import vn.hoithi.organisation.Memberships;
import vn.hoithi.organisation.Unit;
import vn.hoithi.organisation.Units;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Leaders mend where people stand: inside the own subtrees at once, to a unit outside by a request that is decided there. Everybody is a deed
 * of its own, with an entry in the audit log; what was done before keeps the unit of its moment.
 */
@Singleton
public class Relocations {

    private final Memberships memberships;
    private final MoveRepository requests;
    private final Units units;
    private final Audit audit;
    private final Ids ids;
    private final Transactions transactions;

    Relocations(Memberships memberships, MoveRepository requests, Units units, Audit audit, Ids ids, Transactions transactions) {
        this.memberships = memberships;
        this.requests = requests;
        this.units = units;
        this.audit = audit;
        this.ids = ids;
        this.transactions = transactions;
    }

    /** Somebody to move, as the leader saw the membership. The caller has seen to it that the leader reaches the person. */
    public record Mover(String name, Membership seen) {
    }

    /** How many were moved or asked for, and the names of those for whom something had changed meanwhile. */
    public record Outcome(int done, List<String> left) {
    }

    /** A move there happens at once: the unit is in the leader's own subtrees. */
    public static boolean atOnce(Actor leader, Unit to) {
        return leader.reach().covers(to.path());
    }

    /** Moves each of them, or asks for it. */
    public Outcome move(Actor leader, List<Mover> movers, Unit to, Instant now) {
        var left = new ArrayList<String>();
        for (var mover : movers) {
            if (!(atOnce(leader, to) ? moved(leader, mover, to, now) : asked(leader, mover, to, now))) {
                left.add(mover.name());
            }
        }
        return new Outcome(movers.size() - left.size(), left);
    }

    private boolean moved(Actor leader, Mover mover, Unit to, Instant now) {
        return transactions.write(() -> {
            var moved = memberships.move(mover.seen(), to.id(), now);
            if (moved) {
                requests.settle(mover.seen().personId(), to.id(), leader.personId(), now.toEpochMilli());
                note(Audit.Action.PERSON_MOVED, leader, mover, to, now);
            }
            return moved;
        });
    }

    /** False when a request of the person is open already. */
    private boolean asked(Actor leader, Mover mover, Unit to, Instant now) {
        var seen = mover.seen();
        try {
            return transactions.write(() -> {
                requests.insert(ids.next(), seen.personId(), seen.unitId(), to.id(), seen.role(), now.toEpochMilli(), leader.personId());
                note(Audit.Action.MOVE_ASKED, leader, mover, to, now);
                return true;
            });
        } catch (DataAccessException refused) {
            if (!TransactionRetry.taken(refused)) {
                throw refused;
            }
            return false;
        }
    }

    /** Written where the person was: that is where it is looked for. */
    private void note(Audit.Action action, Actor leader, Mover mover, Unit to, Instant now) {
        var from = units.byId(mover.seen().unitId()).orElseThrow();
        audit.write(Audit.Event.to(action, leader.personId(), mover.seen().personId(), from.path(), from.name() + " → " + to.name()), now);
    }
}
