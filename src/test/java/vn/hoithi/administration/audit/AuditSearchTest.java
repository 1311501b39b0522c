package vn.hoithi.administration.audit;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import vn.hoithi.account.People;
import vn.hoithi.audit.Audit;
import vn.hoithi.audit.Audit.Action;
import vn.hoithi.audit.Audit.Event;
import vn.hoithi.audit.AuditKind;
import vn.hoithi.organisation.MemberRole;
import vn.hoithi.organisation.Role;
import vn.hoithi.time.Clock;
import vn.hoithi.world.Browser;
import vn.hoithi.world.Phones;
import vn.hoithi.world.Rows;
import vn.hoithi.world.World;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

/** An administrator looks for what somebody did, or what was done to somebody: by person, unit, deed and day, within the own subtree. */
@MicronautTest(transactional = false)
class AuditSearchTest {

    private static final String PASSWORD = "mùa thu lá bay";
    @Inject
    World world;
    @Inject
    Audit audit;
    @Inject
    People people;
    @Inject
    Rows rows;
    @Inject
    Clock clock;

    @Test
    void whatSomebodyDidAndWhatWasDoneToSomebodyAreFoundByNameAndByNumber() {
        var province = world.province();
        var admin = admin(province);
        var phone = Phones.fresh();
        var hoa = world.person("Lê Thị Hoa Mai" + province.number(), province.schoolA(), MemberRole.OFFICER, "+84" + phone.substring(1));
        var son = world.person("Phạm Ngọc Sơn", province.schoolB(), MemberRole.MEMBER);
        write(Event.to(Action.NAME_CONFIRMED, hoa.personId(), son.personId(), province.schoolB().path(), "do Hoa làm"));
        write(Event.to(Action.RESET_CODE, son.personId(), hoa.personId(), province.schoolA().path(), "cho Hoa"));
        write(Event.to(Action.RESET_CODE, son.personId(), son.personId(), province.schoolA().path(), "không liên quan"));
        for (var typed : List.of("mai" + province.number() + " le thi", hoa.name(), phone, "+84 " + phone.substring(1))) {
            assertThat(notes(admin, "who=" + encoded(typed.contains("mai") ? "Lê thị Hoa Mai" + province.number() : typed))).as(typed).contains("do Hoa làm", "cho Hoa").doesNotContain("không liên quan");
        }
        assertThat(notes(admin, "who=" + encoded("le hoa mai" + province.number()))).as("words between may be left out").contains("do Hoa làm");
        assertThat(notes(admin, "who=Nobody+Atall")).contains("không có việc nào của người");
    }

    @Test
    void peopleOfOneNameAreOfferedToChooseFrom() {
        var province = world.province();
        var admin = admin(province);
        var name = "Trần Văn Trùng" + province.number();
        var first = world.person(name, province.schoolA(), MemberRole.MEMBER);
        var second = world.person(name, province.factory(), MemberRole.MEMBER);
        write(Event.to(Action.NAME_CONFIRMED, null, first.personId(), province.schoolA().path(), "người thứ nhất"));
        write(Event.to(Action.NAME_CONFIRMED, null, second.personId(), province.factory().path(), "người thứ hai"));
        var both = admin.get("/admin/audit?who=" + encoded(name));
        assertThat(both.text("main")).contains("Có 2 người tên như vậy", province.factory().name(), "người thứ nhất", "người thứ hai");
        var one = admin.get(both.html().select("nav a[href*=person=" + second.personId() + "]").attr("href"));
        assertThat(one.text("main")).contains("người thứ hai").doesNotContain("người thứ nhất", "người tên như vậy");
        assertThat(one.html().select("input[name=person]").val()).isEqualTo("" + second.personId());
    }

    @Test
    void aUnitIsFoundWithAllBelowItByNameAndByCode() {
        var province = world.province();
        var admin = admin(province);
        rows.change("UPDATE unit SET code = 'AU" + province.number() + "' WHERE id = " + province.wardA().id());
        write(declared(province.schoolA().path(), "khai lần một"));
        write(declared(province.schoolB().path(), "khai lần hai"));
        assertThat(notes(admin, "where=" + encoded(province.wardA().name()))).contains("khai lần một").doesNotContain("khai lần hai");
        assertThat(notes(admin, "where=AU" + province.number())).contains("khai lần một").doesNotContain("khai lần hai");
        assertThat(notes(admin, "where=" + encoded("Trường Tiểu học Lê Hồng Phong " + province.number()))).contains("Có 2 đơn vị khớp", "khai lần một", "khai lần hai");
        var elsewhere = world.province();
        assertThat(notes(admin, "where=" + encoded(elsewhere.wardA().name()) + "&unit=" + elsewhere.wardA().id())).contains("Không có đơn vị nào trong phạm vi");
    }

    @Test
    void deedsAreFoundOneByOneAndByTheirKind() {
        var province = world.province();
        var admin = admin(province);
        write(Event.to(Action.OFFICER_CONFIRMED, null, null, province.schoolA().path(), "là cán bộ"));
        write(declared(province.schoolA().path(), "khai lần ba"));
        assertThat(notes(admin, "deed=ROLES")).contains("là cán bộ").doesNotContain("khai lần ba");
        assertThat(notes(admin, "deed=COUNTS_DECLARED")).contains("khai lần ba").doesNotContain("là cán bộ");
        assertThat(admin.get("/admin/audit?deed=ROLES").html().select("option[selected]").text()).isEqualTo("Tất cả: Phân quyền, cán bộ");
        assertThat(notes(admin, "deed=KHONG_CO")).as("what nobody knows narrows nothing").contains("là cán bộ", "khai lần ba");
        assertThat(Arrays.stream(AuditKind.values()).mapToInt(k -> k.actions().size()).sum()).as("each deed has one kind").isEqualTo(Action.values().length);
    }

    @Test
    void aDayIsFoundFromItsFirstToItsLastMoment() {
        var province = world.province();
        var admin = admin(province);
        write(declared(province.schoolA().path(), "khai lần tư"));
        var today = LocalDate.ofInstant(clock.now(), vn.hoithi.text.Format.ZONE);
        var day = DateTimeFormatter.ofPattern("d/M/yyyy");
        assertThat(notes(admin, "from=" + day.format(today.minusDays(1)) + "&to=" + day.format(today))).contains("khai lần tư");
        assertThat(notes(admin, "from=" + day.format(today.minusDays(9)) + "&to=" + day.format(today.minusDays(2)))).doesNotContain("khai lần tư");
        assertThat(notes(admin, "from=" + day.format(today.plusDays(2)))).doesNotContain("khai lần tư");
        var wrong = admin.get("/admin/audit?from=31/2/2026&to=hôm+nay".replace("hôm", encoded("hôm")));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.text("#from-error")).contains("ngày/tháng/năm");
        assertThat(wrong.html().select("#to").val()).isEqualTo("hôm nay");
        assertThat(admin.get("/admin/audit?from=2/11/2026&to=1/11/2026").text("#to-error")).contains("bằng hoặc sau");
    }

    @Test
    void nobodySeesTheOtherProvinceWhateverIsAsked() throws IOException {
        var province = world.province();
        var other = world.province();
        var admin = admin(province);
        var stranger = world.person("Ngoại Tỉnh Vàng" + other.number(), other.schoolA(), MemberRole.MEMBER, "+84" + Phones.fresh().substring(1));
        write(Event.to(Action.NAME_CONFIRMED, stranger.personId(), stranger.personId(), other.schoolA().path(), "bí mật tỉnh khác"));
        write(declared(province.schoolA().path(), "khai lần năm"));
        var number = people.byId(stranger.personId()).orElseThrow().phone();
        for (var query : List.of("", "who=" + encoded(stranger.name()), "who=" + encoded(number), "who=" + encoded(stranger.name()) + "&person=" + stranger.personId(), "deed=PEOPLE", "deed=NAME_CONFIRMED",
                "where=" + encoded(other.schoolA().name()), "unit=" + other.schoolA().id())) {
            assertThat(notes(admin, query)).as(query).doesNotContain("bí mật tỉnh khác");
            assertThat(cells(admin, query)).as(query).noneMatch(row -> row.contains("bí mật tỉnh khác"));
        }
    }

    @Test
    void whatStaffOfTheSubtreeDidAtTheDoorIsSeenAndTheirSearchesToo() {
        var province = world.province();
        var admin = admin(province);
        var phone = Phones.fresh();
        var minh = world.staff("Trần Văn Minh", province.schoolA(), Role.LEADER, province.wardA());
        rows.change("UPDATE person SET phone = '+84" + phone.substring(1) + "' WHERE id = " + minh.personId());
        people.resetPassword(minh.personId(), PASSWORD, clock.now());
        world.browser().post("/session", "phone", phone, "password", "sai rồi");
        world.browser().post("/session", "phone", phone, "password", PASSWORD);
        assertThat(notes(admin, "deed=DOORS")).contains("Đăng nhập Người làm: Trần Văn Minh".replace("Đăng nhập ", ""), "Đăng nhập sai", "Đặt lại mật khẩu").doesNotContain(phone);
        admin.get("/admin/audit?who=" + phone);
        assertThat(notes(admin, "deed=AUDIT_READ")).contains("Tìm trong nhật ký theo người: Trần Văn Minh");
    }

    @Test
    void theResultIsTakenAwayAsAWorkbookAndAsTextAndThatIsWrittenDown() throws IOException {
        var province = world.province();
        var admin = admin(province);
        for (int i = 0; i < 620; i++) {
            write(Event.to(Action.NAME_ASKED, null, null, province.schoolA().path(), "=1+" + i + ",\"a\""));
        }
        var all = cells(admin, "deed=NAME_ASKED");
        assertThat(all).hasSize(621);
        assertThat(all.getFirst()).containsExactly("Lúc", "Nhóm việc", "Việc", "Người làm", "Đối với", "Đơn vị", "Nội dung");
        assertThat(all.get(1)).contains("Xin sửa họ tên", "Người và tài khoản", province.schoolA().name(), "=1+619,\"a\"");
        var text = new String(admin.bytes("/admin/audit/file?deed=NAME_ASKED&format=csv").body(), StandardCharsets.UTF_8);
        assertThat(text).startsWith("\uFEFFLúc,Nhóm việc").contains("\"'=1+0,\"\"a\"\"\"").doesNotContain(",=1");
        assertThat(text.lines()).hasSize(621);
        assertThat(notes(admin, "deed=AUDIT_EXPORTED")).contains("xlsx, NAME_ASKED", "csv, NAME_ASKED");
    }

    private void write(Event event) {
        audit.write(event, clock.now());
    }

    private static Event declared(String unitPath, String words) {
        return new Event(Action.COUNTS_DECLARED, null, Audit.Subject.NOTHING, null, unitPath, words);
    }

    private Browser admin(World.Province province) {
        return world.browser(world.staff("Quản Trị", province.schoolA(), Role.ADMINISTRATOR, province.federation()));
    }

    private static String notes(Browser admin, String query) {
        var page = admin.get("/admin/audit?" + query);
        assertThat(page.status()).as(query).isEqualTo(200);
        return page.text("main").replace(page.text("main form"), "");
    }

    private static List<List<String>> cells(Browser admin, String query) throws IOException {
        var file = admin.bytes("/admin/audit/file?" + query);
        if (file.statusCode() == 303) {
            return List.of();
        }
        assertThat(file.statusCode()).as(query).isEqualTo(200);
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(file.body()))) {
            var rows = new java.util.ArrayList<List<String>>();
            book.getSheetAt(0).forEach(row -> rows.add(java.util.stream.IntStream.range(0, 7).mapToObj(i -> row.getCell(i) == null ? "" : row.getCell(i).getStringCellValue()).toList()));
            return rows;
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
