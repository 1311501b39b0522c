package vn.hoithi.account;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import vn.hoithi.account.session.Sessions;
import vn.hoithi.account.tries.Tries;
import vn.hoithi.organisation.MemberRole;
import vn.hoithi.organisation.Memberships;
import vn.hoithi.organisation.Role;
import vn.hoithi.time.Clock;
import vn.hoithi.world.Phones;
import vn.hoithi.world.World;

import java.net.http.HttpResponse;

import static org.assertj.core.api.Assertions.assertThat;

@MicronautTest(transactional = false)
class SignInTest {

    private static final String PASSWORD = "mùa thu lá bay";
    @Inject
    World world;
    @Inject
    People people;
    @Inject
    Sessions sessions;
    @Inject
    Memberships memberships;
    @Inject
    Clock clock;

    @Test
    void theRightPasswordSignsInAndGoesOn() {
        var phone = somebody();
        var browser = world.browser();
        var response = browser.postOnly("/session", "phone", "84" + phone.substring(1), "password", PASSWORD, "next", "/study?page=2", "keep", "1");
        assertThat(response.statusCode()).isEqualTo(303);
        assertThat(to(response)).isEqualTo("/study?page=2");
        assertThat(response.headers().firstValue("set-cookie").orElseThrow()).containsIgnoringCase("HttpOnly").contains("SameSite=Lax");
        assertThat(browser.get("/khong-co").text(".who")).isEqualTo("Lê Thị Hoa");
    }

    @Test
    void aWrongPasswordAndAnUnknownNumberLookTheSame() {
        var phone = somebody();
        var wrong = world.browser().post("/session", "phone", phone, "password", "không phải", "next", "/");
        var unknown = world.browser().post("/session", "phone", Phones.fresh(), "password", PASSWORD, "next", "/");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(unknown.status()).isEqualTo(422);
        assertThat(wrong.text(".field__error")).isEqualTo(unknown.text(".field__error"));
        assertThat(wrong.html().select("#phone").val()).isEqualTo(phone);
    }

    @Test
    void anAccountRestsAfterEightWrongTries() {
        var phone = somebody();
        for (int i = 0; i < Tries.LIMIT; i++) {
            assertThat(world.browser().post("/session", "phone", phone, "password", "sai " + i).text(".field__error")).contains("không khớp");
        }
        var page = world.browser().post("/session", "phone", phone, "password", PASSWORD);
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.text(".field__error")).contains("thử lại sau");
    }

    @Test
    void aHundredTriesAtOnceAreNotAHundredGuesses() throws Exception {
        var phone = somebody();
        try (var pool = java.util.concurrent.Executors.newVirtualThreadPerTaskExecutor()) {
            var guesses = pool.invokeAll(java.util.Collections.nCopies(40, () -> people.signIn(phone, "sai", clock.now())));
            assertThat(guesses.stream().filter(g -> g.resultNow() instanceof People.SignIn.Wrong)).hasSize(Tries.LIMIT);
        }
    }

    @Test
    void changingThePasswordIsNoDoorForGuessing() {
        var person = people.byPhone("+84" + somebody().substring(1)).orElseThrow();
        for (int i = 0; i < Tries.LIMIT; i++) {
            assertThat(people.changePassword(person.id(), "sai " + i, "một mật khẩu mới", clock.now())).isInstanceOf(People.SignIn.Wrong.class);
        }
        assertThat(people.changePassword(person.id(), PASSWORD, "một mật khẩu mới", clock.now())).isInstanceOf(People.SignIn.Resting.class);
        assertThat(people.signIn(Phone.display(person.phone()), PASSWORD, clock.now())).as("the door of signing in has counts of its own").isInstanceOf(People.SignIn.Welcome.class);
    }

    @Test
    void signingOutEndsTheSession() {
        var phone = somebody();
        var browser = world.browser();
        browser.postOnly("/session", "phone", phone, "password", PASSWORD);
        var token = browser.cookie(sessions.cookieName());
        browser.postOnly("/session/end");
        assertThat(browser.cookie(sessions.cookieName())).isNull();
        var thief = world.browser().cookie(sessions.cookieName(), token);
        assertThat(thief.get("/khong-co").text(".who")).isEqualTo("Đăng nhập");
    }

    @Test
    void onlyPathsOfOursAreGoneTo() {
        var phone = somebody();
        for (var evil : new String[] {"https://evil.example/", "//evil.example", "/\\evil.example", "/%5cevil.example", "javascript:alert(1)"}) {
            assertThat(to(world.browser().postOnly("/session", "phone", phone, "password", PASSWORD, "next", evil))).isEqualTo("/");
        }
    }

    @Test
    void whoHoldsARoleIsAskedToChangeAWeakPasswordAndAMemberKeepsIt() {
        var province = world.province();
        for (var weak : new String[] {"matkhau1", "Congdoan@123"}) {
            var phone = Phones.fresh();
            var minh = world.person("Trần Văn Minh", province.schoolA(), MemberRole.OFFICER, "+84" + phone.substring(1));
            people.resetPassword(minh.personId(), weak, clock.now());
            assertThat(world.browser().post("/session", "phone", phone, "password", weak, "next", "/study").path()).isEqualTo("/study");
            memberships.grant(minh.personId(), Role.LEADER, province.schoolA().id(), null, clock.now());
            var browser = world.browser();
            var asked = browser.post("/session", "phone", phone, "password", weak, "next", "/study");
            assertThat(asked.path()).isEqualTo("/me");
            assertThat(asked.text(".flash--warn")).contains("dễ đoán", "Đổi mật khẩu");
            assertThat(browser.post("/me/password", "old", weak, "fresh", "Congdoan@1234").text("#fresh-error")).contains("đoán");
            assertThat(browser.post("/me/password", "old", weak, "fresh", phone + "a").text("#fresh-error")).contains("số điện thoại của anh/chị");
            browser.post("/me/password", "old", weak, "fresh", "mùa xuân lá xanh");
            assertThat(world.browser().post("/session", "phone", phone, "password", "mùa xuân lá xanh", "next", "/study").path()).isEqualTo("/study");
        }
    }

    @Test
    void outsideTheDemoNobodyIsNamed() {
        assertThat(world.browser().get("/session/new?next=/study").html().select("form[action=/session]")).as("one form, for whoever has a password; the demo's side is in DemoSignInTest").hasSize(1);
    }

    private static String to(HttpResponse<String> response) {
        return response.headers().firstValue("location").orElseThrow();
    }

    private String somebody() {
        var phone = Phones.fresh();
        people.open("+84" + phone.substring(1), "Lê Thị Hoa", 1990, PASSWORD, clock.now()).orElseThrow();
        return phone;
    }
}
