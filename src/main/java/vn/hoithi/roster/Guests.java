package vn.hoithi.roster;

import jakarta.inject.Singleton;
import vn.hoithi.account.Claims;
import vn.hoithi.organisation.Actor;
import vn.hoithi.organisation.Role;
import vn.hoithi.organisation.Units;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** People brought in by lists, by what a leader reaches. */
@Singleton
class Guests {

    /** As many get new codes at once as a list may bring in. */
    static final int MOST = 5000;
    private final RosterRepository repository;
    private final Rosters rosters;
    private final Claims claims;
    private final Units units;

    Guests(RosterRepository repository, Rosters rosters, Claims claims, Units units) {
        this.repository = repository;
        this.rosters = rosters;
        this.claims = claims;
        this.units = units;
    }

    /** Those of a subtree who have not claimed, the first 5,000 by given name. */
    List<RosterRepository.Guest> waiting(String path) {
        return repository.guests(path + "%", MOST, 0).stream().filter(g -> g.claimedAt() == null).toList();
    }

    long waitingCount(String path) {
        return repository.count(path + "%", 1);
    }

    long claimedCount(String path) {
        return repository.count(path + "%", 0);
    }

    /** All of a subtree, those who have not claimed first. */
    List<RosterRepository.Guest> page(String path, Turn turn) {
        return repository.guests(path + "%", turn.size(), turn.skipped());
    }

    /** Somebody who has not claimed, if the reader leads the unit. */
    Optional<RosterRepository.Guest> waiting(Actor reader, long id) {
        return repository.waiting(id).filter(g -> units.within(reader.scope(Role.LEADER), g.unitId()).isPresent());
    }

    List<Rosters.Slip> renew(List<RosterRepository.Guest> guests, Actor by, Instant now) {
        return rosters.renew(guests, by.personId(), now);
    }

    boolean withdraw(RosterRepository.Guest guest, Actor by, Instant now) {
        return claims.withdraw(guest.id(), by.personId(), now);
    }
}
