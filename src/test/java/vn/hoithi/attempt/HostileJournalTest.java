package vn.hoithi.attempt;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hoithi.contest.Contest;
import vn.hoithi.organisation.MemberRole;
import vn.hoithi.time.Clock;
import vn.hoithi.world.Browser;
import vn.hoithi.world.ContestWorld;
import vn.hoithi.world.Rows;
import vn.hoithi.world.World;

import java.util.ArrayList;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

/** Journals no page of ours would leave: what is in them must not keep an attempt from opening, a submission from counting, nor the job from the others. */
@MicronautTest(transactional = false)
class HostileJournalTest {

    private static final int MANY = 4_000;
    @Inject
    World world;
    @Inject
    ContestWorld contests;
    @Inject
    ClosingJob job;
    @Inject
    Rows rows;
    @Inject
    Clock clock;
    World.Province province;
    Contest contest;

    @BeforeEach
    void anOpenContest() {
        province = world.province();
        contest = contests.withEssay(province);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "null", "[]", "[1,2]", "\"x\"", "{\"1\":", "{\"1\":{\"a\":1}}", "{\"1\":[0]}", "{\"1\":1e400}", "{\"1\":null}", "{\"99\":\"0\"}", "{\"-1\":\"0\"}", "{\"0\":\"0\"}", "{\"x\":\"0\"}",
        "{\"\":\"\"}", "{\"1\":\"99999999999999999999\"}", "{\"2\":\"-1\"}", "{\"2\":\"7,8\"}", "{\"p\":\"x\"}", "{\"p\":\"99999999999999999999999\"}", "{\"99999999999999999999\":\"0\"}", "\u0001\u0002", "{\"e\":\"\\ud800\"}"})
    void anEntryThatIsNoneIsPassedOverWhereverTheJournalIsRead(String payload) {
        var lan = world.person("Nguyễn Thị Lan", province.schoolA(), MemberRole.MEMBER);
        var phone = world.browser(lan);
        var id = started(phone);
        assertThat(phone.postOnly("/attempts/" + id + "/responses", "s3", "0").statusCode()).isEqualTo(303);
        var last = Long.parseLong(rows.of("SELECT MAX(seq) FROM answer_journal WHERE attempt_id = " + id).getFirst());
        write(id, last + 1, payload);
        var paper = phone.get("/attempts/" + id);
        assertThat(paper.status()).isEqualTo(200);
        assertThat(paper.html().select("input[name=s3][checked]")).as("what was answered before").hasSize(1);
        assertThat(phone.post("/attempts/" + id + "/submission").path()).endsWith("/result");
        assertThat(rows.of("SELECT COUNT(*) FROM outcome_log WHERE attempt_id = " + id)).containsExactly("1");
        assertThat(phone.get("/attempts/" + id + "/result").status()).isEqualTo(200);
    }

    @Test
    void thousandsOfEntriesOpenAndCountByTheLast() {
        var phone = world.browser(world.person("Nguyễn Thị Lan", province.schoolA(), MemberRole.MEMBER));
        var id = started(phone);
        var statements = new ArrayList<String>();
        for (int i = 1; i <= MANY; i++) {
            statements.add("INSERT INTO answer_journal (attempt_id, seq, payload, saved_at) VALUES (" + id + ", " + i + ", '{\"1\":\"" + i % 4 + "\",\"e\":\"bản " + i + "\"}', " + clock.millis() + ")");
        }
        rows.change(statements.toArray(String[]::new));
        var paper = phone.get("/attempts/" + id);
        assertThat(paper.status()).isEqualTo(200);
        assertThat(paper.text("textarea").strip()).isEqualTo("bản " + MANY);
        assertThat(phone.post("/attempts/" + id + "/submission").path()).endsWith("/result");
    }

    @Test
    void theJobClosesTheOthersBesideWhatIsHostile() {
        var ids = new ArrayList<Long>();
        for (var payload : List.of("{", "null", "{\"99\":\"0\"}", "{\"1\":\"0\"}")) {
            var phone = world.browser(world.person("Người " + ids.size(), province.factory(), MemberRole.MEMBER));
            ids.add(started(phone));
            write(ids.getLast(), 1, payload);
        }
        rows.change("UPDATE attempt SET paper = 'không phải đề' WHERE id = " + ids.getFirst()); // not even its paper can be read
        var all = String.join(", ", ids.stream().map(String::valueOf).toList());
        rows.change("UPDATE attempt SET ends_at = " + (clock.millis() - 120_000) + ", closes_at = " + (clock.millis() - 60_000) + " WHERE id IN (" + all + ")");
        runUntil("SELECT COUNT(*) FROM attempt WHERE state > 0 AND id IN (" + all + ")", "3");
        assertThat(rows.of("SELECT COUNT(*) FROM attempt WHERE state > 0 AND id IN (" + all + ")")).as("closed of four, one of which cannot be").containsExactly("3");
        var later = started(world.browser(world.person("Người Sau", province.factory(), MemberRole.MEMBER)));
        rows.change("UPDATE attempt SET ends_at = " + (clock.millis() - 120_000) + ", closes_at = " + (clock.millis() - 60_000) + " WHERE id = " + later);
        runUntil("SELECT COUNT(*) FROM outcome_log WHERE attempt_id = " + later, "1");
        assertThat(rows.of("SELECT COUNT(*) FROM outcome_log WHERE attempt_id = " + later)).as("the next second").containsExactly("1");
        rows.change("DELETE FROM attempt WHERE id = " + ids.getFirst());
    }

    /** The application's own clockwork may have taken some of them up at the same moment. */
    private void runUntil(String query, String wanted) {
        for (int i = 0; i < 200 && !rows.of(query).equals(List.of(wanted)); i++) {
            job.run();
            java.util.concurrent.locks.LockSupport.parkNanos(20_000_000);
        }
    }

    private long started(Browser phone) {
        var paper = phone.post("/contests/" + contest.slug() + "/attempts");
        assertThat(paper.status()).isEqualTo(200);
        return Long.parseLong(paper.path().substring(paper.path().lastIndexOf('/') + 1));
    }

    private void write(long id, long seq, String payload) {
        rows.change("INSERT INTO answer_journal (attempt_id, seq, payload, saved_at) VALUES (" + id + ", " + seq + ", '" + payload.replace("\\", "\\\\") + "', " + clock.millis() + ")");
    }
}
