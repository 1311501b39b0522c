package vn.hoithi.administration;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import vn.hoithi.account.People;
import vn.hoithi.organisation.Memberships;
import vn.hoithi.organisation.Role;
import vn.hoithi.time.Clock;
import vn.hoithi.world.Phones;
import vn.hoithi.world.World;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@MicronautTest(transactional = false)
class RolesTest {

    @Inject
    World world;
    @Inject
    People people;
    @Inject
    Memberships memberships;
    @Inject
    Clock clock;
    @Inject
    CreateAdmin createAdmin;

    @Test
    void anAdministratorGivesARoleAndTakesItAway() {
        var province = world.province();
        var browser = world.browser(world.staff("Quản Trị", province.federation(), Role.ADMINISTRATOR, province.federation()));
        var phone = Phones.fresh();
        var person = people.open("+84" + phone.substring(1), "Vũ Sơn", 1980, null, clock.now()).orElseThrow();
        assertThat(browser.get("/admin/roles?q=may+dong+a").text(".choices")).contains("May Đông Á " + province.number());
        var given = browser.post("/admin/roles", "phone", phone, "role", "MARKER", "unit", "" + province.wardA().id());
        assertThat(given.text(".flash")).contains("Vũ Sơn nay có vai trò Giám khảo");
        assertThat(given.text("main")).contains("*** " + phone.substring(7));
        assertThat(memberships.actor(person.id()).orElseThrow().is(Role.MARKER)).isTrue();
        var asked = browser.get(given.html().select("a[href*=person=" + person.id() + "]").attr("href"));
        assertThat(asked.text("main")).contains("Thu hồi vai trò Giám khảo của Vũ Sơn?", "Không còn ai giữ vai trò Giám khảo");
        assertThat(memberships.actor(person.id()).orElseThrow().is(Role.MARKER)).isTrue();
        browser.post("/admin/roles/revoke", "person", "" + person.id(), "role", "MARKER", "unit", "" + province.wardA().id());
        assertThat(memberships.actor(person.id()).orElseThrow().is(Role.MARKER)).isFalse();
    }

    @Test
    void outsideTheScopeNothingIsGivenOrTaken() {
        var province = world.province();
        var admin = world.staff("Quản Trị", province.wardA(), Role.ADMINISTRATOR, province.wardA());
        var marker = world.staff("Sơn", province.wardB(), Role.MARKER, province.wardB());
        var browser = world.browser(admin);
        var page = browser.post("/admin/roles", "phone", Phones.fresh(), "role", "KING", "unit", "" + province.wardB().id());
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.text(".flash--error")).contains("Chưa có tài khoản").contains("chọn một vai trò").contains("trong phạm vi");
        assertThat(browser.get("/admin/roles?q=ea+thu").text("main")).doesNotContain("Ea Thử " + province.number());
        assertThat(browser.get("/admin/roles/revocation?role=MARKER&person=" + marker.personId() + "&unit=" + province.wardB().id()).status()).isEqualTo(404);
        assertThat(browser.post("/admin/roles/revoke", "person", "" + marker.personId(), "role", "MARKER", "unit", "" + province.wardB().id()).status()).isEqualTo(404);
        assertThat(memberships.actor(marker.personId()).orElseThrow().is(Role.MARKER)).isTrue();
        assertThat(browser.post("/admin/roles/revoke", "person", "" + admin.personId(), "role", "ADMINISTRATOR", "unit", "" + province.wardA().id()).text(".flash")).contains("không tự thu hồi");
        assertThat(world.browser(marker).get("/admin/roles").status()).isEqualTo(404);
    }

    @Test
    void theFirstAdministratorIsMadeFromTheShell() {
        var province = world.province();
        var phone = Phones.fresh();
        var told = createAdmin.run(java.util.List.of(phone, "Trần Quản Trị", "" + province.federation().id()));
        var password = told.replaceAll("(?s).*: ([a-z0-9]{4}-[a-z0-9]{4}-[a-z0-9]{4}).*", "$1");
        var browser = world.browser();
        assertThat(browser.postOnly("/session", "phone", phone, "password", password).statusCode()).isEqualTo(303);
        assertThat(browser.get("/admin/roles").text("main")).contains("Trần Quản Trị");
        for (var begun : new String[] {"/admin", "/organiser/contests/new", "/organiser/items", "/organiser/materials/new", "/units", "/marking"}) {
            assertThat(browser.get(begun).status()).as(begun).isEqualTo(200);
        }
        assertThatThrownBy(() -> createAdmin.run(java.util.List.of(phone, "Người Khác"))).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("đã có tài khoản");
        assertThatThrownBy(() -> createAdmin.run(java.util.List.of("12"))).hasMessageContaining("create-admin PHONE");
    }

    @Test
    void theUnitOfAnAdministratorIsGivenByItsNameAndOneOfSeveralByItsId() {
        var province = world.province();
        assertThat(createAdmin.run(java.util.List.of(Phones.fresh(), "Trần Quản Trị", province.wardB().name()))).contains(province.wardB().name());
        assertThatThrownBy(() -> createAdmin.run(java.util.List.of(Phones.fresh(), "Trần Quản Trị", province.schoolA().name()))).hasMessageContaining("" + province.schoolA().id()).hasMessageContaining("" + province.schoolB().id());
        assertThatThrownBy(() -> createAdmin.run(java.util.List.of(Phones.fresh(), "Trần Quản Trị", "Không Đâu Cả"))).hasMessageContaining("Không có đơn vị nào");
    }
}
