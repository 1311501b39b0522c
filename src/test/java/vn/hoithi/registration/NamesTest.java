package vn.hoithi.registration;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hoithi.organisation.Actor;
import vn.hoithi.organisation.MemberRole;
import vn.hoithi.organisation.Memberships;
import vn.hoithi.organisation.Role;
import vn.hoithi.world.Browser;
import vn.hoithi.world.ContestWorld;
import vn.hoithi.world.Rows;
import vn.hoithi.world.World;

import static org.assertj.core.api.Assertions.assertThat;

@MicronautTest(transactional = false)
class NamesTest {

    @Inject
    World world;
    @Inject
    ContestWorld contests;
    @Inject
    Memberships memberships;
    @Inject
    Names names;
    @Inject
    Rows rows;
    private World.Province province;
    private Actor lan;
    private Browser phone;
    private Browser leader;

    @BeforeEach
    void lanAndHerLeader() {
        province = world.province();
        lan = world.person("Nguyễn Thị Lan", province.schoolA(), MemberRole.MEMBER);
        phone = world.browser(lan);
        leader = world.browser(world.staff("Trần Văn Minh", province.schoolA(), Role.LEADER, province.wardA()));
    }

    private void sits() {
        var contest = contests.published(province, s -> s);
        phone.post(phone.post("/contests/" + contest.slug() + "/attempts").path() + "/submission");
    }

    private Browser.Page wishes(String name) {
        return phone.post("/me", "name", name, "birthYear", "1985");
    }

    private String name() {
        return memberships.read(lan.personId()).orElseThrow().name();
    }

    @Test
    void beforeTheFirstResultANameIsItsOwnersToCorrect() {
        assertThat(wishes("Nguyễn Thị Lân").text(".flash")).contains("Đã lưu");
        assertThat(name()).isEqualTo("Nguyễn Thị Lân");
        assertThat(phone.get("/me").text("#name-hint")).contains("tự khai");
    }

    @Test
    void afterAResultAnotherNameIsARequestTheLeaderApproves() {
        sits();
        assertThat(wishes("NGUYỄN thị Lan").text(".flash")).as("capitals are one's own").contains("Đã lưu");
        wishes("Nguyễn Thị Lan");
        assertThat(wishes("Bí Thư Tỉnh Uỷ").text("main")).contains("lãnh đạo đơn vị duyệt", "đang chờ duyệt", "lãnh đạo của");
        assertThat(name()).isEqualTo("Nguyễn Thị Lan");
        assertThat(wishes("Người Khác").text(".flash--warn")).contains("đang chờ");
        phone.post("/me/name/withdrawal");
        wishes("Nguyễn Thị Lan Anh");
        assertThat(leader.get("/units").text("main")).contains("đang chờ: 1");
        assertThat(leader.get("/units/requests").html().select("a[href=/units/names]").text()).contains("1");
        var list = leader.get("/units/names");
        assertThat(list.text("main")).contains("Nguyễn Thị Lan", "Nguyễn Thị Lan Anh", province.schoolA().name());
        var approval = list.html().select("form[action$=approval]").attr("action");
        assertThat(leader.post(approval).text(".flash")).contains("Nguyễn Thị Lan Anh");
        assertThat(name()).isEqualTo("Nguyễn Thị Lan Anh");
        assertThat(names.confirmed(lan.personId())).isTrue();
        assertThat(leader.post(approval).text(".flash")).contains("trước đó");
        assertThat(rows.of("SELECT action, note FROM audit_entry WHERE subject_id = " + lan.personId() + " ORDER BY id"))
                .contains("NAME_ASKED Nguyễn Thị Lan → Bí Thư Tỉnh Uỷ", "NAME_APPROVED Nguyễn Thị Lan → Nguyễn Thị Lan Anh");
    }

    @Test
    void aRefusalIsReadWithItsReasonAndNobodyElsewhereDecides() {
        sits();
        wishes("Tên Lạ");
        var refusal = leader.get("/units/names").html().select("form[action$=refusal]").attr("action");
        var elsewhere = world.browser(world.staff("Lạ", province.schoolB(), Role.LEADER, province.wardB()));
        assertThat(elsewhere.post(refusal, "reason", "x").status()).isEqualTo(404);
        assertThat(leader.post(refusal, "reason", " ").status()).isEqualTo(422);
        leader.post(refusal, "reason", "Không đúng giấy tờ <b>");
        assertThat(phone.get("/me").text("main")).contains("không được duyệt. Lý do: Không đúng giấy tờ <b>");
        assertThat(name()).isEqualTo("Nguyễn Thị Lan");
    }

    @Test
    void aLeaderConfirmsTheNameThatWasSeenAndNoOther() {
        var found = leader.get(leader.get("/units/people?q=lan").html().select("main li a").attr("href")).html().select("a[href$=/name]").attr("href");
        assertThat(found).endsWith(lan.personId() + "/name");
        assertThat(leader.get(found).text("main")).contains("Xác nhận họ tên Nguyễn Thị Lan?");
        wishes("Người Khác Hẳn");
        assertThat(leader.post(found, "seen", "Nguyễn Thị Lan").text(".flash--warn")).contains("Người Khác Hẳn");
        assertThat(names.confirmed(lan.personId())).isFalse();
        assertThat(leader.post(found, "seen", "Người Khác Hẳn").text(".flash")).contains("Đã xác nhận");
        assertThat(names.confirmed(lan.personId())).isTrue();
        wishes("Nguyễn Thị Lan");
        assertThat(names.confirmed(lan.personId())).as("another name is nobody's word but hers").isFalse();
    }

    @ParameterizedTest
    @CsvSource({"L, short", "😀 1, letters", "Nguyễn Thị 王, script", "Иван Петров, script", "Lan 🌻 Anh, signs", "'', missing", "Y Ꞩan Niê, script", "Lan \u20DD Anh, script", "A\u0306\u0301\u0302\u0303n, marks"})
    void namesNoCertificateCanPrintAreRefusedInWords(String name, String why) {
        assertThat(PersonChecks.nameProblem(name)).isEqualTo("person.name." + why);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Y Ƀăm Niê", "H’Bia Êban", "Lê Thị Ê̆ Đê", "Rơ̆ Čăm Ñul", "Nguyễn Văn A (Hùng)", "O'Brien-Müller", "Võ Ý"})
    void namesOfAllPeoplesOfTheCountryAreTaken(String name) {
        assertThat(PersonChecks.nameProblem(name)).isEmpty();
    }

    @Test
    void aNameOfTwoHundredLettersIsTakenAndOneMoreIsNot() {
        assertThat(PersonChecks.nameProblem("Ạ".repeat(200))).isEmpty();
        assertThat(PersonChecks.nameProblem("Ạ".repeat(201))).isEqualTo("person.name.long");
    }
}
