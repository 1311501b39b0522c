package vn.hoithi.contest.organise;

import jakarta.inject.Singleton;
import vn.hoithi.audit.Audit;
import vn.hoithi.contest.Contests;
import vn.hoithi.contest.ClosingRule;
import vn.hoithi.contest.Contest;
import vn.hoithi.contest.ContestSettings;
import vn.hoithi.contest.Round;
import vn.hoithi.contest.RoundName;
import vn.hoithi.web.Messages;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * Moves the closing of a sitting of a published contest: a new version of its settings, so that pages, rules and rankings follow it on every node.
 * The one way there is; it asks {@link ClosingRule} again and writes the audit log.
 */
@Singleton
public class LaterClosing {

    private final DraftRepository repository;
    private final ContestWriter writer;
    private final Contests contests;
    private final Audit audit;
    private final Messages messages;

    LaterClosing(DraftRepository repository, ContestWriter writer, Contests contests, Audit audit, Messages messages) {
        this.repository = repository;
        this.writer = writer;
        this.contests = contests;
        this.audit = audit;
        this.messages = messages;
    }

    /**
     * A closing to be moved.
     *
     * @param submitted rounds in which somebody has submitted
     * @param words     the organiser's reason
     */
    public record Move(Round round, Round.Window from, Instant to, ClosingRule.Reason reason, Set<Integer> submitted, String words, long by) {
    }

    /** Holds the contest until the caller's transaction ends: its closings stay as seen. False when somebody changed it meanwhile. */
    public boolean hold(Contest seen) {
        return repository.held(seen.id()).filter(head -> head.version() == seen.version()).isPresent();
    }

    /** Inside the caller's transaction; false when it may not move, or somebody changed the contest meanwhile. Tell {@link #committed} afterwards. */
    public boolean move(Contest seen, Move move, Instant now) {
        if (ClosingRule.refusal(seen, move.round(), move.from(), move.to(), move.reason(), move.submitted(), now).isPresent()) {
            return false;
        }
        var moved = seen.settings().withRounds(seen.settings().rounds().stream().map(r -> moved(r, move.from(), move.to())).toList());
        var settings = seen.disclosure().frozen(now) ? moved.withFreezeMinutes(freeze(seen, moved)) : moved;
        var written = writer.rewrite(seen.id(), seen.version(), seen.title(), settings, move.by(), now);
        if (written) {
            audit.write(Audit.Event.with(Audit.Action.CLOSING_MOVED, move.by(), seen.id(), seen.unitPath(), note(seen, move)), now);
        }
        return written;
    }

    /** This node reads the contest anew at once; the others do within a second. */
    public void committed(long contestId) {
        contests.fresh(contestId);
    }

    private String note(Contest contest, Move move) {
        var words = messages.in(Messages.VIETNAMESE);
        var format = words.format();
        return "%s: %s → %s. %s (%s)".formatted(RoundName.of(move.round(), words), format.minute(move.from().closes()), format.minute(move.to()), move.words(), contest.title());
    }

    /** A freeze that has begun stays where it was. */
    private static int freeze(Contest seen, ContestSettings moved) {
        return (int) Math.ceilDiv(Duration.between(seen.disclosure().freezeFrom(), moved.rounds().getLast().closes()).toSeconds(), 60);
    }

    private static Round moved(Round round, Round.Window from, Instant to) {
        List<Round.Window> windows = round.windows().stream().map(w -> w.equals(from) ? new Round.Window(w.opens(), to) : w).toList();
        return new Round(round.no(), round.name(), windows);
    }
}
