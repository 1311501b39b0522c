package vn.hoithi.installation;

import jakarta.inject.Singleton;
import org.slf4j.LoggerFactory;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** All checks together. */
@Singleton
class Configuration {

    private final List<ConfigurationCheck> checks;

    Configuration(List<ConfigurationCheck> checks) {
        this.checks = checks.stream().sorted(Comparator.comparingInt(ConfigurationCheck::place)).toList();
    }

    /** What each found; a check that broke is a finding too. */
    List<CheckResult> look(Instant now) {
        return checks.stream().flatMap(check -> look(check, now)).toList();
    }

    private static Stream<CheckResult> look(ConfigurationCheck check, Instant now) {
        try {
            return check.look(now).stream();
        } catch (RuntimeException broken) {
            LoggerFactory.getLogger(Configuration.class).error("A check of the configuration broke", broken);
            return Stream.of(CheckResult.bad("broken", "broken", check.getClass().getSimpleName().replaceAll("\\$.*|Check", "")));
        }
    }
}
