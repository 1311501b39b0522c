package vn.hoithi.ranking.regrade;

import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import vn.hoithi.audit.Audit;
import vn.hoithi.contest.Contest;
import vn.hoithi.contest.Contests;
import vn.hoithi.contest.Pool.Ruling;
import vn.hoithi.database.Ids;
import vn.hoithi.database.Transactions;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;

/** A correction's way: asked for, tried, decided by another person, and then every paper with the item scored again. */
@Singleton
public class Corrections {

    private static final Duration WORK = Duration.ofMinutes(20);
    /** Until then every node knows of it. */
    private static final Duration SPREAD = Duration.ofSeconds(15);
    private final CorrectionRepository repository;
    private final Contests contests;
    private final Trials trials;
    private final Rescoring rescoring;
    private final Transactions transactions;
    private final Audit audit;
    private final Ids ids;
    private final ObjectMapper json;

    Corrections(CorrectionRepository repository, Contests contests, Trials trials, Rescoring rescoring, Transactions transactions, Audit audit, Ids ids, ObjectMapper json) {
        this.repository = repository;
        this.contests = contests;
        this.trials = trials;
        this.rescoring = rescoring;
        this.transactions = transactions;
        this.audit = audit;
        this.ids = ids;
        this.json = json;
    }

    long ask(Contest contest, long versionId, Ruling ruling, int key, String reason, long by, Instant now) {
        var id = ids.next();
        transactions.write(() -> {
            repository.ask(id, contest.id(), versionId, ruling, key, reason, by, now.toEpochMilli());
            audit.write(Audit.Event.with(Audit.Action.CORRECTION_ASKED, by, contest.id(), contest.unitPath(), contest.title() + ": " + reason), now);
            return true;
        });
        return id;
    }

    /** Another person says yes or no; false when it is decided already. Nothing is decided that was not tried. */
    boolean decide(Contest contest, Correction correction, boolean yes, long by, Instant now) {
        if (by == correction.askedBy() || !correction.tried()) {
            return false;
        }
        var done = transactions.write(() -> {
            if (repository.decide(correction.id(), yes ? 1 : 0, by, now.toEpochMilli()) == 0) {
                return false;
            }
            if (yes) {
                repository.supersede(contest.id(), correction.itemVersionId(), correction.id());
                repository.renew(contest.id());
            }
            audit.write(Audit.Event.with(yes ? Audit.Action.CORRECTION_APPROVED : Audit.Action.CORRECTION_REFUSED, by, contest.id(), contest.unitPath(), contest.title() + ": " + correction.reason()), now);
            return true;
        });
        contests.fresh(contest.id());
        return done;
    }

    /** Does what is to be done now and no other node does; gives how much. */
    public int work(Instant now) {
        var done = 0;
        for (var correction : repository.untried()) {
            done += taken(correction, now) ? tried(correction, now) : 0;
        }
        for (var correction : repository.unscored()) {
            done += due(correction, now) && taken(correction, now) ? scored(correction, now) : 0;
        }
        return done;
    }

    private static boolean due(Correction correction, Instant now) {
        return correction.passes() == 0 || now.minus(SPREAD).toEpochMilli() > correction.decidedAt();
    }

    private boolean taken(Correction correction, Instant now) {
        return repository.take(correction.id(), now.plus(WORK).toEpochMilli(), now.toEpochMilli()) == 1;
    }

    private int tried(Correction correction, Instant now) {
        contests.byId(correction.contestId()).ifPresent(contest -> repository.tried(correction.id(), text(trials.of(contest, correction)), now.toEpochMilli()));
        return 1;
    }

    private int scored(Correction correction, Instant now) {
        contests.fresh(correction.contestId()).ifPresent(contest -> repository.passed(correction.id(), rescoring.of(contest, correction.itemVersionId(), now)));
        return 1;
    }

    /** What it would change, as it was worked out. */
    Trial trial(Correction correction) {
        try {
            return json.readValue(correction.trial(), Trial.class);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private String text(Trial trial) {
        try {
            return json.writeValueAsString(trial);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
