package vn.hoithi.installation;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import vn.hoithi.backup.BackupSettings;
import vn.hoithi.backup.Backups;
import vn.hoithi.web.Site;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What a fresh installation still needs before a contest can be held in it, as its database says at this moment. */
@Singleton
class FirstSteps {

    /** Units of the tree as it is planted stand no deeper than this. */
    private static final String COUNTS = """
        SELECT (SELECT COUNT(*) FROM branding),
          (SELECT COUNT(*) FROM unit WHERE depth >= 2 AND closed_on IS NULL),
          (SELECT COUNT(DISTINCT unit_id) FROM unit_count),
          (SELECT COUNT(DISTINCT person_id) FROM role_grant WHERE role = 'ADMINISTRATOR'),
          (SELECT COUNT(DISTINCT person_id) FROM role_grant WHERE role = 'ORGANISER'),
          (SELECT COUNT(DISTINCT person_id) FROM role_grant WHERE role = 'LEADER'),
          (SELECT COUNT(*) FROM material WHERE published_at IS NOT NULL),
          (SELECT COUNT(*) FROM item WHERE retired_at IS NULL),
          (SELECT COUNT(*) FROM contest WHERE published_at IS NOT NULL),
          (SELECT COUNT(*) FROM contest WHERE published_at IS NULL)
        """;
    private static final int ONE_PAPER = 20;
    private static final int TWO = 2;
    private final JdbcOperations jdbc;
    private final Backups backups;
    private final Site site;

    FirstSteps(JdbcOperations jdbc, Backups backups, Site site) {
        this.jdbc = jdbc;
        this.backups = backups;
        this.site = site;
    }

    /**
     * A step. Messages: {@code steps.<name>} what it is, {@code steps.<name>.is} how it stands.
     *
     * @param done   nothing is missing
     * @param values what stands in the sentence
     */
    record Step(String name, boolean done, Object... values) {
    }

    /** What there is. */
    record Counts(int branding, int units, int counted, int administrators, int organisers, int leaders, int materials, int items, int contests, int drafts) {

        static Counts of(ResultSet row) throws SQLException {
            return new Counts(row.getInt(1), row.getInt(2), row.getInt(3), row.getInt(4), row.getInt(5), row.getInt(6), row.getInt(7), row.getInt(8), row.getInt(9), row.getInt(10));
        }
    }

    /** All of them, in the order one goes. */
    @ReadOnly
    List<Step> look(Instant now) {
        var counts = jdbc.prepareStatement(COUNTS, statement -> {
            try (var row = statement.executeQuery()) {
                row.next();
                return Counts.of(row);
            }
        });
        var steps = new ArrayList<Step>();
        steps.add(new Step("address", !AddressCheck.isLocal(site.getUrl()), site.getUrl()));
        steps.addAll(of(counts));
        steps.add(new Step("backup", backups.age(now).filter(age -> age.compareTo(BackupSettings.OVERDUE) <= 0).isPresent()));
        return steps;
    }

    static List<Step> of(Counts counts) {
        return List.of(new Step("branding", counts.branding() > 0), new Step("units", counts.units() > 0, counts.units()), new Step("counts", counts.counted() > 0, counts.counted()),
                new Step("staff", counts.administrators() >= TWO && counts.organisers() > 0 && counts.leaders() > 0, counts.administrators(), counts.organisers(), counts.leaders()),
                new Step("materials", counts.materials() > 0, counts.materials()), new Step("items", counts.items() >= ONE_PAPER, counts.items()), new Step("contest", counts.contests() > 0, counts.contests(), counts.drafts()));
    }
}
