package vn.hoithi.contest.organise;

import io.micronaut.context.BeanProvider;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import vn.hoithi.contest.Contest;
import vn.hoithi.contest.ContestReader;
import vn.hoithi.contest.ContestSettings;
import vn.hoithi.contest.TypedCode;
import vn.hoithi.database.Ids;
import vn.hoithi.organisation.Units;
import vn.hoithi.text.Vietnamese;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;

/** Creates, changes and publishes contests, a transaction each. */
@Singleton
public class ContestWriter {

    /** No letter or digit that is taken for another when read aloud or from a poster. */
    private static final SecureRandom RANDOM = new SecureRandom();
    private final DraftRepository repository;
    private final ContestReader reader;
    private final Publication publication;
    private final Units units;
    private final Ids ids;
    private final ContestLog log;
    private final BeanProvider<DraftListener> listeners;

    ContestWriter(DraftRepository repository, ContestReader reader, Publication publication, Units units, Ids ids, ContestLog log, BeanProvider<DraftListener> listeners) {
        this.repository = repository;
        this.reader = reader;
        this.publication = publication;
        this.units = units;
        this.ids = ids;
        this.log = log;
        this.listeners = listeners;
    }

    /** What a form wants a contest to be. {@code version}: the one it was filled in for. */
    record Edit(int version, long unitId, String title, ContestSettings settings) {
    }

    /** Creates a draft and gives its id; {@code by} is null for seed data. */
    @Transactional
    public long draft(long unitId, String title, ContestSettings settings, Long by, Instant now) {
        var unit = units.byId(unitId).orElseThrow();
        var id = ids.next();
        var code = code();
        var base = Vietnamese.slug(title);
        var stem = base.isBlank() || base.equals("new") ? "cuoc-thi" : base;
        var slug = stem;
        for (int n = 2; repository.taken(slug, code) > 0; n++) {
            slug = stem + "-" + n;
            code = code();
        }
        repository.insert(id, slug, code, unit.id(), unit.path(), Vietnamese.line(title), reader.text(settings), by, now.toEpochMilli());
        log.made(id, unit.path(), Vietnamese.line(title), by, now);
        return id;
    }

    /** A draft as somebody saw it; false when somebody else changed it meanwhile. */
    @Transactional
    public boolean change(Contest seen, Edit edit, long by, Instant now) {
        var unit = units.byId(edit.unitId()).orElseThrow();
        var done = repository.change(seen.id(), edit.version(), unit.id(), unit.path(), Vietnamese.line(edit.title()), reader.text(edit.settings()), by, now.toEpochMilli()) == 1;
        if (done) {
            log.changed(seen, unit.id(), Vietnamese.line(edit.title()), edit.settings(), by, now);
        }
        return done;
    }

    /** Words of a published contest; false when somebody changed it meanwhile. */
    @Transactional
    public boolean reword(Contest seen, Edit edit, @Nullable Long by, Instant now) {
        var done = rewrite(seen.id(), edit.version(), edit.title(), edit.settings(), by, now);
        if (done) {
            log.changed(seen, seen.unitId(), Vietnamese.line(edit.title()), edit.settings(), by, now);
        }
        return done;
    }

    /** Words or hours of a published contest, for whoever tells of it in the audit log; false when somebody changed it meanwhile. */
    @Transactional
    public boolean rewrite(long id, int version, String title, ContestSettings settings, @Nullable Long by, Instant now) {
        return repository.reword(id, version, Vietnamese.line(title), reader.text(settings), by, now.toEpochMilli()) == 1;
    }

    /** Settings kept by a page of their own, of a draft or of what is published; {@code told} is what the audit log says. False when somebody changed it meanwhile. */
    @Transactional
    public boolean settle(Contest seen, ContestSettings settings, String told, long by, Instant now) {
        var done = seen.published() ? rewrite(seen.id(), seen.version(), seen.title(), settings, by, now)
                : repository.change(seen.id(), seen.version(), seen.unitId(), seen.unitPath(), seen.title(), reader.text(settings), by, now.toEpochMilli()) == 1;
        if (done) {
            log.settled(seen, told, by, now);
        }
        return done;
    }

    /** Deletes a draft for good; false when somebody changed or published it meanwhile. */
    @Transactional
    public boolean delete(Contest draft, int version, long by, Instant now) {
        if (repository.delete(draft.id(), version) == 0) {
            return false;
        }
        listeners.stream().forEach(l -> l.deleted(draft.id()));
        log.deleted(draft, by, now);
        return true;
    }

    /** The reasons, in Vietnamese sentences, why it cannot be published; none when it is now. */
    @Transactional
    public List<String> publish(Contest draft, Long by, Instant now) {
        var reasons = publication.of(draft, units.byId(draft.unitId()).orElseThrow(), by, now);
        if (reasons.isEmpty()) {
            log.published(draft, by, now);
        }
        return reasons;
    }

    private static String code() {
        return RANDOM.ints(TypedCode.LENGTH, 0, TypedCode.ALPHABET.length()).collect(StringBuilder::new, (s, i) -> s.append(TypedCode.ALPHABET.charAt(i)), StringBuilder::append).toString();
    }
}
