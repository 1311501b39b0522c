package vn.hoithi.attempt.bulletin;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import vn.hoithi.attempt.AttemptRow;
import vn.hoithi.audit.Audit;
import vn.hoithi.contest.Contest;
import vn.hoithi.database.Transactions;
import vn.hoithi.text.Vietnamese;

import java.time.Instant;
import java.util.List;

/** Tells those inside a contest something, and knows what each running page is to show. A node reads a contest's once and again when there is news. */
@Singleton
public class Bulletins {

    private final BulletinRepository repository;
    private final TakenBulletins taken;
    private final Transactions transactions;
    private final Audit audit;
    private final Cache<Long, List<Bulletin>> known = Caffeine.newBuilder().maximumSize(2_000).build();

    Bulletins(BulletinRepository repository, TakenBulletins taken, Transactions transactions, Audit audit) {
        this.repository = repository;
        this.taken = taken;
        this.transactions = transactions;
        this.audit = audit;
    }

    /** Tells it once for an id, however often it is asked; false when it was told before. */
    boolean tell(long id, Contest contest, @Nullable Integer roundNo, String words, long by, Instant now) {
        var fresh = transactions.write(() -> {
            if (repository.append(id, contest.id(), roundNo, words, by, now.toEpochMilli()) == 0) {
                return false;
            }
            audit.write(Audit.Event.with(Audit.Action.BULLETIN_TOLD, by, contest.id(), contest.unitPath(), Vietnamese.line(words) + " (" + contest.title() + ")"), now);
            return true;
        });
        refresh(contest.id());
        return fresh;
    }

    /** What the attempt's page is handed, in the order told, past the first so many; it is noted that it has them. */
    public List<Bulletin> hand(AttemptRow row, Contest contest, int past) {
        var all = known.get(row.contestId(), repository::of).stream().filter(b -> b.concerns(row, contest)).skip(past).toList();
        taken.note(row.id(), all);
        return all;
    }

    /** How many there are for the attempt, as far as this node has read them: a save asks nobody. */
    public int count(AttemptRow row, Contest contest) {
        var all = known.getIfPresent(row.contestId());
        return all == null || all.isEmpty() ? 0 : (int) all.stream().filter(b -> b.concerns(row, contest)).count();
    }

    /** Reads a contest's anew. */
    void refresh(long contestId) {
        known.put(contestId, repository.of(contestId));
    }
}
