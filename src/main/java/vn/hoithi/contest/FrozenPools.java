package vn.hoithi.contest;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micronaut.context.BeanProvider;
import jakarta.inject.Singleton;
import vn.hoithi.itembank.ItemBank;

import java.util.List;
import java.util.Optional;

/**
 * The pools of published contests as their publication left them: items, and the topic, level and round each was frozen in, with the keys corrected since.
 * A pool never changes in a version of its contest, so it is kept by that; those in use stay in memory, the others are read again when somebody asks.
 */
@Singleton
class FrozenPools {

    private static final int ITEMS = 100_000;
    private final ContestRepository repository;
    private final BeanProvider<ItemBank> bank;
    private final Cache<Version, Pool.Contents> pools = Caffeine.newBuilder().maximumWeight(ITEMS).<Version, Pool.Contents>weigher((id, pool) -> pool.items().size()).build();

    FrozenPools(ContestRepository repository, BeanProvider<ItemBank> bank) {
        this.repository = repository;
        this.bank = bank;
    }

    private record Version(long contestId, int number) {
    }

    /** The pool of a version of a published contest, read when it is first needed. */
    Pool of(long contestId, int version) {
        return Pool.kept(() -> contents(new Version(contestId, version)));
    }

    /** An empty pool is not kept: a transaction older than the publication sees none. */
    private Pool.Contents contents(Version version) {
        var kept = pools.get(version, v -> Optional.of(read(v.contestId())).filter(pool -> !pool.items().isEmpty()).orElse(null));
        return kept != null ? kept : Pool.Contents.of(List.of());
    }

    private Pool.Contents read(long contestId) {
        var rows = repository.pool(contestId);
        var found = bank.get().versions(rows.stream().map(ContestRepository.PoolRow::itemVersionId).toList());
        return Pool.Contents.of(rows.stream().map(r -> r.place(found.get(r.itemVersionId()))).toList());
    }
}
