package vn.hoithi.administration.people;

import jakarta.inject.Singleton;
import vn.hoithi.audit.Audit;
import vn.hoithi.organisation.Actor;
import vn.hoithi.registration.Moves;
import vn.hoithi.web.Pager;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The people a leader or administrator may see: those of the own subtrees. Whoever looks at names is in the audit log. */
@Singleton
class Directory {

    /** Of more than these no list is made: there has to be a word, or a unit. */
    static final int MOST = 10_000;
    private static final int PAGE = 50;
    private final DirectoryQueries queries;
    private final PersonQueries people;
    private final NameSearch names;
    private final Audit audit;

    Directory(DirectoryQueries queries, PersonQueries people, NameSearch names, Audit audit) {
        this.queries = queries;
        this.people = people;
        this.names = names;
        this.audit = audit;
    }

    /** A page of the list; none of it when it is too long. */
    record Found(List<DirectoryQueries.Entry> people, Pager pager) {

        boolean tooMany() {
            return pager.all() > MOST;
        }
    }

    /** Looks, and writes that somebody did. */
    Found look(Actor reader, PersonFilter filter, int page, Instant now) {
        var paths = paths(reader, filter);
        var found = names.search(reader, paths, filter, MOST + 1).or(() -> goneThrough(paths, filter)).map(ids -> page(ids, filter, page)).orElseGet(() -> counted(paths, filter, page));
        var people = found.people();
        if (!people.isEmpty() || !filter.typed().isEmpty()) {
            audit.write(Audit.Event.looked(Audit.Listing.SEARCH, reader.personId(), paths.getFirst(), people.size()), now);
        }
        return found;
    }

    /** Words are looked for in each name: once for all pages. */
    private Optional<List<Long>> goneThrough(List<String> paths, PersonFilter filter) {
        return filter.typed().isEmpty() ? Optional.empty() : Optional.of(queries.ids(paths, filter, MOST + 1));
    }

    private Found counted(List<String> paths, PersonFilter filter, int page) {
        var all = queries.count(paths, filter, MOST + 1);
        var pager = Pager.of(page, PAGE, all, filter.address());
        return new Found(all > MOST ? List.of() : queries.list(paths, filter, PAGE, pager.from()), pager);
    }

    private Found page(List<Long> ids, PersonFilter filter, int page) {
        var pager = Pager.of(page, PAGE, ids.size(), filter.address());
        return new Found(ids.size() > MOST ? List.of() : queries.of(pager.cut(ids)), pager);
    }

    /** Those of the people whom the reader reaches, never the reader. */
    List<DirectoryQueries.Entry> reached(Actor reader, List<Long> ids) {
        return queries.some(reader.reach().paths(), ids).stream().filter(p -> p.id() != reader.personId()).toList();
    }

    /** One person whom the reader reaches, deactivated or not. */
    Optional<PersonQueries.Profile> person(Actor reader, long id) {
        return people.byId(id).filter(p -> reader.reach().covers(p.path()));
    }

    private static List<String> paths(Actor reader, PersonFilter filter) {
        return filter.unit() != null ? List.of(filter.unit().path()) : reader.reach().paths();
    }
}
