package vn.hoithi.contest;

import io.micronaut.context.BeanProvider;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import vn.hoithi.itembank.ItemBank;
import vn.hoithi.itembank.ItemVersion;
import vn.hoithi.organisation.Unit;
import vn.hoithi.web.Messages;

import java.time.Instant;
import java.util.List;

/** Makes a draft public: from then on its items, its units and their numbers stay as they are. */
@Singleton
class Publication {

    private final ContestRepository repository;
    private final CheckRoom room;
    private final Rolls rolls;
    private final FrozenParts parts;
    private final BeanProvider<ItemBank> bank;
    private final Messages messages;

    Publication(ContestRepository repository, CheckRoom room, Rolls rolls, FrozenParts parts, BeanProvider<ItemBank> bank, Messages messages) {
        this.repository = repository;
        this.room = room;
        this.rolls = rolls;
        this.parts = parts;
        this.bank = bank;
        this.messages = messages;
    }

    /** The reasons, in Vietnamese sentences, why it cannot be published; none when it is now. */
    @Transactional
    public List<String> of(Contest draft, Unit organiser, Long by, Instant now) {
        var bad = room.look(draft.title(), draft.settings(), organiser).stream().filter(f -> f.weight() == ContestCheck.Weight.BAD).toList();
        if (!bad.isEmpty()) {
            return bad.stream().map(f -> messages.say(Messages.VIETNAMESE, f.key(), f.arguments().toArray())).toList();
        }
        if (repository.publish(draft.id(), draft.version(), by, now.toEpochMilli()) == 0) {
            return List.of(messages.say(Messages.VIETNAMESE, "contest.changedMeanwhile"));
        }
        var pool = room.pool(draft.settings(), organiser.path());
        parts.freezePool(draft.id(), pool);
        bank.get().markUsed(pool.stream().map(ItemVersion::id).toList(), now);
        parts.takeRoll(draft.id(), rolls.of(draft.settings(), organiser));
        return List.of();
    }
}
