package vn.hoithi.attempt;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hoithi.contest.ContestSettings;
import vn.hoithi.organisation.Actor;
import vn.hoithi.organisation.MemberRole;
import vn.hoithi.world.Browser;
import vn.hoithi.world.ContestWorld;
import vn.hoithi.world.Rows;
import vn.hoithi.world.Wire;
import vn.hoithi.world.World;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import static org.assertj.core.api.Assertions.assertThat;

/** What no page of ours would send. */
@MicronautTest(transactional = false)
class HardAnswersTest {

    @Inject
    World world;
    @Inject
    ContestWorld contestWorld;
    @Inject
    Wire wire;
    @Inject
    Attempts attempts;
    @Inject
    Rows rows;

    Actor lan;
    Browser phone;
    String path;
    long id;

    @BeforeEach
    void anAttemptWithAnEssay() {
        var province = world.province();
        var contest = contestWorld.published(province, HardAnswersTest::withEssay);
        lan = world.person("Nguyễn Thị Lan", province.schoolA(), MemberRole.MEMBER);
        phone = world.browser(lan);
        path = phone.post("/contests/" + contest.slug() + "/attempts").path();
        id = Long.parseLong(path.substring(path.lastIndexOf('/') + 1));
    }

    @Test
    void anEssayThatTheJournalHasNoRoomForIsRefusedAndNothingIsDamaged() {
        assertThat(save(1024, "\"Lời đầu\"").statusCode()).isEqualTo(200);
        for (var tooLong : List.of("\\n\\\"".repeat(5_000), "a".repeat(100_000), "e\u0302\u0301".repeat(100_000))) {
            var reply = save(2048, "\"" + tooLong + "\"");
            assertThat(reply.statusCode()).isEqualTo(422);
            assertThat(reply.body()).contains("BAD", "\"e\"");
            assertThat(phone.postOnly(path + "/responses", "lastSeq", "1024", "e", tooLong.replace("\\n", "\n").replace("\\\"", "\"")).statusCode()).isEqualTo(422);
        }
        assertThat(phone.get(path).text("textarea[name=e]")).isEqualTo("Lời đầu");
        phone.postOnly(path + "/submission", "lastSeq", "1024", "e", "\n\"".repeat(5_000));
        assertThat(phone.get(path).text("textarea[name=e]")).isEqualTo("Lời đầu");
        assertThat(phone.post(path + "/submission").path()).endsWith("/result");
    }

    @Test
    void anEssayIsKeptComposedWithoutControlCharacters() {
        assertThat(save(1024, "\"Tie\u0302\u0301ng Vie\u0323\u0302t\\u0000\\u0007\\ud800 \\ud83d\\ude00\"").statusCode()).isEqualTo(200);
        assertThat(save(1024, "\"Tie\u0302\u0301ng Vie\u0323\u0302t\\u0000\\u0007\\ud800 \\ud83d\\ude00\"").statusCode()).isEqualTo(200);
        assertThat(attempts.responses(id).essay()).isEqualTo("Tiếng Việt 😀");
    }

    @Test
    void whatIsNoSaveIsRefusedAsTheSendersMistake() {
        for (var body : List.of("", "{", "[]", "null", "1", "\"x\"", "{\"seq\":\"abc\",\"responses\":{}}", "{\"seq\":1e400,\"responses\":{}}", "{\"seq\":1.5e300,\"responses\":{\"1\":\"0\"}}",
                "{\"seq\":9223372036854775808,\"responses\":{}}", "{\"seq\":99999999999999999999999,\"responses\":{}}", "{\"seq\":7,\"responses\":{\"1\":{}}}", "{\"seq\":5,\"responses\":{\"1\":[[[[0]]]]}}", "{\"seq\":8,\"responses\":[]}",
                "{\"seq\":5,\"responses\":\"x\"}", "[".repeat(50_000), "{\"seq\":5,\"responses\":" + "{\"1\":".repeat(5_000) + "0" + "}".repeat(5_001), "{\"seq\":5,\"responses\":{\"" + "9".repeat(100_000) + "\":\"0\"}}", "\u0000{}", "\u0000\u0001")) {
            assertThat(phone.json(path + "/responses", body).statusCode()).as(body.substring(0, Math.min(60, body.length()))).isEqualTo(400);
        }
        assertThat(attempts.responses(id).bySlot()).isEmpty();
    }

    @Test
    void aSaveOfWhatIsNotAskedIsRefusedAndKeepsNothing() {
        assertThat(save(1024, "\"Lời đầu\"").statusCode()).isEqualTo(200);
        var before = journal();
        for (var body : List.of("{\"responses\":{}}", "{\"seq\":0}", "{\"seq\":-1,\"responses\":{\"1\":\"0\"}}", "{\"seq\":4503599627370496,\"responses\":{\"1\":\"0\"}}", "{\"seq\":9223372036854775807,\"responses\":{}}", "{\"seq\":5,\"responses\":{\"1\":null}}",
                "{\"seq\":6,\"responses\":{\"e\":null,\"x\":null}}", "{\"seq\":5,\"responses\":{\"\":\"0\"}}", "{\"seq\":5,\"responses\":{\"1\":\"\\ud800\"}}", "{\"seq\":5,\"responses\":{\"99\":\"0\",\"1\":\"0\"}}")) {
            assertThat(phone.json(path + "/responses", body).statusCode()).as(body).isEqualTo(422);
        }
        assertThat(world.browser(world.person("Người Khác", world.province().schoolA(), MemberRole.MEMBER)).json(path + "/responses", "{\"seq\":9999,\"responses\":{\"1\":\"0\"}}").statusCode()).isEqualTo(404);
        assertThat(journal()).isEqualTo(before);
        assertThat(phone.json(path + "/responses", "{\"seq\":1,\"seq\":7168,\"responses\":{\"1\":\"0\",\"1\":\"1\"},\"more\":{\"a\":[1]}}").statusCode()).as("everything twice, and more").isEqualTo(200);
        assertThat(journal()).as("what stands last").hasSize(2);
    }

    private List<String> journal() {
        return rows.of("SELECT * FROM answer_journal WHERE attempt_id = " + id + " ORDER BY seq");
    }

    @Test
    void aSessionThatEndedLeadsBackToTheAttempt() {
        var stranger = world.browser();
        var carried = stranger.postFrom("//evil.example/x", "/me/password", "old", "0");
        assertThat(carried.statusCode()).as("the browser sends it on").isEqualTo(307);
        var elsewhere = stranger.postFrom("//evil.example/x", carried.headers().firstValue("location").orElseThrow(), "old", "0");
        assertThat(elsewhere.headers().firstValue("location").orElseThrow()).startsWith("/session/new?next=").doesNotContain("evil");
    }

    @Test
    void aForeignPageCannotAnswerForSomebodyWhoIsSignedIn() {
        var head = "POST " + path + "/responses HTTP/1.1\nHost: localhost\nContent-Type: application/x-www-form-urlencoded\nContent-Length: 4\nCookie: hoithi=" + phone.cookie("hoithi");
        var answer = "s1=0".getBytes(java.nio.charset.StandardCharsets.US_ASCII);
        for (var foreign : List.of("Origin: https://evil.example", "Origin: null", "Origin: http://localhost.evil.example", "Origin: http://localhost:1", "Sec-Fetch-Site: cross-site", "Sec-Fetch-Site: same-site",
                "Sec-Fetch-Site: cross-site\nOrigin: http://localhost", "Sec-Fetch-Site:\nOrigin: http://localhost", "Referer: http://localhost/", "X-Nothing: at all")) {
            assertThat(wire.send(head + "\n" + foreign, answer).status()).as(foreign).isEqualTo(403);
        }
        assertThat(attempts.responses(id).bySlot()).isEmpty();
        for (var ours : List.of("Origin: http://localhost", "Sec-Fetch-Site: same-origin", "Sec-Fetch-Site: same-origin\nOrigin: http://localhost")) {
            assertThat(wire.send(head + "\n" + ours, answer).status()).as(ours).isEqualTo(303);
        }
        assertThat(attempts.responses(id).bySlot()).isNotEmpty();
    }

    @Test
    void manyPeopleStartAndSubmitAtOnce() throws Exception {
        var province = world.province();
        var contest = contestWorld.published(province, HardAnswersTest::withEssay);
        var people = IntStream.range(0, 30).mapToObj(i -> world.person("Người " + i, province.factory(), MemberRole.MEMBER)).toList();
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = people.stream().map(p -> (Callable<String>) () -> {
                var browser = world.browser(p);
                var paper = browser.post("/contests/" + contest.slug() + "/attempts").path();
                try (var twice = Executors.newVirtualThreadPerTaskExecutor()) {
                    twice.invokeAll(java.util.Collections.nCopies(3, () -> world.browser(p).postOnly(paper + "/submission", "lastSeq", "0", "e", "Bài viết", "sure", "yes").statusCode()))
                            .forEach(s -> assertThat(s.resultNow()).isEqualTo(303));
                }
                return browser.get(paper).path();
            }).toList();
            for (var end : pool.invokeAll(all)) {
                assertThat(end.get()).endsWith("/result");
            }
        }
    }

    private java.net.http.HttpResponse<String> save(long seq, String essay) {
        return phone.json(path + "/responses", "{\"seq\":" + seq + ",\"responses\":{\"e\":" + essay + "}}");
    }

    private static ContestSettings withEssay(ContestSettings s) {
        var essay = new ContestSettings.Essay("Bài viết", "Viết về công đoàn", 0, 2000, List.of(new ContestSettings.Criterion("Nội dung", 1000)));
        return s.withEssay(essay);
    }
}
