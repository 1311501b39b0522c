package vn.hoithi.attempt.answered;

import jakarta.inject.Singleton;
import vn.hoithi.attempt.AttemptRepository;
import vn.hoithi.attempt.AttemptRow;
import vn.hoithi.attempt.JournalReader;
import vn.hoithi.attempt.Paper;
import vn.hoithi.attempt.Responses;
import vn.hoithi.contest.Contest;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Goes through the papers people have handed in, with what they answered, some hundred at a time: a contest of a million takes no more memory than a small one. */
@Singleton
public class AnsweredPapers {

    private static final int PIECE = 500;
    private final AttemptRepository repository;
    private final JournalReader journal;

    AnsweredPapers(AttemptRepository repository, JournalReader journal) {
        this.repository = repository;
        this.journal = journal;
    }

    /** A paper as it was handed in, or closed by the server. */
    public record Answered(AttemptRow row, Paper paper, Responses responses) {
    }

    /** All of a contest's, pieces of them in turn. @param wanted only papers with one of these */
    public void each(Contest contest, Predicate<AttemptRow> wanted, Consumer<List<Answered>> piece) {
        for (var round : contest.settings().rounds()) {
            var after = 0L;
            for (var rows = repository.over(contest.id(), round.no(), after, PIECE); !rows.isEmpty(); rows = repository.over(contest.id(), round.no(), after, PIECE)) {
                var whole = whole(rows);
                after = whole.getLast().personId();
                var some = whole.stream().filter(wanted).toList();
                if (!some.isEmpty()) {
                    var responses = journal.responses(some.stream().map(AttemptRow::id).toList());
                    piece.accept(some.stream().map(row -> new Answered(row, Paper.decode(row.paper()), responses.get(row.id()))).toList());
                }
            }
        }
    }

    /** The paper has this version of an item. */
    public static Predicate<AttemptRow> with(long versionId) {
        var slot = "," + Long.toString(versionId, 36) + ":";
        return row -> ("," + row.paper()).contains(slot);
    }

    /** A full piece may end within somebody's attempts: the last person waits for the next one. */
    private static List<AttemptRow> whole(List<AttemptRow> rows) {
        var last = rows.getLast().personId();
        return rows.size() < PIECE || rows.getFirst().personId() == last ? rows : rows.stream().filter(r -> r.personId() != last).collect(Collectors.toList());
    }
}
