package vn.hoithi.ranking.verification;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import jakarta.inject.Singleton;
import vn.hoithi.account.People;
import vn.hoithi.account.Person;
import vn.hoithi.attempt.AttemptRepository;
import vn.hoithi.attempt.AttemptRow;
import vn.hoithi.attempt.JournalReader;
import vn.hoithi.attempt.Paper;
import vn.hoithi.attempt.Responses;
import vn.hoithi.attempt.figures.ItemFigure;
import vn.hoithi.attempt.figures.ItemFigures;
import vn.hoithi.contest.Contest;
import vn.hoithi.itembank.ItemVersion;
import vn.hoithi.text.Vietnamese;
import vn.hoithi.web.Wording;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What in somebody's attempts deserves a question: handed in before it could be read, wrong in the same way as a colleague's, a browser shared with others who took part.
 * Signs for people who decide, never a verdict: nothing is voided by them.
 */
@Singleton
class Signals {

    /** Chữ a minute nobody reads faster than. */
    private static final int FASTEST = 600;
    private static final int COMPARED = 300;
    private static final int FEWEST_ALIKE = 3;
    /** Of all pairs that are compared so rarely one is alike by chance. */
    private static final double RARE = 0.001;
    /** Half of those who are wrong take the same choice, where nothing is counted. */
    private static final double COMMON = 0.5;
    private final SignalQueries queries;
    private final AttemptRepository attempts;
    private final JournalReader journal;
    private final ItemFigures figures;
    private final People people;

    Signals(SignalQueries queries, AttemptRepository attempts, JournalReader journal, ItemFigures figures, People people) {
        this.queries = queries;
        this.attempts = attempts;
        this.journal = journal;
        this.figures = figures;
        this.people = people;
    }

    /** What the signs are read from. */
    @JdbcRepository(dialect = Dialect.MYSQL)
    interface SignalQueries extends GenericRepository<AttemptRow, Long> {

        /** Attempts that are over, of people whose place in the round is with a unit. */
        @Query("""
            SELECT a.* FROM standing s JOIN attempt a ON a.contest_id = s.contest_id AND a.round_no = s.round_no AND a.person_id = s.person_id AND a.state > 0
            WHERE s.contest_id = :contestId AND s.round_no = :roundNo AND s.unit_path = :unitPath AND s.person_id <> :personId ORDER BY s.person_id LIMIT :limit
            """)
        List<AttemptRow> beside(long contestId, int roundNo, String unitPath, long personId, int limit);

        /** Others who took part and have signed in on a browser this person signs in on. */
        @Query("""
            SELECT COUNT(DISTINCT o.person_id) FROM known_device k
            JOIN known_device o ON o.device = k.device AND o.person_id <> k.person_id
            JOIN standing s ON s.contest_id = :contestId AND s.round_no = 0 AND s.person_id = o.person_id
            WHERE k.person_id = :personId
            """)
        int sharing(long contestId, long personId);
    }

    /** Of the person, a sentence or none. */
    List<String> ofPerson(Contest contest, long personId, Wording words) {
        var others = queries.sharing(contest.id(), personId);
        return others == 0 ? List.of() : List.of(words.say("signal.devices", words.number(others)));
    }

    /** Of an attempt that is over. */
    List<String> of(Contest contest, long personId, int roundNo, long attemptId, Wording words) {
        return attempts.ofRound(contest.id(), roundNo, personId).stream().filter(row -> row.id() == attemptId).findFirst().map(row -> of(contest, row, words)).orElse(List.of());
    }

    private List<String> of(Contest contest, AttemptRow row, Wording words) {
        var signs = new ArrayList<String>();
        var paper = Paper.decode(row.paper());
        var length = paper.slots().stream().map(slot -> contest.pool().byVersion().get(slot.versionId())).mapToInt(Signals::length).sum();
        var took = row.submittedAt() - row.startedAt();
        if (2 * row.correctCount() >= paper.size() && took * FASTEST < 60_000L * length) {
            signs.add(words.say("signal.fast", words.length(took), words.number(length)));
        }
        var beside = queries.beside(contest.id(), row.roundNo(), row.unitPath(), row.personId(), COMPARED);
        var responses = journal.responses(Stream.concat(Stream.of(row.id()), beside.stream().map(AttemptRow::id)).toList());
        var known = figures.of(contest);
        var own = wrong(contest, paper, responses.get(row.id()));
        for (var other : beside) {
            var alike = alike(contest, own, wrong(contest, Paper.decode(other.paper()), responses.get(other.id())), known);
            if (alike.same >= FEWEST_ALIKE && alike.chance * beside.size() < RARE) {
                signs.add(words.say("signal.alike", words.number(alike.same), words.number(alike.both), people.byId(other.personId()).map(Person::name).orElse("")));
            }
        }
        return signs;
    }

    private static int length(ItemVersion item) {
        return Vietnamese.words(item.text()) + item.choices().stream().mapToInt(c -> Vietnamese.words(c.text())).sum();
    }

    /** What was answered wrongly, as bits of the bank's choices, by version of the item. */
    private static Map<Long, Integer> wrong(Contest contest, Paper paper, Responses responses) {
        var wrong = new HashMap<Long, Integer>();
        for (int slot = 1; slot <= paper.size(); slot++) {
            var of = paper.slots().get(slot - 1);
            var chosen = of.toBank(responses.chosen(slot));
            if (chosen != 0 && chosen != contest.pool().byVersion().get(of.versionId()).key()) {
                wrong.put(of.versionId(), chosen);
            }
        }
        return wrong;
    }

    /** How many items both had wrong, how many of these in the same way, and how likely that is by chance. */
    private record Alike(int both, int same, double chance) {
    }

    private static Alike alike(Contest contest, Map<Long, Integer> own, Map<Long, Integer> other, Map<Long, ItemFigure> known) {
        var both = own.keySet().stream().filter(other::containsKey).toList();
        var chance = 1.0;
        var same = 0;
        for (var version : both) {
            if (own.get(version).equals(other.get(version))) {
                same++;
                chance *= share(contest.pool().byVersion().get(version).key(), own.get(version), known.get(version));
            }
        }
        return same < both.size() ? new Alike(both.size(), same, 1) : new Alike(both.size(), same, chance);
    }

    /** Of those who are wrong, how many take this choice. */
    private static double share(int key, int chosen, ItemFigure figure) {
        if (figure == null || Integer.bitCount(chosen) != 1) {
            return COMMON;
        }
        var taken = figure.taken();
        var wrong = IntStream.range(0, taken.size()).filter(i -> (key >> i & 1) == 0).map(taken::get).sum();
        return wrong == 0 ? COMMON : Math.max(0.05, (double) taken.get(Integer.numberOfTrailingZeros(chosen)) / wrong);
    }
}
