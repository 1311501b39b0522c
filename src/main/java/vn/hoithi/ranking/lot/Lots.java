package vn.hoithi.ranking.lot;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import jakarta.inject.Singleton;
import vn.hoithi.audit.Audit;
import vn.hoithi.contest.Contest;
import vn.hoithi.contest.ContestSettings.TieRule;
import vn.hoithi.database.Ids;
import vn.hoithi.database.Transactions;
import vn.hoithi.outcome.OutcomeEvent.Kind;
import vn.hoithi.outcome.OutcomeEventBuilder;
import vn.hoithi.outcome.OutcomeLog;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Draws the lot of a contest, once and for all, when nobody can submit any more. */
@Singleton
public class Lots {

    private final LotRepository repository;
    private final OutcomeLog log;
    private final Transactions transactions;
    private final Audit audit;
    private final Ids ids;
    private final LoadingCache<Long, Optional<Lot>> known = Caffeine.newBuilder().maximumSize(2_000).expireAfterWrite(Duration.ofSeconds(2)).build(this::read);

    Lots(LotRepository repository, OutcomeLog log, Transactions transactions, Audit audit, Ids ids) {
        this.repository = repository;
        this.log = log;
        this.transactions = transactions;
        this.audit = audit;
        this.ids = ids;
    }

    private Optional<Lot> read(long contestId) {
        return repository.of(contestId);
    }

    /** As drawn; empty before, and where no lot decides. At most two seconds old. */
    public Optional<Lot> of(Contest contest) {
        return asked(contest) ? known.get(contest.id()) : Optional.empty();
    }

    /** Its rules know a lot. */
    public static boolean asked(Contest contest) {
        return contest.settings().tieRules().contains(TieRule.LOT);
    }

    /** False when it is drawn already. */
    boolean draw(Contest contest, long seed, String source, long by, Instant now) {
        var drawn = transactions.write(() -> {
            if (repository.draw(contest.id(), seed, source, by, now.toEpochMilli()) == 0) {
                return false;
            }
            log.append(OutcomeEventBuilder.builder().id(ids.next()).kind(Kind.DRAWN).contestId(contest.id()).revision(1).prediction(seed).loggedAt(now.toEpochMilli()).build());
            audit.write(Audit.Event.with(Audit.Action.LOT_DRAWN, by, contest.id(), contest.unitPath(), contest.title() + ": " + seed + " (" + source + ")"), now);
            return true;
        });
        known.invalidate(contest.id());
        return drawn;
    }
}
