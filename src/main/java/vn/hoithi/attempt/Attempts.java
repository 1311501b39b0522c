package vn.hoithi.attempt;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.hoithi.contest.Contest;
import vn.hoithi.contest.Round;
import vn.hoithi.database.Ids;
import vn.hoithi.database.TransactionRetry;
import vn.hoithi.organisation.Actor;
import vn.hoithi.organisation.MemberRole;

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
public class Attempts {

    private static final Logger LOG = LoggerFactory.getLogger(Attempts.class);
    /** A save this fresh cannot have been passed by one that was written later: whoever writes is a person. */
    private static final long PROMPT_MILLIS = 1_500;
    private final AttemptRepository repository;
    private final AttemptContests contests;
    private final Starts starts;
    private final Saver saver;
    private final Submissions submissions;
    private final Closing closing;
    private final JournalCodec codec;
    private final JournalReader journal;
    private final Ids ids;
    private final SecureRandom seeds = new SecureRandom();
    private final Cache<Long, Responses> answered = Caffeine.newBuilder().maximumWeight(5_000_000).<Long, Responses>weigher((id, r) -> 1_000 + 2 * r.essay().length())
            .expireAfterWrite(Duration.ofMinutes(1)).build();
    private final Cache<Long, Sitting> sittings = Caffeine.newBuilder().maximumSize(100_000).expireAfterAccess(Duration.ofMinutes(30)).build();

    Attempts(AttemptRepository repository, AttemptContests contests, Starts starts, Saver saver, Submissions submissions, Closing closing, JournalCodec codec, JournalReader journal, Ids ids) {
        this.repository = repository;
        this.contests = contests;
        this.starts = starts;
        this.saver = saver;
        this.submissions = submissions;
        this.closing = closing;
        this.codec = codec;
        this.journal = journal;
        this.ids = ids;
    }

    /** Starts an attempt of a contest without an entry code, or joins the one that runs. */
    public StartResult start(Contest contest, Actor actor, Instant now) {
        return start(contest, actor, "", now);
    }

    /** Starts an attempt of the open round, or joins the one that runs. Fifty presses at once start one. The entry code is asked for what begins, not to go on. */
    public StartResult start(Contest contest, Actor actor, String entryCode, Instant now) {
        var round = contest.openRound(now).orElse(null);
        if (round == null) {
            return StartResult.Refused.closed(contest, now);
        }
        var ineligible = contests.ineligible(contest, actor).orElse(null);
        if (ineligible != null) {
            return new StartResult.Refused(StartResult.Refusal.NOT_ELIGIBLE, null, ineligible);
        }
        if (!contest.settings().admits(entryCode)) {
            var running = repository.ofRound(contest.id(), round.no(), actor.personId()).stream().filter(a -> a.open() && a.endsAt() > now.toEpochMilli()).findFirst();
            return running.<StartResult>map(a -> new StartResult.Started(a.id())).orElse(StartResult.Refused.of(StartResult.Refusal.ENTRY_CODE));
        }
        try {
            return begin(contest, round, actor, now);
        } catch (Paper.Short broken) {
            LOG.error("no paper can be drawn for contest {}", contest.id(), broken);
            return StartResult.Refused.of(StartResult.Refusal.NO_PAPER);
        }
    }

    private StartResult begin(Contest contest, Round round, Actor actor, Instant now) {
        var first = fresh(contest, round.no(), 1, round.windowAt(now).orElseThrow().closes(), actor, now); // nearly everybody's: nothing is read for it
        return starts.start(first) ? started(first, contest) : beginAgain(contest, round, actor, now);
    }

    private StartResult started(AttemptRow row, Contest contest) {
        sittings.put(row.id(), Sitting.of(row, contest));
        return new StartResult.Started(row.id());
    }

    private StartResult beginAgain(Contest contest, Round round, Actor actor, Instant now) {
        for (int tries = 0; tries < 3; tries++) {
            var earlier = repository.ofRound(contest.id(), round.no(), actor.personId());
            var running = earlier.stream().filter(AttemptRow::open).findFirst();
            var left = contest.settings().attemptsLeft(round, now, AttemptRow.starts(earlier));
            if (running.isPresent() && (running.get().endsAt() > now.toEpochMilli() || left <= 0)) {
                return new StartResult.Started(running.get().id());
            }
            running.ifPresent(over -> TransactionRetry.again(() -> closing.expire(over.id(), now)));
            if (left <= 0) {
                return StartResult.Refused.of(StartResult.Refusal.NO_ATTEMPTS_LEFT);
            }
            var row = fresh(contest, round.no(), earlier.size() + 1, round.windowAt(now).orElseThrow().closes(), actor, now);
            if (starts.start(row)) {
                return started(row, contest);
            }
        }
        throw new IllegalStateException("an attempt of " + actor.personId() + " is neither there nor can it be started");
    }

    /** The person's rehearsal of a contest: there is one at most. */
    public Optional<AttemptRow> rehearsal(long contestId, long personId) {
        return repository.ofRound(contestId, AttemptRow.REHEARSAL, personId).stream().findFirst();
    }

    /** Starts a rehearsal of a contest with its items; {@code noted} hears of it before it is there. Of two at once the first is joined. */
    public long rehearse(Contest rehearsal, Actor actor, Instant now, Consumer<AttemptRow> noted) {
        var role = actor.memberRole() == null ? MemberRole.MEMBER : actor.memberRole();
        var sitter = new Actor(actor.personId(), actor.name(), actor.birthYear(), actor.unitId(), actor.unitPath(), actor.unitName(), role, actor.grants());
        var row = fresh(rehearsal, AttemptRow.REHEARSAL, 1, Instant.MAX, sitter, now);
        noted.accept(row);
        if (starts.start(row)) {
            started(row, rehearsal);
            return row.id();
        }
        return rehearsal(rehearsal.id(), actor.personId()).orElseThrow().id();
    }

    /**
     * Keeps answers. Returns after the commit. {@link Answers.InvalidAnswer} names a slot or value that cannot be kept. When each was written decides whether it
     * counts and what it stands against; that is its sequence, bounded by this moment.
     */
    public SaveResult save(Sitting sitting, long seq, Map<String, String> changes, Instant now) {
        if (!Sequence.possible(seq)) {
            throw new Answers.InvalidAnswer("seq");
        }
        var row = sitting.row();
        var clean = Answers.check(changes, sitting.items(), sitting.contest().settings());
        var payload = codec.write(clean);
        var save = new Save(row.id(), row.personId(), seq, payload, Sequence.writtenAt(seq, row.startedAt(), now.toEpochMilli()), now.toEpochMilli());
        if (Sequence.ahead(seq, row.startedAt(), save.savedAt())) {
            var newest = newest(row.id());
            if (!Sequence.follows(seq, newest)) {
                return new SaveResult.Refused(SaveResult.Why.AHEAD, newest);
            }
        }
        if (!sitting.allowance().take(payload.length(), save.savedAt())) {
            return new SaveResult.Refused(SaveResult.Why.TOO_MANY);
        }
        var result = saver.save(save);
        return result instanceof SaveResult.Saved ? standing(sitting, save, clean) : result;
    }

    /** Whether what was saved stands. Only what was delivered late, or comes after something newer, can have been passed by another device. */
    private SaveResult standing(Sitting sitting, Save save, Map<String, String> clean) {
        var behind = sitting.allowance().passed(save.seq());
        if (!behind && save.savedAt() - save.writtenAt() < PROMPT_MILLIS) {
            return SaveResult.SAVED;
        }
        var newer = journal.since(save.attemptId(), save.seq());
        newer.keySet().retainAll(clean.keySet());
        return newer.isEmpty() ? SaveResult.SAVED : new SaveResult.Saved(newer);
    }

    /** The sequence of what arrives now without one of its own, as from a form without scripts: it stands against everything before it. */
    public long sequence(Sitting sitting, Instant now) {
        return Sequence.next(sitting.row().startedAt(), now.toEpochMilli(), newest(sitting.row().id()));
    }

    /** The sitting of an attempt that is this person's. */
    public Optional<Sitting> sitting(long attemptId, long personId) {
        var known = Optional.ofNullable(sittings.getIfPresent(attemptId));
        if (known.isEmpty()) {
            known = repository.own(attemptId, personId).flatMap(row -> contests.of(row).map(c -> Sitting.of(row, c)));
            known.ifPresent(s -> sittings.put(attemptId, s));
        }
        return known.filter(s -> s.row().personId() == personId);
    }

    /** Has the ends of a contest's attempts (of one, when an id is given) read again: they moved, or it was opened again. */
    public void forget(long contestId, @Nullable Long attemptId) {
        if (attemptId == null) {
            sittings.asMap().values().removeIf(s -> s.row().contestId() == contestId);
        } else {
            forget(attemptId);
        }
    }

    /** Forgets all of an attempt. */
    public void forget(long attemptId) {
        sittings.invalidate(attemptId);
        answered.invalidate(attemptId);
    }

    /** An attempt of this person's with its answers. */
    public Optional<Resumed> resume(long attemptId, long personId) {
        return sitting(attemptId, personId).flatMap(sitting -> {
            var rows = repository.progress(attemptId, personId, JournalReader.PAGE);
            var first = rows.stream().filter(r -> r.seq() != null).map(r -> new JournalRow(r.seq(), r.payload(), r.savedAt())).toList();
            return rows.isEmpty() ? Optional.empty() : Optional.of(new Resumed(sitting.until(rows.getFirst()), rows.getFirst().state() == AttemptRow.OPEN, journal.from(attemptId, first)));
        });
    }

    /** The newest sequence kept of an attempt, 0 for none. */
    public long newest(long attemptId) {
        return repository.newest(attemptId).orElse(0L);
    }

    /** Submits what is kept. Idempotent: gives the attempt as closed, by whomever. */
    public AttemptRow submit(long attemptId, Instant now) {
        var closed = submissions.submit(attemptId, now);
        if (closed.responses() != null) {
            answered.put(attemptId, closed.responses());
        }
        return closed.row();
    }

    /** All attempts of this one's person in its round, in order. */
    public List<AttemptRow> ofRound(Sitting sitting) {
        return repository.ofRound(sitting.row().contestId(), sitting.row().roundNo(), sitting.row().personId());
    }

    /** What a closed attempt answered: that does not change any more. */
    public Responses answered(AttemptRow closed) {
        return answered.get(closed.id(), this::responses);
    }

    /** The row as it is now. */
    public Optional<AttemptRow> row(long attemptId, long personId) {
        return repository.own(attemptId, personId);
    }

    /** Everything answered so far. */
    public Responses responses(long attemptId) {
        return journal.responses(attemptId);
    }

    /** The answers as a page with this last sequence showed them: what a form without scripts changed is the difference. */
    public Responses responses(long attemptId, long upTo) {
        return journal.responses(attemptId, upTo);
    }

    /** Some of a person's attempts, the newest first. */
    public List<AttemptRow> ofPerson(long personId, int from, int limit) {
        return repository.ofPerson(personId, from, limit);
    }

    private AttemptRow fresh(Contest contest, int round, int number, Instant windowCloses, Actor actor, Instant now) {
        var settings = contest.settings();
        var whole = now.plus(Duration.ofMinutes(settings.minutes()));
        var ends = (whole.isBefore(windowCloses) ? whole : windowCloses).toEpochMilli();
        return AttemptRowBuilder.builder().id(ids.next()).contestId(contest.id()).roundNo(round).number(number)
                .personId(actor.personId()).unitId(actor.unitId()).unitPath(contests.place(contest, actor)).memberRole(actor.memberRole())
                .paper(Paper.draw(settings, contest.pool(), round, new SplittableRandom(seeds.nextLong())).encode())
                .startedAt(now.toEpochMilli()).endsAt(ends).closesAt(ends + settings.graceSeconds() * 1000L).state(AttemptRow.OPEN).build();
    }
}
