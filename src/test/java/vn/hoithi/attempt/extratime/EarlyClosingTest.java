package vn.hoithi.attempt.extratime;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hoithi.attempt.AttemptRepository;
import vn.hoithi.attempt.AttemptRow;
import vn.hoithi.attempt.Attempts;
import vn.hoithi.attempt.Closing;
import vn.hoithi.attempt.StartResult;
import vn.hoithi.contest.Contest;
import vn.hoithi.contest.Contests;
import vn.hoithi.database.Ids;
import vn.hoithi.database.TransactionRetry;
import vn.hoithi.organisation.Actor;
import vn.hoithi.organisation.MemberRole;
import vn.hoithi.organisation.Role;
import vn.hoithi.text.Format;
import vn.hoithi.time.Clock;
import vn.hoithi.web.Messages;
import vn.hoithi.world.Browser;
import vn.hoithi.world.ContestWorld;
import vn.hoithi.world.Rows;
import vn.hoithi.world.World;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

/** A sitting that cannot go on is closed early: who is inside ends with it and loses nothing written. */
@MicronautTest(transactional = false)
class EarlyClosingTest {

    private static final Format FORMAT = Format.of(Messages.VIETNAMESE);
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
    Ids ids;
    @Inject
    Clock clock;
    @Inject
    Rows rows;
    World.Province province;
    Contest contest;
    Actor hoa;
    Actor lan;
    Browser desk;
    Browser phone;
    Instant to;

    @BeforeEach
    void lanSitsAContestOfHoa() {
        province = world.province();
        contest = contestWorld.published(province, s -> s);
        hoa = world.staff("Lê Thu Hoa", province.factory(), Role.ORGANISER, province.federation());
        lan = world.person("Nguyễn Thị Lan", province.schoolA(), MemberRole.MEMBER);
        desk = world.browser(hoa);
        phone = world.browser(lan);
        to = clock.now().plus(Duration.ofMinutes(6)).truncatedTo(ChronoUnit.MINUTES);
    }

    @Test
    void itIsAskedInNumbersAndThenThoseInsideEndWithIt() {
        var id = start(lan);
        var minh = world.person("Trần Văn Minh", province.schoolB(), MemberRole.MEMBER);
        var soon = start(minh);
        rows.change("UPDATE attempt SET ends_at = " + to.minusSeconds(60).toEpochMilli() + ", closes_at = " + to.toEpochMilli() + " WHERE id = " + soon);
        var before = row(id);
        assertThat(desk.post(path("/question"), typed(to)).text("#closes-error")).as("without the box nobody loses time").contains("đánh dấu");
        var asked = desk.post(path("/question"), early(to));
        assertThat(asked.text("main")).contains("1 người đang thi phải dừng lúc " + FORMAT.minute(to), "vẫn được thu và tính", "Mất điện cả tỉnh").doesNotContain("làm đủ giờ");
        assertThat(row(id)).as("only asked").isEqualTo(before);
        var fields = asked.html().select("main form input").stream().flatMap(i -> List.of(i.attr("name"), i.attr("value")).stream()).toArray(String[]::new);
        assertThat(desk.post("/organiser/contests/" + contest.slug() + "/closing", fields).text(".flash")).contains("Đã dời giờ đóng sang " + FORMAT.minute(to));
        assertThat(row(id).endsAt()).isEqualTo(to.toEpochMilli());
        assertThat(row(id).closesAt() - row(id).endsAt()).as("its grace").isEqualTo(before.closesAt() - before.endsAt());
        assertThat(repository.own(soon, minh.personId()).orElseThrow().endsAt()).as("ends before that anyway").isEqualTo(to.minusSeconds(60).toEpochMilli());
        assertThat(contests.byId(contest.id()).orElseThrow().settings().rounds().getFirst().closes()).isEqualTo(to);
        assertThat(phone.accepting("application/json", "/attempts/" + id + "/clock").body()).contains("\"ends\":" + to.toEpochMilli(), "Ban Tổ chức đóng đợt thi sớm", "Mất điện cả tỉnh");
        assertThat(phone.get("/attempts/" + id).text("#extra-time:not([hidden])")).contains("bài kết thúc lúc " + FORMAT.second(to));
        assertThat(desk.get("/organiser/contests/" + contest.slug() + "/inside").text("ol.stack")).contains("Đóng sớm lúc " + FORMAT.minute(to), "1 người đang thi dừng theo", "Mất điện cả tỉnh");
    }

    @Test
    void whatWasWrittenBeforeCountsAlsoWhenItArrivesInTheGrace() {
        var id = start(lan);
        save(id, 5_000, "1");
        close();
        save(id, 6_000, "2");
        var end = to.toEpochMilli();
        rows.change("UPDATE attempt SET started_at = started_at - 600000, ends_at = " + (clock.millis() - 1_000) + ", closes_at = " + (clock.millis() + 60_000) + " WHERE id = " + id);
        attempts.forget(contest.id(), id);
        assertThat(phone.json("/attempts/" + id + "/responses", "{\"seq\":7000,\"responses\":{\"3\":\"0\"}}").body()).as("written before, delivered late").contains("\"saved\":7000", "\"late\":true");
        TransactionRetry.again(() -> closing.closeDue(id, Instant.ofEpochMilli(end + 120_000)));
        assertThat(row(id).state()).isEqualTo(AttemptRow.CLOSED);
        assertThat(attempts.responses(id).bySlot()).containsOnlyKeys("1", "2", "3");
    }

    @Test
    void whatIsRefusedIsSaidAtItsField() {
        start(lan);
        assertThat(desk.post(path("/question"), early(clock.now().minusSeconds(120))).text("#closes-error")).contains("đã qua");
        assertThat(desk.post(path("/question"), early(clock.now().plusSeconds(60).truncatedTo(ChronoUnit.MINUTES).plusSeconds(60))).text("#closes-error")).contains("cần đến 3 phút");
        assertThat(rows.of("SELECT id FROM extra_time WHERE contest_id = " + contest.id())).isEmpty();
    }

    @Test
    void whoStartedWhileANodeWentByTheOldClosingEndsWithTheOthers() {
        close();
        var late = start(lan);
        rows.change("UPDATE attempt SET ends_at = ends_at + 1200000, closes_at = closes_at + 1200000 WHERE id = " + late);
        listener.listen();
        listener.listen();
        listener.listen();
        assertThat(row(late).endsAt()).isEqualTo(to.toEpochMilli());
    }

    private void close() {
        var target = new ExtraTimeRequest.Target(1, contest.settings().rounds().getFirst().closes(), to);
        assertThat(times.give(ids.next(), contests.byId(contest.id()).orElseThrow(), ExtraTimeRequest.early(target, "mất điện"), hoa.personId(), clock.now())).isInstanceOf(ExtraTimeOutcome.Given.class);
    }

    private void save(long id, long seq, String slot) {
        assertThat(phone.json("/attempts/" + id + "/responses", "{\"seq\":" + seq + ",\"responses\":{\"" + slot + "\":\"0\"}}").body()).contains("\"saved\":" + seq);
    }

    private String[] typed(Instant at) {
        return new String[] {"sitting", "1-" + contest.settings().rounds().getFirst().closes().toEpochMilli(), "closes", FORMAT.minute(at), "reason", "Mất điện cả tỉnh"};
    }

    private String[] early(Instant at) {
        var typed = typed(at);
        return new String[] {typed[0], typed[1], typed[2], typed[3], typed[4], typed[5], "early", "yes"};
    }

    private long start(Actor who) {
        return ((StartResult.Started) attempts.start(contests.byId(contest.id()).orElseThrow(), who, clock.now())).attemptId();
    }

    private AttemptRow row(long id) {
        return repository.own(id, lan.personId()).orElseThrow();
    }

    private String path(String rest) {
        return "/organiser/contests/" + contest.slug() + "/closing" + rest;
    }
}
