package vn.hoithi.contest;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import vn.hoithi.audit.Audit;
import vn.hoithi.organisation.Units;
import vn.hoithi.text.Vietnamese;
import vn.hoithi.time.Ids;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;

/** Creates, changes and publishes contests, a transaction each. */
@Singleton
class ContestWriter {

    /** No letter or digit that is taken for another when read aloud or from a poster. */
    private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
    private static final SecureRandom RANDOM = new SecureRandom();
    private final ContestRepository repository;
    private final ContestReader reader;
    private final Publication publication;
    private final Units units;
    private final Ids ids;
    private final Audit audit;

    ContestWriter(ContestRepository repository, ContestReader reader, Publication publication, Units units, Ids ids, Audit audit) {
        this.repository = repository;
        this.reader = reader;
        this.publication = publication;
        this.units = units;
        this.ids = ids;
        this.audit = audit;
    }

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
        return id;
    }

    @Transactional
    public boolean change(long id, int version, long unitId, String title, ContestSettings settings, Instant now) {
        var unit = units.byId(unitId).orElseThrow();
        return repository.change(id, version, unit.id(), unit.path(), Vietnamese.line(title), reader.text(settings), now.toEpochMilli()) == 1;
    }

    /** The reasons, in Vietnamese sentences, why it cannot be published; none when it is now. */
    @Transactional
    public List<String> publish(Contest draft, Long by, Instant now) {
        var reasons = publication.of(draft, units.byId(draft.unitId()).orElseThrow(), by, now);
        if (reasons.isEmpty()) {
            audit.write(Audit.Deed.with(Audit.Action.PUBLICATION, by, draft.id(), draft.unitPath(), draft.title()), now);
        }
        return reasons;
    }

    private static String code() {
        return RANDOM.ints(6, 0, ALPHABET.length()).collect(StringBuilder::new, (s, i) -> s.append(ALPHABET.charAt(i)), StringBuilder::append).toString();
    }
}
