package vn.hoithi.attempt;

import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import io.micronaut.core.order.Ordered;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.junit.jupiter.api.Test;
import vn.hoithi.organisation.MemberRole;
import vn.hoithi.world.Browser;
import vn.hoithi.world.ContestWorld;
import vn.hoithi.world.World;

import javax.sql.DataSource;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;

import static org.assertj.core.api.Assertions.assertThat;

/** What a whole attempt costs the database, so that it cannot creep up: each statement is a way to the server and back, a million times in a contest. */
@MicronautTest(transactional = false)
@Property(name = "test.statements", value = "true")
class StatementsTest {

    private static final String SAVE = "INSERT IGNORE INTO answer_journal";
    /** Before a save, on the embedded database only. */
    private static final String LOCK = "SELECT id, person_id, closes_at, ends_at FROM attempt";
    @Inject
    World world;
    @Inject
    ContestWorld contests;

    @Test
    void aWholeAttemptTakesFewStatements() {
        var province = world.province();
        var contest = contests.published(province, s -> s);

        var told = IntStream.range(0, 6).mapToObj(n -> statements(world.browser(world.person("Nguyễn Thị Lan " + n, province.schoolA(), MemberRole.MEMBER)), contest.slug()))
                .min(Comparator.comparingInt(List::size)).orElseThrow();

        assertThat(told.stream().filter(s -> s.startsWith(SAVE))).as("four saves").hasSize(4);
        assertThat(told.stream().filter(s -> !s.startsWith(SAVE) && !s.startsWith(LOCK))).as("contest page, start, paper, submission, result").hasSize(10);
    }

    /** What this person's attempt asks; some of it may be what is read once for everybody and has grown old meanwhile. */
    private static List<String> statements(Browser browser, String slug) {
        Counting.STATEMENTS.clear();
        sit(browser, slug);
        return List.copyOf(Counting.STATEMENTS);
    }

    private static void sit(Browser browser, String slug) {
        assertThat(browser.get("/contests/" + slug).status()).isEqualTo(200);
        var paper = browser.post("/contests/" + slug + "/attempts");
        assertThat(paper.status()).isEqualTo(200);
        for (int save = 1; save <= 4; save++) {
            assertThat(browser.json(paper.path() + "/responses", "{\"seq\":" + save * 1024 + ",\"responses\":{\"" + save + "\":\"0\"}}").statusCode()).isEqualTo(200);
        }
        assertThat(browser.post(paper.path() + "/submission").path()).endsWith("/result");
    }

    /** The pool, telling what is executed; within what the framework wraps around it. */
    @Singleton
    @Requires(property = "test.statements")
    static class Counting implements BeanCreatedEventListener<DataSource>, Ordered {

        static final List<String> STATEMENTS = new CopyOnWriteArrayList<>();
        /** Jobs cost the same whoever sits. */
        private static final String OF_REQUESTS = "(virtual-executor|default-eventLoop|saver|starts|submissions).*";

        @Override
        public int getOrder() {
            return HIGHEST_PRECEDENCE;
        }

        @Override
        public DataSource onCreated(BeanCreatedEvent<DataSource> event) {
            return watched(DataSource.class, event.getBean(), null);
        }

        private static <T> T watched(Class<T> type, Object target, String sql) {
            InvocationHandler handler = (self, method, args) -> {
                if (sql != null && method.getName().startsWith("execute") && Thread.currentThread().getName().matches(OF_REQUESTS)) {
                    STATEMENTS.add(sql);
                }
                try {
                    var result = method.invoke(target, args);
                    return result instanceof PreparedStatement statement ? watched(PreparedStatement.class, statement, ((String) args[0]).strip())
                            : result instanceof Connection connection && type == DataSource.class ? watched(Connection.class, connection, null) : result;
                } catch (InvocationTargetException thrown) {
                    throw thrown.getCause();
                }
            };
            return type.cast(Proxy.newProxyInstance(Counting.class.getClassLoader(), new Class<?>[] {type}, handler));
        }
    }
}
