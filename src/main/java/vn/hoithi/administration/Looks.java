package vn.hoithi.administration;

import jakarta.inject.Singleton;
import vn.hoithi.audit.Audit;
import vn.hoithi.audit.Audit.Event;
import vn.hoithi.audit.Audit.Listing;
import vn.hoithi.organisation.Actor;
import vn.hoithi.organisation.Role;
import vn.hoithi.time.Clock;

import java.util.stream.Stream;

/** Tells the audit log of whoever looked at a list of people. */
@Singleton
class Looks {

    private final Audit audit;
    private final Clock clock;

    Looks(Audit audit, Clock clock) {
        this.audit = audit;
        this.clock = clock;
    }

    /** So many people of the list were shown to the reader; an empty list tells nobody's name. */
    void at(Listing list, Actor reader, int people) {
        if (people > 0) {
            var where = Stream.of(Role.LEADER, Role.ADMINISTRATOR).flatMap(r -> reader.scope(r).paths().stream()).findFirst().orElse("");
            audit.write(Event.looked(list, reader.personId(), where, people), clock.now());
        }
    }
}
