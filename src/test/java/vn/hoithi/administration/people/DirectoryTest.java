package vn.hoithi.administration.people;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import vn.hoithi.organisation.Actor;
import vn.hoithi.organisation.MemberRole;
import vn.hoithi.organisation.Role;
import vn.hoithi.organisation.Unit;
import vn.hoithi.organisation.Units;
import vn.hoithi.time.Clock;
import vn.hoithi.world.Browser;
import vn.hoithi.world.Phones;
import vn.hoithi.world.Rows;
import vn.hoithi.world.World;

import java.util.List;
import java.util.stream.IntStream;

import static org.assertj.core.api.Assertions.assertThat;

@MicronautTest(transactional = false)
class DirectoryTest {

    @Inject
    World world;
    @Inject
    Units units;
    @Inject
    Directory directory;
    @Inject
    Rows rows;
    @Inject
    Clock clock;

    @Test
    void aLeaderListsThePeopleOfTheOwnSubtreeAndNobodyElse() {
        var province = world.province();
        world.person("Lê Thị Đào", province.schoolA(), MemberRole.MEMBER);
        world.person("Trần Văn An", province.factory(), MemberRole.OFFICER);
        var elsewhere = world.person("Người Xã Khác", province.schoolB(), MemberRole.MEMBER);
        var leader = leader(province.wardA());
        assertThat(names(leader, "")).containsExactly("Trần Văn An", "Lê Thị Đào");
        assertThat(leader.get("/units/people").text("main")).contains("2 người", province.wardA().name() + " › " + province.schoolA().name());
        assertThat(names(leader, "?q=nguoi+xa")).isEmpty();
        assertThat(leader.get("/units/people/" + elsewhere.personId()).status()).isEqualTo(404);
        assertThat(leader.get("/units/people?unit=" + province.wardB().id()).status()).isEqualTo(404);
        assertThat(names(leader, "?unit=" + province.schoolA().id())).containsExactly("Lê Thị Đào");
        assertThat(names(leader, "?role=OFFICER")).containsExactly("Trần Văn An");
    }

    @Test
    void somebodyIsFoundByNameWithoutAccentsAndByTheWholeNumberOnly() {
        var province = world.province();
        var phone = Phones.fresh();
        world.person("Nguyễn Thị Thuỷ", province.schoolA(), MemberRole.MEMBER, "+84" + phone.substring(1));
        var leader = leader(province.wardA());
        assertThat(names(leader, "?q=thuy+nguyen")).containsExactly("Nguyễn Thị Thuỷ");
        assertThat(names(leader, "?q=" + phone)).containsExactly("Nguyễn Thị Thuỷ");
        assertThat(names(leader, "?q=" + phone.substring(0, 7))).isEmpty();
        var page = leader.get("/units/people?q=" + phone);
        assertThat(page.text("main li")).contains(phone.substring(0, 4) + " *** " + phone.substring(7)).doesNotContain(phone.substring(4, 7) + " " + phone.substring(7));
    }

    @Test
    void aLeaderOfTwoUnitsSeesBothAndPagesThroughAll() {
        var province = world.province();
        var minh = world.staff("Zũ Minh", world.province().factory(), Role.LEADER, province.schoolA());
        rows.change("INSERT INTO role_grant (person_id, role, unit_id, granted_by, granted_at) VALUES (" + minh.personId() + ", 'LEADER', " + province.schoolB().id() + ", NULL, 0)");
        IntStream.range(0, 30).forEach(n -> world.person("Người A" + (100 + n), province.schoolA(), MemberRole.MEMBER));
        IntStream.range(0, 25).forEach(n -> world.person("Người B" + (100 + n), province.schoolB(), MemberRole.MEMBER));
        var leader = world.browser(minh);
        var first = leader.get("/units/people");
        assertThat(first.html().select("main li a")).hasSize(50);
        assertThat(first.text("main")).contains("55 người");
        assertThat(leader.get(first.html().select("a[rel=next]").attr("href")).html().select("main li a").eachText()).hasSize(5).allMatch(n -> n.startsWith("Người B"));
    }

    @Test
    void whoLooksIsInTheAuditLogWithTheNumberOfPeople() {
        var province = world.province();
        world.person("Lê Thị Đào", province.schoolA(), MemberRole.MEMBER);
        var minh = world.staff("Lê Minh", world.province().factory(), Role.LEADER, province.wardA());
        world.browser(minh).get("/units/people");
        assertThat(rows.of("SELECT action, unit_path, note FROM audit_entry WHERE actor_id = " + minh.personId())).containsExactly("PEOPLE_READ " + province.wardA().path() + " 1, SEARCH");
    }

    @Test
    void onePersonsPageTellsWhereSinceWhenAndWhatBecameOfTheAccount() {
        var province = world.province();
        var lan = world.person("Lê Thị Lan", province.schoolA(), MemberRole.MEMBER);
        var leader = leader(province.federation());
        var before = leader.get("/units/people/" + lan.personId());
        assertThat(before.text("main")).contains("tự đăng ký ngày", "không thấy lần nào gần đây", province.wardA().name() + " › " + province.schoolA().name(), "Đoàn viên");
        world.browser(lan).get("/me");
        assertThat(leader.get("/units/people/" + lan.personId()).text("main")).doesNotContain("không thấy lần nào");
        assertThat(leader.get("/units/people/" + world.staff("Trưởng", province.schoolA(), Role.MARKER, province.wardA()).personId()).text("main")).contains("Giám khảo", province.wardA().name());
    }

    @Test
    void whoMayStandInTheWrongPlaceIsFoundByTheReason() {
        var province = world.province();
        world.person("Ở Phường", province.wardA(), MemberRole.MEMBER);
        world.person("Ở Trùng Tên", province.schoolA(), MemberRole.MEMBER);
        world.person("Ở Nhà Máy", province.factory(), MemberRole.MEMBER);
        var team = units.add(province.factory(), vn.hoithi.organisation.UnitKind.TEAM, "Tổ may số 1 của " + province.number(), null, true);
        world.person("Ở Tổ", team, MemberRole.MEMBER);
        var closed = units.add(province.wardA(), vn.hoithi.organisation.UnitKind.GRASSROOTS, "Xí nghiệp đã đóng " + province.number(), null, true);
        world.person("Ở Nơi Đóng", closed, MemberRole.MEMBER);
        rows.change("UPDATE unit SET closed_on = '2026-11-01' WHERE id = " + closed.id());
        var leader = leader(province.federation());
        assertThat(names(leader, "?doubt=ABOVE")).containsExactly("Ở Phường");
        assertThat(names(leader, "?doubt=NAMESAKE")).containsExactly("Ở Trùng Tên");
        assertThat(names(leader, "?doubt=CLOSED")).containsExactly("Ở Nơi Đóng");
        assertThat(names(leader, "?doubt=ANY")).containsExactlyInAnyOrder("Ở Phường", "Ở Trùng Tên", "Ở Nơi Đóng");
        assertThat(names(leader, "")).hasSize(5);
        assertThat(leader.get(leader.get("/units/people?doubt=ABOVE").html().select("main li a").attr("href")).text(".flash--warn")).contains("không phải công đoàn cơ sở");
    }

    @Test
    void aListTooLongForAnybodyIsNotMade() {
        var found = new Directory.Found(List.of(), vn.hoithi.web.Pager.of(1, 50, Directory.MOST + 1, ""));
        assertThat(found.tooMany()).isTrue();
        assertThat(new Directory.Found(List.of(), vn.hoithi.web.Pager.of(1, 50, Directory.MOST, "")).tooMany()).isFalse();
    }

    private Browser leader(Unit unit) {
        Actor minh = world.staff("Lê Minh", world.province().factory(), Role.LEADER, unit);
        return world.browser(minh);
    }

    private static List<String> names(Browser browser, String query) {
        return browser.get("/units/people" + query).html().select("main li a").eachText();
    }
}
