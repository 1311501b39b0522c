package vn.hoithi.contest;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import jakarta.inject.Singleton;
import vn.hoithi.database.Batches;
import vn.hoithi.organisation.Unit;
import vn.hoithi.organisation.tree.TreeFollower;
import vn.hoithi.web.Wording;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Contests stay with their unit wherever it stands; those under way or being prepared go with its people when it is merged. */
@Singleton
class ContestsFollowTree implements TreeFollower {

    private static final int SHOWN = 5;
    private static final String ENTER = """
        INSERT INTO contest_roll (contest_id, unit_id, unit_path, parent_id, depth, kind, members, officers, counted_on, source)
        VALUES (?, ?, ?, ?, ?, ?, 0, 0, NULL, '')
        """;
    private static final String KEEP_NAME = "UPDATE contest_roll SET name = ? WHERE unit_id = ? AND name IS NULL";
    private final Rows rows;
    private final Contests contests;
    private final EligibilityPolicy eligibility;
    private final JdbcOperations jdbc;

    ContestsFollowTree(Rows rows, Contests contests, EligibilityPolicy eligibility, JdbcOperations jdbc) {
        this.rows = rows;
        this.contests = contests;
        this.eligibility = eligibility;
        this.jdbc = jdbc;
    }

    /** A unit that is opened while a contest runs stands in its roll, without people until somebody takes the numbers anew: nobody's rate changes by it. */
    @Override
    public void opened(List<Unit> opened, Instant now) {
        for (var contest : contests.published()) {
            var entries = contest.phaseAt(now) == Phase.ENDED ? List.<Contests.RollEntry>of() : newcomers(contest, opened);
            if (!entries.isEmpty()) {
                Batches.run(jdbc, ENTER, entries, (row, e) -> {
                    row.setLong(1, contest.id());
                    row.setLong(2, e.unitId());
                    row.setString(3, e.unitPath());
                    row.setLong(4, e.parentId());
                    row.setInt(5, e.depth());
                    row.setString(6, e.kind().name());
                });
                rows.touch(contest.id(), now.toEpochMilli());
            }
        }
    }

    private List<Contests.RollEntry> newcomers(Contest contest, List<Unit> opened) {
        var roll = new HashMap<>(contests.roll(contest.id()));
        var paths = RollPlaces.paths(roll.values());
        var invited = Stream.concat(eligibility.today(contest).stream(), EligibilityPolicy.invitedIds(contest).stream().map(paths::get).filter(Objects::nonNull)).toList();
        var entries = new ArrayList<Contests.RollEntry>();
        for (var unit : opened) {
            var above = roll.get(unit.parentId());
            var path = RollPlaces.of(paths, unit.path());
            if (above != null && invited.stream().anyMatch(path::startsWith)) {
                var entry = new Contests.RollEntry(unit.id(), path, unit.parentId(), above.depth() + 1, unit.kind(), 0, 0, null, "");
                roll.put(unit.id(), entry);
                paths.put(unit.id(), path);
                entries.add(entry);
            }
        }
        return entries;
    }

    @Override
    public void renamed(List<Unit> before) {
        Batches.run(jdbc, KEEP_NAME, before, (row, unit) -> {
            row.setString(1, unit.name());
            row.setLong(2, unit.id());
        });
    }

    @Override
    public void moved(Instant now) {
        rows.elsewhere().forEach(c -> rows.replant(c.id(), c.path(), now.toEpochMilli()));
    }

    @Override
    public void merged(Unit unit, Unit into, Instant now) {
        underWay(unit, now).forEach(c -> rows.give(c.id(), into.id(), into.path(), now.toEpochMilli()));
    }

    @Override
    public List<String> touched(Unit unit, boolean merged, Wording words, Instant now) {
        var told = new ArrayList<String>();
        var own = underWay(unit, now);
        own.stream().limit(SHOWN).forEach(c -> told.add(words.say(merged ? "tree.contest.goes" : "tree.contest.stays", c.title())));
        if (own.size() > SHOWN) {
            told.add(words.say("tree.contests.more", words.number(own.size() - SHOWN)));
        }
        var rolled = rows.rolled(unit.id()).stream().map(Numbered::id).collect(Collectors.toSet());
        var running = contests.published().stream().filter(c -> c.phaseAt(now) != Phase.ENDED && rolled.contains(c.id())).count();
        if (running > 0) {
            told.add(words.say("tree.rolls.keep", words.number(running)));
        }
        return told;
    }

    private List<Contest> underWay(Unit unit, Instant now) {
        return rows.of(unit.id()).stream().map(r -> contests.byId(r.id())).flatMap(java.util.Optional::stream).filter(c -> !c.published() || c.phaseAt(now) != Phase.ENDED).toList();
    }

    /** A contest by its number. */
    @Introspected
    record Numbered(long id) {
    }

    /** A contest and where its unit stands. */
    @Introspected
    record Placed(long id, String path) {
    }

    /** Which contests belong to which unit. A change is a new version, so that every node reads it anew. */
    @JdbcRepository(dialect = Dialect.MYSQL)
    interface Rows extends GenericRepository<Contest.Head, Long> {

        @Query("SELECT id FROM contest WHERE unit_id = :unitId ORDER BY id")
        List<Numbered> of(long unitId);

        @Query("SELECT contest_id AS id FROM contest_roll WHERE unit_id = :unitId")
        List<Numbered> rolled(long unitId);

        @Query("SELECT c.id AS id, u.path AS path FROM contest c JOIN unit u ON u.id = c.unit_id WHERE c.unit_path <> u.path")
        List<Placed> elsewhere();

        @Query("UPDATE contest SET unit_path = :path, version = version + 1, changed_at = :now WHERE id = :id")
        int replant(long id, String path, long now);

        @Query("UPDATE contest SET version = version + 1, roll_version = roll_version + 1, changed_at = :now WHERE id = :id")
        int touch(long id, long now);

        @Query("UPDATE contest SET unit_id = :unitId, unit_path = :path, version = version + 1, changed_at = :now WHERE id = :id")
        int give(long id, long unitId, String path, long now);
    }
}
