package vn.hoithi.ranking;

import io.micronaut.context.annotation.Primary;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import vn.hoithi.contest.Contest;
import vn.hoithi.contest.ContestBuilder;
import vn.hoithi.contest.ContestSettings;
import vn.hoithi.contest.Contests;
import vn.hoithi.contest.Pool;
import vn.hoithi.database.Ids;
import vn.hoithi.organisation.Actor;
import vn.hoithi.organisation.Scope;
import vn.hoithi.organisation.Unit;
import vn.hoithi.organisation.Units;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Contests held in memory: the ranking needs their settings and roll, not how they came to be. */
@Singleton
@Primary
@Requires(property = "ranking.play")
class PlayContests implements Contests {

    private final Map<Long, Contest> all = new ConcurrentHashMap<>();
    private final Units units;
    private final Ids ids;

    PlayContests(Units units, Ids ids) {
        this.units = units;
        this.ids = ids;
    }

    Contest open(Unit unit, ContestSettings settings, Instant now) {
        var id = ids.next();
        var contest = ContestBuilder.builder().id(id).slug("thi-" + id).code("C" + id % 100000).unitId(unit.id()).unitPath(unit.path()).unitName(unit.name())
                .title("Tìm hiểu Luật Công đoàn").settings(settings).version(1).publishedAt(now).pool(Pool.EMPTY).build();
        all.put(id, contest);
        return contest;
    }

    @Override
    public Optional<Contest> published(String slug) {
        return all.values().stream().filter(c -> c.slug().equals(slug)).findFirst();
    }

    @Override
    public Optional<Contest> byId(long id) {
        return Optional.ofNullable(all.get(id));
    }

    @Override
    public List<Contest> published() {
        return List.copyOf(all.values());
    }

    @Override
    public List<Contest> within(Scope scope) {
        return List.of();
    }

    @Override
    public Optional<Contest> within(Scope scope, String slug) {
        return Optional.empty();
    }

    @Override
    public Optional<Ineligible> ineligible(Contest contest, Actor actor) {
        return Optional.empty();
    }

    @Override
    public Map<Long, RollEntry> roll(long contestId) {
        var roll = new HashMap<Long, RollEntry>();
        var top = units.byId(all.get(contestId).unitId()).orElseThrow();
        var counts = units.counts(top.path());
        units.subtree(top).forEach(u -> {
            var count = counts.get(u.id());
            roll.put(u.id(), new RollEntry(u.id(), u.path(), u.parentId(), u.depth(), u.kind(), count == null ? 0 : count.members(), count == null ? 0 : count.officers(),
                    count == null ? null : count.countedOn(), count == null ? null : count.source()));
        });
        return roll;
    }

    @Override
    public Optional<String> slugOf(String code) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Contest.Head> heads(Scope scope) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<Contest> version(Contest.Head head) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<Contest> fresh(long id) {
        throw new UnsupportedOperationException();
    }
}
