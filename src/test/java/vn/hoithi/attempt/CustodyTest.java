package vn.hoithi.attempt;

import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hoithi.contest.Contest;
import vn.hoithi.contest.ContestSettings;
import vn.hoithi.organisation.Actor;
import vn.hoithi.organisation.MemberRole;
import vn.hoithi.organisation.Role;
import vn.hoithi.time.Clock;
import vn.hoithi.world.Browser;
import vn.hoithi.world.ContestWorld;
import vn.hoithi.world.World;

import javax.sql.DataSource;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import static org.assertj.core.api.Assertions.assertThat;

/** When an answer was written decides whether it counts and against what it stands, whatever a phone's clock says and however many devices write. */
@MicronautTest(transactional = false)
class CustodyTest {

    private static final Duration LATE = Duration.ofSeconds(10);

    @Inject
    World world;
    @Inject
    ContestWorld contestWorld;
    @Inject
    Attempts attempts;
    @Inject
    AttemptRepository repository;
    @Inject
    Submissions submissions;
    @Inject
    ClosingJob job;
    @Inject
    ClosingFailureRepository failures;
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

    @Test
    void whatWasWrittenBeforeTheEndCountsWhenItIsDeliveredInTheGrace() throws SQLException {
        var id = overSince(LATE);
        var reply = save(id, at(id, LATE.plusSeconds(20)), "1", "2");
        assertThat(reply.statusCode()).isEqualTo(200);
        assertThat(reply.body()).contains("\"late\":true");
        assertThat(attempts.responses(id).bySlot()).containsEntry("1", "2");
    }

    @Test
    void whatWasWrittenAfterTheEndDoesNotCountAlthoughTheGraceRuns() throws SQLException {
        var id = overSince(LATE);
        var reply = save(id, at(id, LATE.minusSeconds(5)), "1", "2");
        assertThat(reply.statusCode()).isEqualTo(409);
        assertThat(reply.body()).contains("TIME_UP");
        phone.postOnly("/attempts/" + id + "/responses", "lastSeq", "0", "s2", "1");
        phone.postOnly("/attempts/" + id + "/submission", "lastSeq", "0", "s3", "1", "certain", "1");
        assertThat(attempts.responses(id).bySlot()).isEmpty();
    }

    @Test
    void aDateSetAheadIsToldAndDoesNotPassLaterAnswers() {
        var id = start();
        assertThat(save(id, seq(id, Duration.ZERO), "1", "0").statusCode()).isEqualTo(200);
        var newest = attempts.responses(id).lastSeq();
        for (var jump : new Duration[] {Duration.ofSeconds(5), Duration.ofMinutes(10), Duration.ofDays(365)}) {
            var reply = save(id, seq(id, jump), "1", "1");
            assertThat(reply.statusCode()).as(jump.toString()).isEqualTo(409);
            assertThat(reply.body()).contains("AHEAD", "\"last\":" + newest, "\"now\":");
        }
        phone.postOnly("/attempts/" + id + "/responses", "lastSeq", Long.toString(newest), "s1", "3");
        assertThat(attempts.responses(id).bySlot()).containsEntry("1", "3");
    }

    /** Such entries were taken before sequences were bounded, and a database may come back with an older clock. */
    @Test
    void anEntryAheadOfTheClockIsPassedByWhatCountsOnFromIt() throws SQLException {
        var id = start();
        var far = seq(id, Duration.ofMinutes(10));
        repository.write(id, far, "{\"1\":\"0\"}", clock.millis());
        assertThat(save(id, far + 1024, "1", "1").statusCode()).isEqualTo(200);
        phone.postOnly("/attempts/" + id + "/responses", "lastSeq", Long.toString(far + 1024), "s1", "2");
        assertThat(attempts.responses(id).bySlot()).containsEntry("1", "2");
    }

    @Test
    void aReplySaysWhatStandsWhenAnotherDeviceAnsweredLater() throws SQLException {
        var id = start();
        startEarlier(id, 60_000);
        assertThat(save(id, at(id, Duration.ofSeconds(10)), "1", "2").statusCode()).isEqualTo(200);
        var older = phone.json("/attempts/" + id + "/responses", "{\"seq\":" + at(id, Duration.ofSeconds(30)) + ",\"responses\":{\"1\":\"0\",\"2\":\"1\"}}");
        assertThat(older.statusCode()).isEqualTo(200);
        assertThat(older.body()).contains("\"standing\":{\"1\":\"2\"}");
        assertThat(attempts.responses(id).bySlot()).containsEntry("1", "2").containsEntry("2", "1");
        assertThat(save(id, at(id, Duration.ofSeconds(5)), "1", "3").body()).doesNotContain("standing");
    }

    @Test
    void aFloodOfSavesIsHeldBackAndAnHonestOneIsNot() {
        var id = start();
        var sitting = attempts.sitting(id, lan.personId()).orElseThrow();
        var now = clock.now().plusSeconds(30); // ahead of the request below, so that nothing is refilled while the saves take their time
        for (int i = 1; i <= SaveAllowance.SAVES; i++) {
            assertThat(attempts.save(sitting, i, Map.of("1", "0"), now)).isEqualTo(SaveResult.SAVED);
        }
        assertThat(attempts.save(sitting, 5_000, Map.of("1", "1"), now)).isEqualTo(new SaveResult.Refused(SaveResult.Why.TOO_MANY));
        var reply = save(id, 6_000, "1", "1");
        assertThat(reply.statusCode()).isEqualTo(429);
        assertThat(reply.headers().firstValue("Retry-After")).isPresent();
        assertThat(attempts.save(sitting, 7_000, Map.of("1", "2"), now.plusSeconds(60))).isEqualTo(SaveResult.SAVED);
    }

    @Test
    void somebodyWhoTapsTwiceASecondForAnHourAndWritesALongEssayMeetsNoBound() {
        var allowance = new SaveAllowance();
        for (long tenths = 1; tenths <= 36_000; tenths++) {
            assertThat(tenths % 5 != 0 || allowance.take(30, tenths * 100)).isTrue();
        }
        var writer = new SaveAllowance();
        for (long seconds = 5; seconds <= 3_600; seconds += 5) {
            assertThat(writer.take(Answers.LONGEST_ESSAY, seconds * 1_000)).isTrue();
        }
    }

    @Test
    void anAttemptWithTenThousandSavesOpensAndCloses() throws SQLException {
        var id = start();
        try (var connection = connection(); var insert = connection.prepareStatement("INSERT INTO answer_journal (attempt_id, seq, payload, saved_at) VALUES (?, ?, ?, ?)")) {
            for (int i = 1; i <= 10_000; i++) {
                insert.setLong(1, id);
                insert.setLong(2, i);
                insert.setString(3, i == 77 ? "{damaged" : "{\"" + (i % 5 + 1) + "\":\"" + i % 2 + "\",\"foreign\":\"x\"}");
                insert.setLong(4, clock.millis());
                insert.addBatch();
            }
            insert.executeBatch();
        }
        assertThat(phone.get("/attempts/" + id).html().select("input[checked]")).hasSize(5);
        assertThat(attempts.responses(id, 77).lastSeq()).isEqualTo(77);
        assertThat(phone.post("/attempts/" + id + "/submission", "certain", "1").path()).endsWith("/result");
    }

    @Test
    void whoSubmitsTogetherWithAnAttemptThatCannotBeClosedIsClosed() throws SQLException {
        var broken = start();
        var minh = world.person("Trần Văn Minh", province.factory(), MemberRole.MEMBER);
        var sound = ((StartResult.Started) attempts.start(contest, minh, clock.now())).attemptId();
        change("UPDATE attempt SET paper = 'no paper' WHERE id = " + broken);

        var outcomes = submissions.write(List.of(new Closing.Submission(broken, clock.now()), new Closing.Submission(sound, clock.now())));

        assertThat(outcomes.getFirst().failed()).isNotNull();
        assertThat(outcomes.getLast().closed().row().open()).isFalse();
        assertThat(repository.own(broken, lan.personId()).orElseThrow().open()).isTrue();
        assertThat(repository.own(sound, minh.personId()).orElseThrow().receipt()).isEqualTo(outcomes.getLast().closed().row().receipt());
    }

    @Test
    void anAttemptThatCannotBeClosedIsSetAsideAndToldAndTheOthersAreClosed() throws SQLException {
        var broken = start();
        var minh = world.person("Trần Văn Minh", province.factory(), MemberRole.MEMBER);
        var sound = ((StartResult.Started) attempts.start(contest, minh, clock.now())).attemptId();
        change("UPDATE attempt SET paper = 'no paper' WHERE id = " + broken);
        for (var id : new long[] {broken, sound}) {
            change("UPDATE attempt SET ends_at = 1000, closes_at = " + (id == broken ? 1_000 : 2_000) + " WHERE id = " + id);
        }
        for (int i = 0; i < 200 && (repository.own(sound, minh.personId()).orElseThrow().open() || failures.tries(broken).isEmpty()); i++) { // the application's own clockwork may have them
            job.run();
            java.util.concurrent.locks.LockSupport.parkNanos(20_000_000);
        }
        assertThat(repository.own(sound, minh.personId()).orElseThrow().open()).isFalse();
        assertThat(repository.own(broken, lan.personId()).orElseThrow().open()).isTrue();
        assertThat(repository.due(clock.millis(), 500)).doesNotContain(broken);
        assertThat(repository.due(clock.millis() + 15_000, 500)).contains(broken);
        assertThat(failures.tries(broken)).contains(1);
        var hoa = world.browser(world.staff("Lê Thu Hoa", province.factory(), Role.ORGANISER, province.federation()));
        assertThat(hoa.get("/organiser/contests/" + contest.slug() + "/inside").text("main")).contains("Bài hết giờ chưa thu được", "Nguyễn Thị Lan").doesNotContain("Trần Văn Minh");
        change("DELETE FROM attempt WHERE id = " + broken);
    }

    @Test
    void theOrganiserSeesWhoDeliveredLate() throws SQLException {
        var id = overSince(LATE);
        save(id, at(id, LATE.plusSeconds(20)), "1", "2");
        phone.post("/attempts/" + id + "/submission", "certain", "1");
        assertThat(repository.own(id, lan.personId()).orElseThrow().late()).isEqualTo(1);
        var hoa = world.browser(world.staff("Lê Thu Hoa", province.factory(), Role.ORGANISER, province.federation()));
        assertThat(hoa.get("/organiser/contests/" + contest.slug() + "/inside").text("main")).contains("Bài gửi đến trong thời gian chờ", "Nguyễn Thị Lan", "phần cuối đến sau");
    }

    @Test
    void keysStayShutUntilNobodyCanDeliverAnyMore() {
        var now = clock.now();
        contest = contestWorld.published(province, s -> until(s, now.minusSeconds(30), ContestSettings.Show.AFTER_ROUND));
        assertThat(contest.disclosure().keysShown(1, now.minusSeconds(60), now)).isFalse();
        assertThat(contest.disclosure().rankingShown(1, now)).isFalse();
        assertThat(contest.disclosure().rankingShown(0, now)).isFalse();
        var over = now.plusSeconds(31);
        assertThat(contest.disclosure().keysShown(1, now.minusSeconds(60), over)).isTrue();
        assertThat(contest.disclosure().rankingShown(1, over)).isTrue();
        assertThat(contest.disclosure().rankingShown(0, over)).isTrue();
    }

    @Test
    void theWriterOfSavesSurvivesAnError() throws Exception {
        var journal = new Journal(database, "jdbc:h2:") {
            private int calls;

            @Override
            java.util.List<SaveResult> write(java.util.List<Save> saves) {
                if (calls++ < 4) {
                    throw new StackOverflowError("as a driver might");
                }
                return java.util.Collections.nCopies(saves.size(), SaveResult.SAVED);
            }
        };
        var saver = new Saver(journal, new io.micrometer.core.instrument.simple.SimpleMeterRegistry());
        try {
            for (int i = 0; i < 4; i++) {
                org.assertj.core.api.Assertions.assertThatThrownBy(() -> saver.save(new Save(1, 1, 1, "{}", 1, 1))).isInstanceOf(Saver.Unavailable.class);
            }
            assertThat(java.util.concurrent.CompletableFuture.supplyAsync(() -> saver.save(new Save(1, 1, 1, "{}", 1, 1))).get(5, TimeUnit.SECONDS)).isEqualTo(SaveResult.SAVED);
        } finally {
            saver.close();
        }
    }

    private long start() {
        return ((StartResult.Started) attempts.start(contest, lan, clock.now())).attemptId();
    }

    /** An attempt begun a minute before its end, which was so long ago; the grace still runs. */
    private long overSince(Duration ago) throws SQLException {
        var id = start();
        var ends = clock.millis() - ago.toMillis();
        change("UPDATE attempt SET started_at = " + (ends - 60_000) + ", ends_at = " + ends + ", closes_at = " + (ends + 60_000) + " WHERE id = " + id);
        attempts.forget(id);
        return id;
    }

    private void startEarlier(long id, long millis) throws SQLException {
        change("UPDATE attempt SET started_at = started_at - " + millis + " WHERE id = " + id);
        attempts.forget(id);
    }

    /** The sequence of what was written so long ago. */
    private long at(long id, Duration ago) {
        return seq(id, ago.negated());
    }

    /** The sequence of a clock that is so far ahead. */
    private long seq(long id, Duration ahead) {
        return Math.max(1, clock.millis() + ahead.toMillis() - repository.own(id, lan.personId()).orElseThrow().startedAt()) * 1024 + 5;
    }

    private HttpResponse<String> save(long id, long seq, String slot, String value) {
        return phone.json("/attempts/" + id + "/responses", "{\"seq\":" + seq + ",\"responses\":{\"" + slot + "\":\"" + value + "\"}}");
    }

    private static ContestSettings until(ContestSettings s, Instant closes, ContestSettings.Show show) {
        return s.with(b -> b.rounds(ContestWorld.round(closes.minusSeconds(3_600), closes)).attemptsPerRound(1).results(show).review(show));
    }

    private void change(String sql) throws SQLException {
        try (var connection = connection(); var statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    private java.sql.Connection connection() throws SQLException {
        return DelegatingDataSource.unwrapDataSource(database).getConnection();
    }
}
