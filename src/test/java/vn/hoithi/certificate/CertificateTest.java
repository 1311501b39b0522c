package vn.hoithi.certificate;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hoithi.contest.Contest;
import vn.hoithi.contest.ContestSettings;
import vn.hoithi.contest.ContestSettings.Show;
import vn.hoithi.database.Ids;
import vn.hoithi.demo.SimulatedSitting;
import vn.hoithi.organisation.Actor;
import vn.hoithi.organisation.MemberRole;
import vn.hoithi.organisation.Role;
import vn.hoithi.outcome.OutcomeEvent;
import vn.hoithi.outcome.OutcomeLog;
import vn.hoithi.time.Clock;
import vn.hoithi.world.Browser;
import vn.hoithi.world.ContestWorld;
import vn.hoithi.world.Rows;
import vn.hoithi.world.World;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

/** Papers of the tests' world have five items of one point each. */
@MicronautTest(transactional = false)
@io.micronaut.context.annotation.Property(name = "hoithi.site.proxies", value = "127.0.0.0/8")
class CertificateTest {

    private static final ContestSettings.Certificate FROM_HALF = new ContestSettings.Certificate(50, "TM. BAN TỔ CHỨC", "Lê Thu Hoa", "Đắk Lắk");

    @Inject
    World world;
    @Inject
    ContestWorld contests;
    @Inject
    SimulatedSitting sitting;
    @Inject
    CertificateRepository repository;
    @Inject
    Certificates certificates;
    @Inject
    OutcomeLog log;
    @Inject
    Ids ids;
    @Inject
    Clock clock;
    @Inject
    Rows rows;
    private World.Province province;
    private Actor lan;
    private Browser phone;

    @BeforeEach
    void lanIsAMember() {
        province = world.province();
        lan = world.person("Nguyễn Thị Lan Ễ Ộ", province.schoolA(), MemberRole.MEMBER);
        phone = world.browser(lan);
    }

    private Contest contest(UnaryOperator<ContestSettings> change) {
        return contests.published(province, s -> change.apply(s).withCertificate(FROM_HALF));
    }

    private void sitsWell(Contest contest, Actor who) {
        assertThat(sitting.sit(contest, who, new SimulatedSitting.Behaviour(1, Duration.ofMinutes(5), null, null), clock.now().minus(Duration.ofMinutes(30)), new Random(1))).isTrue();
    }

    private Browser.Page handsInNothing(Contest contest) {
        return phone.post(phone.post("/contests/" + contest.slug() + "/attempts").path() + "/submission");
    }

    private static String own(Contest contest) {
        return "/contests/" + contest.slug() + "/certificate";
    }

    private Certificate issued(Contest contest) {
        return repository.own(lan.personId(), contest.id()).orElseThrow();
    }

    private void logs(OutcomeEvent.Kind kind, Contest contest, int revision) {
        var of = log.ofPeople(contest.id(), List.of(lan.personId())).getFirst();
        assertThat(log.append(of.with(e -> e.id(ids.next()).kind(kind).revision(revision).points(0).correctCount(0).allCorrect(0).prediction(null).essayPending(0)
                .loggedAt(clock.now().toEpochMilli())))).isEqualTo(1);
    }

    @Test
    void lanFindsItBesideHerResultAndAmongHerAttempts() {
        var contest = contest(s -> s);
        sitsWell(contest, lan);
        var mine = phone.get("/me/attempts").html();
        assertThat(mine.select("form[action=" + own(contest) + "] button").text()).startsWith("Giấy chứng nhận");
        var result = phone.get(mine.select("main li a").attr("href")).html();
        assertThat(result.select("form[action=" + own(contest) + "] button").text()).isEqualTo("Nhận giấy chứng nhận");
        var page = phone.post(own(contest));
        assertThat(page.path()).isEqualTo(own(contest));
        assertThat(page.html().select(".certificate-sheet img").attr("alt")).contains(lan.name(), province.schoolA().name(), "5/5 điểm", contest.title(), province.federation().name(), CertificateCode.printed(issued(contest).code()));
        assertThat(page.html().select("main form")).isEmpty();
    }

    @Test
    void thePdfSaysWhatItShouldAndThePictureIsOne() throws Exception {
        var contest = contest(s -> s);
        sitsWell(contest, lan);
        phone.post(own(contest));
        var pdf = phone.bytes(own(contest) + ".pdf");
        assertThat(pdf.headers().firstValue("content-type").orElse("")).startsWith("application/pdf");
        assertThat(pdf.headers().firstValue("cache-control").orElse("")).isEqualTo("no-store");
        assertThat(pdf.headers().firstValue("content-disposition").orElse("")).contains("giay-chung-nhan-" + contest.slug() + ".pdf");
        try (var document = Loader.loadPDF(pdf.body())) {
            assertThat(new PDFTextStripper().getText(document).replaceAll("\\s+", " ")).contains(lan.name(), "đạt 5/5 điểm", contest.title(), CertificateCode.printed(issued(contest).code()), "Đắk Lắk, ngày ");
        }
        var picture = phone.bytes(own(contest) + ".png");
        assertThat(picture.headers().firstValue("content-type").orElse("")).startsWith("image/png");
        assertThat(javax.imageio.ImageIO.read(new java.io.ByteArrayInputStream(picture.body())).getWidth()).isEqualTo(1684);
    }

    @Test
    void aScreenIsShownASmallPictureThatIsAskedForOnce() throws Exception {
        var contest = contest(s -> s);
        sitsWell(contest, lan);
        phone.post(own(contest));
        var address = phone.get(own(contest)).html().select(".certificate-sheet img").attr("src");
        var picture = phone.bytes(address);
        assertThat(picture.body()).hasSizeLessThanOrEqualTo(40 << 10);
        assertThat(javax.imageio.ImageIO.read(new java.io.ByteArrayInputStream(picture.body())).getWidth()).isEqualTo(720);
        assertThat(picture.headers().firstValue("cache-control")).hasValue("private, no-cache");
        var again = phone.having(picture.headers().firstValue("etag").orElseThrow(), address);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
    }

    @Test
    void fiftyPressesIssueOne() throws Exception {
        var contest = contest(s -> s);
        sitsWell(contest, lan);
        try (var at = Executors.newFixedThreadPool(50)) {
            Callable<Integer> press = () -> phone.postOnly(own(contest)).statusCode();
            for (var answer : at.invokeAll(Stream.generate(() -> press).limit(50).toList())) {
                assertThat(answer.get()).isEqualTo(303);
            }
        }
        assertThat(rows.of("SELECT edition FROM certificate WHERE contest_id = " + contest.id())).hasSize(1);
        assertThat(issued(contest).edition()).isEqualTo(1);
    }

    @Test
    void anybodyVerifiesItAndLearnsNothingElseOfHer() {
        var contest = contest(s -> s);
        sitsWell(contest, lan);
        phone.post(own(contest));
        var code = issued(contest).code();
        var page = world.browser().get("/certificates?code=" + CertificateCode.printed(code).toLowerCase());
        assertThat(page.path()).isEqualTo("/certificates/" + code);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.header("X-Robots-Tag")).contains("noindex");
        assertThat(page.text("main")).contains("là thật", lan.name(), province.schoolA().name(), province.wardA().name(), contest.title(), "5/5 điểm", CertificateCode.printed(code));
        assertThat(page.body()).doesNotContain("1985", "" + lan.personId(), "/attempts/");
        assertThat(world.browser(world.person("Người Khác", province.schoolA(), MemberRole.MEMBER)).get(own(contest) + ".pdf").status()).isEqualTo(404);
    }

    @Test
    void anUnknownCodeIsSaidToBeUnknown() {
        for (var path : List.of("/certificates/K0MQ219DHR4T", "/certificates?code=sai", "/certificates/%3Cb%3E")) {
            var page = world.browser().get(path);
            assertThat(page.status()).as(path).isEqualTo(404);
            assertThat(page.header("Content-Security-Policy")).contains("default-src 'none'");
            assertThat(page.text(".flash")).containsAnyOf("Không có giấy chứng nhận nào mang mã này", "anh/chị đã nhập 3", "ký tự “<”");
        }
        assertThat(world.browser().get("/certificates").text("main")).contains("Mã kiểm tra").doesNotContain("Không có");
    }

    @Test
    void withTooFewPointsThePageSaysWhatIsAskedFor() {
        var contest = contest(s -> s);
        assertThat(handsInNothing(contest).html().select("form[action=" + own(contest) + "]")).isEmpty();
        assertThat(phone.get("/me/attempts").html().select("form[action=" + own(contest) + "]")).isEmpty();
        assertThat(phone.post(own(contest)).text("main")).contains("từ 50% số điểm", "0/5 điểm");
        assertThat(repository.own(lan.personId(), contest.id())).isEmpty();
        assertThat(phone.get(own(contest) + ".pdf").status()).isEqualTo(404);
    }

    @Test
    void whoTookPartGetsOneThatSaysSo() {
        var contest = contests.published(province, s -> s.withCertificate(new ContestSettings.Certificate(0, "", "", "")));
        handsInNothing(contest);
        assertThat(phone.post(own(contest)).html().select(".certificate-sheet img").attr("alt")).contains("đã hoàn thành cuộc thi").doesNotContain("điểm");
    }

    @Test
    void itWaitsForTheResultsToBeShown() {
        var contest = contest(s -> s.withResults(Show.AFTER_ROUND));
        sitsWell(contest, lan);
        assertThat(phone.get("/me/attempts").html().select("form[action=" + own(contest) + "]")).isEmpty();
        assertThat(phone.post(own(contest)).text("main")).contains("được cấp khi điểm được công bố, từ");
        assertThat(repository.own(lan.personId(), contest.id())).isEmpty();
    }

    @Test
    void itWaitsForTheMarksOfTheEssay() {
        var essay = new ContestSettings.Essay("Một việc", "Hãy kể một việc.", 0, 800, List.of(new ContestSettings.Criterion("Ý hay", 500)));
        var contest = contests.published(province, s -> s.withEssay(essay).withCertificate(FROM_HALF));
        sitting.sit(contest, lan, new SimulatedSitting.Behaviour(1, Duration.ofMinutes(5), null, "Bài của tôi"), clock.now().minus(Duration.ofMinutes(30)), new Random(1));
        assertThat(phone.post(own(contest)).text("main")).contains("đang chờ chấm");
        var desk = world.browser(world.staff("Phạm Sơn", province.factory(), Role.MARKER, province.federation()));
        var token = desk.postOnly("/marking/" + contest.slug() + "/next").headers().firstValue("location").orElseThrow();
        desk.postOnly(token, "revision", "0", "p1", "2,5", "c1", "", "remark", "", "then", "stay");
        assertThat(phone.post(own(contest)).text("main")).as("marked, but not released").contains("đang chờ chấm");
        world.browser(world.staff("Lê Hoa", province.factory(), Role.ORGANISER, province.federation())).post("/organiser/contests/" + contest.slug() + "/essays/release");
        assertThat(phone.post(own(contest)).html().select(".certificate-sheet img").attr("alt")).contains("đạt 7,5/10 điểm");
    }

    @Test
    void aVoidedResultIsSaidToBeVoid() {
        var contest = contest(s -> s);
        sitsWell(contest, lan);
        phone.post(own(contest));
        logs(OutcomeEvent.Kind.VOIDED, contest, 1);
        assertThat(world.browser().get("/certificates/" + issued(contest).code()).text("main")).contains("kết quả đã bị hủy").doesNotContain("là thật");
        assertThat(phone.get(own(contest)).text("main")).contains("không dùng được nữa");
        assertThat(phone.get(own(contest)).html().select(".certificate-sheet")).isEmpty();
        assertThat(phone.get(own(contest) + ".pdf").status()).isEqualTo(404);
        logs(OutcomeEvent.Kind.RESTORED, contest, 2);
        assertThat(world.browser().get("/certificates/" + issued(contest).code()).text("main")).contains("là thật");
    }

    @Test
    void itKeepsWhatItSaidUntilLanHasItIssuedAnew() {
        var contest = contests.published(province, s -> s.withCertificate(new ContestSettings.Certificate(1, "TM. BAN TỔ CHỨC", "", "")));
        var old = new CertificateText(lan.name(), "Đơn vị cũ", contest.title(), "", "", 200, 500, "", "", "", false);
        repository.issue(Certificate.first(ids.next(), CertificateCode.fresh(), contest.id(), lan.personId(), old, clock.now()));
        sitsWell(contest, lan);
        assertThat(phone.post(own(contest)).text("main")).contains("đạt 5/5 điểm", "Giấy này vẫn có giá trị");
        assertThat(world.browser().get("/certificates/" + issued(contest).code()).text("main")).contains("là thật", "đạt 2/5 điểm", "Đơn vị cũ");
        var before = issued(contest);
        phone.post(own(contest) + "/renewal", "edition", "7");
        assertThat(issued(contest)).isEqualTo(before);
        phone.post(own(contest) + "/renewal", "edition", "1");
        assertThat(issued(contest).edition()).isEqualTo(2);
        assertThat(issued(contest).code()).isEqualTo(before.code());
        assertThat(world.browser().get("/certificates/" + before.code()).text("main")).contains("đạt 5/5 điểm", "Cấp lần 2").doesNotContain("Đơn vị cũ");
        assertThat(phone.get(own(contest)).html().select("main form")).isEmpty();
    }

    @Test
    void aContestWithoutCertificatesHasNoPageForThem() {
        var contest = contests.published(province, s -> s);
        handsInNothing(contest);
        assertThat(Stream.of("", ".pdf", ".png").map(end -> phone.get(own(contest) + end).status())).containsOnly(404);
        assertThat(phone.postOnly(own(contest)).statusCode()).isEqualTo(404);
    }

    @Test
    void itSaysWhetherTheUnionHasConfirmedTheNameAndSoDoesThePublicPage() throws Exception {
        var contest = contest(s -> s);
        sitsWell(contest, lan);
        phone.post(own(contest));
        var address = "/certificates/" + issued(contest).code();
        assertThat(world.browser().get(address).text("main")).contains(lan.name(), "người dự thi tự khai, công đoàn chưa xác nhận");
        try (var document = Loader.loadPDF(phone.bytes(own(contest) + ".pdf").body())) {
            assertThat(new PDFTextStripper().getText(document)).contains("Họ tên do người dự thi tự khai.");
        }
        var leader = world.browser(world.staff("Minh", province.schoolA(), vn.hoithi.organisation.Role.LEADER, province.wardA()));
        leader.post("/units/people/" + lan.personId() + "/name", "seen", lan.name());
        assertThat(world.browser().get(address).text("main")).as("what was issued keeps what it said").contains("tự khai");
        phone.post(own(contest) + "/renewal", "edition", "1");
        assertThat(world.browser().get(address).text("main")).contains("Công đoàn đã xác nhận họ tên này");
        try (var document = Loader.loadPDF(phone.bytes(own(contest) + ".pdf").body())) {
            assertThat(new PDFTextStripper().getText(document)).contains("Công đoàn đã xác nhận họ tên.");
        }
    }

    @Test
    void aNameChangedAfterwardsIsVouchedForByNobody() {
        var contest = contest(s -> s);
        sitsWell(contest, lan);
        phone.post(own(contest));
        phone.post("/me", "name", "Bộ Trưởng Giả", "birthYear", "1985");
        phone.post(own(contest) + "/renewal", "edition", "1");
        assertThat(world.browser().get("/certificates/" + issued(contest).code()).text("main")).contains(lan.name()).doesNotContain("Bộ Trưởng Giả");
        assertThat(phone.get(own(contest)).text("main")).doesNotContain("Bộ Trưởng Giả");
    }

    @Test
    void anOldNameThatCannotBePrintedIsToldBeforeItIsIssued() {
        var contest = contest(s -> s);
        var wang = world.person("Vương 王 Đại", province.schoolA(), MemberRole.MEMBER);
        sitsWell(contest, wang);
        var page = world.browser(wang).post(own(contest));
        assertThat(page.text("main")).contains("không in được trên giấy chứng nhận: 王");
        assertThat(page.html().select("form[action=" + own(contest) + "]")).isEmpty();
        assertThat(repository.own(wang.personId(), contest.id())).isEmpty();
    }

    @Test
    void aMistypedCodeIsToldWhatIsWrongWithItAndGuessingIsPaced() {
        var stranger = world.browser().via("203.0.113.77");
        assertThat(stranger.get("/certificates?code=K7MU-2X9D-HR4T").text("main")).contains("ký tự “U”");
        assertThat(stranger.get("/certificates?code=K7M-2X9D").text("main")).contains("đã nhập 7");
        assertThat(stranger.get("/certificates/K7M-2X9D").status()).isEqualTo(404);
        Browser.Page last = null;
        for (int i = 0; i < 80; i++) {
            last = stranger.get("/certificates/K7MQ2X9DHR4T");
        }
        assertThat(last.status()).isEqualTo(429);
        assertThat(last.text("main")).contains("quá nhiều giấy", "giây");
        assertThat(Integer.parseInt(last.header("retry-after"))).isBetween(1, 10);
        assertThat(world.browser().get("/certificates/K7MQ2X9DHR4T").status()).as("elsewhere nobody waits").isEqualTo(404);
    }
}
