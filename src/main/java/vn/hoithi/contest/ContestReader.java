package vn.hoithi.contest;

import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import vn.hoithi.organisation.Unit;
import vn.hoithi.organisation.Units;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads rows into contests. */
@Singleton
public class ContestReader {

    private final ContestRepository repository;
    private final FrozenPools pools;
    private final Units units;
    private final ObjectMapper json;

    ContestReader(ContestRepository repository, FrozenPools pools, Units units, ObjectMapper json) {
        this.repository = repository;
        this.pools = pools;
        this.units = units;
        this.json = json;
    }

    Optional<Contest> read(long id) {
        return repository.byId(id).map(this::contest);
    }

    /** A roll with its version; 0 when there is none. */
    public record Roll(int version, Map<Long, Contests.RollEntry> entries) {
    }

    /** The roll of a contest as it is stored now. */
    public Roll roll(long contestId) {
        var rows = repository.roll(contestId);
        return new Roll(rows.isEmpty() ? 0 : rows.getFirst().version(),
                rows.stream().map(ContestRepository.RollRow::entry).collect(Collectors.toUnmodifiableMap(Contests.RollEntry::unitId, e -> e)));
    }

    private Contest contest(ContestRow row) {
        var name = units.byId(row.unitId()).map(Unit::name).orElse("");
        var publishedAt = row.publishedAt() == null ? null : Instant.ofEpochMilli(row.publishedAt());
        return ContestBuilder.builder().id(row.id()).slug(row.slug()).code(row.code()).unitId(row.unitId()).unitPath(row.unitPath()).unitName(name).title(row.title())
                .settings(settings(row.settings())).version(row.version()).rollVersion(row.rollVersion()).publishedAt(publishedAt).resultsAt(row.resultsAt() == null ? null : Instant.ofEpochMilli(row.resultsAt())).pool(publishedAt == null ? Pool.EMPTY : pools.of(row.id(), row.version())).build();
    }

    ContestSettings settings(String text) {
        try {
            return json.readValue(text, ContestSettings.class);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Settings as they are stored. */
    public String text(ContestSettings settings) {
        try {
            return json.writeValueAsString(settings);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
