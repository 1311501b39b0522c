package vn.hoithi.attempt;

import io.micronaut.context.annotation.Value;
import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.transaction.TransactionDefinition;
import io.micronaut.transaction.TransactionOperations;
import io.micronaut.transaction.support.DefaultTransactionDefinition;
import jakarta.inject.Inject;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.hoithi.contest.Contest;
import vn.hoithi.database.TransactionRetry;
import vn.hoithi.organisation.MemberRole;
import vn.hoithi.time.Clock;
import vn.hoithi.world.ContestWorld;
import vn.hoithi.world.World;

import javax.sql.DataSource;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;

import static org.assertj.core.api.Assertions.assertThat;

/** Saves beside a submission, whatever isolation the server's administrator set: what is acknowledged is scored. */
@MicronautTest(transactional = false)
class SubmitRaceTest {

    private static final int ATTEMPTS = 40;
    private static final int SAVERS = 5;

    @Inject
    World world;
    @Inject
    ContestWorld contests;
    @Inject
    Attempts attempts;
    @Inject
    Closing closing;
    @Inject
    Clock clock;
    @Inject
    DataSource database;
    @Inject
    TransactionOperations<Connection> transactions;
    @Value("${datasources.default.url}")
    String url;

    @ParameterizedTest
    @EnumSource(value = TransactionDefinition.Isolation.class, names = {"READ_COMMITTED", "REPEATABLE_READ"})
    void everyAcknowledgedSaveIsScored(TransactionDefinition.Isolation level) throws Exception {
        var province = world.province();
        var contest = contests.published(province, s -> s);
        var journal = new Journal(at(level.getCode()), url);
        for (int i = 0; i < ATTEMPTS; i++) {
            race(started(contest, province), journal, level);
        }
    }

    private void race(Sitting sitting, Journal journal, TransactionDefinition.Isolation level) throws Exception {
        var row = sitting.row();
        var go = new CountDownLatch(1);
        var acknowledged = new TreeMap<String, String>();
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            var saves = new ArrayList<java.util.concurrent.Future<Void>>();
            for (int slot = 1; slot <= SAVERS; slot++) {
                var own = slot;
                saves.add(pool.submit((Callable<Void>) () -> {
                    go.await();
                    var save = new Save(row.id(), row.personId(), own, "{\"" + own + "\":\"0\"}", clock.millis(), clock.millis());
                    if (again(() -> journal.write(List.of(save))).getFirst() == SaveResult.SAVED) {
                        synchronized (acknowledged) {
                            acknowledged.put("" + own, "0");
                        }
                    }
                    return null;
                }));
            }
            var submitted = pool.submit(() -> {
                go.await();
                Thread.sleep(row.id() % 3); // not always the first
                return TransactionRetry.again(() -> transactions.execute(at(level), status -> closing.submit(List.of(new Closing.Submission(row.id(), clock.now()))).getFirst()));
            });
            go.countDown();
            for (var save : saves) {
                save.get();
            }
            assertThat(submitted.get().responses().bySlot()).isEqualTo(acknowledged);
        }
    }

    /** As the saver does: the same batch again. */
    private static <T> T again(Callable<T> write) throws Exception {
        for (int tries = 0; ; tries++) {
            try {
                return write.call();
            } catch (SQLException lost) {
                if (tries == 10) {
                    throw lost;
                }
            }
        }
    }

    private Sitting started(Contest contest, World.Province province) {
        var person = world.person("Nguyễn Thị Lan", province.schoolA(), MemberRole.MEMBER);
        var started = (StartResult.Started) attempts.start(contest, person, clock.now());
        return attempts.sitting(started.attemptId(), person.personId()).orElseThrow();
    }

    private static TransactionDefinition at(TransactionDefinition.Isolation level) {
        var definition = new DefaultTransactionDefinition();
        definition.setIsolationLevel(level);
        return definition;
    }

    /** The same pool, its connections at a level of the test's. */
    private DataSource at(int level) {
        var pool = DelegatingDataSource.unwrapDataSource(database);
        return (DataSource) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {DataSource.class}, (self, method, args) -> {
            try {
                var result = method.invoke(pool, args);
                if (result instanceof Connection connection) {
                    connection.setTransactionIsolation(level);
                }
                return result;
            } catch (InvocationTargetException thrown) {
                throw thrown.getCause();
            }
        });
    }
}
