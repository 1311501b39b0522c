package vn.hoithi.marking;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hoithi.attempt.AttemptRowBuilder;
import vn.hoithi.attempt.EssayIntake;
import vn.hoithi.attempt.result.EssayMarks;
import vn.hoithi.contest.Contest;
import vn.hoithi.database.Ids;
import vn.hoithi.organisation.Actor;
import vn.hoithi.organisation.MemberRole;
import vn.hoithi.organisation.Role;
import vn.hoithi.organisation.Unit;
import vn.hoithi.outcome.OutcomeEvent;
import vn.hoithi.outcome.OutcomeLog;
import vn.hoithi.time.Clock;
import vn.hoithi.world.Browser;
import vn.hoithi.world.ContestWorld;
import vn.hoithi.world.World;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

import static org.assertj.core.api.Assertions.assertThat;

@MicronautTest(transactional = false)
class MarkingTest {

    private static final String TEXT = "Đoạn thứ nhất có <b>dấu</b>.\n\nĐoạn thứ hai đủ chữ.";

    @Inject
    World world;
    @Inject
    EssayIntake intake;
    @Inject
    EssayMarks marks;
    @Inject
    EssayRepository repository;
    @Inject
    MarkingQueue desk;
    @Inject
    OutcomeLog log;
    @Inject
    ContestWorld contests;
    @Inject
    Ids ids;
    @Inject
    Clock clock;

    private World.Province province;
    private Contest contest;
    private Actor author;
    private int taken;

    @BeforeEach
    void aContestOfTheFederation() {
        province = world.province();
        contest = contests.withEssay(province);
        author = world.person("Canary Tên Tác Giả", province.schoolA(), MemberRole.MEMBER);
    }

    @Test
    void anEssayIsTakenOverOnce() {
        var attempt = ids.next();
        take(attempt, author, province.schoolA());
        take(attempt, author, province.schoolA());
        assertThat(desk.counts(contest, marker(), clock.now()).waiting()).isEqualTo(1);
    }

    @Test
    void markersAtTheSameTimeNeverGetTheSameEssay() throws Exception {
        for (int i = 0; i < 6; i++) {
            essay();
        }
        var calls = new ArrayList<Callable<String>>();
        for (int i = 0; i < 6; i++) {
            var marker = marker();
            calls.add(() -> desk.next(contest, marker, clock.now()).orElse(null));
        }
        var got = together(calls);
        assertThat(got).doesNotContainNull();
        assertThat(new HashSet<>(got)).hasSize(6);
    }

    @Test
    void nobodyGetsAnEssayOfTheirOwnUnitOrTheirOwn() {
        essay();
        var colleague = world.staff("Cùng Trường", province.schoolA(), Role.MARKER, province.federation());
        var above = world.staff("Cấp Trên", province.wardA(), Role.MARKER, province.federation());
        assertThat(desk.next(contest, colleague, clock.now())).isEmpty();
        assertThat(desk.next(contest, above, clock.now())).isEmpty();
        assertThat(desk.counts(contest, colleague, clock.now()).waiting()).isZero();
        var stranger = marker();
        var token = desk.next(contest, stranger, clock.now()).orElseThrow();
        assertThat(world.browser(colleague).get("/marking/essays/" + token).status()).isEqualTo(404);
        var mover = marker();
        take(ids.next(), mover, province.factory());
        assertThat(desk.next(contest, mover, clock.now())).isEmpty();
    }

    @Test
    void aClaimNobodyFinishedGoesBackAndItsDraftWithIt() {
        essay();
        var slow = marker();
        var token = desk.next(contest, slow, clock.now().minus(Duration.ofMinutes(31))).orElseThrow();
        var browser = world.browser(slow);
        browser.post("/marking/essays/" + token, "revision", "0", "p1", "1", "remark", "nháp của người trước", "then", "draft");
        var next = marker();
        assertThat(desk.next(contest, next, clock.now())).as("the draft renewed the claim").isEmpty();
        var later = clock.now().plus(Duration.ofMinutes(31));
        assertThat(desk.next(contest, next, later)).contains(token);
        assertThat(world.browser(next).get("/marking/essays/" + token).body()).doesNotContain("nháp của người trước");
        var late = browser.post("/marking/essays/" + token, "revision", "1", "p1", "3,5", "p2", "2", "remark", "gõ rất lâu", "then", "next");
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.text("[role=alert]")).contains("giám khảo khác");
        assertThat(late.html().getElementById("p1").val()).isEqualTo("3,5");
        assertThat(late.text("#remark")).isEqualTo("gõ rất lâu");
    }

    @Test
    void thePageSaysNothingOfTheAuthor() {
        var attempt = essay();
        var browser = world.browser(marker());
        browser.get("/marking");
        var page = browser.post("/marking/" + contest.slug() + "/next");
        assertThat(page.path()).startsWith("/marking/essays/");
        for (var seen : List.of(page, browser.get("/marking/" + contest.slug()), browser.get("/marking"))) {
            assertThat(seen.status()).isEqualTo(200);
            assertThat(seen.body()).doesNotContain("Canary", province.schoolA().name(), Long.toString(attempt), Long.toString(author.personId()), province.schoolA().path());
        }
        assertThat(page.html().select(".reader p")).hasSize(2);
        assertThat(page.text(".reader")).contains("<b>dấu</b>");
    }

    @Test
    void whatIsWrongIsSaidAtItsFieldAndNothingTypedIsLost() {
        essay();
        var browser = world.browser(marker());
        var path = browser.post("/marking/" + contest.slug() + "/next").path();
        var page = browser.post(path, "revision", "0", "p1", "4,5", "c1", "hay lắm", "p2", "hai", "then", "next");
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.text("#p1-error")).contains("nhiều nhất 4 điểm");
        assertThat(page.text("#p2-error")).contains("từ 0 đến 2,5");
        assertThat(page.html().getElementById("p1").val()).isEqualTo("4,5");
        assertThat(page.text("#c1")).isEqualTo("hay lắm");
    }

    @Test
    void aSecondWindowDoesNotOverwriteTheFirstUnasked() {
        essay();
        var browser = world.browser(marker());
        var path = browser.post("/marking/" + contest.slug() + "/next").path();
        browser.post(path, "revision", "0", "p1", "1", "then", "draft");
        var second = browser.post(path, "revision", "0", "p1", "2", "then", "draft");
        assertThat(second.status()).isEqualTo(409);
        assertThat(second.html().getElementById("p1").val()).isEqualTo("2");
        assertThat(browser.get(path).html().getElementById("p1").val()).isEqualTo("1");
        var again = browser.post(path, "revision", second.html().select("[name=revision]").val(), "p1", "2", "then", "draft");
        assertThat(again.html().getElementById("p1").val()).isEqualTo("2");
    }

    @Test
    void aReleaseSendsEachMarkExactlyOnceHoweverOftenItIsPressed() throws Exception {
        var first = essay();
        var second = essay();
        var waiting = essay();
        var browser = world.browser(marker());
        markNext(browser);
        markNext(browser);
        assertThat(marks.of(first)).hasValueSatisfying(r -> assertThat(r.released()).isFalse()).hasValueSatisfying(r -> assertThat(r.points()).isZero());
        var organiser = world.staff("Hoa", province.wardB(), Role.ORGANISER, province.federation());
        var address = "/organiser/contests/" + contest.slug() + "/essays";
        var page = world.browser(organiser).get(address);
        assertThat(page.text("dl")).contains("Đã chấm, chưa công bố 2");
        Callable<Integer> press = () -> world.browser(organiser).post(address + "/release").status();
        assertThat(together(List.of(press, press, press, press))).containsOnly(200);
        assertThat(world.browser(organiser).post(address + "/release").text(".flash")).contains("Không có bài nào");
        var events = log.ofContest(contest.id(), 0, 100);
        assertThat(events).extracting(OutcomeEvent::attemptId).containsExactlyInAnyOrder(first, second);
        assertThat(events).allSatisfy(e -> {
            assertThat(e.kind()).isEqualTo(OutcomeEvent.Kind.MARKED);
            assertThat(e.points()).isEqualTo(575);
            assertThat(e.personId()).isEqualTo(author.personId());
            assertThat(e.revision()).isEqualTo(1);
        });
        assertThat(marks.of(first)).hasValueSatisfying(r -> {
            assertThat(r.points()).isEqualTo(575);
            assertThat(r.maxPoints()).isEqualTo(650);
            assertThat(r.comment()).isEqualTo("Tốt");
            assertThat(r.criteria()).extracting(EssayMarks.CriterionMark::points).containsExactly(325, 250);
        });
        assertThat(marks.of(waiting)).hasValueSatisfying(r -> assertThat(r.released()).isFalse());
    }

    @Test
    void releasedMarksAreFixed() {
        essay();
        var marker = marker();
        var browser = world.browser(marker);
        var path = browser.post("/marking/" + contest.slug() + "/next").path();
        browser.post(path, "revision", "0", "p1", "1", "p2", "1", "then", "next");
        var organiser = world.browser(world.staff("Hoa", province.wardB(), Role.ORGANISER, province.federation()));
        var asked = organiser.get("/organiser/contests/" + contest.slug() + "/essays/release");
        assertThat(asked.text("main")).contains("Công bố điểm của 1 bài tự luận?", "1 người xem được điểm", "không thu lại được");
        assertThat(log.ofContest(contest.id(), 0, 10)).isEmpty();
        organiser.post("/organiser/contests/" + contest.slug() + "/essays/release");
        var late = browser.post(path, "revision", "1", "p1", "4", "p2", "1", "then", "next");
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.text("[role=alert]")).contains("đã công bố");
        assertThat(log.ofContest(contest.id(), 0, 10)).hasSize(1);
    }

    @Test
    void whatIsOutOfScopeIsNotThere() {
        essay();
        var token = desk.next(contest, marker(), clock.now()).orElseThrow();
        var elsewhere = world.province();
        var stranger = world.browser(world.staff("Lạ", elsewhere.schoolA(), Role.MARKER, elsewhere.federation()));
        assertThat(stranger.get("/marking/" + contest.slug()).status()).isEqualTo(404);
        assertThat(stranger.post("/marking/" + contest.slug() + "/next").status()).isEqualTo(404);
        assertThat(stranger.get("/marking/essays/" + token).status()).isEqualTo(404);
        assertThat(stranger.post("/marking/essays/" + token, "revision", "0", "p1", "1", "then", "draft").status()).isEqualTo(404);
        assertThat(stranger.get("/marking").status()).isEqualTo(200);
        var organiser = world.browser(world.staff("Lạ", elsewhere.schoolA(), Role.ORGANISER, elsewhere.federation()));
        assertThat(organiser.get("/organiser/contests/" + contest.slug() + "/essays").status()).isEqualTo(404);
        assertThat(organiser.post("/organiser/contests/" + contest.slug() + "/essays/release").status()).isEqualTo(404);
    }

    private Actor marker() {
        return world.staff("Sơn", province.factory(), Role.MARKER, province.federation());
    }

    private long essay() {
        var attempt = ids.next();
        take(attempt, author, province.schoolA());
        return attempt;
    }

    private void take(long attempt, Actor by, Unit unit) {
        intake.submit(AttemptRowBuilder.builder().id(attempt).contestId(contest.id()).roundNo(1).personId(by.personId()).unitId(unit.id()).unitPath(unit.path()).build(), TEXT, 10, clock.now().plusMillis(++taken));
    }

    private void markNext(Browser browser) {
        var path = browser.post("/marking/" + contest.slug() + "/next").path();
        browser.post(path, "revision", "0", "p1", "3,25", "p2", "2.5", "remark", "Tốt", "then", "next");
    }

    private static <T> List<T> together(List<Callable<T>> calls) throws Exception {
        try (var threads = Executors.newFixedThreadPool(calls.size())) {
            var results = new ArrayList<T>();
            for (var future : threads.invokeAll(calls)) {
                results.add(future.get());
            }
            return results;
        }
    }
}
