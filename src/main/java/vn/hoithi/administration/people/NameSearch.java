package vn.hoithi.administration.people;

import jakarta.inject.Singleton;
import vn.hoithi.account.Phone;
import vn.hoithi.account.search.PersonWords;
import vn.hoithi.organisation.Actor;
import vn.hoithi.organisation.Units;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;

/**
 * Finds people by the beginnings of words of their names, from the rarest of these on, so that a search among all costs what few have that word. Where even
 * that is common and the reader looks after a part of the tree only, that part is gone through instead.
 */
@Singleton
class NameSearch {

    /** Words beyond these are not looked at. */
    private static final int MOST_WORDS = 6;
    private final DirectoryQueries queries;
    private final WordQueries index;
    private final PersonWords words;
    private final Units units;

    NameSearch(DirectoryQueries queries, WordQueries index, PersonWords words, Units units) {
        this.queries = queries;
        this.index = index;
        this.words = words;
        this.units = units;
    }

    /** Ids of those found, by name, no more than to the limit; empty when the index is no way to them. */
    Optional<List<Long>> search(Actor reader, List<String> paths, PersonFilter filter, int limit) {
        var typed = PersonWords.of(filter.typed()).stream().limit(MOST_WORDS).toList();
        if (typed.isEmpty() || Phone.parse(filter.typed()).isPresent() || !words.complete()) {
            return Optional.empty();
        }
        var counts = new HashMap<String, Integer>();
        typed.forEach(word -> counts.put(word, index.having(word, limit)));
        var rarest = new ArrayList<>(typed);
        rarest.sort(Comparator.comparing(counts::get));
        if (counts.get(rarest.getFirst()) < limit) {
            return Optional.of(queries.named(rarest, 0, paths, filter, limit));
        }
        return units.coversAll(reader.reach()) && !filter.narrowed() ? Optional.of(everywhere(rarest, paths, filter, limit)) : Optional.empty();
    }

    /** Of common words: as soon as more have all of them than are listed, nobody is looked at any further. */
    private List<Long> everywhere(List<String> words, List<String> paths, PersonFilter filter, int limit) {
        var candidates = index.candidates(words, limit);
        return candidates.size() == limit ? candidates : queries.named(words, limit, paths, filter, limit);
    }
}
