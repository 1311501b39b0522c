package vn.hoithi.database;

import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Requires;
import io.micronaut.data.connection.exceptions.ConnectionException;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hoithi.world.World;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Map;
import java.util.concurrent.TimeoutException;

import static org.assertj.core.api.Assertions.assertThat;

/** What is answered while the database is away. */
@MicronautTest(transactional = false)
@Property(name = "spec.away", value = "true")
class OutageTest {

    @Inject
    World world;

    @Controller("/-/away")
    @Secured(SecurityRule.IS_ANONYMOUS)
    @Requires(property = "spec.away")
    @ExecuteOn(TaskExecutors.BLOCKING)
    static class Away {

        @Get
        String page() {
            throw new IllegalStateException(new SQLTransientConnectionException("default - Connection is not available"));
        }

        @Post
        @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
        String form(@Body Map<String, Object> body) {
            throw new IllegalStateException(new SQLException("Communications link failure", "08S01"));
        }

        @Post("/json")
        String json(@Body String body) {
            throw new IllegalStateException(new SQLException("The MySQL server is running with the --super-read-only option", "HY000", 1290));
        }
    }

    @Test
    void aPageSaysItInWordsAndWhenToComeBack() {
        var page = world.browser().get("/-/away");
        assertThat(page.status()).isEqualTo(503);
        assertThat(page.header("Retry-After")).isEqualTo("5");
        assertThat(page.text("h1")).isEqualTo("Hệ thống tạm dừng ít phút");
    }

    @Test
    void aFormKeepsWhatWasTyped() {
        var essay = "Tôi kể một việc cần làm mới ở tổ của mình, dài hơn một dòng <b>.";
        var page = world.browser().post("/-/away", "e", essay, "s1", "0", "s1", "2");
        assertThat(page.status()).isEqualTo(503);
        var form = page.html().select("form[action=/-/away]");
        assertThat(form.select("textarea[name=e]").val()).isEqualTo(essay);
        assertThat(form.select("input[name=s1]").eachAttr("value")).containsExactly("0", "2");
        assertThat(world.browser().post("/-/away", "phone", "0900000001", "password", "bí mật").body()).doesNotContain("bí mật").doesNotContain("<form class=\"stack\"");
    }

    @Test
    void aScriptHearsOnlyWhenToTryAgain() {
        var answer = world.browser().json("/-/away/json", "{}");
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        assertThat(answer.body()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"08S01, 0, true", "HY000, 1290, true", "HY000, 3100, true", "HY000, 1021, true", "53100, 0, true", "58030, 0, true", "HYT00, 50200, true", "40001, 1213, true",
            "90098, 90098, true", "23000, 1062, false", "42000, 1064, false", "22001, 1406, false"})
    void whatPassesIsToldFromWhatIsBroken(String state, int code, boolean passes) {
        assertThat(Outage.is(new RuntimeException(new SQLException("x", state, code)))).isEqualTo(passes);
    }

    @Test
    void aDeadlineThatPassedIsAnOutage() {
        assertThat(Outage.is(new TimeoutException())).isTrue();
        assertThat(Outage.is(new ConnectionException("the pool closed it meanwhile", new SQLException("Connection is closed")))).isTrue();
        assertThat(Outage.is(new IllegalStateException("a fault of ours"))).isFalse();
    }
}
