package vn.hoithi.roster;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hoithi.account.Claims;
import vn.hoithi.account.People;
import vn.hoithi.organisation.Actor;
import vn.hoithi.organisation.MemberRole;
import vn.hoithi.organisation.Role;
import vn.hoithi.text.Format;
import vn.hoithi.time.Clock;
import vn.hoithi.world.Browser;
import vn.hoithi.world.ContestWorld;
import vn.hoithi.world.Phones;
import vn.hoithi.world.Rows;
import vn.hoithi.world.World;

import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hoithi.roster.Lists.row;

/** From the list of a leader to the account of a member. */
@MicronautTest(transactional = false)
class ClaimTest {

    private static final String PASSWORD = "mùa xuân lá xanh";
    @Inject
    World world;
    @Inject
    Claims claims;
    @Inject
    People people;
    @Inject
    Rosters rosters;
    @Inject
    Invitees invitees;
    @Inject
    ContestWorld contests;
    @Inject
    Rows rows;
    @Inject
    Clock clock;
    private World.Province province;
    private Actor minh;
    private Browser leader;
    private final String phone = Phones.fresh();

    @BeforeEach
    void aLeaderOfTheWard() {
        province = world.province();
        minh = world.staff("Trần Văn Minh", province.factory(), Role.LEADER, province.wardA());
        leader = world.browser(minh);
    }

    @Test
    void aListIsPreviewedConfirmedOnceAndClaimed() {
        var preview = send(Lists.of(row("Nguyễn Thị Lan", phone, province.schoolA().name()), row("Lê Văn Hùng", "", "")));
        assertThat(preview.text("table")).contains("Nguyễn Thị Lan", "1988", "Đoàn viên", province.schoolA().name(), "Lê Văn Hùng");
        var slips = leader.post(preview.html().select("#confirm").attr("action"));
        assertThat(slips.header("Cache-Control")).isEqualTo("no-store");
        assertThat(slips.html().select(".slip__code").eachText()).hasSize(2).allMatch(c -> c.matches("[2-9CFHJKMNPQRTVX]{4}(-[2-9CFHJKMNPQRTVX]{4}){2}"));
        assertThat(slips.text(".slip:first-child")).contains("Nguyễn Thị Lan", province.schoolA().name(), "/account/claim");
        assertThat(leader.post(preview.path() + "/confirmation").text(".flash")).contains("đã được nhập");
        assertThat(leader.get(preview.path() + "/confirmation").text(".flash")).contains("hiện một lần");
        var code = slips.text(".slip:first-child .slip__code");
        var audit = rows.of("SELECT k.issued_by, k.hash, k.head FROM claim_code k JOIN person p ON p.id = k.person_id JOIN membership m ON m.person_id = p.id WHERE m.unit_id = " + province.schoolA().id());
        assertThat(audit).singleElement().satisfies(r -> assertThat(r).startsWith(minh.personId() + " ").doesNotContain(code, code.replace("-", "")));

        var lan = world.browser();
        var found = lan.post("/account/claim", "code", " " + code.toLowerCase().replace("-", " "), "next", "/me");
        assertThat(found.text("main")).contains("N. T. Lan", "LĐLĐ tỉnh Thử " + province.number(), province.schoolA().name(), "*** " + phone.substring(7)).doesNotContain("Nguyễn Thị");
        assertThat(lan.post("/account/claim/confirmation", "code", code, "phone", "0905", "password", "x").html().select(".field__error")).hasSize(3);
        var welcome = lan.post("/account/claim/confirmation", "code", code, "phone", phone, "password", PASSWORD, "consent", "1", "next", "/me");
        assertThat(welcome.path()).isEqualTo("/me");
        assertThat(welcome.text(".flash")).contains("Chào anh/chị Nguyễn Thị Lan");
        assertThat(welcome.text("main")).contains(province.schoolA().name());
        assertThat(world.browser().postOnly("/session", "phone", phone, "password", PASSWORD).statusCode()).isEqualTo(303);
        assertThat(look(code)).contains("đã được dùng");
        var list = leader.get("/units/people/claims");
        assertThat(list.text("#claimed")).isEqualTo("1");
        assertThat(list.text("#waiting")).isEqualTo("1");
        assertThat(list.html().select("main li").last().text()).contains("Nguyễn Thị Lan", "Đã nhận lúc");
    }

    @Test
    void oneBadRowKeepsTheWholeListOut() {
        var preview = send(Lists.of(row("Nguyễn Thị Lan", phone, ""), new String[] {"Lê Văn Hùng", "88", "Đoàn viên", "", ""}));
        assertThat(preview.text("#errors")).contains("Dòng 3, cột Năm sinh: Năm sinh gồm bốn chữ số");
        assertThat(preview.text(".is-wrong")).contains("Lê Văn Hùng", "Cần sửa");
        assertThat(preview.html().select("#confirm")).isEmpty();
        assertThat(leader.post(preview.path() + "/confirmation").text(".flash")).contains("chưa nhập ai");
        assertThat(leader.get("/units/people/claims").text("#waiting")).isEqualTo("0");
        assertThat(leader.upload("/units/people/import", "file", "a.xlsx", "chữ".getBytes(), "unit", "" + province.wardA().id()).text("#file-error")).contains("không phải .xlsx");
        assertThat(leader.upload("/units/people/import", "file", "a.xlsx", Lists.of(row("Lan", "", "")), "unit", "" + province.wardB().id()).status()).isEqualTo(404);
        assertThat(world.browser(world.staff("Khác", province.factory(), Role.LEADER, province.wardA())).get(preview.path()).status()).isEqualTo(404);
    }

    @Test
    void aNumberThatHasAnAccountIsLeftOutWithoutSayingWhose() {
        people.open("+84" + phone.substring(1), "Tên Bí Mật", 1990, null, clock.now()).orElseThrow();
        var preview = send(Lists.of(row("Nguyễn Thị Lan", phone, ""), row("Lê Văn Hùng", "", "")));
        assertThat(preview.text("#warnings")).contains("Dòng 2, cột Số điện thoại: Số này đã có tài khoản");
        assertThat(preview.text("main")).contains("Bỏ qua", "Nhập 1 người").doesNotContain("Bí Mật");
        assertThat(leader.post(preview.path() + "/confirmation").html().select(".slip")).hasSize(1);
        var again = send(Lists.of(row("Lê Văn Hùng", "", "")));
        assertThat(again.text("#warnings")).contains("đã có trong đơn vị (cùng họ tên và năm sinh)");
        assertThat(again.html().select("#confirm")).isEmpty();
        assertThat(leader.upload("/units/people/import", "file", "a.xlsx", Lists.of(row("Lan", phone, "")), "unit", "" + province.wardA().id()).text("#file-error")).contains("Không còn ai để nhập");
    }

    @Test
    void aListSentAgainBringsThoseWhoWaitUpToDateAndDoublesNobody() {
        var code = imported(row("Nguyễn Thị Lam", phone, ""), row("Lê Văn Hùng", "", "")).getFirst();
        var again = send(Lists.of(new String[] {"Nguyễn Thị Lam", "1988", "Cán bộ", phone, ""}, row("Lê Văn Hùng", "", ""), row("Trần Văn Mới", "", "")));
        assertThat(again.text("main")).contains("1 người đã nhập trước", "1 người đã có trong đơn vị", "Nhập 1 người");
        assertThat(leader.post(again.path() + "/confirmation").html().select(".slip")).hasSize(1);
        assertThat(invitees.waiting(province.wardA().path())).extracting(RosterRepository.Invitee::name).containsExactlyInAnyOrder("Nguyễn Thị Lam", "Lê Văn Hùng", "Trần Văn Mới");
        assertThat(invitees.waiting(province.wardA().path())).filteredOn(g -> g.name().equals("Nguyễn Thị Lam")).extracting(RosterRepository.Invitee::role).containsExactly(MemberRole.OFFICER);
        assertThat(claim(code, phone).text(".flash")).contains("Nguyễn Thị Lam");
        var claimed = send(Lists.of(row("Nguyễn Thị Lam", phone, "")));
        assertThat(claimed.text("#warnings")).contains("Vai trò trong tệp khác vai trò hiện có");
    }

    @Test
    void aWrongYearIsSetRightByTheNumberAndAnotherPersonIsNot() {
        imported(row("Nguyễn Thị Lam", phone, ""));
        var other = send(Lists.of(row("Trần Văn Khác", phone, ""), row("Ai Đó", "", "")));
        assertThat(other.text("#warnings")).contains("Số này đã có tài khoản, hoặc đã được chuẩn bị");
        var right = send(Lists.of(new String[] {"Nguyễn Thị Lam", "1987", "Đoàn viên", phone, ""}));
        assertThat(leader.post(right.path() + "/confirmation").text(".flash")).contains("Đã sửa 1 người theo tệp");
        assertThat(invitees.waiting(province.wardA().path())).singleElement().satisfies(g -> assertThat(g.birthYear()).isEqualTo(1987));
    }

    @Test
    void aPreparedNumberIsNotRegisteredPastTheCode() {
        var code = imported(row("Nguyễn Thị Kín Tiếng", phone, "")).getFirst();
        assertThat(world.browser().postOnly("/session", "phone", phone, "password", PASSWORD).statusCode()).isEqualTo(422);
        var refused = register();
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("#phone-error")).contains("Chưa đăng ký được với số này");
        assertThat(refused.body()).doesNotContain("Kín Tiếng").contains("/account/claim");
        var admin = world.browser(world.staff("Quản Trị", province.schoolA(), Role.ADMINISTRATOR, province.federation()));
        assertThat(admin.post("/admin/roles", "phone", phone, "role", "MARKER", "unit", "" + province.wardA().id()).status()).isEqualTo(422);
        var id = id("Nguyễn Thị Kín Tiếng");
        assertThat(leader.get("/units/people/" + id + "/reset").status()).isEqualTo(404);
        var found = leader.get("/units/people?q=" + phone);
        assertThat(found.text("main li")).contains("Kín Tiếng", "Chưa nhận tài khoản");
        assertThat(leader.get(found.html().select("main li a").attr("href")).text("main")).contains("đơn vị chuẩn bị ngày", "Cấp mã mới");
        assertThat(leader.get("/units/people/" + id + "/withdrawal").text("main")).contains("Bỏ Nguyễn Thị Kín Tiếng khỏi danh sách");
        assertThat(leader.post("/units/people/" + id + "/withdrawal").text(".flash")).contains("Đã bỏ");
        assertThat(look(code)).contains("không dùng được nữa");
        assertThat(register().text(".flash")).contains("Chào");
        assertThat(leader.post("/units/people/" + id + "/withdrawal").status()).isEqualTo(404);
    }

    @Test
    void newCodesReplaceTheOldOnesOfThoseWhoHaveNotClaimed() {
        var old = imported(row("Nguyễn Thị Lan", phone, ""), row("Lê Văn Hùng", "", ""));
        claim(old.getFirst(), phone);
        assertThat(leader.get("/units/people/claims/codes?unit=" + province.wardA().id()).text("h1")).contains("1 người chưa nhận");
        var fresh = leader.post("/units/people/claims/codes", "unit", "" + province.wardA().id()).html().select(".slip__code").eachText();
        assertThat(fresh).hasSize(1);
        assertThat(look(old.get(1))).contains("không dùng được nữa");
        var one = leader.post("/units/people/" + id("Lê Văn Hùng") + "/code").text(".slip__code");
        assertThat(look(fresh.getFirst())).contains("không dùng được nữa");
        assertThat(claim(one, Phones.fresh()).text(".flash")).contains("Lê Văn Hùng");
        assertThat(leader.get("/units/people/claims/codes?unit=" + province.wardA().id()).text(".flash")).contains("Không còn ai");
        assertThat(rows.of("SELECT issued_by FROM claim_code WHERE person_id = " + id("Lê Văn Hùng"))).hasSize(3).containsOnly("" + minh.personId());
    }

    @Test
    void aCodeEndsWithItsDaysAndFreesTheNumber() {
        imported(row("Nguyễn Thị Lan", phone, ""));
        var lan = invitees.waiting(province.wardA().path());
        var code = rosters.renew(lan, minh.personId(), clock.now().minus(Duration.ofDays(61))).getFirst().code();
        assertThat(look(code)).contains("hết hạn");
        var lastDay = claims.lastDay(clock.now());
        assertThat(lastDay).isEqualTo(java.time.LocalDate.ofInstant(clock.now(), Format.ZONE).plusDays(60));
        assertThat(leader.get("/units/people/claims").text("main li")).contains("mã đã hết hạn");
        assertThat(register().text(".flash")).contains("Chào");
        var slip = leader.post("/units/people/" + lan.getFirst().id() + "/code");
        var fresh = slip.text(".slip__code");
        assertThat(slip.text(".slip")).contains("đến hết ngày " + DateTimeFormatter.ofPattern("dd/MM/yyyy").format(lastDay));
        assertThat(rows.of("SELECT MAX(expires_at) FROM claim_code WHERE person_id = " + lan.getFirst().id())).containsExactly("" + lastDay.plusDays(1).atStartOfDay(Format.ZONE).toInstant().toEpochMilli());
        var refused = claim(fresh, phone);
        assertThat(refused.text("#phone-error")).contains("Không dùng được số này");
        assertThat(claim(fresh, Phones.fresh()).text(".flash")).contains("Nguyễn Thị Lan");
    }

    @Test
    void aNumberKeptForAColleagueIsNotTaken() {
        var codes = imported(row("Nguyễn Thị Lan", phone, ""), row("Lê Văn Hùng", "", ""));
        assertThat(claim(codes.get(1), phone).text("#phone-error")).contains("Không dùng được số này");
        assertThat(claim(codes.getFirst(), phone).text(".flash")).contains("Nguyễn Thị Lan");
    }

    @Test
    void aNumberTakenBetweenPreviewAndConfirmationKeepsTheWholeListOut() {
        var file = send(Lists.of(row("Nguyễn Thị Lan", phone, ""), row("Lê Văn Hùng", "", ""))).path();
        var kept = rosters.find(Long.parseLong(file.substring(file.lastIndexOf('/') + 1)), minh.personId(), clock.now()).orElseThrow();
        var seen = rosters.read(kept, province.wardA(), clock.now()).roster();
        imported(row("Trần Thị Nhanh Hơn", phone, ""));
        assertThat(rosters.confirm(kept, seen, clock.now())).isEmpty();
        assertThat(invitees.waiting(province.wardA().path())).extracting(RosterRepository.Invitee::name).containsExactly("Trần Thị Nhanh Hơn");
        assertThat(leader.get(file).text("main")).contains("Bỏ qua", "Nhập 1 người");
    }

    @Test
    void guessingRestsTheCodeAndManyAtOnceClaimOnce() throws Exception {
        var codes = imported(row("Nguyễn Thị Lan", "", ""), row("Lê Văn Hùng", "", ""));
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            var tries = pool.invokeAll(Collections.<Callable<Integer>>nCopies(4, () -> world.browser()
                    .postOnly("/account/claim/confirmation", "code", codes.getFirst(), "phone", Phones.fresh(), "password", PASSWORD, "consent", "1").statusCode()));
            assertThat(tries.stream().filter(t -> t.resultNow() == 303)).hasSize(1);
        }
        var code = codes.get(1);
        for (int i = 0; i < 8; i++) {
            assertThat(look(code.substring(0, 5) + "2222-222" + (2 + i % 8))).contains("Không có mã này");
        }
        assertThat(look(code)).contains("tạm nghỉ");
        assertThat(look("")).contains("Không có mã này");
        assertThat(look("7KQ2-M4TX-9RHC-9999")).contains("Không có mã này");
    }

    @Test
    void whoHasNotClaimedIsInNoListAndFoundByNoNumber() {
        contests.published(province, settings -> settings);
        imported(row("Nguyễn Thị Chưa Nhận", phone, province.schoolA().name()));
        world.person("Lê Có Tài Khoản", province.schoolA(), MemberRole.MEMBER);
        assertThat(leader.get("/units/" + province.schoolA().id()).text("main")).contains("Lê Có Tài Khoản").doesNotContain("Chưa Nhận");
        assertThat(claims.prepared("+84" + phone.substring(1), clock.now())).isTrue();
        assertThat(people.byPhone("+84" + phone.substring(1))).isEmpty();
    }

    @Test
    void initialsTellLittle() {
        assertThat(ClaimForms.initials("Nguyễn Thị Lan")).isEqualTo("N. T. Lan");
        assertThat(ClaimForms.initials("Lan")).isEqualTo("L…");
        assertThat(ClaimForms.initials("😀 Lan")).isEqualTo("😀. Lan");
    }

    private List<String> imported(String[]... people) {
        return leader.post(send(Lists.of(people)).path() + "/confirmation").html().select(".slip__code").eachText();
    }

    private Browser.Page send(byte[] file) {
        return leader.upload("/units/people/import", "file", "danh-sach.xlsx", file, "unit", "" + province.wardA().id());
    }

    private String look(String code) {
        return world.browser().post("/account/claim", "code", code).text("#code-error");
    }

    private Browser.Page claim(String code, String number) {
        return world.browser().post("/account/claim/confirmation", "code", code, "phone", number, "password", PASSWORD, "consent", "1");
    }

    private Browser.Page register() {
        return world.browser().post("/account", "unit", "" + province.schoolA().id(), "name", "Người Khác", "phone", phone, "birthYear", "1984", "role", "MEMBER", "password", PASSWORD, "consent", "1");
    }

    private long id(String name) {
        return Long.parseLong(rows.of("SELECT p.id FROM person p JOIN membership m ON m.person_id = p.id WHERE m.unit_id = " + province.wardA().id() + " AND p.name = '" + name + "'").getFirst());
    }
}
