package vn.hoithi.organisation;

import io.micronaut.context.annotation.Property;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import vn.hoithi.account.People;
import vn.hoithi.account.factor.SecondFactors;
import vn.hoithi.time.Clock;
import vn.hoithi.world.Phones;
import vn.hoithi.world.Rows;
import vn.hoithi.world.World;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The installation asks a second factor of leaders and administrators: until they have one, their roles open nothing. */
@MicronautTest(transactional = false)
@Property(name = "hoithi.second-factor.roles", value = "leader, ADMINISTRATOR")
class DemandedFactorTest {

    private static final String PASSWORD = "mùa thu lá bay xa";
    @Inject
    World world;
    @Inject
    People people;
    @Inject
    Memberships memberships;
    @Inject
    SecondFactors factors;
    @Inject
    Rows rows;
    @Inject
    Clock clock;

    @Test
    void whoMustAndHasNoneIsLedToSetItUpAndNothingOpensBefore() {
        var province = world.province();
        var phone = Phones.fresh();
        var minh = world.person("Trần Văn Minh", province.schoolA(), MemberRole.OFFICER, "+84" + phone.substring(1));
        people.resetPassword(minh.personId(), PASSWORD, clock.now());
        memberships.grant(minh.personId(), Role.LEADER, province.wardA().id(), null, clock.now());
        var browser = world.browser();
        var led = browser.post("/session", "phone", phone, "password", PASSWORD, "next", "/units/people");
        assertThat(led.path()).isEqualTo("/me/second-factor");
        assertThat(led.text(".flash--warn")).contains("Vai trò của anh/chị cần xác thực hai bước");
        for (var path : new String[] {"/units/people", "/units/" + province.schoolA().id(), "/units/people/import"}) {
            assertThat(browser.accepting("text/html", path).headers().firstValue("location")).as(path).contains("/me/second-factor");
        }
        assertThat(browser.postOnly("/units/" + province.schoolA().id() + "/counts", "members", "1", "officers", "1").headers().firstValue("location")).contains("/me/second-factor");
        assertThat(browser.get("/study").status()).as("what is everybody's stays open").isEqualTo(200);
        assertThat(browser.get("/me").status()).isEqualTo(200);
        assertThat(browser.get("/admin").path()).as("also to what the role would not open").isEqualTo("/me/second-factor");
        rows.change("INSERT INTO second_factor (person_id, secret, made_at, confirmed_at, last_step) VALUES (" + minh.personId() + ", 'plain:GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ', 1, 1, 0)");
        assertThat(browser.get("/units/people").status()).isEqualTo(200);
    }

    @Test
    void othersAreNotAsked() {
        var province = world.province();
        var organiser = world.browser(world.staff("Lê Thu Hoa", province.schoolA(), Role.ORGANISER, province.federation()));
        assertThat(organiser.get("/organiser").status()).isEqualTo(200);
        var lan = world.browser(world.person("Nguyễn Thị Lan", province.schoolA(), MemberRole.MEMBER));
        assertThat(lan.get("/units/people").status()).isEqualTo(404);
        assertThat(lan.get("/me").status()).isEqualTo(200);
    }

    @Test
    void aRoleNobodyKnowsStopsTheStart() {
        assertThatThrownBy(() -> new FactorDemand(factors, "LEADER, ADMIN")).hasMessageContaining("HOITHI_SECOND_FACTOR_ROLES", "ADMIN");
    }
}
