package vn.hoithi.itembank;

import vn.hoithi.organisation.Unit;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** What other features ask of the bank. */
public interface ItemBank {

    /** All topics in their order. */
    List<Topic> topics();

    /** The topic with this code, made with the name if there is none yet. */
    Topic topic(String code, String name);

    /** Current versions of the items, not retired, owned by the unit or a unit above it (paths as in the tree). */
    List<ItemVersion> drawable(String unitPath);

    /** These versions, from memory where possible. */
    Map<Long, ItemVersion> versions(Collection<Long> versionIds);

    /** One version. */
    Optional<ItemVersion> version(long versionId);

    /** A contest draws from these from now on: they never change again. */
    void markUsed(Collection<Long> versionIds, Instant now);

    /** Of these versions, those that {@link ItemVersion#losesSense lose their sense} keep the order of their choices from now on, where their owner is one of {@code mine}; says how many do. */
    int keepOrder(Collection<ItemVersion> versions, Predicate<Unit> mine, long by, Instant now);

    /** Adds an item to the bank of a unit and gives its first version. {@code by} is null for seed data. */
    ItemVersion add(long unitId, long topicId, Draft draft, Long by, Instant now);

    /** An item as written, before it has an identity. Limits: text 2,000 characters, 2–6 choices of 500, at least one right and one wrong. */
    record Draft(ItemKind kind, Level level, String text, List<Choice> choices, String source, String explanation) {
    }
}
