package vn.hoithi.installation;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;

import java.time.Instant;
import java.util.List;

/** Whoever keeps the installation: one person alone may be ill, or forget the password. */
@Singleton
class AdministratorsCheck implements ConfigurationCheck {

    private static final String COUNT = """
        SELECT COUNT(DISTINCT g.person_id) FROM role_grant g
        JOIN unit u ON u.id = g.unit_id AND u.parent_id IS NULL
        JOIN person p ON p.id = g.person_id AND p.disabled_at IS NULL
        WHERE g.role = 'ADMINISTRATOR'
        """;
    private final JdbcOperations jdbc;

    AdministratorsCheck(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public int place() {
        return 60;
    }

    @Override
    @ReadOnly
    public List<CheckResult> look(Instant now) {
        return List.of(judge(jdbc.prepareStatement(COUNT, statement -> {
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        })));
    }

    static CheckResult judge(int many) {
        return many == 0 ? CheckResult.bad("administrators", "none") : many == 1 ? CheckResult.attention("administrators", "one") : CheckResult.good("administrators", "some", many);
    }
}
