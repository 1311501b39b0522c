package vn.hoithi.ranking;

import jakarta.inject.Singleton;
import vn.hoithi.database.Ids;
import vn.hoithi.organisation.MemberRole;
import vn.hoithi.outcome.OutcomeEvent;
import vn.hoithi.outcome.OutcomeEventBuilder;
import vn.hoithi.outcome.OutcomeLog;
import vn.hoithi.registration.RoleListener;

import java.time.Instant;

/** Writes into the log what a unit decided about an officer by own word: a rebuild knows it too, and so does an attempt that is still open. */
@Singleton
class RoleEntries implements RoleListener {

    private final OutcomeLog log;
    private final Ids ids;

    RoleEntries(OutcomeLog log, Ids ids) {
        this.log = log;
        this.ids = ids;
    }

    @Override
    public void decided(long personId, MemberRole role, int decision, Instant now) {
        log.append(OutcomeEventBuilder.builder().id(ids.next()).kind(OutcomeEvent.Kind.ROLE).attemptId(personId).revision(decision).personId(personId).memberRole(role)
                .loggedAt(now.toEpochMilli()).build());
    }
}
