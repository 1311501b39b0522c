package vn.hoithi.contest;

import io.micronaut.context.BeanProvider;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import vn.hoithi.itembank.ItemBank;
import vn.hoithi.itembank.ItemVersion;
import vn.hoithi.organisation.Unit;
import vn.hoithi.organisation.UnitCount;
import vn.hoithi.organisation.Units;
import vn.hoithi.text.Vietnamese;
import vn.hoithi.time.Ids;
import vn.hoithi.web.Messages;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Creates, changes and publishes contests, a transaction each. */
@Singleton
class ContestWriter {

    /** No letter or digit that is taken for another when read aloud or from a poster. */
    private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
    private static final SecureRandom RANDOM = new SecureRandom();
    private final ContestRepository repository;
    private final ContestReader reader;
    private final Publication publication;
    private final CheckRoom room;
    private final BeanProvider<ItemBank> bank;
    private final Units units;
    private final Ids ids;
    private final Messages messages;

    ContestWriter(ContestRepository repository, ContestReader reader, Publication publication, CheckRoom room, BeanProvider<ItemBank> bank, Units units, Ids ids,
                  Messages messages) {
        this.repository = repository;
        this.reader = reader;
        this.publication = publication;
        this.room = room;
        this.bank = bank;
        this.units = units;
        this.ids = ids;
        this.messages = messages;
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
        var unit = units.byId(draft.unitId()).orElseThrow();
        var bad = room.look(draft.title(), draft.settings(), unit).stream().filter(f -> f.weight() == ContestCheck.Weight.BAD).toList();
        if (!bad.isEmpty()) {
            return bad.stream().map(f -> messages.say(Messages.VIETNAMESE, f.key(), f.arguments().toArray())).toList();
        }
        if (repository.publish(draft.id(), draft.version(), by, now.toEpochMilli()) == 0) {
            return List.of(messages.say(Messages.VIETNAMESE, "contest.changedMeanwhile"));
        }
        var pool = room.pool(draft.settings(), unit.path());
        publication.freezePool(draft.id(), pool);
        bank.get().markUsed(pool.stream().map(ItemVersion::id).toList(), now);
        publication.takeRoll(draft.id(), roll(draft.settings(), unit));
        return List.of();
    }

    private List<Contests.RollEntry> roll(ContestSettings settings, Unit organiser) {
        var invited = new ArrayList<Unit>();
        var ancestors = new ArrayList<Unit>();
        Map<Long, UnitCount> counts = new HashMap<>();
        for (var top : room.invited(settings, organiser.id())) {
            invited.addAll(units.subtree(top));
            counts.putAll(units.counts(top.path()));
            units.lineage(top).stream().filter(u -> u.path().startsWith(organiser.path())).forEach(ancestors::add);
        }
        return Roll.take(invited, ancestors, counts);
    }

    private static String code() {
        return RANDOM.ints(6, 0, ALPHABET.length()).collect(StringBuilder::new, (s, i) -> s.append(ALPHABET.charAt(i)), StringBuilder::append).toString();
    }
}
