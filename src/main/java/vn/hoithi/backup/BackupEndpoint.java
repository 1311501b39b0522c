package vn.hoithi.backup;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Requires;
import io.micronaut.management.endpoint.annotation.Endpoint;
import io.micronaut.management.endpoint.annotation.Read;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import vn.hoithi.time.Clock;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** The age of the last good backup for whoever watches: {@code /backup} on the management port, and {@code hoithi_backup_age_seconds} among the metrics. */
@Endpoint(id = "backup", defaultSensitive = false)
@Requires(missingProperty = "hoithi.commands")
public class BackupEndpoint {

    private final Backups backups;
    private final Clock clock;

    BackupEndpoint(Backups backups, Clock clock) {
        this.backups = backups;
        this.clock = clock;
    }

    /** UP while the last good one is at most 36 hours old, DOWN otherwise; its age in hours unless there is none. */
    @Read
    @ExecuteOn(TaskExecutors.BLOCKING)
    public Map<String, Object> health() {
        var age = backups.age(clock.now());
        var told = new LinkedHashMap<String, Object>();
        told.put("status", age.filter(a -> a.compareTo(BackupSettings.OVERDUE) <= 0).isPresent() ? "UP" : "DOWN");
        age.ifPresent(a -> told.put("hours", a.toHours()));
        return told;
    }

    /** The metric; not a number while there is no good backup. */
    @Context
    @Requires(missingProperty = "hoithi.commands")
    static class AgeGauge {

        AgeGauge(MeterRegistry meters, Backups backups, Clock clock) {
            Gauge.builder("hoithi.backup.age.seconds", () -> backups.age(clock.now()).map(Duration::toSeconds).map(Long::doubleValue).orElse(Double.NaN))
                    .description("seconds since the last good backup").register(meters);
        }
    }
}
