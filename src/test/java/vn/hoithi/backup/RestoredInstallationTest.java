package vn.hoithi.backup;

import io.micronaut.configuration.jdbc.hikari.DatasourceConfiguration;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.hoithi.ranking.Projector;
import vn.hoithi.time.Clock;
import vn.hoithi.world.Browser;
import vn.hoithi.world.Everything;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

/** An installation with a contest somebody took part in, restored elsewhere: its ranking is what its log says, and it serves. */
class RestoredInstallationTest {

    @TempDir
    Path folder;
    private final Databases databases = new Databases();

    @AfterEach
    void forget() throws SQLException {
        databases.close();
    }

    @Test
    void theRankingMadeAnewIsTheOneThatWasRestored() throws SQLException {
        var file = folder.resolve("backup.zip");
        String slug;
        try (var lived = application(databases.ofTheSuite(), EmbeddedServer.class, Map.of())) {
            slug = lived.getApplicationContext().getBean(Everything.class).everything("").contest().slug();
            take(lived.getApplicationContext());
            new BackupWriter(place(lived.getApplicationContext())).write(file, Instant.EPOCH);
        }
        var to = databases.ofTheSuite();
        var restoration = new Restoration(to);
        restoration.fill(file);
        try (var command = application(to, ApplicationContext.class, Map.of("hoithi.commands", true))) {
            var proof = command.getBean(RankingProof.class).prove("backup.zip");
            assertThat(proof.contests()).isPositive();
            assertThat(proof.differing()).isEmpty();
        }
        restoration.finish();
        assertThat(Databases.one(to, "SELECT note FROM audit_entry WHERE action = 'RESTORED'")).isEqualTo("backup.zip");
        try (var restored = application(to, EmbeddedServer.class, Map.of())) {
            assertThat(new Browser("http://localhost:" + restored.getPort()).get("/contests/" + slug).status()).isEqualTo(200);
        }
    }

    @Test
    void aRankingThatWasNotWhatTheLogSaysIsFoundAndMended() throws SQLException {
        var place = databases.ofTheSuite();
        try (var lived = application(place, EmbeddedServer.class, Map.of())) {
            lived.getApplicationContext().getBean(Everything.class).everything("");
            take(lived.getApplicationContext());
            Databases.run(place, "UPDATE standing SET points = points + 1");
            assertThat(lived.getApplicationContext().getBean(RankingProof.class).prove("").differing()).isNotEmpty();
            assertThat(lived.getApplicationContext().getBean(RankingProof.class).prove("").differing()).isEmpty();
        }
    }

    private static void take(ApplicationContext context) {
        while (context.getBean(Projector.class).run(context.getBean(Clock.class).now()) > 0) {
            Thread.onSpinWait();
        }
    }

    private static Place place(ApplicationContext context) {
        var pool = context.getBean(DatasourceConfiguration.class);
        return new Place(pool.getUrl(), pool.getUsername(), pool.getPassword());
    }

    private static <T extends AutoCloseable> T application(Place place, Class<T> kind, Map<String, Object> more) {
        var settings = new HashMap<String, Object>(more);
        settings.put("datasources.default.url", place.url());
        settings.put("datasources.default.username", place.user());
        settings.put("datasources.default.password", place.password());
        return ApplicationContext.run(kind, settings, "test");
    }
}
