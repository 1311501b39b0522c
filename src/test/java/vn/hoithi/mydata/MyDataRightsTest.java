package vn.hoithi.mydata;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import vn.hoithi.account.People;
import vn.hoithi.contest.Contest;
import vn.hoithi.contest.ContestSettings;
import vn.hoithi.contest.ContestSettings.Show;
import vn.hoithi.organisation.Actor;
import vn.hoithi.organisation.MemberRole;
import vn.hoithi.organisation.Memberships;
import vn.hoithi.organisation.Role;
import vn.hoithi.organisation.Unit;
import vn.hoithi.time.Clock;
import vn.hoithi.world.Browser;
import vn.hoithi.world.ContestWorld;
import vn.hoithi.world.Phones;
import vn.hoithi.world.Rows;
import vn.hoithi.world.World;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;

import static org.assertj.core.api.Assertions.assertThat;

@MicronautTest(transactional = false)
class MyDataRightsTest {

    private static final String PASSWORD = "mùa thu lá bay";
    @Inject
    World world;
    @Inject
    ContestWorld contestWorld;
    @Inject
    People people;
    @Inject
    Memberships memberships;
    @Inject
    Rows rows;
    @Inject
    Clock clock;

    private String phone;

    private Actor person(String name, Unit unit) {
        phone = "+84" + Phones.fresh().substring(1);
        var person = people.open(phone, name, 1984, PASSWORD, clock.now()).orElseThrow();
        memberships.join(person.id(), unit.id(), MemberRole.MEMBER, clock.now());
        return memberships.read(person.id()).orElseThrow();
    }

    private Contest contest(World.Province province, Show results) {
        return contestWorld.published(province, s -> s.withResults(results).withReview(Show.NEVER).withCertificate(new ContestSettings.Certificate(0, "TM. BAN TỔ CHỨC", "Lê Thu Hoa", "Đắk Lắk")));
    }

    private static void sit(Browser phone, Contest contest) {
        phone.post(phone.post("/contests/" + contest.slug() + "/attempts").path() + "/submission");
    }

    private static String json(Browser browser) throws IOException {
        var zip = new ZipInputStream(new ByteArrayInputStream(browser.bytes("/me/data/file").body()));
        for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            if (entry.getName().endsWith(".json")) {
                return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
            }
        }
        throw new AssertionError("no data");
    }

    @Test
    void everyTableThatNamesAPersonIsInTheFileOrLeftOutForAReason() {
        var there = rows.of("SELECT table_name, column_name FROM information_schema.columns WHERE table_schema = SCHEMA()").stream().map(r -> r.toLowerCase().split(" "))
                .filter(c -> c[1].equals("person_id")).map(c -> c[0]).toList();
        var known = Stream.concat(OwnRecords.ALL.stream().map(OwnRecords.Table::name).filter(t -> !t.equals("person")), OwnRecords.LEFT_OUT.keySet().stream()).toList();
        assertThat(known).containsExactlyInAnyOrderElementsOf(there);
        assertThat(OwnRecords.ALL).allSatisfy(t -> assertThat(t.columns()).doesNotContain("hash", "token_hash", "secret", "head", "decided_by", "issued_by", "prepared_by"));
    }

    @Test
    void theFileHasAllThatIsMineAndNothingOfOthers() throws IOException {
        var province = world.province();
        var contest = contest(province, Show.AFTER_SUBMISSION);
        var lan = world.browser(person("Nguyễn Thị Lan", province.schoolA()));
        sit(lan, contest);
        lan.post("/me/shares", "contest", contest.slug(), "round", "1", "names", "NAME");
        var lanPhone = phone;
        var other = world.browser(person("Trần Văn Khác", province.schoolA()));
        sit(other, contest);
        var file = json(lan);
        assertThat(file).contains("Nguyễn Thị Lan", lanPhone, "\"attempt\" : [ {", "\"correct_count\"", "\"result_share\" : [ {", "\"membership\" : [ {").doesNotContain("Trần Văn Khác", phone, "argon2");
        assertThat(json(other)).contains("Trần Văn Khác").doesNotContain("Nguyễn Thị Lan");
        assertThat(lan.get("/me/data").text("#k-attempts")).contains("1 lượt");
    }

    @Test
    void whatOneAgreedToIsKeptInItsWordsAndShown() throws IOException {
        var school = world.province().schoolA();
        var browser = world.browser();
        var typed = Phones.fresh();
        browser.post("/account", "unit", "" + school.id(), "name", "Nguyễn Văn Mới", "phone", typed, "birthYear", "1984", "role", "MEMBER", "password", PASSWORD, "consent", "1");
        var told = world.browser().get("/account/new").text("#consent");
        var page = browser.get("/me/data");
        assertThat(page.text("main .said")).isEqualTo(told).contains("Bấm nút dưới đây");
        var version = rows.of("SELECT c.wording FROM consent c JOIN person p ON p.id = c.person_id WHERE p.phone = '+84" + typed.substring(1) + "'");
        assertThat(version).hasSize(1);
        assertThat(page.text("main")).contains("bản " + version.getFirst());
        assertThat(json(browser)).contains("\"consent\" : [ {", version.getFirst());
        assertThat(rows.of("SELECT COUNT(*) FROM consent_wording WHERE version = '" + version.getFirst() + "'")).containsExactly("1");
        assertThat(world.browser(person("Trần Thị Cũ", school)).get("/me/data").text("#h-consent + p")).contains("Chưa có ghi nhận");
    }

    @Test
    void theFileSaysNoScoreThatThePageDoesNotSay() throws IOException {
        var province = world.province();
        var contest = contest(province, Show.AFTER_CONTEST);
        var lan = world.browser(person("Nguyễn Thị Lan", province.schoolA()));
        sit(lan, contest);
        assertThat(json(lan)).contains("\"attempt\" : [ {").doesNotContain("correct_count").doesNotContainPattern("\"points\" : \\d");
    }

    @Test
    void whoLeavesIsNamelessAndTheResultsStay() {
        var province = world.province();
        var contest = contest(province, Show.AFTER_SUBMISSION);
        var actor = person("Nguyễn Thị Lan", province.schoolA());
        var lan = world.browser(actor);
        sit(lan, contest);
        var code = lan.post("/contests/" + contest.slug() + "/certificate").text(".receipt code").replace("-", "");
        var shared = lan.post("/me/shares", "contest", contest.slug(), "round", "1", "names", "NAME").path();
        assertThat(lan.post("/me/deletion", "old", "sai").text("#old-error")).contains("không đúng");
        assertThat(world.browser().get(shared).status()).isEqualTo(200);

        assertThat(lan.post("/me/deletion", "old", PASSWORD).text(".flash")).contains("Đã xóa dữ liệu");
        assertThat(rows.of("SELECT name, birth_year, phone FROM person WHERE id = " + actor.personId())).containsExactly(Farewells.NAMELESS + " 0 null");
        for (var table : OwnRecords.ALL) {
            if (!table.name().equals("person")) {
                var left = rows.of("SELECT * FROM " + table.name() + " WHERE person_id = " + actor.personId());
                assertThat(left.toString()).as(table.name()).doesNotContain("Lan", phone);
            }
        }
        assertThat(rows.of("SELECT COUNT(*) FROM attempt WHERE person_id = " + actor.personId())).containsExactly("1");
        assertThat(world.browser().get(shared).status()).isEqualTo(404);
        assertThat(world.browser().get("/certificates/" + code).status()).isEqualTo(404);
        assertThat(lan.get("/me").text("h1")).as("signed out").isEqualTo("Đăng nhập");
        assertThat(world.browser().postOnly("/session", "phone", "0" + phone.substring(3), "password", PASSWORD).statusCode()).isNotEqualTo(303);
        assertThat(people.open(phone, "Nguyễn Thị Lan", 1984, PASSWORD, clock.now())).as("the number is free").isPresent();
        assertThat(rows.of("SELECT action FROM audit_entry WHERE actor_id = " + actor.personId())).contains("PERSON_DELETED");
    }

    @Test
    void whoHoldsARoleOrHasAPaperOpenDoesNotLeaveNow() {
        var province = world.province();
        var contest = contest(province, Show.AFTER_SUBMISSION);
        var lan = person("Nguyễn Thị Lan", province.schoolA());
        var browser = world.browser(lan);
        browser.post("/contests/" + contest.slug() + "/attempts");
        assertThat(browser.post("/me/deletion", "old", PASSWORD).text(".flash")).contains("bài thi đang mở");
        var hoa = person("Lê Thu Hoa", province.schoolA());
        world.grant(hoa, Role.LEADER, province.wardA());
        assertThat(world.browser(hoa).post("/me/deletion", "old", PASSWORD).text(".flash")).contains("vai trò");
        assertThat(rows.of("SELECT COUNT(*) FROM person WHERE disabled_at IS NULL AND id IN (" + lan.personId() + ", " + hoa.personId() + ")")).containsExactly("2");
    }
}
