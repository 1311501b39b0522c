package vn.hoithi.itembank.exchange;

import vn.hoithi.itembank.Choice;
import vn.hoithi.itembank.ItemBank;
import vn.hoithi.itembank.ItemRepository.Held;
import vn.hoithi.itembank.ItemVersion;
import vn.hoithi.itembank.Items;
import vn.hoithi.itembank.Topic;
import vn.hoithi.text.Vietnamese;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which rows of a file are items the bank has already. The same question with at least half of its choices is the same item; only the question
 * ("Phát biểu nào đúng?") is not enough. Each item stands for one row.
 */
final class BankMatches {

    /** What becomes of a row. Message key {@code import.fate.NAME}. */
    enum Fate { NEW, CHANGED, SAME }

    /** A row and what becomes of it; {@code held} is the item it brings up to date, null for a new one; {@code twin}: another item asks the same. */
    record Match(ItemSheet.Entry entry, Fate fate, Held held, boolean twin) {
    }

    private final long owner;
    private final Map<String, List<Held>> byText;
    private final Map<Long, ItemVersion> versions;
    private final Map<Long, String> topics;
    private final Set<Long> taken = new HashSet<>();

    private BankMatches(long owner, Map<String, List<Held>> byText, Map<Long, ItemVersion> versions, Map<Long, String> topics) {
        this.owner = owner;
        this.byText = byText;
        this.versions = versions;
        this.topics = topics;
    }

    /** @param path of the unit that shall own the items */
    static List<Match> of(List<ItemSheet.Entry> entries, Items items, long owner, String path) {
        var folded = entries.stream().map(ItemSheet.Entry::folded).collect(Collectors.toSet());
        var byText = new HashMap<String, List<Held>>();
        items.held(path).stream().filter(h -> folded.contains(h.folded())).forEach(h -> byText.computeIfAbsent(h.folded(), t -> new ArrayList<>()).add(h));
        var versions = items.versions(byText.values().stream().flatMap(List::stream).map(Held::versionId).toList());
        var topics = items.topics().stream().collect(Collectors.toMap(Topic::id, Topic::code));
        var matches = new BankMatches(owner, byText, versions, topics);
        return entries.stream().map(matches::match).toList();
    }

    private Match match(ItemSheet.Entry entry) {
        var found = byText.getOrDefault(entry.folded(), List.of());
        Held best = null;
        var most = 0L;
        for (var held : found) {
            var shared = shared(entry.draft().choices(), versions.get(held.versionId()).choices());
            if (held.unitId() == owner && !taken.contains(held.itemId()) && shared > most) {
                best = held;
                most = shared;
            }
        }
        if (best == null) {
            return new Match(entry, Fate.NEW, null, !found.isEmpty());
        }
        taken.add(best.itemId());
        return new Match(entry, same(entry, best) ? Fate.SAME : Fate.CHANGED, best, false);
    }

    /** How many choices both have; 0 when they are fewer than half. */
    private static long shared(List<Choice> one, List<Choice> other) {
        var texts = other.stream().map(c -> Vietnamese.fold(c.text())).collect(Collectors.toSet());
        var shared = one.stream().filter(c -> texts.contains(Vietnamese.fold(c.text()))).count();
        return shared * 2 >= Math.max(one.size(), other.size()) ? shared : 0;
    }

    private boolean same(ItemSheet.Entry entry, Held held) {
        var version = versions.get(held.versionId());
        var draft = entry.draft();
        return new ItemBank.Draft(version.kind(), version.level(), version.text(), version.choices(), version.source(), version.explanation()).equals(draft)
                && Vietnamese.slug(entry.topic()).equals(topics.get(held.topicId()));
    }
}
