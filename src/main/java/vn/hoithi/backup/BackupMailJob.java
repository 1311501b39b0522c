package vn.hoithi.backup;

import io.micronaut.configuration.jdbc.hikari.DatasourceConfiguration;
import io.micronaut.context.annotation.Requires;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import org.slf4j.LoggerFactory;
import vn.hoithi.time.Clock;

import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Answers commands that ask for a backup of the embedded database while this process holds it. */
@Singleton
@Requires(missingProperty = "hoithi.commands")
class BackupMailJob {

    private final BackupMail mail;
    private final BackupTaking taking;
    private final Set<BackupMail.Request> running = ConcurrentHashMap.newKeySet();

    BackupMailJob(DatasourceConfiguration pool, Clock clock) {
        var place = new Place(pool.getUrl(), pool.getUsername(), pool.getPassword());
        this.mail = place.folder().map(folder -> new BackupMail(folder, Duration.ZERO)).orElse(null);
        this.taking = new BackupTaking(place, clock::now);
    }

    @Scheduled(initialDelay = "1s", fixedDelay = "1s")
    void look() throws IOException {
        if (mail == null) {
            return;
        }
        for (var request : running) {
            mail.stillAt(request);
        }
        for (var request : mail.take()) {
            running.add(request);
            Thread.ofVirtual().name("backup").start(() -> answer(request));
        }
    }

    private void answer(BackupMail.Request request) {
        try {
            tell(request);
        } catch (IOException | RuntimeException untold) {
            LoggerFactory.getLogger(BackupMailJob.class).error("Whoever asked for a backup hears nothing of it", untold);
        } finally {
            running.remove(request);
        }
    }

    private void tell(BackupMail.Request request) throws IOException {
        try {
            mail.tell(request, taking.byCommand(request.file()));
        } catch (BackupRefused refused) {
            LoggerFactory.getLogger(BackupMailJob.class).warn("No backup: {}", refused.getMessage());
            mail.tell(request, refused);
        }
    }
}
