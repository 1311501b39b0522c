package vn.hoithi.attempt;

import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hoithi.contest.Contest;
import vn.hoithi.organisation.Actor;
import vn.hoithi.organisation.MemberRole;
import vn.hoithi.outcome.OutcomeLog;
import vn.hoithi.time.Clock;
import vn.hoithi.world.Browser;
import vn.hoithi.world.ContestWorld;
import vn.hoithi.world.World;

import javax.sql.DataSource;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import static org.assertj.core.api.Assertions.assertThat;

@MicronautTest(transactional = false)
class AttemptStoryTest {

    @Inject
    World world;
    @Inject
    ContestWorld contestWorld;
    @Inject
    Attempts attempts;
    @Inject
    AttemptRepository repository;
    @Inject
    OutcomeLog log;
    @Inject
    Closing closing;
    @Inject
    Clock clock;
    @Inject
    DataSource database;

    World.Province province;
    Contest contest;
    Actor lan;
    Browser phone;

    @BeforeEach
    void anOpenContest() {
        province = world.province();
        contest = contestWorld.published(province, s -> s);
        lan = world.person("Nguyễn Thị Lan", province.schoolA(), MemberRole.MEMBER);
        phone = world.browser(lan);
    }

    private long start() {
        var page = phone.post("/contests/" + contest.slug() + "/attempts");
        assertThat(page.status()).isEqualTo(200);
        return Long.parseLong(page.path().substring(page.path().lastIndexOf('/') + 1));
    }

    /** The answers that are all right, in the order displayed. */
    private Map<String, String> right(long id) {
        var sitting = attempts.sitting(id, lan.personId()).orElseThrow();
        var paper = Paper.decode(sitting.row().paper());
        return IntStream.range(0, paper.size()).boxed().collect(java.util.stream.Collectors.toMap(i -> Integer.toString(i + 1), i -> {
            var slot = paper.slots().get(i);
            var item = sitting.items().get(i);
            return String.join(",", IntStream.range(0, slot.order().size()).filter(p -> item.choices().get(slot.order().get(p)).correct()).mapToObj(String::valueOf).toList());
        }));
    }

    private static String json(long seq, Map<String, String> responses) {
        return "{\"seq\":" + seq + ",\"responses\":{" + String.join(",", responses.entrySet().stream().map(e -> "\"" + e.getKey() + "\":\"" + e.getValue() + "\"").toList()) + "}}";
    }

    @Test
    void aWholeAttemptIsSatSubmittedAndShown() {
        var id = start();
        var answers = right(id);
        var reply = phone.json("/attempts/" + id + "/responses", json(1024, answers));
        assertThat(reply.statusCode()).isEqualTo(200);
        assertThat(reply.body()).contains("\"saved\":1024");
        var again = phone.get("/attempts/" + id);
        assertThat(again.html().select("input[checked]").size()).isGreaterThanOrEqualTo(5);
        assertThat(again.body()).doesNotContain("GIẢI THÍCH").doesNotContain("<script>?");
        var result = phone.post("/attempts/" + id + "/submission");
        assertThat(result.path()).endsWith("/result");
        assertThat(result.text("main")).contains("5", "HT-").contains("GIẢI THÍCH");
        assertThat(result.text("h1")).as("the whole name: a clan stands last, and a bare given name is rude").isEqualTo("Trọn vẹn! Anh/chị " + lan.name() + " đúng tất cả");
        var row = repository.own(id, lan.personId()).orElseThrow();
        assertThat(row.points()).isEqualTo(500);
        assertThat(row.state()).isEqualTo(AttemptRow.SUBMITTED);
    }

    @Test
    void aSecondSubmissionGivesTheSameReceipt() throws Exception {
        var id = start();
        var receipts = parallel(100, () -> attempts.submit(id, clock.now()).receipt());
        assertThat(receipts).hasSize(100);
        assertThat(receipts.stream().distinct()).hasSize(1);
        assertThat(log.ofPeople(contest.id(), List.of(lan.personId()))).hasSize(1);
    }

    @Test
    void fiftyStartsAtOnceStartOneAttempt() throws Exception {
        var ids = parallel(50, () -> ((StartResult.Started) attempts.start(contest, lan, clock.now())).attemptId());
        assertThat(ids.stream().distinct()).hasSize(1);
    }

    @Test
    void aRepeatedSaveIsSavedAndAnotherWithItsNumberIsNot() {
        var id = start();
        assertThat(phone.json("/attempts/" + id + "/responses", json(5000, Map.of("1", "0"))).statusCode()).isEqualTo(200);
        assertThat(phone.json("/attempts/" + id + "/responses", json(5000, Map.of("1", "0"))).statusCode()).isEqualTo(200);
        var conflict = phone.json("/attempts/" + id + "/responses", json(5000, Map.of("1", "2")));
        assertThat(conflict.statusCode()).isEqualTo(409);
        assertThat(conflict.body()).contains("CONFLICT");
    }

    @Test
    void anOlderSaveThatComesLateDoesNotOverwrite() {
        var id = start();
        phone.json("/attempts/" + id + "/responses", json(9000, Map.of("2", "3")));
        phone.json("/attempts/" + id + "/responses", json(8000, Map.of("2", "1", "4", "1")));
        var responses = attempts.responses(id);
        assertThat(responses.bySlot()).containsEntry("2", "3").containsEntry("4", "1");
    }

    @Test
    void aSlotOrChoiceThatDoesNotExistIsRefused() {
        var id = start();
        for (var bad : List.of(Map.of("6", "0"), Map.of("1", "4"), Map.of("0", "0"), Map.of("1", "x"), Map.of("p", "12"), Map.of("e", "bài"), Map.of("zz", "0"))) {
            var reply = phone.json("/attempts/" + id + "/responses", json(2000, bad));
            assertThat(reply.statusCode()).as(bad.toString()).isEqualTo(422);
            assertThat(reply.body()).contains("BAD");
        }
        assertThat(attempts.responses(id).bySlot()).isEmpty();
    }

    @Test
    void thePhoneThatComesBackHearsThatAnotherDeviceAnswered() {
        var id = start();
        var clock = "/attempts/" + id + "/clock";
        assertThat(phone.get(clock).body()).contains("\"last\":0");
        assertThat(phone.json("/attempts/" + id + "/responses", json(2048, Map.of("1", "0"))).statusCode()).isEqualTo(200);
        assertThat(phone.get(clock).body()).contains("\"last\":2048");
    }

    @Test
    void somebodyElsesAttemptIsNotThere() {
        var id = start();
        var minh = world.browser(world.person("Trần Văn Minh", province.factory(), MemberRole.MEMBER));
        assertThat(minh.get("/attempts/" + id).status()).isEqualTo(404);
        assertThat(minh.get("/attempts/" + id + "/result").status()).isEqualTo(404);
        assertThat(minh.get("/attempts/" + id + "/clock").status()).isEqualTo(404);
        assertThat(minh.json("/attempts/" + id + "/responses", json(1, Map.of("1", "0"))).statusCode()).isEqualTo(404);
        assertThat(minh.postOnly("/attempts/" + id + "/submission").statusCode()).isEqualTo(404);
        assertThat(world.browser().json("/attempts/" + id + "/responses", json(1, Map.of("1", "0"))).statusCode()).isEqualTo(401);
    }

    @Test
    void afterSubmissionNothingIsTakenAnyMore() {
        var id = start();
        phone.post("/attempts/" + id + "/submission");
        var reply = phone.json("/attempts/" + id + "/responses", json(7000, Map.of("1", "0")));
        assertThat(reply.statusCode()).isEqualTo(409);
        assertThat(reply.body()).contains("SUBMITTED");
        assertThat(phone.get("/attempts/" + id).path()).endsWith("/result");
    }

    @Test
    void workDeliveredInTheGraceIsTakenAndFlaggedAndAfterItRefused() throws SQLException {
        var id = start();
        moveEnd(id, -10_000, 50_000);
        startEarlier(id, 60_000);
        var late = phone.json("/attempts/" + id + "/responses", json(7000, right(id)));
        assertThat(late.statusCode()).isEqualTo(200);
        moveEnd(id, -90_000, -1);
        assertThat(phone.json("/attempts/" + id + "/responses", json(8000, Map.of("1", "0"))).body()).contains("TIME_UP");
        assertThat(closing.closeDue(id, clock.now())).isPresent();
        var row = repository.own(id, lan.personId()).orElseThrow();
        assertThat(row.late()).isEqualTo(1);
        assertThat(row.state()).isEqualTo(AttemptRow.CLOSED);
        assertThat(row.points()).isEqualTo(500);
        assertThat(row.submittedAt()).isEqualTo(row.endsAt());
    }

    @Test
    void theServerClosesWhatIsDueOnceHoweverManyNodesTry() throws Exception {
        var id = start();
        moveEnd(id, -90_000, -1);
        var closed = parallel(8, () -> closing.closeDue(id, clock.now()).isPresent() ? 1 : 0);
        assertThat(closed.stream().mapToInt(Integer::intValue).sum()).isOne();
        assertThat(closing.closeDue(id, clock.now())).isEmpty();
        assertThat(log.ofPeople(contest.id(), List.of(lan.personId()))).hasSize(1);
    }

    @Test
    void whatRefusesSaysWhyAndWhenItOpens() {
        var soon = contestWorld.published(province, s -> s.withRounds(ContestWorld.moved(s.rounds(), Duration.ofDays(2))));
        var page = phone.post("/contests/" + soon.slug() + "/attempts");
        assertThat(page.status()).isEqualTo(409);
        assertThat(page.text("main")).contains("mở");
        var stranger = world.browser(world.person("Lê Văn Xa", world.province().schoolA(), MemberRole.MEMBER));
        assertThat(stranger.post("/contests/" + contest.slug() + "/attempts").status()).isEqualTo(409);
    }

    @Test
    void theNumberOfAttemptsIsKept() {
        for (int i = 0; i < 2; i++) {
            phone.post("/attempts/" + start() + "/submission");
        }
        assertThat(phone.post("/contests/" + contest.slug() + "/attempts").status()).isEqualTo(409);
        assertThat(repository.ofRound(contest.id(), 1, lan.personId())).hasSize(2);
    }

    @Test
    void withoutScriptsTheFormSavesAndAnOldPageCannotPutBackNewerAnswers() {
        var id = start();
        phone.postOnly("/attempts/" + id + "/responses", "action", "save", "lastSeq", "0", "s1", "0", "s2", "1");
        var seen = attempts.responses(id).lastSeq();
        phone.json("/attempts/" + id + "/responses", json(seen + 50_000, Map.of("2", "2")));
        phone.postOnly("/attempts/" + id + "/submission", "lastSeq", Long.toString(seen), "s1", "0", "s2", "1", "s3", "2", "sure", "yes");
        var responses = attempts.responses(id).bySlot();
        assertThat(responses).containsEntry("1", "0").containsEntry("2", "2");
    }

    @Test
    void savesOfManyAreSharedInOneCommitAndEachKeepsItsOwn() throws Exception {
        var people = IntStream.range(0, 40).mapToObj(i -> world.person("Người " + i, province.factory(), MemberRole.MEMBER)).toList();
        var ids = people.stream().map(p -> Map.entry(p, ((StartResult.Started) attempts.start(contest, p, clock.now())).attemptId())).toList();
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            var saves = ids.stream().flatMap(e -> IntStream.rangeClosed(1, 5).mapToObj(n -> (Callable<SaveResult>) () ->
                    attempts.save(attempts.sitting(e.getValue(), e.getKey().personId()).orElseThrow(), n * 1024L, Map.of(Integer.toString(n), "0"), clock.now()))).toList();
            for (var save : pool.invokeAll(saves)) {
                assertThat(save.get()).isEqualTo(SaveResult.SAVED);
            }
        }
        for (var entry : ids) {
            assertThat(attempts.responses(entry.getValue()).answered()).isEqualTo(5);
        }
    }

    private void moveEnd(long id, long endsIn, long closesIn) throws SQLException {
        try (var connection = DelegatingDataSource.unwrapDataSource(database).getConnection(); var statement = connection.createStatement()) {
            statement.executeUpdate("UPDATE attempt SET ends_at = " + (clock.millis() + endsIn) + ", closes_at = " + (clock.millis() + closesIn) + " WHERE id = " + id);
        }
    }

    private void startEarlier(long id, long millis) throws SQLException {
        try (var connection = DelegatingDataSource.unwrapDataSource(database).getConnection(); var statement = connection.createStatement()) {
            statement.executeUpdate("UPDATE attempt SET started_at = started_at - " + millis + " WHERE id = " + id);
        }
        attempts.forget(id);
    }

    private static <T> List<T> parallel(int times, Callable<T> call) throws InterruptedException, ExecutionException {
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            var results = new java.util.ArrayList<T>();
            for (var future : pool.invokeAll(java.util.Collections.nCopies(times, call))) {
                results.add(future.get());
            }
            return results;
        }
    }
}
