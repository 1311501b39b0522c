package vn.hoithi.itembank;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micronaut.core.type.Argument;
import io.micronaut.serde.ObjectMapper;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import vn.hoithi.organisation.Units;
import vn.hoithi.text.Vietnamese;
import vn.hoithi.time.Ids;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The bank on its tables. Only used versions are kept in memory: they are the ones that never change. */
@Singleton
class Items implements ItemBank {

    private static final int BATCH = 500;
    private final ItemRepository repository;
    private final ObjectMapper json;
    private final Ids ids;
    private final Cache<Long, ItemVersion> used = Caffeine.newBuilder().maximumSize(100_000).build();

    Items(ItemRepository repository, ObjectMapper json, Ids ids) {
        this.repository = repository;
        this.json = json;
        this.ids = ids;
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
        return insert(versionId, itemId, 1, topicId, draft, by, now);
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
        var current = repository.item(itemId).orElseThrow().currentVersionId();
        if (repository.changeUnused(current, draft.kind(), draft.level(), draft.text(), folded(draft.text()), write(draft.choices()), draft.source(), draft.explanation()) == 0) {
            var next = insert(ids.next(), itemId, repository.history(itemId).getFirst().number() + 1, topicId, draft, by, now);
            repository.setCurrent(itemId, next.id());
        }
        return true;
    }

    /** No contest draws the item any more; those that froze it keep it. */
    boolean retire(long itemId, Instant now) {
        return repository.retire(itemId, now.toEpochMilli()) == 1;
    }

    /** Takes a retirement back. */
    boolean restore(long itemId) {
        return repository.restore(itemId) == 1;
    }

    /** Texts in the bank of a unit, folded, to find duplicates by. */
    List<String> foldedTexts(String unitPath) {
        var owners = Units.idsIn(unitPath);
        return owners.isEmpty() ? List.of() : repository.foldedTexts(owners);
    }

    /** A stored version as the rest of the product sees it. */
    ItemVersion read(VersionRow row) {
        try {
            return new ItemVersion(row.id(), row.itemId(), row.number(), row.topicId(), row.kind(), row.level(), row.text(),
                    List.copyOf(json.readValue(row.choices(), Argument.listOf(Choice.class))), row.source(), row.explanation());
        } catch (IOException damaged) {
            throw new UncheckedIOException("version " + row.id(), damaged);
        }
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

    private static String folded(String text) {
        var folded = Vietnamese.fold(text);
        return folded.substring(0, Math.min(folded.length(), DraftRules.TEXT)); // a foreign script may grow when it is taken apart
    }

    private String write(List<Choice> choices) {
        try {
            return json.writeValueAsString(choices);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
