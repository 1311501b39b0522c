package vn.hoithi.attempt.extratime;

import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hoithi.attempt.AttemptRepository;
import vn.hoithi.attempt.AttemptRow;
import vn.hoithi.attempt.Attempts;
import vn.hoithi.attempt.Closing;
import vn.hoithi.attempt.StartResult;
import vn.hoithi.attempt.extratime.ExtraTimeRequest.Reach;
import vn.hoithi.contest.Contest;
import vn.hoithi.contest.ContestSettings;
import vn.hoithi.contest.Contests;
import vn.hoithi.database.Ids;
import vn.hoithi.organisation.Actor;
import vn.hoithi.organisation.MemberRole;
import vn.hoithi.organisation.Role;
import vn.hoithi.outcome.OutcomeLog;
import vn.hoithi.time.Clock;
import vn.hoithi.world.Browser;
import vn.hoithi.world.ContestWorld;
import vn.hoithi.world.Rows;
import vn.hoithi.world.World;

import javax.sql.DataSource;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import static org.assertj.core.api.Assertions.assertThat;

@MicronautTest(transactional = false)
class ExtraTimeTest {

    @Inject
    World world;
    @Inject
    ContestWorld contestWorld;
    @Inject
    Contests contests;
    @Inject
    Attempts attempts;
    @Inject
    AttemptRepository repository;
    @Inject
    ExtraTimes times;
    @Inject
    ExtraTimeListener listener;
    @Inject
    Closing closing;
    @Inject
    OutcomeLog log;
    @Inject
    Ids ids;
    @Inject
    Clock clock;
    @Inject
    Rows rows;
    @Inject
    DataSource database;

    World.Province province;
    Contest contest;
    Actor hoa;
    Actor lan;
    Browser desk;
    Browser phone;

    @BeforeEach
    void lanMaySitAContestOfHoa() {
        province = world.province();
        contest = contestWorld.published(province, s -> s);
        hoa = world.staff("Lê Thu Hoa", province.factory(), Role.ORGANISER, province.federation());
        lan = world.person("Nguyễn Thị Lan", province.schoolA(), MemberRole.MEMBER);
        desk = world.browser(hoa);
        phone = world.browser(lan);
    }

    @Test
    void hoaSeesWhoIsInsideFindsLanAndGivesHerFiveMinutes() {
        var id = start(lan);
        start(world.person("Trần Văn Minh", province.schoolB(), MemberRole.MEMBER));
        var before = row(id, lan);
        var page = desk.get(path("/inside"));
        assertThat(page.text("main")).contains("Nguyễn Thị Lan", "Trần Văn Minh", province.schoolA().name(), "Hiển thị 1–2 trong 2 người", "Chưa lần nào.");
        assertThat(desk.get(path("/inside?q=thi+lan")).text("table")).contains("Nguyễn Thị Lan").doesNotContain("Minh");
        assertThat(desk.get(path("/inside?q=xyz")).text("main")).contains("Không có ai đang thi khớp với “xyz”.");
        var asked = desk.post(path("/extra-time/question"), "attempt", "" + id, "minutes", "5", "reason", "Máy hỏng <b>chuột</b>");
        assertThat(asked.text("main")).contains("Cho Nguyễn Thị Lan thêm 5 phút?", "Máy hỏng <b>chuột</b>", "không lấy lại được");
        var fields = asked.html().select("form[action$=extra-time] input").stream().flatMap(i -> List.of(i.attr("name"), i.attr("value")).stream()).toArray(String[]::new);
        assertThat(desk.post(path("/extra-time"), fields).text(".flash")).contains("Đã thêm 5 phút cho 1 người.");
        assertThat(desk.post(path("/extra-time"), fields).text(".flash")).contains("không cộng thêm lần nữa");
        var after = row(id, lan);
        assertThat(after.endsAt() - before.endsAt()).isEqualTo(300_000);
        assertThat(after.closesAt() - before.closesAt()).isEqualTo(300_000);
        assertThat(after.extraMs()).isEqualTo(300_000);
        assertThat(desk.get(path("/inside")).text("ol.stack")).contains("Nguyễn Thị Lan: thêm 5 phút", "Máy hỏng <b>chuột</b>", "Lê Thu Hoa");
    }

    @Test
    void theRunningPageTheNextSaveAndThePageWithoutScriptHearOfIt() {
        var id = start(lan);
        phone.get("/attempts/" + id);
        var before = row(id, lan).endsAt();
        give(Reach.INSIDE, null, 5);
        assertThat(phone.json("/attempts/" + id + "/responses", "{\"seq\":5000,\"responses\":{\"1\":\"0\"}}").body()).contains("\"ends\":" + (before + 300_000));
        assertThat(phone.accepting("application/json", "/attempts/" + id + "/clock").body()).contains("\"ends\":" + (before + 300_000), "Ban Tổ chức cộng thêm 5 phút: mất điện");
        var page = phone.get("/attempts/" + id);
        assertThat(page.html().select("#extra-time:not([hidden])").text()).isEqualTo("Ban Tổ chức cộng thêm 5 phút: mất điện");
        assertThat(page.html().select("form#paper").attr("data-ends")).isEqualTo("" + (before + 300_000));
    }

    @Test
    void anotherNodeHearsOfItWithoutBeingTold() throws SQLException {
        var id = start(lan);
        var before = row(id, lan).endsAt();
        change("INSERT INTO extra_time (id, contest_id, attempt_id, reach, millis, closes_before, closes_after, reason, given_by, given_at) VALUES (" + ids.next() + ", " + contest.id()
                + ", NULL, 'INSIDE', 60000, NULL, NULL, 'x', " + hoa.personId() + ", " + clock.millis() + ")");
        change("UPDATE attempt SET ends_at = ends_at + 60000, closes_at = closes_at + 60000 WHERE id = " + id);
        listener.listen();
        assertThat(attempts.sitting(id, lan.personId()).orElseThrow().row().endsAt()).isEqualTo(before + 60_000);
    }

    @Test
    void aClosedAttemptGetsNothingAndThatIsSaid() {
        var id = start(lan);
        phone.post("/attempts/" + id + "/submission");
        var sent = desk.post(path("/extra-time"), "id", "" + ids.next(), "attempt", "" + id, "minutes", "5", "reason", "muộn");
        assertThat(sent.text(".flash")).contains("không thêm giờ được nữa");
        assertThat(rows.of("SELECT id FROM extra_time WHERE contest_id = " + contest.id())).isEmpty();
    }

    @Test
    void whatIsTypedWrongIsSaidAtItsField() {
        start(lan);
        for (var minutes : List.of("0", "181", "", "x")) {
            var page = desk.post(path("/extra-time/question"), "minutes", minutes, "reason", "", "reach", "ALL");
            assertThat(page.status()).isEqualTo(422);
            assertThat(page.text("#minutes-error")).contains("từ 1 đến 180");
            assertThat(page.text("#reason-error")).contains("lý do");
            assertThat(page.html().select("input[value=ALL][checked]")).hasSize(1);
        }
    }

    @Test
    void fiftyAnswersWithOneNumberGiveTheTimeOnce() throws Exception {
        var id = start(lan);
        var before = row(id, lan).endsAt();
        var key = ids.next();
        var given = parallel(50, () -> times.give(key, contests.byId(contest.id()).orElseThrow(), new ExtraTimeRequest(Reach.ALL, null, 5, "mất điện"), hoa.personId(), clock.now()));
        assertThat(given).allSatisfy(a -> assertThat(a).isInstanceOfSatisfying(ExtraTimeOutcome.Given.class, g -> assertThat(g.people()).isEqualTo(1)));
        assertThat(given.stream().filter(a -> a instanceof ExtraTimeOutcome.Given g && !g.again())).hasSize(1);
        assertThat(row(id, lan).endsAt()).isEqualTo(before + 300_000);
        var closes = contest.settings().rounds().getFirst().closes();
        assertThat(contests.byId(contest.id()).orElseThrow().settings().rounds().getFirst().closes()).isEqualTo(closes.plusSeconds(300));
    }

    @Test
    void anAttemptIsClosedOrExtendedWhoeverComesFirst() throws Exception {
        var people = IntStream.range(0, 24).mapToObj(i -> world.person("Người " + i, province.factory(), MemberRole.MEMBER)).toList();
        var started = people.stream().map(this::start).toList();
        for (int i = 0; i < started.size(); i++) {
            change("UPDATE attempt SET ends_at = " + (clock.millis() - 60_000) + ", closes_at = " + (clock.millis() + 150 + 10 * i) + " WHERE id = " + started.get(i));
        }
        var over = Instant.ofEpochMilli(clock.millis() + 10_000); // a node that sees them all due, and one that sees none
        var work = new ArrayList<Callable<Object>>();
        started.forEach(id -> work.add(() -> vn.hoithi.database.TransactionRetry.again(() -> closing.closeDue(id, over))));
        var key = ids.next();
        var now = clock.now();
        work.add(started.size() / 2, () -> times.give(key, contest, new ExtraTimeRequest(Reach.INSIDE, null, 5, "mất điện"), hoa.personId(), now));
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var done : pool.invokeAll(work)) {
                done.get();
            }
        }
        var given = rows.of("SELECT attempt_id FROM extra_time_given WHERE extra_id = " + key).stream().map(Long::valueOf).toList();
        for (int i = 0; i < started.size(); i++) {
            var row = row(started.get(i), people.get(i));
            var outcomes = log.ofPeople(contest.id(), List.of(people.get(i).personId())).size();
            assertThat(row.open()).as("closed xor extended").isEqualTo(given.contains(row.id()));
            assertThat(outcomes).isEqualTo(row.open() ? 0 : 1);
            assertThat(row.extraMs() > 0).isEqualTo(row.open());
        }
    }

    @Test
    void aLaterClosingLetsLateComersInAndIsReadEverywhere() throws SQLException {
        var id = start(lan);
        var oldEnd = contest.settings().rounds().getFirst().closes();
        change("UPDATE attempt SET ends_at = " + oldEnd.toEpochMilli() + ", closes_at = " + (oldEnd.toEpochMilli() + 60_000) + ", started_at = " + oldEnd.minusSeconds(600).toEpochMilli()
                + " WHERE id = " + id);
        assertThat(give(Reach.ROUND, null, 30)).isEqualTo(new ExtraTimeOutcome.Given(1, false));
        assertThat(row(id, lan).endsAt()).as("its twenty minutes").isEqualTo(oldEnd.plusSeconds(600).toEpochMilli());
        var moved = contests.byId(contest.id()).orElseThrow();
        assertThat(moved.settings().rounds().getFirst().closes()).isEqualTo(oldEnd.plusSeconds(1800));
        assertThat(moved.pool()).isEqualTo(contest.pool());
        var minh = world.person("Trần Văn Minh", province.schoolB(), MemberRole.MEMBER);
        assertThat(attempts.start(moved, minh, oldEnd.plusSeconds(1500))).isInstanceOf(StartResult.Started.class);
        var closes = vn.hoithi.text.Format.of(vn.hoithi.web.Messages.VIETNAMESE).minute(oldEnd.plusSeconds(1800));
        assertThat(phone.get("/contests/" + contest.slug()).text("main")).contains(closes);
        assertThat(desk.get(path("/rules")).text("main")).contains(closes, "cho thêm giờ");
        assertThat(desk.get(path("/closing")).text("main")).contains("đến " + closes);
    }

    @Test
    void whoStartedByTheOldClosingIsCaughtUpWith() throws SQLException {
        var oldEnd = contest.settings().rounds().getFirst().closes();
        give(Reach.ROUND, null, 30);
        var id = start(lan);
        change("UPDATE attempt SET ends_at = " + oldEnd.toEpochMilli() + ", closes_at = " + (oldEnd.toEpochMilli() + 60_000) + ", started_at = " + oldEnd.minusSeconds(600).toEpochMilli()
                + " WHERE id = " + id);
        IntStream.range(0, 3).forEach(i -> listener.listen());
        assertThat(row(id, lan).endsAt()).isEqualTo(oldEnd.plusSeconds(600).toEpochMilli());
    }

    @Test
    void resultsThatWaitForTheClosingWaitForTheLaterOne() {
        var afterRound = ContestSettings.Show.AFTER_ROUND;
        contest = contestWorld.published(province, s -> s.with(b -> b.attemptsPerRound(1).results(afterRound).review(afterRound)));
        var id = start(lan);
        phone.post("/attempts/" + id + "/submission");
        give(Reach.ROUND, null, 30);
        var closes = vn.hoithi.text.Format.of(vn.hoithi.web.Messages.VIETNAMESE).minute(contest.settings().rounds().getFirst().closes().plusSeconds(1800 + contest.settings().graceSeconds()));
        assertThat(phone.get("/attempts/" + id + "/result").text("main")).contains("Kết quả hiện ở trang này từ " + closes);
    }

    private ExtraTimeOutcome give(Reach reach, Long attempt, int minutes) {
        return times.give(ids.next(), contests.byId(contest.id()).orElseThrow(), new ExtraTimeRequest(reach, attempt, minutes, "mất điện"), hoa.personId(), clock.now());
    }

    private long start(Actor who) {
        return ((StartResult.Started) attempts.start(contest, who, clock.now())).attemptId();
    }

    private AttemptRow row(long id, Actor who) {
        return repository.own(id, who.personId()).orElseThrow();
    }

    private String path(String rest) {
        return "/organiser/contests/" + contest.slug() + rest;
    }

    private void change(String sql) throws SQLException {
        try (var connection = DelegatingDataSource.unwrapDataSource(database).getConnection(); var statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    private static <T> List<T> parallel(int times, Callable<T> call) throws Exception {
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            var results = new ArrayList<T>();
            for (var future : pool.invokeAll(java.util.Collections.nCopies(times, call))) {
                results.add(future.get());
            }
            return results;
        }
    }
}
