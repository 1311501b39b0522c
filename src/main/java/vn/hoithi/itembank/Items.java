package vn.hoithi.itembank;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micronaut.core.type.Argument;
import io.micronaut.serde.ObjectMapper;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import vn.hoithi.audit.Audit;
import vn.hoithi.database.Ids;
import vn.hoithi.organisation.Unit;
import vn.hoithi.organisation.Units;
import vn.hoithi.text.Vietnamese;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** The bank on its tables. Only used versions are kept in memory: they are the ones that never change. */
@Singleton
public class Items implements ItemBank {

    private static final int BATCH = 500;
    private final ItemRepository repository;
    private final ObjectMapper json;
    private final Ids ids;
    private final Units units;
    private final Audit audit;
    private final Cache<Long, ItemVersion> used = Caffeine.newBuilder().maximumSize(100_000).build();

    Items(ItemRepository repository, ObjectMapper json, Ids ids, Units units, Audit audit) {
        this.repository = repository;
        this.json = json;
        this.ids = ids;
        this.units = units;
        this.audit = audit;
    }

    @Override
    public List<Topic> topics() {
        return repository.topics();
    }

    @Override
    @Transactional
    public Topic topic(String code, String name) {
        return repository.topic(code).orElseGet(() -> {
            repository.insertTopic(ids.next(), code, Vietnamese.line(name), repository.topics().size() + 1);
            return repository.topic(code).orElseThrow();
        });
    }

    @Override
    public List<ItemVersion> drawable(String unitPath) {
        var owners = Units.idsIn(unitPath);
        return owners.isEmpty() ? List.of() : repository.drawable(owners).stream().map(this::read).toList();
    }

    @Override
    public Map<Long, ItemVersion> versions(Collection<Long> versionIds) {
        var found = new HashMap<>(used.getAllPresent(versionIds));
        var rest = versionIds.stream().distinct().filter(id -> !found.containsKey(id)).toList();
        for (int i = 0; i < rest.size(); i += BATCH) {
            repository.versions(rest.subList(i, Math.min(rest.size(), i + BATCH))).forEach(row -> found.put(row.id(), keep(row)));
        }
        return found;
    }

    @Override
    public Optional<ItemVersion> version(long versionId) {
        return Optional.ofNullable(versions(List.of(versionId)).get(versionId));
    }

    @Override
    @Transactional
    public void markUsed(Collection<Long> versionIds, Instant now) {
        var all = new ArrayList<>(versionIds);
        for (int i = 0; i < all.size(); i += BATCH) {
            repository.markUsed(all.subList(i, Math.min(all.size(), i + BATCH)), now.toEpochMilli());
        }
    }

    @Override
    @Transactional
    public ItemVersion add(long unitId, long topicId, Draft draft, Long by, Instant now) {
        var itemId = ids.next();
        var versionId = ids.next();
        repository.insertItem(itemId, unitId, topicId, versionId, by, now.toEpochMilli());
        if (by != null) {
            audit.write(new Audit.Event(Audit.Action.ITEM_ADDED, by, Audit.Subject.NOTHING, null, path(unitId), draft.text()), now);
        }
        return insert(versionId, itemId, 1, topicId, draft, by, now);
    }

    @Override
    @Transactional
    public int keepOrder(Collection<ItemVersion> versions, Predicate<Unit> mine, long by, Instant now) {
        return (int) versions.stream().filter(ItemVersion::losesSense).filter(v -> keptInOrder(v, mine, by, now)).count();
    }

    private boolean keptInOrder(ItemVersion version, Predicate<Unit> mine, long by, Instant now) {
        var item = repository.item(version.itemId()).filter(i -> i.currentVersionId() == version.id() && units.byId(i.unitId()).filter(mine).isPresent());
        var draft = new Draft(version.kind(), version.level(), version.text(), ChoiceWarnings.inOrder(version.choices()), version.source(), version.explanation());
        return item.isPresent() && edit(version.itemId(), item.get().revision(), item.get().topicId(), draft, by, now);
    }

    /** The choices of an item as they are stored. */
    List<Choice> choices(String stored) {
        try {
            return json.readValue(stored, Argument.listOf(Choice.class));
        } catch (IOException damaged) {
            throw new UncheckedIOException(damaged);
        }
    }

    /** The item itself. */
    Optional<ItemRow> item(long id) {
        return repository.item(id);
    }

    /** All versions as stored, newest first. */
    List<VersionRow> history(long itemId) {
        return repository.history(itemId);
    }

    /**
     * Edits the item as the editor saw it at {@code seen}: in place while nothing used it, as a new version afterwards.
     * False when somebody else edited or retired it in between; nothing is written then.
     */
    @Transactional
    public boolean edit(long itemId, int seen, long topicId, Draft draft, long by, Instant now) {
        if (repository.claimEdit(itemId, topicId, seen) == 0) {
            return false;
        }
        var item = repository.item(itemId).orElseThrow();
        var current = item.currentVersionId();
        note(item, draft, by, now);
        if (repository.changeUnused(current, draft.kind(), draft.level(), draft.text(), folded(draft.text()), write(draft.choices()), draft.source(), draft.explanation()) == 0) {
            var next = insert(ids.next(), itemId, repository.history(itemId).getFirst().number() + 1, topicId, draft, by, now);
            repository.setCurrent(itemId, next.id());
        }
        return true;
    }

    /** Another key, or other words for a right choice, is told apart, but by the question alone: the audit log is read by people who may sit it. */
    private void note(ItemRow item, Draft draft, long by, Instant now) {
        var before = repository.versions(List.of(item.currentVersionId())).stream().map(this::read).map(ItemVersion::choices).findFirst().orElse(List.of());
        var action = right(before).equals(right(draft.choices())) ? Audit.Action.ITEM_CHANGED : Audit.Action.ITEM_KEY_CHANGED;
        audit.write(new Audit.Event(action, by, Audit.Subject.NOTHING, null, path(item.unitId()), draft.text()), now);
    }

    private String path(long unitId) {
        return units.byId(unitId).map(Unit::path).orElse("");
    }

    private static List<String> right(List<Choice> choices) {
        return choices.stream().filter(Choice::correct).map(Choice::text).toList();
    }

    /** No contest draws the item any more; those that froze it keep it. */
    @Transactional
    public boolean retire(long itemId, long by, Instant now) {
        return told(repository.retire(itemId, now.toEpochMilli()) == 1, Audit.Action.ITEM_RETIRED, itemId, by, now);
    }

    /** Takes a retirement back. */
    @Transactional
    public boolean restore(long itemId, long by, Instant now) {
        return told(repository.restore(itemId) == 1, Audit.Action.ITEM_RESTORED, itemId, by, now);
    }

    private boolean told(boolean done, Audit.Action action, long itemId, long by, Instant now) {
        if (done) {
            var item = repository.item(itemId).orElseThrow();
            var text = repository.versions(List.of(item.currentVersionId())).stream().map(VersionRow::text).findFirst().orElse("");
            audit.write(new Audit.Event(action, by, Audit.Subject.NOTHING, null, path(item.unitId()), text), now);
        }
        return done;
    }

    /** The items in the bank of a unit and of those above it with their folded texts, to find them again by. */
    public List<ItemRepository.Held> held(String unitPath) {
        var owners = Units.idsIn(unitPath);
        return owners.isEmpty() ? List.of() : repository.held(owners);
    }

    /** A stored version as the rest of the product sees it. */
    ItemVersion read(VersionRow row) {
        return new ItemVersion(row.id(), row.itemId(), row.number(), row.topicId(), row.kind(), row.level(), row.text(), List.copyOf(choices(row.choices())), row.source(), row.explanation());
    }

    private ItemVersion keep(VersionRow row) {
        var version = read(row);
        if (row.usedAt() != null) {
            used.put(row.id(), version);
        }
        return version;
    }

    private ItemVersion insert(long versionId, long itemId, int number, long topicId, Draft draft, Long by, Instant now) {
        repository.insertVersion(versionId, itemId, number, draft.kind(), draft.level(), draft.text(), folded(draft.text()), write(draft.choices()),
                draft.source(), draft.explanation(), by, now.toEpochMilli());
        return new ItemVersion(versionId, itemId, number, topicId, draft.kind(), draft.level(), draft.text(), List.copyOf(draft.choices()), draft.source(), draft.explanation());
    }

    /** The text an item is found by. */
    public static String folded(String text) {
        var folded = Vietnamese.fold(text);
        return folded.substring(0, Math.min(folded.length(), ItemValidation.TEXT)); // a foreign script may grow when it is taken apart
    }

    /** Choices as they are stored. */
    public String write(List<Choice> choices) {
        try {
            return json.writeValueAsString(choices);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
