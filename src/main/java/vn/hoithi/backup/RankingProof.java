package vn.hoithi.backup;

import io.micronaut.configuration.jdbc.hikari.DatasourceConfiguration;
import jakarta.inject.Singleton;
import vn.hoithi.audit.Audit;
import vn.hoithi.ranking.Projector;
import vn.hoithi.time.Clock;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes every ranking of a restored installation anew from the outcome log and compares it with the one that was restored. */
@Singleton
public class RankingProof {

    private final Place place;
    private final Projector projector;
    private final Audit audit;
    private final Clock clock;

    RankingProof(DatasourceConfiguration pool, Projector projector, Audit audit, Clock clock) {
        this.place = new Place(pool.getUrl(), pool.getUsername(), pool.getPassword());
        this.projector = projector;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What came of it.
     *
     * @param contests  how many have a ranking
     * @param differing ids of those whose tables were not what the log says; now they are
     */
    public record Proof(int contests, List<Long> differing) {
    }

    /** Takes up what the log has beyond the tables, then rebuilds and compares. For a database nobody else works on. @param whence what was restored, for the audit log */
    public Proof prove(String whence) {
        try {
            freeLeases();
            while (projector.run(clock.now()) > 0) {
                Thread.onSpinWait();
            }
            var before = fingerprints();
            before.keySet().forEach(contest -> projector.rebuild(contest, clock.now()));
            var after = fingerprints();
            audit.write(new Audit.Event(Audit.Action.RESTORED, null, Audit.Subject.NOTHING, null, "", whence), clock.now());
            return new Proof(before.size(), before.keySet().stream().filter(contest -> !before.get(contest).equals(after.get(contest))).toList());
        } catch (SQLException | IOException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** Whoever held them is not here. One that is superseded stays so. */
    private void freeLeases() throws SQLException {
        try (var connection = place.open(); var statement = connection.createStatement()) {
            statement.executeUpdate("UPDATE lease SET until_at = 0 WHERE holder <> 'superseded'");
        }
    }

    private Map<Long, List<String>> fingerprints() throws SQLException, IOException {
        var found = new LinkedHashMap<Long, List<String>>();
        try (var snapshot = place.snapshot()) {
            var contests = new ArrayList<Long>();
            try (var statement = snapshot.createStatement(); var row = statement.executeQuery("SELECT DISTINCT contest_id FROM outcome_log WHERE contest_id > 0 ORDER BY contest_id")) {
                while (row.next()) {
                    contests.add(row.getLong(1));
                }
            }
            var tables = KeptTables.kept(snapshot).stream().filter(t -> Projector.TABLES.contains(t.name())).toList();
            for (var contest : contests) {
                var sums = new ArrayList<String>();
                for (var table : tables) {
                    sums.add(new KeptRows(place, snapshot, table).read(" WHERE contest_id = " + contest, row -> { }).sum());
                }
                found.put(contest, sums);
            }
        }
        return found;
    }
}
