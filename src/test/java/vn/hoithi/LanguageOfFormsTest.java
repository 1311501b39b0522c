package vn.hoithi;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import vn.hoithi.account.People;
import vn.hoithi.organisation.MemberRole;
import vn.hoithi.organisation.Role;
import vn.hoithi.time.Clock;
import vn.hoithi.world.Phones;
import vn.hoithi.world.World;

import java.nio.charset.StandardCharsets;

import static org.assertj.core.api.Assertions.assertThat;

/** Another language is asked for on a form that came back: nothing typed is lost, and nothing is done. */
@MicronautTest(transactional = false)
class LanguageOfFormsTest {

    private static final String PASSWORD = "mùa thu lá bay";
    @Inject
    World world;
    @Inject
    People people;
    @Inject
    Clock clock;

    @Test
    void aRegistrationStaysTypedAndIsNotSentBeforeThePersonSaysSo() {
        var phone = Phones.fresh();
        var school = world.province().schoolA();
        var browser = world.browser();
        var refused = browser.post("/account", registration(school.id(), phone, ""));
        assertThat(refused.status()).isEqualTo(422);
        var english = browser.inLanguage("en", refused, registration(school.id(), phone, PASSWORD)); // mended by now, and still only shown
        assertThat(english.status()).isEqualTo(422);
        assertThat(english.text("h1")).isEqualTo("Register");
        assertThat(english.html().select("#name").val()).isEqualTo("Lê Thị Hoa");
        assertThat(english.html().select("#phone").val()).isEqualTo(phone);
        assertThat(english.html().select("input[value=MEMBER]").hasAttr("checked")).isTrue();
        assertThat(english.html().select("input[name=unit]").val()).isEqualTo("" + school.id());
        assertThat(people.byPhone("+84" + phone.substring(1))).isEmpty();
        assertThat(browser.inLanguage("vi", english, registration(school.id(), phone, PASSWORD)).html().select("#name").val()).isEqualTo("Lê Thị Hoa");
        assertThat(browser.postOnly("/account", registration(school.id(), phone, PASSWORD)).statusCode()).isEqualTo(303);
    }

    @Test
    void signingInIsOnlyShown() {
        var phone = Phones.fresh();
        people.open("+84" + phone.substring(1), "Lê Thị Hoa", 1990, PASSWORD, clock.now());
        var browser = world.browser();
        var refused = browser.post("/session", "phone", phone, "password", "không phải", "next", "/me");
        var english = browser.inLanguage("en", refused, "phone", phone, "password", PASSWORD, "next", "/me");
        assertThat(english.text("h1")).isEqualTo("Sign in");
        assertThat(english.html().select(".field__error")).isEmpty();
        assertThat(english.html().select("#phone").val()).isEqualTo(phone);
        assertThat(english.html().select("#page-form input[name=next]").val()).isEqualTo("/me");
        assertThat(browser.get("/me").text("h1")).isEqualTo("Sign in");
    }

    @Test
    void oneOfTwoFormsOfAPageIsTheOneMeant() {
        var province = world.province();
        var lan = world.browser(world.person("Nguyễn Thị Lan", province.schoolA(), MemberRole.MEMBER));
        var refused = lan.post("/me", "name", "", "birthYear", "1987");
        var english = lan.inLanguage("en", refused, "name", "Lan Mới", "birthYear", "1987");
        assertThat(english.html().select("#name").val()).isEqualTo("Lan Mới");
        assertThat(lan.get("/me").html().select("#name").val()).isEqualTo("Nguyễn Thị Lan");
        var password = lan.post("/me/password", "old", "x", "fresh", "ngắn");
        assertThat(lan.inLanguage("vi", password, "old", "x", "fresh", "ngắn").text("#fresh-error")).contains("ít nhất 8");
    }

    @Test
    void whatOrganisersTypeStays() {
        var province = world.province();
        var hoa = world.browser(world.staff("Lê Thu Hoa", province.schoolA(), Role.ORGANISER, province.federation()));
        var contest = hoa.post("/organiser/contests", "title", "", "about", "Một đoạn dài về cuộc thi", "do", "save");
        assertThat(contest.status()).isEqualTo(422);
        var english = hoa.inLanguage("en", contest, "title", "Tên rồi", "about", "Một đoạn dài về cuộc thi");
        assertThat(english.html().select("#title").val()).isEqualTo("Tên rồi");
        assertThat(english.html().select("#about").text()).isEqualTo("Một đoạn dài về cuộc thi");
        var item = new String[]{"unit", "" + province.federation().id(), "text", "Câu hỏi dở dang"};
        assertThat(hoa.inLanguage("vi", hoa.post("/organiser/items", item), item).html().select("#text").text()).isEqualTo("Câu hỏi dở dang");
    }

    @Test
    void aFormWithAFileKeepsItsWords() {
        var province = world.province();
        var hoa = world.browser(world.staff("Lê Thu Hoa", province.schoolA(), Role.ORGANISER, province.federation()));
        var refused = hoa.upload("/organiser/materials", "file", "anh.docx", "GIF89a".getBytes(StandardCharsets.UTF_8), "title", "Giữ lại");
        var to = refused.html().select("button[form=page-form][name=language]").attr("formaction");
        assertThat(hoa.sendFile(to, "file", "", new byte[0], "title", "Giữ lại", "language", "en").statusCode()).isEqualTo(307);
        var english = hoa.upload("/organiser/materials", "file", "", new byte[0], "title", "Giữ lại", "language", "en");
        assertThat(english.status()).isEqualTo(422);
        assertThat(english.html().select("html").attr("lang")).isEqualTo("en");
        assertThat(english.html().select("#title").val()).isEqualTo("Giữ lại");
    }

    @Test
    void theWayOnIsOneOfOurs() {
        var answer = world.browser().postOnly("/language/again?language=en&next=//evil.example", "a", "b");
        assertThat(answer.statusCode()).isEqualTo(307);
        assertThat(answer.headers().firstValue("location")).hasValue("/");
    }

    private static String[] registration(long unit, String phone, String password) {
        return new String[]{"unit", "" + unit, "phone", phone, "name", "Lê Thị Hoa", "birthYear", "1987", "role", "MEMBER", "password", password, "consent", "1", "next", "/me"};
    }
}
