package vn.hoithi;

import io.micronaut.context.ApplicationContext;
import io.micronaut.context.env.Environment;
import io.micronaut.context.env.yaml.YamlPropertySourceLoader;
import io.micronaut.inject.BeanDefinition;
import io.micronaut.inject.ExecutableMethod;
import io.micronaut.scheduling.annotation.Scheduled;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

/** What a node does by itself, and how often. What each job does is tested where it lives, by calling it: here is shown that somebody else calls it too. */
@MicronautTest(transactional = false)
class ClockworkTest {

    /** A command needs to know the time and must change nothing on its own. */
    private static final Map<String, String> ALSO_IN_COMMANDS = Map.of("DatabaseClock.measure", "5s");
    private static final Map<String, String> OF_NODES = Map.ofEntries(
            entry("AccessChanges.AccessChangesJob.run", "500ms"),
            entry("BackupMailJob.look", "1s"),
            entry("AuditPlaces.AuditPlacesJob.run", ""),
            entry("Branding.BrandingJob.look", "5s"),
            entry("BulletinListener.listen", "1s"),
            entry("ClosingJob.run", "1s"),
            entry("CorrectionJob.run", "2s"),
            entry("EssayFolder.fold", "30m"),
            entry("ExtraTimeListener.listen", "1s"),
            entry("ItemFigureJob.run", "5s"),
            entry("MessageBudget.MessageCountCleaningJob.run", "1h"),
            entry("NightlyBackup.look", "1m"),
            entry("PredictionResolver.look", "10s"),
            entry("Projector.ProjectionJob.beat", "500ms"),
            entry("Rehearsals.RehearsalCleaningJob.sweep", "10m"),
            entry("ReopeningListener.listen", "1s"),
            entry("SaveCountJob.forget", "1h"),
            entry("SaveCountJob.write", "5s"),
            entry("SessionCleaningJob.run", "1h"),
            entry("TakenBulletins.TakenBulletinsJob.run", "3s"),
            entry("TreeWatch.TreeWatchJob.run", "1s"),
            entry("Tries.TriesCleaningJob.run", "10m"),
            entry("UploadCleaningJob.run", "10m"),
            entry("WriteProbe.probe", "1s"));
    private static final Map<String, Object> INSTALLED = installed();

    @Inject
    ApplicationContext node;

    @Test
    void everyJobRunsByItselfAsOftenAsItShould() {
        var all = new TreeMap<>(OF_NODES);
        all.putAll(ALSO_IN_COMMANDS);
        assertThat(jobs(node)).isEqualTo(all);
    }

    @Test
    void aCommandFromTheShellDoesNothingElseBesides() {
        try (var command = ApplicationContext.run(Map.of("hoithi.commands", true), Environment.TEST)) {
            assertThat(jobs(command)).isEqualTo(new TreeMap<>(ALSO_IN_COMMANDS));
        }
    }

    private static Map<String, String> jobs(ApplicationContext context) {
        var jobs = new TreeMap<String, String>();
        for (var bean : context.getAllBeanDefinitions()) {
            if (bean.getBeanType().getName().startsWith("vn.hoithi.")) {
                bean.getExecutableMethods().stream().filter(m -> m.hasAnnotation(Scheduled.class)).forEach(m -> jobs.put(name(bean, m), beat(m)));
            }
        }
        return jobs;
    }

    private static String name(BeanDefinition<?> bean, ExecutableMethod<?, ?> method) {
        return bean.getBeanType().getName().replaceFirst(".*\\.", "").replace('$', '.') + "." + method.getMethodName();
    }

    /** As installed: in the tests some of them are still. */
    private static String beat(ExecutableMethod<?, ?> method) {
        var written = method.getTargetMethod().getAnnotation(Scheduled.class).fixedDelay();
        return written.startsWith("${") ? String.valueOf(INSTALLED.get(written.substring(2, written.length() - 1))) : written;
    }

    private static Map<String, Object> installed() {
        try (var file = ClockworkTest.class.getResourceAsStream("/application.yml")) {
            return new YamlPropertySourceLoader().read("application", file);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
