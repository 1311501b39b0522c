package vn.hoithi.administration.people;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import vn.hoithi.account.People;
import vn.hoithi.account.ResetCodes;
import vn.hoithi.account.session.Sessions;
import vn.hoithi.audit.Audit;
import vn.hoithi.organisation.Memberships;

import java.time.Instant;

/** Accounts nobody signs in to any more, and those that work again. Results, certificates, memberships and roles stay what they are. */
@Singleton
class Deactivations {

    private final People people;
    private final Sessions sessions;
    private final ResetCodes codes;
    private final Memberships memberships;
    private final Audit audit;

    Deactivations(People people, Sessions sessions, ResetCodes codes, Memberships memberships, Audit audit) {
        this.people = people;
        this.sessions = sessions;
        this.codes = codes;
        this.memberships = memberships;
        this.audit = audit;
    }

    /** From now on nobody signs in, and every session ends, on all nodes; false when that was so before. */
    @Transactional
    public boolean deactivate(PersonQueries.Profile person, long by, String reason, Instant now) {
        if (!people.deactivate(person.id(), by, reason, now)) {
            return false;
        }
        sessions.endOthers(person.id(), "", now);
        codes.cancel(person.id(), now);
        memberships.changed(person.id(), now);
        audit.write(Audit.Event.to(Audit.Action.PERSON_DEACTIVATED, by, person.id(), person.path(), reason), now);
        return true;
    }

    /** The account works again, with the password it had; false when it did before. */
    @Transactional
    public boolean activate(PersonQueries.Profile person, long by, Instant now) {
        if (!people.activate(person.id())) {
            return false;
        }
        memberships.changed(person.id(), now);
        audit.write(Audit.Event.to(Audit.Action.PERSON_ACTIVATED, by, person.id(), person.path(), ""), now);
        return true;
    }
}
