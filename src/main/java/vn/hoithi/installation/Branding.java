package vn.hoithi.installation;

import io.micronaut.context.annotation.Requires;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.scheduling.annotation.Scheduled;
import io.micronaut.transaction.annotation.ReadOnly;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import vn.hoithi.audit.Audit;
import vn.hoithi.web.Site;
import vn.hoithi.web.look.Colour;

import java.time.Instant;
import java.util.Optional;

/** What this installation calls itself and looks like, kept in the database, worn by every node within some seconds. */
@Singleton
public class Branding {

    private static final String EMBLEM = """
        INSERT INTO branding (id, name, owner, colour, emblem, version, changed_by, changed_at) VALUES (1, '', '', '', ?, 1, ?, ?)
        ON DUPLICATE KEY UPDATE emblem = VALUES(emblem), version = version + 1, changed_by = VALUES(changed_by), changed_at = VALUES(changed_at)
        """;
    private final BrandingRepository repository;
    private final JdbcOperations jdbc;
    private final Site site;
    private final Audit audit;
    private volatile long worn = -1;

    Branding(BrandingRepository repository, JdbcOperations jdbc, Site site, Audit audit) {
        this.repository = repository;
        this.jdbc = jdbc;
        this.site = site;
        this.audit = audit;
    }

    /** Takes up what is kept, where it is another than it wears already. */
    void wear() {
        var row = repository.row();
        var version = row.map(BrandingRepository.Row::version).orElse(0L);
        if (version != worn) {
            site.wear(row.map(this::brand).orElse(Site.Brand.NONE));
            worn = version;
        }
    }

    private Site.Brand brand(BrandingRepository.Row row) {
        var colour = Colour.parse(row.colour());
        return new Site.Brand(row.version(), row.name(), row.owner(), colour.map(c -> "/brand/" + row.version() + "/colours.css").orElse(""), row.hasEmblem() == 1 ? "/brand/" + row.version() + "/emblem.png" : "",
                colour.map(Colour::hex).orElse(""), emblem().orElse(new byte[0]));
    }

    Optional<BrandingRepository.Row> kept() {
        return repository.row();
    }

    /** The picture, if there is one. */
    @ReadOnly
    Optional<byte[]> emblem() {
        return jdbc.prepareStatement("SELECT emblem FROM branding WHERE id = 1", statement -> {
            try (var row = statement.executeQuery()) {
                return row.next() ? Optional.ofNullable(row.getBytes(1)) : Optional.empty();
            }
        });
    }

    /** Keeps name, owner and colour; "" leaves them to the configuration. */
    @Transactional
    public void change(String name, String owner, String colour, long personId, Instant now) {
        repository.words(name, owner, colour, personId, now.toEpochMilli());
        audit.write(new Audit.Event(Audit.Action.BRANDING_CHANGED, personId, Audit.Subject.NOTHING, null, "", name + "; " + owner + "; " + colour), now);
    }

    /** Keeps another picture, or none. */
    @Transactional
    public void changeEmblem(byte[] picture, long personId, Instant now) {
        jdbc.prepareStatement(EMBLEM, statement -> {
            statement.setBytes(1, picture);
            statement.setLong(2, personId);
            statement.setLong(3, now.toEpochMilli());
            return statement.executeUpdate();
        });
        audit.write(new Audit.Event(Audit.Action.BRANDING_CHANGED, personId, Audit.Subject.NOTHING, null, "", picture == null ? "-PNG" : "+PNG"), now);
    }

    /** Looks for what another node was told. */
    @Singleton
    @Requires(missingProperty = "hoithi.commands")
    static class BrandingJob {

        private final Branding branding;

        BrandingJob(Branding branding) {
            this.branding = branding;
        }

        @Scheduled(initialDelay = "0s", fixedDelay = "5s")
        void look() {
            branding.wear();
        }
    }
}
