package vn.hoithi.contest;

import io.micronaut.context.BeanProvider;
import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import vn.hoithi.itembank.ItemBank;
import vn.hoithi.organisation.Unit;
import vn.hoithi.organisation.Units;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads rows into contests. */
@Singleton
class ContestReader {

    private final ContestRepository repository;
    private final BeanProvider<ItemBank> bank;
    private final Units units;
    private final ObjectMapper json;

    ContestReader(ContestRepository repository, BeanProvider<ItemBank> bank, Units units, ObjectMapper json) {
        this.repository = repository;
        this.bank = bank;
        this.units = units;
        this.json = json;
    }

    Optional<Contest> read(long id) {
        return repository.byId(id).map(this::contest);
    }

    Map<Long, Contests.RollEntry> roll(long contestId) {
        return repository.roll(contestId).stream().map(ContestRepository.RollRow::entry).collect(Collectors.toUnmodifiableMap(Contests.RollEntry::unitId, e -> e));
    }

    /** Paths of the invited units. */
    List<String> invitedPaths(Contest contest) {
        var ids = contest.settings().eligibility().unitIds();
        return ids.isEmpty() ? List.of(contest.unitPath()) : ids.stream().map(units::byId).flatMap(Optional::stream).map(Unit::path).toList();
    }

    private Contest contest(ContestRow row) {
        var name = units.byId(row.unitId()).map(Unit::name).orElse("");
        return new Contest(row.id(), row.slug(), row.code(), row.unitId(), row.unitPath(), name, row.title(), settings(row.settings()), row.version(),
                row.publishedAt() == null ? null : Instant.ofEpochMilli(row.publishedAt()), row.publishedAt() == null ? Pool.EMPTY : pool(row.id()));
    }

    private Pool pool(long contestId) {
        var ids = repository.pool(contestId);
        if (ids.isEmpty()) {
            return Pool.EMPTY;
        }
        var found = bank.get().versions(ids);
        return Pool.of(ids.stream().map(found::get).toList());
    }

    ContestSettings settings(String text) {
        try {
            return json.readValue(text, ContestSettings.class);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    String text(ContestSettings settings) {
        try {
            return json.writeValueAsString(settings);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
