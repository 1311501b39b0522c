package vn.hoithi.roster;

import jakarta.inject.Singleton;
import vn.hoithi.account.Claims;
import vn.hoithi.audit.Audit;
import vn.hoithi.organisation.Actor;
import vn.hoithi.organisation.Role;
import vn.hoithi.organisation.Unit;
import vn.hoithi.organisation.Units;
import vn.hoithi.web.Pager;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** People brought in by lists, by what a leader reaches. */
@Singleton
class Invitees {

    /** As many get new codes at once as a list may bring in. */
    static final int MOST = 5000;
    private final RosterRepository repository;
    private final Rosters rosters;
    private final Claims claims;
    private final Units units;
    private final Audit audit;

    Invitees(RosterRepository repository, Rosters rosters, Claims claims, Units units, Audit audit) {
        this.repository = repository;
        this.rosters = rosters;
        this.claims = claims;
        this.units = units;
        this.audit = audit;
    }

    /** Somebody looked at names and years of birth. */
    void seen(Actor reader, Unit where, int people, Instant now) {
        if (people > 0) {
            audit.write(Audit.Event.looked(Audit.Listing.CLAIMS, reader.personId(), where.path(), people), now);
        }
    }

    /** Those of a subtree who have not claimed, the first 5,000 by given name. */
    List<RosterRepository.Invitee> waiting(String path) {
        return repository.invitees(path + "%", MOST, 0).stream().filter(g -> g.claimedAt() == null).toList();
    }

    long waitingCount(String path) {
        return repository.count(path + "%", 1);
    }

    long claimedCount(String path) {
        return repository.count(path + "%", 0);
    }

    /** All of a subtree, those who have not claimed first. */
    List<RosterRepository.Invitee> page(String path, Pager pager) {
        return repository.invitees(path + "%", pager.size(), pager.from());
    }

    /** Somebody who has not claimed, if the reader leads the unit. */
    Optional<RosterRepository.Invitee> waiting(Actor reader, long id) {
        return repository.waiting(id).filter(g -> units.within(reader.scope(Role.LEADER), g.unitId()).isPresent());
    }

    List<Rosters.ClaimSlip> renew(List<RosterRepository.Invitee> invitees, Actor by, Instant now) {
        var slips = rosters.renew(invitees, by.personId(), now);
        var one = invitees.size() == 1 ? invitees.getFirst() : null;
        var path = one == null ? by.scope(Role.LEADER).paths().getFirst() : units.byId(one.unitId()).map(Unit::path).orElse("");
        audit.write(one == null ? Audit.Event.at(Audit.Action.CODES_ISSUED, by.personId(), path, invitees.size()) : Audit.Event.to(Audit.Action.CODES_ISSUED, by.personId(), one.id(), path, "1"), now);
        return slips;
    }

    boolean withdraw(RosterRepository.Invitee invitee, Actor by, Instant now) {
        var done = claims.withdraw(invitee.id(), by.personId(), now);
        if (done) {
            audit.write(Audit.Event.to(Audit.Action.CLAIM_WITHDRAWN, by.personId(), invitee.id(), units.byId(invitee.unitId()).map(Unit::path).orElse(""), ""), now);
        }
        return done;
    }
}
