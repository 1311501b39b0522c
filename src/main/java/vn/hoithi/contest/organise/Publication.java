package vn.hoithi.contest.organise;

import io.micronaut.context.BeanProvider;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import vn.hoithi.contest.Contest;
import vn.hoithi.contest.check.ContestCheck;
import vn.hoithi.contest.check.PoolShares;
import vn.hoithi.contest.check.PublicationFacts;
import vn.hoithi.contest.roll.PoolAndRollWriter;
import vn.hoithi.contest.roll.RollCalculator;
import vn.hoithi.itembank.ItemBank;
import vn.hoithi.itembank.ItemVersion;
import vn.hoithi.organisation.Unit;
import vn.hoithi.web.Messages;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;

/** Makes a draft public: from then on its items, its units and their numbers stay as they are. */
@Singleton
class Publication {

    private static final SecureRandom RANDOM = new SecureRandom();
    private final DraftRepository repository;
    private final PublicationFacts facts;
    private final RollCalculator calculator;
    private final PoolAndRollWriter writer;
    private final BeanProvider<ItemBank> bank;
    private final Messages messages;

    Publication(DraftRepository repository, PublicationFacts facts, RollCalculator calculator, PoolAndRollWriter writer, BeanProvider<ItemBank> bank, Messages messages) {
        this.repository = repository;
        this.facts = facts;
        this.calculator = calculator;
        this.writer = writer;
        this.bank = bank;
        this.messages = messages;
    }

    /** The reasons, in Vietnamese sentences, why it cannot be published; none when it is now. */
    @Transactional
    public List<String> of(Contest draft, Unit organiser, Long by, Instant now) {
        var bad = facts.look(draft.title(), draft.settings(), organiser).stream().filter(f -> f.weight() == ContestCheck.Weight.BAD).toList();
        if (!bad.isEmpty()) {
            return bad.stream().map(f -> messages.say(Messages.VIETNAMESE, f.key(), f.arguments().toArray())).toList();
        }
        if (repository.publish(draft.id(), draft.version(), by, now.toEpochMilli()) == 0) {
            return List.of(messages.say(Messages.VIETNAMESE, "contest.changedMeanwhile"));
        }
        var pool = facts.pool(draft.settings(), organiser.path());
        writer.freezePool(draft.id(), PoolShares.deal(draft.settings(), pool, RANDOM));
        bank.get().markUsed(pool.stream().map(ItemVersion::id).toList(), now);
        writer.takeRoll(draft.id(), calculator.of(draft.settings(), organiser));
        return List.of();
    }
}
