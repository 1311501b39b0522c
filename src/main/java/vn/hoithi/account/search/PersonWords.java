package vn.hoithi.account.search;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import vn.hoithi.database.Batches;
import vn.hoithi.text.Vietnamese;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** Keeps the words of people's names, in the transaction that writes the name. */
@Singleton
public class PersonWords {

    private static final int LONGEST = 40;
    private static final String WRITE = "INSERT INTO person_word (word, person_id, name) VALUES (?, ?, ?) ON DUPLICATE KEY UPDATE name = VALUES(name)";
    private final JdbcOperations jdbc;
    private volatile boolean complete;

    PersonWords(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    /** Somebody whose row was just made, its {@code worded} being its {@code sort_name}. */
    public record Entrant(long id, String sortName) {
    }

    /** Somebody as stored; {@code worded} the name whose words are there, null for none. */
    private record Named(long id, String sortName, String worded) {
    }

    /** A word that stands for somebody. */
    private record Word(String word, long personId, String name) {
    }

    /** What is looked for when this is typed: words of letters and digits, as the index has them. */
    public static List<String> of(String text) {
        return Stream.of(Vietnamese.plain(text).split(" ")).filter(w -> !w.isEmpty()).map(w -> w.substring(0, Math.min(w.length(), LONGEST))).distinct().toList();
    }

    /** Everybody's words are there. Until a first start has written them, people are looked for one by one. */
    public boolean complete() {
        return complete;
    }

    /** Writes the words of people who had none, in the transaction that makes their rows. */
    @Transactional
    public void first(Collection<Entrant> entrants) {
        insert(entrants.stream().flatMap(e -> words(e.id(), e.sortName())).toList());
    }

    /** Writes the words of these people where they are not those of the name they have now; gives of how many. */
    @Transactional
    public int keep(Collection<Long> ids) {
        var changed = Batches.slices(ids).stream().flatMap(slice -> read(slice).stream()).filter(n -> !n.sortName().equals(n.worded())).toList();
        Batches.run(jdbc, "DELETE FROM person_word WHERE word = ? AND person_id = ?", changed.stream().filter(n -> n.worded() != null).flatMap(n -> words(n.id(), n.worded())).toList(), (to, w) -> {
            to.setString(1, w.word());
            to.setLong(2, w.personId());
        });
        insert(changed.stream().flatMap(n -> words(n.id(), n.sortName())).toList());
        Batches.run(jdbc, "UPDATE person SET worded = ? WHERE id = ?", changed, (to, n) -> {
            to.setString(1, n.sortName());
            to.setLong(2, n.id());
        });
        return changed.size();
    }

    private void insert(List<Word> words) {
        Batches.run(jdbc, WRITE, words, (to, w) -> {
            to.setString(1, w.word());
            to.setLong(2, w.personId());
            to.setString(3, w.name());
        });
    }

    private static Stream<Word> words(long id, String sortName) {
        var words = of(sortName);
        var name = " " + String.join(" ", words);
        return words.stream().map(w -> new Word(w, id, name.substring(0, Math.min(name.length(), 240))));
    }

    private List<Named> read(List<Long> ids) {
        return jdbc.prepareStatement("SELECT id, sort_name, worded FROM person WHERE id IN (?" + ", ?".repeat(ids.size() - 1) + ") FOR UPDATE", statement -> {
            for (int i = 0; i < ids.size(); i++) {
                statement.setLong(i + 1, ids.get(i));
            }
            var found = new ArrayList<Named>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(new Named(rows.getLong(1), rows.getString(2), rows.getString(3)));
                }
            }
            return found;
        });
    }

    void completed() {
        complete = true;
    }
}
