package vn.hoithi.registration;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import vn.hoithi.account.People;
import vn.hoithi.organisation.MemberRole;
import vn.hoithi.organisation.Memberships;
import vn.hoithi.organisation.Role;
import vn.hoithi.time.Clock;
import vn.hoithi.world.Browser;
import vn.hoithi.world.Phones;
import vn.hoithi.world.Rows;
import vn.hoithi.world.World;

import java.util.List;
import java.util.stream.IntStream;

import static org.assertj.core.api.Assertions.assertThat;

/** Officers by their own word, until their unit has decided. */
@MicronautTest(transactional = false)
class OfficersTest {

    @Inject
    World world;
    @Inject
    People people;
    @Inject
    Memberships memberships;
    @Inject
    Officers officers;
    @Inject
    Rows rows;
    @Inject
    Clock clock;

    @Test
    void whoRegistersAsAnOfficerWaitsForTheUnit() {
        var province = world.province();
        world.staff("Lê Minh", province.factory(), Role.LEADER, province.wardA());
        var phone = Phones.fresh();
        var browser = world.browser();
        assertThat(browser.post("/account", "unit", "" + province.schoolA().id(), "phone", phone, "name", "Phan Thị Tự Khai", "birthYear", "1980", "role", "OFFICER", "password", "mua xuân 1929", "consent", "1",
                "next", "/me").text("main")).contains("chờ công đoàn cơ sở xác nhận", "lãnh đạo của " + province.federation().name() + " › " + province.wardA().name());
        var person = people.byPhone("+84" + phone.substring(1)).orElseThrow();
        assertThat(memberships.actor(person.id()).orElseThrow().memberRole()).isEqualTo(MemberRole.UNVERIFIED);
        assertThat(browser.post("/account", "unit", "" + province.schoolA().id(), "phone", Phones.fresh(), "name", "Phan Thị Sửa Biểu Mẫu", "birthYear", "1980", "role", "UNVERIFIED", "password", "mua xuân 1929",
                "consent", "1").status()).as("a role of the form's own").isEqualTo(422);
    }

    @Test
    void theLeaderSeesWhoWaitsAndConfirmsSeveralAtOnce() {
        var province = world.province();
        var minh = world.staff("Lê Minh", province.factory(), Role.LEADER, province.wardA());
        var some = IntStream.range(0, 3).mapToObj(n -> world.person("Phan Thị Tự Khai " + n, province.schoolA(), MemberRole.UNVERIFIED)).toList();
        var leader = world.browser(minh);
        assertThat(leader.get("/units").text("main")).contains("Cán bộ tự khai chờ xác nhận: 3");
        var list = leader.get("/units/officers");
        assertThat(list.text("main")).contains("Phan Thị Tự Khai 0", province.wardA().name() + " › " + province.schoolA().name(), "Sinh năm 1985");
        assertThat(leader.get("/units/people?q=tu+khai+0").text("main")).contains("chờ công đoàn cơ sở xác nhận");
        assertThat(leader.post("/units/officers/confirmation", "reason", "").text(".field__error")).contains("ít nhất một người");
        assertThat(leader.post("/units/officers/confirmation", "person", "" + some.get(0).personId(), "person", "" + some.get(1).personId()).text(".flash")).contains("Đã xác nhận 2 cán bộ");
        assertThat(some.stream().map(p -> memberships.actor(p.personId()).orElseThrow().memberRole())).containsExactly(MemberRole.OFFICER, MemberRole.OFFICER, MemberRole.UNVERIFIED);
        assertThat(leader.get("/units/officers").html().select("input[name=person]").eachAttr("value")).containsExactly("" + some.get(2).personId());
        assertThat(leader.post("/units/officers/confirmation", "person", "" + some.get(0).personId()).text(".flash")).contains("đã được giải quyết");
        assertThat(rows.of("SELECT action, subject_id, actor_id FROM audit_entry WHERE action = 'OFFICER_CONFIRMED' AND actor_id = " + minh.personId() + " ORDER BY subject_id"))
                .containsExactlyInAnyOrder("OFFICER_CONFIRMED " + some.get(0).personId() + " " + minh.personId(), "OFFICER_CONFIRMED " + some.get(1).personId() + " " + minh.personId());
    }

    @Test
    void whoIsRefusedIsAMemberAndReadsWhy() {
        var province = world.province();
        var minh = world.staff("Lê Minh", province.factory(), Role.LEADER, province.wardA());
        var tu = world.person("Phan Thị Tự Khai", province.schoolA(), MemberRole.UNVERIFIED);
        var leader = world.browser(minh);
        var without = leader.post("/units/officers/refusal", "person", "" + tu.personId(), "reason", " ");
        assertThat(without.status()).isEqualTo(422);
        assertThat(without.text(".field__error")).contains("lý do");
        assertThat(without.html().select("input[name=person]").hasAttr("checked")).as("still ticked").isTrue();
        assertThat(leader.post("/units/officers/refusal", "person", "" + tu.personId(), "reason", "Chị là đoàn viên tổ 2").text(".flash")).contains("Đã báo cho 1 người");
        assertThat(memberships.actor(tu.personId()).orElseThrow().memberRole()).isEqualTo(MemberRole.MEMBER);
        assertThat(world.browser(tu).get("/me").text("main")).contains("không xác nhận anh/chị là cán bộ", "Chị là đoàn viên tổ 2");
        assertThat(rows.of("SELECT action FROM audit_entry WHERE subject_id = " + tu.personId() + " AND actor_id = " + minh.personId())).containsExactly("OFFICER_REFUSED");
    }

    @Test
    void nobodyDecidesElsewhereOrAboutOneself() {
        var province = world.province();
        var tu = world.person("Phan Thị Tự Khai", province.schoolA(), MemberRole.UNVERIFIED);
        var other = world.browser(world.staff("Lê Minh", province.factory(), Role.LEADER, province.wardB()));
        assertThat(other.get("/units/officers").text("main")).contains("Không có ai").doesNotContain("Tự Khai");
        other.post("/units/officers/confirmation", "person", "" + tu.personId());
        var self = world.person("Lãnh Đạo Tự Khai", province.schoolA(), MemberRole.UNVERIFIED);
        memberships.grant(self.personId(), Role.LEADER, province.wardA().id(), null, clock.now());
        var own = world.browser(memberships.actor(self.personId()).orElseThrow());
        assertThat(own.get("/units/officers").text("main")).contains("Phan Thị Tự Khai").doesNotContain("Lãnh Đạo Tự Khai Sinh");
        own.post("/units/officers/confirmation", "person", "" + self.personId());
        assertThat(List.of(tu, self)).allSatisfy(p -> assertThat(memberships.actor(p.personId()).orElseThrow().memberRole()).isEqualTo(MemberRole.UNVERIFIED));
    }

    @Test
    void twoLeadersAtOnceDecideOnce() {
        var province = world.province();
        var minh = world.staff("Lê Minh", province.factory(), Role.LEADER, province.wardA());
        var tu = world.person("Phan Thị Tự Khai", province.schoolA(), MemberRole.UNVERIFIED);
        var waiting = officers.within(minh, List.of(tu.personId()));
        var done = IntStream.range(0, 8).parallel().map(n -> n % 2 == 0 ? officers.confirm(waiting, minh.personId(), clock.now()) : officers.refuse(waiting, "không", minh.personId(), clock.now())).sum();
        assertThat(done).isEqualTo(1);
        assertThat(rows.of("SELECT COUNT(*) FROM officer_decision WHERE person_id = " + tu.personId(), "SELECT COUNT(*) FROM membership WHERE valid_to IS NULL AND person_id = " + tu.personId(),
                "SELECT COUNT(*) FROM outcome_log WHERE kind = 'ROLE' AND person_id = " + tu.personId())).containsExactly("1", "1", "1");
    }

    @Test
    void whoMovesWithApprovalIsConfirmedByIt() {
        var province = world.province();
        var minh = world.staff("Lê Minh", province.factory(), Role.LEADER, province.federation());
        var tu = world.person("Phan Thị Tự Khai", province.schoolA(), MemberRole.UNVERIFIED);
        var browser = world.browser(tu);
        assertThat(browser.get("/me/unit?unit=" + province.schoolB().id()).html().select("input[name=role][value=OFFICER]").hasAttr("checked")).isTrue();
        browser.post("/me/unit", "unit", "" + province.schoolB().id(), "role", "OFFICER");
        approve(world.browser(minh));
        assertThat(memberships.actor(tu.personId()).orElseThrow().memberRole()).isEqualTo(MemberRole.OFFICER);
        assertThat(rows.of("SELECT member_role FROM outcome_log WHERE kind = 'ROLE' AND person_id = " + tu.personId())).containsExactly("OFFICER");
        assertThat(officers.count(minh)).isZero();
    }

    private static void approve(Browser leader) {
        leader.post(leader.get("/units/requests").html().select("form[action$=/approval]").attr("action"));
    }
}
