package vn.hoithi.itembank;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import vn.hoithi.organisation.Unit;
import vn.hoithi.text.Vietnamese;
import vn.hoithi.time.Ids;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/** Files on their way into the bank: kept for half an hour between preview and confirmation, read again by whichever node confirms. */
@Singleton
class ItemImports {

    /** How long a file waits. */
    static final Duration WAIT = Duration.ofMinutes(30);
    private final ImportRepository repository;
    private final Items items;
    private final Ids ids;

    ItemImports(ImportRepository repository, Items items, Ids ids) {
        this.repository = repository;
        this.items = items;
        this.ids = ids;
    }

    /** Reads a file against the bank of the unit that shall own its items. */
    ItemSheet.Result read(byte[] content, Unit owner) {
        return ItemSheet.read(content, new HashSet<>(items.foldedTexts(owner.path())), items.topics().stream().map(Topic::code).collect(Collectors.toSet()));
    }

    /** Keeps a file and gives the number it is found by; forgets those that waited too long. */
    @Transactional
    public long keep(long personId, Unit owner, String fileName, byte[] content, Instant now) {
        var id = ids.next();
        var name = Vietnamese.line(fileName);
        repository.forget(since(now));
        repository.keep(id, personId, owner.id(), name.substring(0, Math.min(200, name.length())), content, now.toEpochMilli());
        return id;
    }

    /** The person's file, if it still waits. */
    Optional<ImportRepository.Kept> find(long id, long personId, Instant now) {
        return repository.find(id, personId, since(now));
    }

    /**
     * Adds all items of a kept file, once; says how many. Empty when the file is gone (confirmed already, or too late).
     * A file with errors adds nothing and throws {@link IllegalStateException}.
     */
    @Transactional
    public OptionalInt confirm(ImportRepository.Kept file, Unit owner, Instant now) {
        if (repository.take(file.id(), file.personId(), since(now)) == 0) {
            return OptionalInt.empty();
        }
        var result = read(file.content(), owner);
        if (!result.errors().isEmpty()) {
            throw new IllegalStateException("import " + file.id() + " has errors");
        }
        var topics = new HashMap<String, Long>();
        for (var entry : result.entries()) {
            var topic = topics.computeIfAbsent(Vietnamese.slug(entry.topic()), slug -> items.topic(slug, entry.topic()).id());
            items.add(owner.id(), topic, entry.draft(), file.personId(), now);
        }
        return OptionalInt.of(result.entries().size());
    }

    private static long since(Instant now) {
        return now.minus(WAIT).toEpochMilli();
    }
}
