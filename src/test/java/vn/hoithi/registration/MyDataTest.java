package vn.hoithi.registration;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import vn.hoithi.account.People;
import vn.hoithi.organisation.MemberRole;
import vn.hoithi.organisation.Memberships;
import vn.hoithi.time.Clock;
import vn.hoithi.world.Phones;
import vn.hoithi.world.World;

import static org.assertj.core.api.Assertions.assertThat;

@MicronautTest(transactional = false)
class MyDataTest {

    @Inject
    World world;
    @Inject
    People people;
    @Inject
    Memberships memberships;
    @Inject
    Clock clock;

    @Test
    void aStrangerIsSentToSignInAndBack() {
        assertThat(world.browser().get("/me").path()).isEqualTo("/session/new?next=%2Fme");
    }

    @Test
    void theOwnDataAreShownAndCorrected() {
        var school = world.province().schoolA();
        var browser = world.browser(world.person("Lê Thị Hoà", school, MemberRole.OFFICER));
        var page = browser.get("/me");
        assertThat(page.text(".facts")).contains("Cán bộ công đoàn");
        assertThat(page.html().select("h1 + p").text()).startsWith("Lê Thị Hoà").contains(school.name());
        assertThat(page.text(".brand small")).as("the organisation that runs the site, not the workplace").isEqualTo("Công đoàn Việt Nam");
        var saved = browser.post("/me", "name", "Lê Thị Hoa", "birthYear", "1979");
        assertThat(saved.text(".flash")).contains("Đã lưu");
        assertThat(saved.text(".who")).isEqualTo("Lê Thị Hoa");
        assertThat(saved.html().select("#birthYear").val()).isEqualTo("1979");
        var wrong = browser.post("/me", "name", "Lê", "birthYear", "79");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.html().select("#name").val()).isEqualTo("Lê");
    }

    @Test
    void aNewPasswordEndsTheOtherSessions() {
        var phone = Phones.fresh();
        var person = people.open("+84" + phone.substring(1), "Lê Minh", 1990, "mùa thu lá bay", clock.now()).orElseThrow();
        var here = world.browser(memberships.actor(person.id()).orElseThrow());
        var elsewhere = world.browser(memberships.actor(person.id()).orElseThrow());
        assertThat(here.post("/me/password", "old", "khác", "fresh", "mùa xuân lá xanh").text("#old-error")).contains("không đúng");
        assertThat(here.post("/me/password", "old", "mùa thu lá bay", "fresh", "ngắn").text("#fresh-error")).contains("ít nhất 8");
        assertThat(here.post("/me/password", "old", "mùa thu lá bay", "fresh", "mùa xuân lá xanh").text(".flash")).contains("Đã đổi mật khẩu");
        assertThat(elsewhere.get("/me").text("h1")).isEqualTo("Đăng nhập");
        assertThat(here.get("/me").text("h1")).isEqualTo("Trang của tôi");
        assertThat(world.browser().postOnly("/session", "phone", phone, "password", "mùa xuân lá xanh").statusCode()).isEqualTo(303);
    }
}
