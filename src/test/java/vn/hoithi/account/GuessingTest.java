package vn.hoithi.account;

import io.micronaut.context.annotation.Property;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import vn.hoithi.account.tries.Tries;
import vn.hoithi.time.Clock;
import vn.hoithi.world.Browser;
import vn.hoithi.world.Phones;
import vn.hoithi.world.Rows;
import vn.hoithi.world.World;

import static org.assertj.core.api.Assertions.assertThat;

/** Strangers guess at passwords and codes; the owners are let in. */
@MicronautTest(transactional = false)
@Property(name = "hoithi.site.proxies", value = "127.0.0.0/8")
class GuessingTest {

    private static final String PASSWORD = "mùa thu lá bay";
    private static final String OWNER = "203.0.113.7";
    private static final String STRANGER = "198.51.100.9";

    @Inject
    World world;
    @Inject
    People people;
    @Inject
    Tries.TriesCleaningJob cleaning;
    @Inject
    Rows rows;
    @Inject
    Clock clock;

    @Test
    void aStrangersWrongTriesDoNotLockTheOwnerOut() {
        var phone = somebody();
        guess(world.browser().via(STRANGER), phone, Tries.LIMIT);
        assertThat(signIn(world.browser().via(STRANGER), phone, PASSWORD).text("#phone-error")).contains("thử lại sau");
        assertThat(signIn(world.browser().via(OWNER), phone, PASSWORD).status()).as("from elsewhere").isEqualTo(200);
    }

    @Test
    void aBrowserThatSignedInBeforeHasTriesOfItsOwnAlsoInAFactoryBehindOneAddress() {
        var phone = somebody();
        var owner = world.browser().via(OWNER);
        signIn(owner, phone, PASSWORD);
        owner.post("/session/end");
        guess(world.browser().via(OWNER), phone, Tries.LIMIT + 2);
        assertThat(signIn(owner, phone, "sai một lần").text("#phone-error")).contains("không khớp");
        assertThat(signIn(owner, phone, PASSWORD).status()).isEqualTo(200);
        assertThat(signIn(world.browser().via(OWNER), phone, PASSWORD).status()).as("another browser there rests").isEqualTo(422);
    }

    @Test
    void aThousandAddressesHaveNoMoreGuessesThanAllStrangersTogether() {
        var phone = somebody();
        var owner = world.browser().via(OWNER);
        signIn(owner, phone, PASSWORD);
        owner.post("/session/end");
        var guesses = 0;
        for (int i = 0; i < Tries.LIMIT_OF_ALL + 20; i++) {
            guesses += signIn(world.browser().via("100.64.3." + i), phone, "sai").text("#phone-error").contains("không khớp") ? 1 : 0;
        }
        assertThat(guesses).isEqualTo(Tries.LIMIT_OF_ALL);
        assertThat(signIn(owner, phone, PASSWORD).status()).as("the owner's browser").isEqualTo(200);
    }

    @Test
    void aNumberNobodyHasRestsLikeOneSomebodyHas() {
        var known = somebody();
        var unknown = Phones.fresh();
        var browser = world.browser().via("192.0.2.33");
        for (int i = 0; i < Tries.LIMIT + 1; i++) {
            var one = signIn(browser, known, "sai " + i);
            var other = signIn(browser, unknown, "sai " + i);
            assertThat(one.status()).isEqualTo(other.status());
            assertThat(sentence(one)).isEqualTo(sentence(other));
        }
        assertThat(sentence(signIn(browser, unknown, PASSWORD))).contains("thử lại sau");
    }

    @Test
    void aResetCodeHasCountsOfItsOwnAndTellsNumbersApartAsLittle() {
        var known = somebody();
        var unknown = Phones.fresh();
        var browser = world.browser().via("192.0.2.34");
        for (int i = 0; i < Tries.LIMIT + 1; i++) {
            assertThat(reset(browser, known).text("#code-error").replaceAll("\\d+:\\d+:\\d+", "…")).isEqualTo(reset(browser, unknown).text("#code-error").replaceAll("\\d+:\\d+:\\d+", "…"));
        }
        assertThat(signIn(browser, known, PASSWORD).status()).as("wrong codes do not keep the right password out").isEqualTo(200);
    }

    @Test
    void countsAreForgottenAfterAnHourAndHoldNoNumber() {
        var phone = somebody();
        guess(world.browser().via("192.0.2.35"), phone, 3);
        var before = rows.of("SELECT * FROM sign_in_try");
        assertThat(before).isNotEmpty();
        assertThat(String.join(" ", before)).doesNotContain(phone.substring(1));
        cleaning.run();
        assertThat(rows.of("SELECT * FROM sign_in_try")).as("not yet an hour old").containsAll(before);
        rows.change("UPDATE sign_in_try SET blocked_until = 0, tried_at = tried_at - " + Tries.MEMORY.plusMinutes(1).toMillis());
        cleaning.run();
        assertThat(rows.of("SELECT * FROM sign_in_try")).isEmpty();
    }

    private static String sentence(Browser.Page page) {
        return page.text("#phone-error").replaceAll("\\d+:\\d+:\\d+", "…");
    }

    private void guess(Browser browser, String phone, int times) {
        for (int i = 0; i < times; i++) {
            signIn(browser, phone, "sai " + i);
        }
    }

    private static Browser.Page reset(Browser browser, String phone) {
        return browser.post("/session/reset", "phone", phone, "code", "AAAA-AAAA", "fresh", "một câu chỉ tôi biết");
    }

    private static Browser.Page signIn(Browser browser, String phone, String password) {
        return browser.post("/session", "phone", phone, "password", password, "next", "/me");
    }

    private String somebody() {
        var phone = Phones.fresh();
        people.open("+84" + phone.substring(1), "Lê Thị Hoa", 1990, PASSWORD, clock.now()).orElseThrow();
        return phone;
    }
}
