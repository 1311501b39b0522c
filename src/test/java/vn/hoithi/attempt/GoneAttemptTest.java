package vn.hoithi.attempt;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import vn.hoithi.organisation.MemberRole;
import vn.hoithi.time.Clock;
import vn.hoithi.world.ContestWorld;
import vn.hoithi.world.World;

import java.sql.Connection;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

/** An attempt that is not there any more is told apart from one that was submitted: on "submitted" a phone may forget its own copy. */
@MicronautTest(transactional = false)
class GoneAttemptTest {

    @Inject
    World world;
    @Inject
    ContestWorld contests;
    @Inject
    Attempts attempts;
    @Inject
    Journal journal;
    @Inject
    Clock clock;
    @Inject
    TransactionOperations<Connection> database;

    @Test
    void aSaveForAnAttemptThatIsGoneIsNotCalledSubmitted() throws Exception {
        var province = world.province();
        var contest = contests.published(province, s -> s);
        var lan = world.person("Nguyễn Thị Lan", province.schoolA(), MemberRole.MEMBER);
        var phone = world.browser(lan);
        var id = ((StartResult.Started) attempts.start(contest, lan, clock.now())).attemptId();
        assertThat(phone.json("/attempts/" + id + "/responses", "{\"seq\":1,\"responses\":{\"1\":\"0\"}}").statusCode()).isEqualTo(200);
        var strangers = journal.write(List.of(new Save(id, lan.personId() + 1, 2, "{}", clock.millis(), clock.millis())));
        assertThat(strangers).containsExactly(new SaveResult.Refused(SaveResult.Why.GONE));
        database.executeWrite(status -> {
            try (var wipe = status.getConnection().createStatement()) {
                return wipe.executeUpdate("DELETE FROM attempt WHERE id = " + id);
            }
        });
        assertThat(journal.write(List.of(new Save(id, lan.personId(), 2, "{}", clock.millis(), clock.millis())))).containsExactly(new SaveResult.Refused(SaveResult.Why.GONE));
        assertThat(phone.json("/attempts/" + id + "/responses", "{\"seq\":2,\"responses\":{\"1\":\"1\"}}").statusCode()).isEqualTo(404);
        assertThat(phone.post("/attempts/" + id + "/responses", "s1", "0", "lastSeq", "1").status()).isEqualTo(404);
    }
}
