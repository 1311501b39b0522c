package vn.hoithi.contest;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micronaut.context.BeanProvider;
import jakarta.inject.Singleton;
import vn.hoithi.itembank.ItemBank;

import java.util.List;
import java.util.Optional;

/**
 * The pools of published contests as their publication left them: items, and the topic, level and round each was frozen in. A pool never changes,
 * so it is kept by contest; those in use stay in memory, the others are read again when somebody asks.
 */
@Singleton
class FrozenPools {

    private static final int ITEMS = 100_000;
    private final ContestRepository repository;
    private final BeanProvider<ItemBank> bank;
    private final Cache<Long, Pool.Contents> pools = Caffeine.newBuilder().maximumWeight(ITEMS).<Long, Pool.Contents>weigher((id, pool) -> pool.items().size()).build();

    FrozenPools(ContestRepository repository, BeanProvider<ItemBank> bank) {
        this.repository = repository;
        this.bank = bank;
    }

    /** The pool of a published contest, read when it is first needed. */
    Pool of(long contestId) {
        return Pool.kept(() -> contents(contestId));
    }

    /** An empty pool is not kept: a transaction older than the publication sees none. */
    private Pool.Contents contents(long contestId) {
        var kept = pools.get(contestId, id -> Optional.of(read(id)).filter(pool -> !pool.items().isEmpty()).orElse(null));
        return kept != null ? kept : Pool.Contents.of(List.of());
    }

    private Pool.Contents read(long contestId) {
        var rows = repository.pool(contestId);
        var found = bank.get().versions(rows.stream().map(ContestRepository.PoolRow::itemVersionId).toList());
        return Pool.Contents.of(rows.stream().map(r -> new Pool.Place(found.get(r.itemVersionId()), r.topicId(), r.level(), r.roundNo())).toList());
    }
}
