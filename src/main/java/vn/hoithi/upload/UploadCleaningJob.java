package vn.hoithi.upload;

import io.micronaut.context.annotation.Requires;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import vn.hoithi.time.Clock;

/** Files nobody confirmed may hold personal data: they do not stay until the next one comes. */
@Singleton
@Requires(missingProperty = "hoithi.commands")
class UploadCleaningJob {

    private final Uploads uploads;
    private final Clock clock;

    UploadCleaningJob(Uploads uploads, Clock clock) {
        this.uploads = uploads;
        this.clock = clock;
    }

    @Scheduled(initialDelay = "10m", fixedDelay = "10m")
    void run() {
        uploads.forget(clock.now());
    }
}
