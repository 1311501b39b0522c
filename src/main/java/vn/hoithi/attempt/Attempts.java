package vn.hoithi.attempt;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import vn.hoithi.contest.Contest;
import vn.hoithi.contest.Round;
import vn.hoithi.contest.MyAttempts;
import vn.hoithi.itembank.ItemVersion;
import vn.hoithi.organisation.Actor;
import vn.hoithi.organisation.MemberRole;
import vn.hoithi.time.Ids;
import vn.hoithi.web.Contention;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Consumer;

/** Starting and answering. Refusals are values; what is somebody else's is simply not there. */
@Singleton
public class Attempts implements MyAttempts {

    private final AttemptRepository repository;
    private final Hall hall;
    private final Saver saver;
    private final Closing closing;
    private final Payloads payloads;
    private final Ids ids;
    private final SecureRandom seeds = new SecureRandom();
    private final Cache<Long, Responses> answered = Caffeine.newBuilder().maximumWeight(5_000_000).<Long, Responses>weigher((id, r) -> 1_000 + 2 * r.essay().length())
            .expireAfterWrite(Duration.ofMinutes(1)).build();
    private final Cache<Long, Sitting> sittings = Caffeine.newBuilder().maximumSize(100_000).expireAfterAccess(Duration.ofMinutes(30)).build();

    Attempts(AttemptRepository repository, Hall hall, Saver saver, Closing closing, Payloads payloads, Ids ids) {
        this.repository = repository;
        this.hall = hall;
        this.saver = saver;
        this.closing = closing;
        this.payloads = payloads;
        this.ids = ids;
    }

    /** What never changes in an attempt, and its end as this node last heard of it: kept in memory so that a save reads nothing. */
    record Sitting(AttemptRow row, Contest contest, List<ItemVersion> items) {

        static Sitting of(AttemptRow row, Contest contest) {
            return new Sitting(row, contest, Paper.decode(row.paper()).versionIds().stream().map(contest.pool().byVersion()::get).toList());
        }

        /** With the end just read. */
        Sitting until(ProgressRow read) {
            var now = row.until(read.endsAt(), read.closesAt(), read.extraMs());
            return now == row ? this : new Sitting(now, contest, items);
        }
    }

    /** An attempt taken up again: whether it is still open, and everything answered so far. */
    record Resumed(Sitting sitting, boolean open, Responses responses) {
    }

    /** Starts an attempt of the open round, or joins the one that runs. Fifty presses at once start one. */
    public StartResult start(Contest contest, Actor actor, Instant now) {
        var round = contest.openRound(now).orElse(null);
        if (round == null) {
            var next = contest.settings().rounds().stream().flatMap(r -> r.windows().stream()).map(w -> w.opens()).filter(now::isBefore).min(Instant::compareTo);
            return new StartResult.Refused(next.isPresent() ? StartResult.Refusal.NOT_OPEN : StartResult.Refusal.ENDED, next.orElse(null), null);
        }
        var ineligible = hall.ineligible(contest, actor);
        if (ineligible.isPresent()) {
            return new StartResult.Refused(StartResult.Refusal.NOT_ELIGIBLE, null, ineligible.get());
        }
        return Contention.again(() -> begin(contest, round, actor, now));
    }

    private StartResult begin(Contest contest, Round round, Actor actor, Instant now) {
        var first = fresh(contest, round.no(), 1, round.windowAt(now).orElseThrow().closes(), actor, now); // nearly everybody's: nothing is read for it
        return insert(first) == 1 ? started(first, contest) : beginAgain(contest, round, actor, now);
    }

    private StartResult started(AttemptRow row, Contest contest) {
        sittings.put(row.id(), Sitting.of(row, contest));
        return new StartResult.Started(row.id());
    }

    private StartResult beginAgain(Contest contest, Round round, Actor actor, Instant now) {
        for (int tries = 0; tries < 3; tries++) {
            var earlier = repository.ofRound(contest.id(), round.no(), actor.personId());
            var running = earlier.stream().filter(AttemptRow::open).findFirst();
            if (running.isPresent() && running.get().endsAt() > now.toEpochMilli()) {
                return new StartResult.Started(running.get().id());
            }
            running.ifPresent(over -> closing.expire(over.id(), now));
            if (earlier.size() >= contest.settings().attemptsPerRound()) {
                return new StartResult.Refused(StartResult.Refusal.NO_ATTEMPTS_LEFT, null, null);
            }
            var row = fresh(contest, round.no(), earlier.size() + 1, round.windowAt(now).orElseThrow().closes(), actor, now);
            if (insert(row) == 1) {
                return started(row, contest);
            }
        }
        throw new IllegalStateException("an attempt of " + actor.personId() + " is neither there nor can it be started");
    }

    /** The person's rehearsal of a contest: there is one at most. */
    Optional<AttemptRow> rehearsal(long contestId, long personId) {
        return repository.ofRound(contestId, AttemptRow.REHEARSAL, personId).stream().findFirst();
    }

    /** Starts a rehearsal of a contest with its items; {@code noted} hears of it before it is there. Of two at once the first is joined. */
    long rehearse(Contest trial, Actor actor, Instant now, Consumer<AttemptRow> noted) {
        var role = actor.memberRole() == null ? MemberRole.MEMBER : actor.memberRole();
        var sitter = new Actor(actor.personId(), actor.name(), actor.birthYear(), actor.unitId(), actor.unitPath(), actor.unitName(), role, actor.grants());
        var row = fresh(trial, AttemptRow.REHEARSAL, 1, Instant.MAX, sitter, now);
        noted.accept(row);
        if (insert(row) == 1) {
            started(row, trial);
            return row.id();
        }
        return rehearsal(trial.id(), actor.personId()).orElseThrow().id();
    }

    /** Keeps answers. Returns after the commit. {@link Answers.Bad} names a slot or value that does not exist. */
    SaveResult save(Sitting sitting, long seq, Map<String, String> changes, Instant now) {
        var row = sitting.row();
        if (seq <= 0 || seq >= 1L << 52) {
            throw new Answers.Bad("seq");
        }
        var clean = Answers.check(changes, sitting.items(), sitting.contest().settings());
        return saver.save(new Save(row.id(), row.personId(), seq, payloads.write(clean), now.toEpochMilli()));
    }

    /** The sitting of an attempt that is this person's. */
    Optional<Sitting> sitting(long attemptId, long personId) {
        var known = sittings.getIfPresent(attemptId);
        if (known == null) {
            known = repository.own(attemptId, personId).flatMap(row -> hall.of(row).map(c -> Sitting.of(row, c))).orElse(null);
            if (known != null) {
                sittings.put(attemptId, known);
            }
        }
        return Optional.ofNullable(known).filter(s -> s.row().personId() == personId);
    }

    /** Has the ends of a contest's attempts (of one, when an id is given) read again: they moved. */
    void forget(long contestId, @Nullable Long attemptId) {
        if (attemptId == null) {
            sittings.asMap().values().removeIf(s -> s.row().contestId() == contestId);
        } else {
            sittings.invalidate(attemptId);
        }
    }

    /** Forgets an attempt that is wiped. */
    void forget(long attemptId) {
        sittings.invalidate(attemptId);
        answered.invalidate(attemptId);
    }

    /** An attempt of this person's with its answers. */
    Optional<Resumed> resume(long attemptId, long personId) {
        return sitting(attemptId, personId).flatMap(sitting -> {
            var rows = repository.progress(attemptId, personId);
            var journal = rows.stream().filter(r -> r.seq() != null).map(r -> new JournalRow(r.seq(), r.payload(), r.savedAt())).toList();
            return rows.isEmpty() ? Optional.empty() : Optional.of(new Resumed(sitting.until(rows.getFirst()), rows.getFirst().state() == AttemptRow.OPEN, payloads.replay(journal)));
        });
    }

    /** Submits, as {@link Closing#submit}; again when the database wants it again. */
    AttemptRow submit(long attemptId, Map<String, String> last, long seq, Instant now) {
        var closed = Contention.again(() -> closing.submit(attemptId, last, seq, now));
        if (closed.responses() != null) {
            answered.put(attemptId, closed.responses());
        }
        return closed.row();
    }

    /** All attempts of this one's person in its round, in order. */
    List<AttemptRow> ofRound(Sitting sitting) {
        return repository.ofRound(sitting.row().contestId(), sitting.row().roundNo(), sitting.row().personId());
    }

    /** What a closed attempt answered: that does not change any more. */
    Responses answered(AttemptRow closed) {
        return answered.get(closed.id(), this::responses);
    }

    /** The row as it is now. */
    Optional<AttemptRow> row(long attemptId, long personId) {
        return repository.own(attemptId, personId);
    }

    /** Everything answered so far. */
    Responses responses(long attemptId) {
        return payloads.replay(repository.journal(attemptId));
    }

    /** The answers as a page with this last sequence showed them: what a form without scripts changed is the difference. */
    Responses responses(long attemptId, long upTo) {
        return payloads.replay(repository.journal(attemptId).stream().filter(r -> r.seq() <= upTo).toList());
    }

    /** A person's attempts, the newest first. */
    List<AttemptRow> ofPerson(long personId) {
        return repository.ofPerson(personId);
    }

    @Override
    public Optional<State> state(Contest contest, long personId, Instant now) {
        return contest.openRound(now).map(round -> {
            var attempts = repository.ofRound(contest.id(), round.no(), personId);
            var running = attempts.stream().filter(a -> a.open() && a.endsAt() > now.toEpochMilli()).findFirst();
            return new State(contest.settings().attemptsPerRound() - attempts.size(), running.isPresent(), running.map(AttemptRow::id).orElse(0L));
        });
    }

    private AttemptRow fresh(Contest contest, int round, int number, Instant windowCloses, Actor actor, Instant now) {
        var settings = contest.settings();
        var whole = now.plus(Duration.ofMinutes(settings.minutes()));
        var ends = (whole.isBefore(windowCloses) ? whole : windowCloses).toEpochMilli();
        return new AttemptRow(ids.next(), contest.id(), round, actor.personId(), number, actor.unitId(), actor.unitPath(), actor.memberRole(),
                Paper.draw(settings, contest.pool(), new SplittableRandom(seeds.nextLong())).encode(), now.toEpochMilli(), ends, ends + settings.graceSeconds() * 1000L, AttemptRow.OPEN, null, null, 0, 0, null, 0, 0);
    }

    private int insert(AttemptRow r) {
        return repository.start(r.id(), r.contestId(), r.roundNo(), r.personId(), r.number(), r.unitId(), r.unitPath(), r.memberRole(), r.paper(), r.startedAt(), r.endsAt(), r.closesAt());
    }
}
