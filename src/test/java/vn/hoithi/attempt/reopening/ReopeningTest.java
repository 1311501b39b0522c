package vn.hoithi.attempt.reopening;

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
import vn.hoithi.contest.ContestSettings;
import vn.hoithi.contest.ContestSettings.Show;
import vn.hoithi.database.Ids;
import vn.hoithi.database.TransactionRetry;
import vn.hoithi.organisation.Actor;
import vn.hoithi.organisation.MemberRole;
import vn.hoithi.organisation.Role;
import vn.hoithi.outcome.OutcomeEvent;
import vn.hoithi.outcome.OutcomeEvent.Kind;
import vn.hoithi.outcome.OutcomeLog;
import vn.hoithi.ranking.Projector;
import vn.hoithi.time.Clock;
import vn.hoithi.world.Browser;
import vn.hoithi.world.ContestWorld;
import vn.hoithi.world.Rows;
import vn.hoithi.world.World;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import static org.assertj.core.api.Assertions.assertThat;

/** An attempt handed in by mistake goes on where it was, counts once when it is handed in again, and loses nothing. */
@MicronautTest(transactional = false)
class ReopeningTest {

    @Inject
    World world;
    @Inject
    ContestWorld contestWorld;
    @Inject
    Attempts attempts;
    @Inject
    AttemptRepository repository;
    @Inject
    Reopenings reopenings;
    @Inject
    ReopeningListener listener;
    @Inject
    Closing closing;
    @Inject
    OutcomeLog log;
    @Inject
    Projector projector;
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

    @BeforeEach
    void lanMaySitAContestWhoseKeysAreShownAtItsEnd() {
        province = world.province();
        contest = contestWorld.published(province, s -> s.withReview(Show.AFTER_CONTEST));
        hoa = world.staff("Lê Thu Hoa", province.factory(), Role.ORGANISER, province.federation());
        lan = world.person("Nguyễn Thị Lan", province.schoolA(), MemberRole.MEMBER);
        desk = world.browser(hoa);
        phone = world.browser(lan);
    }

    @Test
    void hoaFindsItIsAskedOpensItAndLanHandsItInAgain() {
        var id = start(lan);
        save(id, 5_000, "1", "0");
        submit(id);
        var first = row(id);
        assertThat(desk.get(path("")).text("main")).contains("Chưa lần nào.").doesNotContain("Nguyễn Thị Lan");
        assertThat(desk.get(path("?q=thi+lan")).text("table")).contains("Nguyễn Thị Lan", "Đợt 1, lượt 1: nộp lúc");
        assertThat(desk.get(path("/" + id)).text("main")).contains("Lúc nộp, bài còn 19 phút");
        var asked = desk.post(path("/" + id + "/question"), "minutes", "0", "reason", "Bấm nhầm <b>nộp</b>");
        assertThat(asked.text("main")).contains("Mở lại bài của Nguyễn Thị Lan?", "còn nguyên", "không được tính nữa", "Bấm nhầm <b>nộp</b>");
        assertThat(row(id)).as("only asked").isEqualTo(first);
        var fields = asked.html().select("main form input").stream().flatMap(i -> List.of(i.attr("name"), i.attr("value")).stream()).toArray(String[]::new);
        assertThat(desk.post(path("/" + id), fields).text(".flash")).contains("Đã mở lại bài của Nguyễn Thị Lan");
        assertThat(desk.post(path("/" + id), fields).text(".flash")).contains("đã mở lại từ trước");
        var open = row(id);
        assertThat(open.open()).isTrue();
        assertThat(open.reopened()).isEqualTo(1);
        assertThat(open.endsAt() - clock.millis()).as("the time it had left").isBetween(first.endsAt() - first.submittedAt() - 20_000, first.endsAt() - first.submittedAt());
        assertThat(open.closesAt() - open.endsAt()).isEqualTo(first.closesAt() - first.endsAt());
        var page = phone.get("/attempts/" + id);
        assertThat(page.html().select("input[name=s1][value=0][checked]")).hasSize(1);
        assertThat(page.text("#extra-time:not([hidden])")).contains("Ban Tổ chức mở lại bài này lúc", "Bấm nhầm <b>nộp</b>");
        project();
        assertThat(standings()).as("while it is open").isEmpty();
        assertThat(phone.json("/attempts/" + id + "/responses", "{\"seq\":6000,\"responses\":{\"2\":\"1\"}}").body()).contains("\"saved\":6000");
        submit(id);
        project();
        assertThat(standings()).singleElement().asString().endsWith(" " + row(id).points() + " 1");
        assertThat(row(id).receipt()).isNotEqualTo(first.receipt());
        assertThat(kinds(lan)).containsExactly("RESTORED 2", "SUBMITTED 1", "SUBMITTED 2", "VOIDED 1");
        assertThat(rows.of("SELECT receipt_before, points_before FROM reopening WHERE attempt_id = " + id)).containsExactly(first.receipt() + " " + first.points());
        var before = standings();
        projector.rebuild(contest.id(), clock.now());
        assertThat(standings()).isEqualTo(before);
        assertThat(desk.get(path("")).text("ol.stack")).contains("Nguyễn Thị Lan: làm tiếp đến", "Bấm nhầm <b>nộp</b>", "Lê Thu Hoa");
        assertThat(rows.of("SELECT action, actor_id, note FROM audit_entry WHERE subject_id = " + lan.personId() + " AND action = 'ATTEMPT_REOPENED'")).singleElement().asString()
                .contains("ATTEMPT_REOPENED " + hoa.personId(), "Bấm nhầm");
    }

    @Test
    void anAnswerThatAnotherDeviceKeptBeforeIsTakenAndPassesNothingNewer() {
        var id = start(lan);
        save(id, 8_000, "1", "1");
        submit(id);
        assertThat(phone.json("/attempts/" + id + "/responses", "{\"seq\":7000,\"responses\":{\"2\":\"0\"}}").body()).as("closed").contains("SUBMITTED");
        open(id, 0);
        assertThat(phone.json("/attempts/" + id + "/responses", "{\"seq\":7000,\"responses\":{\"1\":\"0\",\"2\":\"0\"}}").body()).contains("\"saved\":7000");
        assertThat(attempts.responses(id).bySlot()).containsEntry("1", "1").containsEntry("2", "0");
    }

    @Test
    void anAttemptTakenInByTheServerNeedsMinutes() {
        var id = start(lan);
        rows.change("UPDATE attempt SET started_at = started_at - 1300000, ends_at = ends_at - 1300000, closes_at = closes_at - 1300000 WHERE id = " + id);
        TransactionRetry.again(() -> closing.closeDue(id, clock.now()));
        assertThat(row(id).state()).isEqualTo(AttemptRow.CLOSED);
        assertThat(desk.get(path("/" + id)).text("main")).contains("Lúc thu, bài đã hết giờ");
        assertThat(open(id, 0)).isEqualTo(ReopeningOutcome.Refused.NO_TIME);
        assertThat(desk.post(path("/" + id + "/question"), "minutes", "0", "reason", "mất điện").text("#minutes-error")).contains("Bài không còn thời gian");
        assertThat(open(id, 10)).isInstanceOf(ReopeningOutcome.Done.class);
        assertThat(row(id).endsAt() - clock.millis()).isBetween(580_000L, 600_000L);
    }

    @Test
    void whatIsRefusedChangesNothing() {
        var id = start(lan);
        assertThat(open(id, 5)).isEqualTo(ReopeningOutcome.Refused.OPEN);
        submit(id);
        var second = start(lan);
        assertThat(second).isNotEqualTo(id);
        assertThat(open(id, 5)).isEqualTo(ReopeningOutcome.Refused.ELSEWHERE);
        submit(second);
        rows.change("UPDATE attempt SET state = 3 WHERE id = " + second);
        assertThat(open(second, 5)).isEqualTo(ReopeningOutcome.Refused.VOID);
        assertThat(reopenings.open(ids.next(), contest, row(id), 5, "x", hoa.personId(), contest.settings().rounds().getFirst().closes())).isEqualTo(ReopeningOutcome.Refused.OVER);
        var shown = contestWorld.published(province, s -> s);
        var seen = ((StartResult.Started) attempts.start(shown, lan, clock.now())).attemptId();
        submit(seen);
        assertThat(reopenings.open(ids.next(), shown, row(seen), 5, "x", hoa.personId(), clock.now())).isEqualTo(ReopeningOutcome.Refused.KEYS_SEEN);
        assertThat(rows.of("SELECT id FROM reopening WHERE contest_id IN (" + contest.id() + ", " + shown.id() + ")")).isEmpty();
        assertThat(kinds(lan)).containsExactly("SUBMITTED 1", "SUBMITTED 1");
        assertThat(desk.post(path("/" + id + "/question"), "minutes", "181", "reason", "").text("#minutes-error")).contains("từ 0 đến 180");
    }

    @Test
    void anEssayThatNobodyHasMarkedIsWrittenOnAndOneThatIsMarkedIsNot() {
        var essay = new ContestSettings.Essay("Một việc cần làm mới", "Hãy kể một việc.", 5, 800, List.of(new ContestSettings.Criterion("Ý hay", 400)));
        contest = contestWorld.published(province, s -> s.withReview(Show.AFTER_CONTEST).withEssay(essay));
        var id = start(lan);
        save(id, 5_000, "e", "Một việc cần làm mới ngay.");
        submit(id);
        assertThat(rows.of("SELECT body FROM essay WHERE attempt_id = " + id)).hasSize(1);
        assertThat(open(id, 0)).isInstanceOf(ReopeningOutcome.Done.class);
        assertThat(rows.of("SELECT body FROM essay WHERE attempt_id = " + id)).isEmpty();
        save(id, 6_000, "e", "Một việc cần làm khác hẳn.");
        submit(id);
        assertThat(rows.of("SELECT body FROM essay WHERE attempt_id = " + id)).containsExactly("Một việc cần làm khác hẳn.");
        rows.change("UPDATE essay SET revision = 1, marker_id = " + hoa.personId() + " WHERE attempt_id = " + id);
        assertThat(open(id, 0)).isEqualTo(ReopeningOutcome.Refused.MARKED);
        assertThat(row(id).open()).isFalse();
    }

    @Test
    void whoHandsItInAtTheSameMomentComesBeforeOrAfter() throws Exception {
        for (int i = 0; i < 12; i++) {
            var who = world.person("Người thứ " + i, province.schoolB(), MemberRole.MEMBER);
            var id = start(who);
            attempts.submit(id, clock.now());
            var seen = repository.own(id, who.personId()).orElseThrow();
            var key = ids.next();
            var work = new ArrayList<Callable<Object>>();
            IntStream.range(0, 3).forEach(n -> work.add(() -> reopenings.open(key, contest, seen, 0, "nhầm", hoa.personId(), clock.now())));
            work.add(() -> reopenings.open(ids.next(), contest, seen, 0, "nhầm", hoa.personId(), clock.now()));
            IntStream.range(0, 3).forEach(n -> work.add(1, () -> attempts.submit(id, clock.now())));
            try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
                for (var done : pool.invokeAll(work)) {
                    done.get();
                }
            }
            var row = repository.own(id, who.personId()).orElseThrow();
            var events = log.ofPeople(contest.id(), List.of(who.personId()));
            assertThat(count(events, Kind.SUBMITTED)).as("closed once more than opened, unless it is open").isEqualTo(row.reopened() + (row.open() ? 0 : 1));
            assertThat(count(events, Kind.VOIDED)).isEqualTo(row.reopened());
            assertThat(count(events, Kind.RESTORED)).isEqualTo(row.reopened() - (row.open() ? 1 : 0));
            assertThat(rows.of("SELECT id FROM reopening WHERE attempt_id = " + id)).hasSize(row.reopened());
            assertThat(rows.of("SELECT id FROM attempt WHERE contest_id = " + contest.id() + " AND person_id = " + who.personId())).hasSize(1);
            project();
            assertThat(rows.of("SELECT attempts FROM standing WHERE contest_id = " + contest.id() + " AND round_no = 1 AND person_id = " + who.personId())).hasSize(row.open() ? 0 : 1);
        }
    }

    @Test
    void anotherNodeForgetsWhatItKnew() {
        var id = start(lan);
        submit(id);
        var sitting = attempts.sitting(id, lan.personId()).orElseThrow();
        rows.change("INSERT INTO reopening (id, contest_id, attempt_id, state_before, submitted_before, receipt_before, points_before, ends_before, ends_after, reason, reopened_by, reopened_at) VALUES ("
                + ids.next() + ", " + contest.id() + ", " + id + ", 1, 0, NULL, 0, 0, 0, 'x', " + hoa.personId() + ", " + clock.millis() + ")",
                "UPDATE attempt SET state = 0, ends_at = ends_at + 60000, closes_at = closes_at + 60000 WHERE id = " + id);
        listener.listen();
        assertThat(attempts.sitting(id, lan.personId()).orElseThrow().row().endsAt()).isEqualTo(sitting.row().endsAt() + 60_000);
    }

    private ReopeningOutcome open(long id, int minutes) {
        return reopenings.open(ids.next(), contest, row(id), minutes, "bấm nhầm", hoa.personId(), clock.now());
    }

    private void save(long id, long seq, String slot, String value) {
        assertThat(phone.json("/attempts/" + id + "/responses", "{\"seq\":" + seq + ",\"responses\":{\"" + slot + "\":\"" + value + "\"}}").statusCode()).isEqualTo(200);
    }

    private void submit(long id) {
        phone.post("/attempts/" + id + "/submission");
    }

    private void project() {
        while (projector.run(clock.now()) > 0) {
            Thread.onSpinWait();
        }
    }

    private List<String> standings() {
        return rows.of("SELECT person_id, points, attempts FROM standing WHERE contest_id = " + contest.id() + " AND round_no = 1");
    }

    private List<String> kinds(Actor who) {
        return log.ofPeople(contest.id(), List.of(who.personId())).stream().sorted(Comparator.comparing((OutcomeEvent e) -> e.kind().name()).thenComparing(OutcomeEvent::revision))
                .map(e -> e.kind() + " " + e.revision()).toList();
    }

    private static long count(List<OutcomeEvent> events, Kind kind) {
        return events.stream().filter(e -> e.kind() == kind).count();
    }

    private long start(Actor who) {
        return ((StartResult.Started) attempts.start(contest, who, clock.now())).attemptId();
    }

    private AttemptRow row(long id) {
        return repository.own(id, lan.personId()).orElseThrow();
    }

    private String path(String rest) {
        return "/organiser/contests/" + contest.slug() + "/reopening" + rest;
    }
}
