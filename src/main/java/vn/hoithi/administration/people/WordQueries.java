package vn.hoithi.administration.people;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

import java.util.ArrayList;
import java.util.List;

/** Asks the index of words of names alone, wherever people belong. */
@Singleton
class WordQueries {

    private final JdbcOperations jdbc;

    WordQueries(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    /** How many have a word beginning so, counted no further than to the limit. */
    @Transactional
    public int having(String word, int limit) {
        return jdbc.prepareStatement("SELECT COUNT(*) FROM (SELECT x.person_id AS id FROM person_word x WHERE x.word LIKE ? LIMIT " + limit + ") counted", statement -> {
            statement.setString(1, word + "%");
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getInt(1);
            }
        });
    }

    /** Whoever has words beginning so, deactivated or not, no more than to the limit. */
    @Transactional
    public List<Long> candidates(List<String> words, int limit) {
        return jdbc.prepareStatement("SELECT DISTINCT x.person_id AS id FROM person_word x WHERE x.word LIKE ?" + " AND x.name LIKE ?".repeat(words.size() - 1) + " LIMIT " + limit, statement -> {
            statement.setString(1, words.getFirst() + "%");
            for (int i = 1; i < words.size(); i++) {
                statement.setString(i + 1, "% " + words.get(i) + "%");
            }
            var found = new ArrayList<Long>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getLong(1));
                }
            }
            return found;
        });
    }
}
