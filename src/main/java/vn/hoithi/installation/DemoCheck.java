package vn.hoithi.installation;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import vn.hoithi.web.Site;

import java.time.Instant;
import java.util.List;

/** People of the demo world, whose password stands in the README, in an installation others can reach. */
@Singleton
class DemoCheck implements ConfigurationCheck {

    private static final String PEOPLE = "SELECT COUNT(*) FROM person WHERE phone IN ('+84900000001', '+84900000002', '+84900000003', '+84900000004', '+84900000005') AND disabled_at IS NULL";
    private final Site site;
    private final JdbcOperations jdbc;

    DemoCheck(Site site, JdbcOperations jdbc) {
        this.site = site;
        this.jdbc = jdbc;
    }

    @Override
    public int place() {
        return 12;
    }

    @Override
    @ReadOnly
    public List<CheckResult> look(Instant now) {
        var people = jdbc.prepareStatement(PEOPLE, statement -> {
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        });
        return List.of(judge(people, AddressCheck.isLocal(site.getUrl())));
    }

    static CheckResult judge(int people, boolean local) {
        return people == 0 ? CheckResult.good("demo", "none") : local ? CheckResult.attention("demo", "local", people) : CheckResult.bad("demo", "public", people);
    }
}
