package vn.hoithi.attempt.extratime;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hoithi.attempt.Attempts;
import vn.hoithi.attempt.StartResult;
import vn.hoithi.contest.Contest;
import vn.hoithi.contest.ContestSettings;
import vn.hoithi.contest.ContestSettings.ItemUse;
import vn.hoithi.contest.ContestSettings.Show;
import vn.hoithi.contest.Contests;
import vn.hoithi.contest.Phase;
import vn.hoithi.contest.Round;
import vn.hoithi.database.Ids;
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
import java.util.function.UnaryOperator;

import static org.assertj.core.api.Assertions.assertThat;

/** There is one way to move a closing: it asks, wants a reason, is in the audit log, and opens nothing again. */
@MicronautTest(transactional = false)
class MoveClosingTest {

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
    ExtraTimes times;
    @Inject
    Ids ids;
    @Inject
    Clock clock;
    @Inject
    Rows rows;
    World.Province province;
    Actor hoa;
    Actor lan;
    Browser desk;

    @BeforeEach
    void hoaOrganises() {
        province = world.province();
        hoa = world.staff("Lê Thu Hoa", province.factory(), Role.ORGANISER, province.federation());
        lan = world.person("Nguyễn Thị Lan", province.schoolA(), MemberRole.MEMBER);
        desk = world.browser(hoa);
    }

    @Test
    void itAsksWantsAReasonAndIsInTheAuditLog() {
        var contest = published(s -> s.withReview(Show.AFTER_ROUND).withItemUse(ItemUse.SHARED));
        var closes = contest.settings().rounds().getFirst().closes();
        var to = minute(closes.plus(Duration.ofDays(2)));
        var typed = new String[] {"sitting", "1-" + closes.toEpochMilli(), "closes", FORMAT.minute(to), "reason", ""};
        assertThat(desk.get(path(contest, "/closing")).text("main")).contains("Đợt 1, từ");
        assertThat(desk.post(path(contest, "/closing/question"), typed).text("#reason-error")).contains("lý do");
        typed[5] = "Bão số 9";
        var asked = desk.post(path(contest, "/closing/question"), typed);
        assertThat(asked.text("main")).contains("Dời giờ đóng Đợt 1 sang " + FORMAT.minute(to), "thay vì " + FORMAT.minute(closes), "Bão số 9", "bảng xếp hạng ngay khi nộp bài");
        assertThat(closes(contest, 1)).as("only asked").isEqualTo(closes);
        var fields = asked.html().select("main form input").stream().flatMap(i -> List.of(i.attr("name"), i.attr("value")).stream()).toArray(String[]::new);
        assertThat(desk.post(path(contest, "/closing"), fields).text(".flash")).contains("Đã dời giờ đóng sang " + FORMAT.minute(to));
        assertThat(closes(contest, 1)).isEqualTo(to);
        assertThat(desk.post(path(contest, "/closing"), fields).text(".flash")).contains("đã ghi từ trước");
        assertThat(audit(contest)).singleElement().asString().contains("CLOSING_MOVED " + hoa.personId(), FORMAT.minute(closes) + " → " + FORMAT.minute(to) + ". Bão số 9");
        assertThat(desk.get(path(contest, "/inside")).text("ol.stack")).contains("Giờ đóng chuyển từ " + FORMAT.minute(closes) + " sang " + FORMAT.minute(to), "Bão số 9", "Lê Thu Hoa");
        var admin = world.browser(world.staff("Quản Trị", province.factory(), Role.ADMINISTRATOR, province.federation()));
        assertThat(admin.get("/admin/audit?action=CLOSING_MOVED").text("main")).contains("Dời giờ đóng đợt thi", "Bão số 9");
    }

    @Test
    void anEndedContestDoesNotOpenAgain() {
        var contest = published(s -> shifted(s, Duration.ofHours(-5)));
        var before = contests.byId(contest.id()).orElseThrow();
        var future = FORMAT.minute(clock.now().plus(Duration.ofDays(7)));
        var form = desk.get(path(contest, "")).html();
        assertThat(form.select("#lastCloses")).isEmpty();
        desk.post(path(contest, ""), "title", "Mở lại", "version", "" + contest.version(), "about", "", "prizes", "", "lastCloses", future, "do", "save");
        assertThat(contests.byId(contest.id()).orElseThrow().settings().rounds()).isEqualTo(before.settings().rounds());
        assertThat(desk.get(path(contest, "/closing")).text("main")).contains("Mọi đợt thi của cuộc thi này đã đóng");
        var sent = desk.post(path(contest, "/closing"), "id", "" + ids.next(), "sitting", "1-" + before.settings().rounds().getFirst().closes().toEpochMilli(), "closes", future, "reason", "gia hạn");
        assertThat(sent.status()).isEqualTo(422);
        assertThat(sent.text("main")).contains("Mọi đợt thi của cuộc thi này đã đóng", "không mở lại được");
        var asked = new ExtraTimeRequest(ExtraTimeRequest.Reach.ROUND, null, 180, "gia hạn");
        assertThat(times.give(ids.next(), before, asked, hoa.personId(), clock.now())).isEqualTo(ExtraTimeOutcome.Refused.NOT_OPEN);
        assertThat(contests.byId(contest.id()).orElseThrow().phaseAt(clock.now())).isEqualTo(Phase.ENDED);
        assertThat(audit(contest)).isEmpty();
        assertThat(world.browser(lan).post("/contests/" + contest.slug() + "/attempts").status()).isEqualTo(409);
    }

    @Test
    void aClosingMovedToBeforeNowIsRefusedInWords() {
        var contest = published(s -> s);
        assertThat(refused(contest, 1, minute(clock.now().minus(Duration.ofMinutes(5))))).contains("Giờ này đã qua");
        assertThat(refused(contest, 1, minute(clock.now().plus(Duration.ofMinutes(10))))).contains("còn đủ 20 phút làm bài");
        assertThat(desk.post(path(contest, "/closing/question"), "sitting", "", "closes", "mai", "reason", "x").text("main")).contains("Vui lòng chọn đợt thi", "giờ trước, ngày sau");
        assertThat(audit(contest)).isEmpty();
    }

    @Test
    void aSittingToComeMovesBothWaysAndNobodyIsCutShort() {
        var contest = published(MoveClosingTest::twoRounds);
        var second = contest.settings().rounds().get(1);
        assertThat(refused(contest, 1, minute(second.opens().plus(Duration.ofMinutes(10))))).contains("buổi thi sau mở trước");
        assertThat(refused(contest, 2, minute(second.opens().minus(Duration.ofMinutes(10))))).contains("Không đóng trước giờ mở");
        move(contest, 2, minute(second.opens().plus(Duration.ofMinutes(30))));
        move(contest, 2, minute(second.opens().plus(Duration.ofDays(3))));
        assertThat(closes(contest, 2)).isEqualTo(minute(second.opens().plus(Duration.ofDays(3))));
        assertThat(audit(contest)).hasSize(2);
    }

    @Test
    void anOpenSittingClosesEarlierOnlyAfterEverybodyInside() {
        var contest = published(s -> s);
        var id = ((StartResult.Started) attempts.start(contest, lan, clock.now())).attemptId();
        assertThat(times.give(ids.next(), contest, new ExtraTimeRequest(ExtraTimeRequest.Reach.ONE, id, 40, "máy hỏng"), hoa.personId(), clock.now())).isInstanceOf(ExtraTimeOutcome.Given.class);
        assertThat(audit(contest)).singleElement().asString().contains("EXTRA_TIME " + hoa.personId(), "40 phút, 1 người. máy hỏng");
        assertThat(refused(contest, 1, minute(clock.now().plus(Duration.ofMinutes(50))))).contains("Có người đang thi được làm bài quá giờ này");
        var to = minute(clock.now().plus(Duration.ofMinutes(65)));
        var ends = attempts.row(id, lan.personId()).orElseThrow().endsAt();
        move(contest, 1, to);
        assertThat(closes(contest, 1)).isEqualTo(to);
        assertThat(attempts.row(id, lan.personId()).orElseThrow().endsAt()).isEqualTo(ends);
    }

    @Test
    void onceKeysMayHaveBeenSeenOnlyAnIncidentProlongsTheRound() {
        var contest = published(s -> s);
        var closes = closes(contest, 1);
        var id = ((StartResult.Started) attempts.start(contest, lan, clock.now())).attemptId();
        world.browser(lan).post("/attempts/" + id + "/submission");
        assertThat(refused(contest, 1, minute(closes.plus(Duration.ofDays(1))))).contains("đã có người xem được đáp án");
        assertThat(times.give(ids.next(), contests.byId(contest.id()).orElseThrow(), new ExtraTimeRequest(ExtraTimeRequest.Reach.ROUND, null, 30, "mất điện"), hoa.personId(), clock.now()))
                .isInstanceOf(ExtraTimeOutcome.Given.class);
        assertThat(closes(contest, 1)).isEqualTo(closes.plus(Duration.ofMinutes(30)));
        assertThat(audit(contest)).singleElement().asString().contains("CLOSING_MOVED", "mất điện");
    }

    private Contest published(UnaryOperator<ContestSettings> change) {
        return contestWorld.published(province, change);
    }

    private void move(Contest contest, int roundNo, Instant to) {
        var sent = desk.post(path(contest, "/closing"), "id", "" + ids.next(), "sitting", roundNo + "-" + closes(contest, roundNo).toEpochMilli(), "closes", FORMAT.minute(to), "reason", "đổi lịch");
        assertThat(sent.text(".flash")).contains("Đã dời giờ đóng");
    }

    /** Asked and, forged, sent: both are refused with the same words, and nothing moves. */
    private String refused(Contest contest, int roundNo, Instant to) {
        var before = closes(contest, roundNo);
        var typed = List.of("id", "" + ids.next(), "sitting", roundNo + "-" + before.toEpochMilli(), "closes", FORMAT.minute(to), "reason", "đổi lịch").toArray(String[]::new);
        var asked = desk.post(path(contest, "/closing/question"), typed);
        var sent = desk.post(path(contest, "/closing"), typed);
        assertThat(asked.status()).isEqualTo(422);
        assertThat(sent.text("#closes-error")).isEqualTo(asked.text("#closes-error"));
        assertThat(closes(contest, roundNo)).isEqualTo(before);
        return asked.text("#closes-error");
    }

    private Instant closes(Contest contest, int roundNo) {
        return contests.byId(contest.id()).orElseThrow().settings().rounds().get(roundNo - 1).closes();
    }

    private List<String> audit(Contest contest) {
        return rows.of("SELECT action, actor_id, note FROM audit_entry WHERE subject_id = " + contest.id() + " AND action IN ('CLOSING_MOVED', 'EXTRA_TIME') ORDER BY id");
    }

    private static Instant minute(Instant at) {
        return at.truncatedTo(ChronoUnit.MINUTES);
    }

    private static ContestSettings shifted(ContestSettings s, Duration by) {
        return s.withRounds(ContestWorld.moved(s.rounds(), by));
    }

    private static ContestSettings twoRounds(ContestSettings s) {
        var first = s.rounds().getFirst();
        var opens = minute(first.closes()).plus(Duration.ofHours(1));
        return s.withRounds(List.of(first, new Round(2, "", List.of(new Round.Window(opens, opens.plus(Duration.ofHours(3)))))));
    }

    private static String path(Contest contest, String rest) {
        return "/organiser/contests/" + contest.slug() + rest;
    }
}
