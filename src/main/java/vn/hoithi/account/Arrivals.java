package vn.hoithi.account;

import jakarta.inject.Singleton;
import vn.hoithi.audit.Audit;
import vn.hoithi.audit.Audit.Action;
import vn.hoithi.audit.Audit.Event;

import java.time.Instant;

/**
 * What the audit log is told of ways in. Comings and goings of whoever holds a role concern the unit where it is held, so that its administrators
 * read of them; those of everybody else concern the installation only.
 */
@Singleton
class Arrivals {

    private final Audit audit;
    private final Duties duties;

    Arrivals(Audit audit, Duties duties) {
        this.audit = audit;
        this.duties = duties;
    }

    void signedIn(long personId, Instant now) {
        audit.write(Event.to(Action.SIGN_IN, personId, personId, duties.post(personId), ""), now);
    }

    /** A number is never written whole, and what is no number may be a password. */
    void failed(Person person, String phone, Instant now) {
        audit.write(Event.to(Action.SIGN_IN_FAILED, null, person == null ? null : person.id(), person == null ? "" : duties.post(person.id()), Phone.parse(phone).map(Phone::masked).orElse("")), now);
    }

    /** The password was right, the code after it was not. */
    void codeFailed(long personId, Instant now) {
        audit.write(Event.to(Action.CODE_FAILED, null, personId, duties.post(personId), ""), now);
    }

    /** Where the administrators of somebody who holds a role read of it, or "". */
    String place(long personId) {
        return duties.post(personId);
    }

    void passwordChanged(long personId, Instant now) {
        audit.write(Event.to(Action.PASSWORD_CHANGED, personId, personId, duties.post(personId), ""), now);
    }

    /** By the person with a code, or by a command ({@code by} is null). */
    void passwordReset(Long by, long personId, Instant now) {
        audit.write(Event.to(Action.PASSWORD_RESET, by, personId, duties.post(personId), ""), now);
    }

    void claimed(long personId, Instant now) {
        audit.write(Event.to(Action.ACCOUNT_CLAIMED, personId, personId, duties.home(personId), ""), now);
    }
}
