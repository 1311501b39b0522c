package vn.hoithi.administration.merge;

import jakarta.inject.Singleton;
import vn.hoithi.account.session.Sessions;
import vn.hoithi.audit.Audit;
import vn.hoithi.database.Transactions;
import vn.hoithi.organisation.Memberships;

import java.time.Instant;
import java.util.List;

/** Makes two accounts of one person one. The caller has seen to it that the reader may decide about both. */
@Singleton
public class AccountMerges {

    private final MergeRepository repository;
    private final MergeStore store;
    private final MergeListener listener;
    private final Sessions sessions;
    private final Memberships memberships;
    private final Audit audit;
    private final Transactions transactions;

    AccountMerges(MergeRepository repository, MergeStore store, MergeListener listener, Sessions sessions, Memberships memberships, Audit audit, Transactions transactions) {
        this.repository = repository;
        this.store = store;
        this.listener = listener;
        this.sessions = sessions;
        this.memberships = memberships;
        this.audit = audit;
        this.transactions = transactions;
    }

    /** One of the two: {@code path} is that of its unit. */
    public record Account(long id, String name, String path) {
    }

    /** What came of it. */
    public sealed interface Outcome {
        /** One account is left; of so many rounds the organisers decide which result counts. */
        record Merged(int conflicts) implements Outcome {
        }

        /** Nothing was changed. Message key {@code merge.<name>}. */
        record Refused(Refusal why) implements Outcome {
        }
    }

    /** Why not. */
    public enum Refusal {
        /** One of them is sitting a contest. */
        RUNNING,
        /** One of them is not there any more. */
        GONE,
        /** Nobody could sign in: neither has a number of its own. */
        NO_PHONE
    }

    /**
     * Makes them one, or says why not.
     *
     * @param takePhone number and password of the account that goes are those to sign in with
     */
    public Outcome merge(Account kept, Account gone, boolean takePhone, long by, Instant now) {
        return transactions.write(() -> {
            repository.lock(List.of(kept.id(), gone.id()));
            var refusal = refusal(kept.id(), gone.id(), takePhone);
            return refusal == null ? merged(kept, gone, takePhone, by, now) : new Outcome.Refused(refusal);
        });
    }

    private Refusal refusal(long kept, long gone, boolean takePhone) {
        var both = List.of(kept, gone);
        var one = repository.account(kept).orElse(null);
        var other = repository.account(gone).orElse(null);
        if (one == null || other == null || one.disabledAt() != null || other.disabledAt() != null || repository.gone(both) > 0) {
            return Refusal.GONE;
        }
        if (takePhone && other.phone() == null) {
            return Refusal.NO_PHONE;
        }
        return repository.running(both) > 0 ? Refusal.RUNNING : null;
    }

    private Outcome merged(Account kept, Account gone, boolean takePhone, long by, Instant now) {
        var one = repository.account(kept.id()).orElseThrow();
        var other = repository.account(gone.id()).orElseThrow();
        var conflicts = listener.merging(kept.id(), gone.id(), now);
        store.move(kept.id(), gone.id(), by, now);
        store.doors(one, other, takePhone, by, now);
        repository.insert(gone.id(), kept.id(), by, now.toEpochMilli(), takePhone ? 1 : 0);
        sessions.endOthers(gone.id(), "", now);
        if (takePhone) {
            sessions.endOthers(kept.id(), "", now);
        }
        memberships.changed(gone.id(), now);
        memberships.changed(kept.id(), now);
        audit.write(Audit.Event.to(Audit.Action.PEOPLE_MERGED, by, kept.id(), kept.path(), gone.name() + " (" + gone.id() + ") → " + kept.name()), now);
        return new Outcome.Merged(conflicts);
    }
}
