package vn.hoithi.account.reset;

import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Requires;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hoithi.account.People;
import vn.hoithi.account.ResetCodes;
import vn.hoithi.message.MessageSender;
import vn.hoithi.organisation.Actor;
import vn.hoithi.organisation.MemberRole;
import vn.hoithi.organisation.Memberships;
import vn.hoithi.organisation.Role;
import vn.hoithi.time.Clock;
import vn.hoithi.world.Browser;
import vn.hoithi.world.Phones;
import vn.hoithi.world.Rows;
import vn.hoithi.world.World;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

import static org.assertj.core.api.Assertions.assertThat;

@MicronautTest(transactional = false)
@Property(name = "hoithi.messages.sender", value = "kept")
@Property(name = "hoithi.messages.per-address", value = "1000000")
@Property(name = "hoithi.messages.per-day", value = "1000000")
class SentCodesTest {

    private static final String FRESH = "mùa xuân lá xanh";
    @Inject
    World world;
    @Inject
    People people;
    @Inject
    Memberships memberships;
    @Inject
    ResetCodes codes;
    @Inject
    MessageBudget budget;
    @Inject
    MessageCountRepository counts;
    @Inject
    Kept kept;
    @Inject
    Rows rows;
    @Inject
    Clock clock;

    private final String phone = Phones.fresh();
    private World.Province province;
    private Actor lan;

    /** A sender that keeps what it is given. */
    @Singleton
    @Requires(property = "hoithi.messages.sender", value = "kept")
    static class Kept implements MessageSender {

        private final Map<String, List<String>> messages = new ConcurrentHashMap<>();

        @Override
        public boolean send(String to, String text) {
            messages.computeIfAbsent(to, t -> new CopyOnWriteArrayList<>()).add(text);
            return true;
        }

        List<String> to(String phone) {
            return messages.getOrDefault(e164(phone), List.of());
        }

        String code(String phone, int nth) {
            for (int i = 0; i < 200 && to(phone).size() < nth; i++) {
                pause();
            }
            return to(phone).get(nth - 1).replaceAll(".*la (\\d{6}),.*", "$1");
        }

        private static void pause() {
            try {
                TimeUnit.MILLISECONDS.sleep(20);
            } catch (InterruptedException stopped) {
                throw new IllegalStateException(stopped);
            }
        }
    }

    @BeforeEach
    void somebodyWhoForgot() {
        province = world.province();
        lan = world.person("Phan Thị Quên", province.schoolA(), MemberRole.MEMBER, e164(phone));
        people.resetPassword(lan.personId(), "mùa thu lá bay", clock.now());
    }

    @Test
    void aCodeComesByMessageAndSetsANewPasswordOnce() {
        var browser = world.browser();
        assertThat(browser.get("/session/reset").html().select("input[name=code]")).as("the second step").isEmpty();
        var sent = ask(browser, phone);
        assertThat(sent.text("#sent")).contains("Nếu số " + phone.substring(0, 4));
        assertThat(sent.html().select("input[name=phone]").val()).isEqualTo(phone);
        var code = kept.code(phone, 1);
        assertThat(kept.to(phone).getFirst()).hasSizeLessThan(160).matches("\\p{ASCII}+");
        assertThat(rows.of("SELECT hash FROM reset_code WHERE person_id = " + lan.personId())).hasSize(1).noneMatch(h -> h.contains(code));
        assertThat(reset(browser, code, "ngắn").text("#fresh-error")).isNotEmpty();
        assertThat(reset(browser, code, FRESH).text(".who")).isEqualTo("Phan Thị Quên");
        assertThat(reset(world.browser(), code, FRESH).status()).as("used").isEqualTo(422);
        assertThat(rows.of("SELECT COUNT(*) FROM audit_entry WHERE action = 'RESET_SENT' AND actor_id IS NULL AND subject_id = " + lan.personId())).containsExactly("1");
    }

    @Test
    void aNumberNobodyHasIsAnsweredWithTheSameWords() {
        var nobody = Phones.fresh();
        var known = ask(world.browser(), phone);
        kept.code(phone, 1);
        var unknown = ask(world.browser(), nobody);
        assertThat(unknown.status()).isEqualTo(known.status());
        assertThat(unknown.text("main").replace(shown(nobody), "")).isEqualTo(known.text("main").replace(shown(phone), ""));
        for (int i = 0; i < 2; i++) {
            ask(world.browser(), phone);
            ask(world.browser(), nobody);
        }
        var fourth = ask(world.browser(), phone);
        assertThat(fourth.text("#phone-error")).contains("đã gửi đủ số lần");
        assertThat(ask(world.browser(), nobody).text("#phone-error")).isEqualTo(fourth.text("#phone-error"));
        kept.code(phone, 3);
        assertThat(kept.to(phone)).hasSize(3);
        assertThat(kept.to(nobody)).isEmpty();
    }

    @Test
    void theCodeStandsFiveWrongTriesAndNotTheSixth() {
        ask(world.browser(), phone);
        var code = kept.code(phone, 1);
        var wrong = code.equals("000000") ? "111111" : "000000";
        for (int i = 0; i < 5; i++) {
            assertThat(reset(world.browser(), wrong, FRESH).text("#code-error")).contains("không khớp");
        }
        assertThat(reset(world.browser(), code, FRESH).text("#code-error")).contains("không khớp");
        assertThat(rows.of("SELECT tries_left FROM reset_code WHERE person_id = " + lan.personId())).containsExactly("0");
    }

    @Test
    void aCodeSentIsGoodForTenMinutesAndANewerOneEndsIt() {
        var old = codes.issueToOwner(lan.personId(), clock.now().minus(Duration.ofMinutes(11)));
        assertThat(reset(world.browser(), old, FRESH).status()).isEqualTo(422);
        var first = codes.issueToOwner(lan.personId(), clock.now());
        var second = codes.issueToOwner(lan.personId(), clock.now());
        assertThat(first.equals(second) || reset(world.browser(), first, FRESH).status() == 422).isTrue();
        assertThat(reset(world.browser(), second, FRESH).status()).isEqualTo(200);
    }

    @Test
    void whoeverAsksForAStrangerDoesNotEndTheCodeOfTheLeader() {
        var handed = codes.issue(lan.personId(), 1, clock.now());
        ask(world.browser(), phone);
        kept.code(phone, 1);
        assertThat(reset(world.browser(), handed, FRESH).text(".who")).isEqualTo("Phan Thị Quên");
    }

    @Test
    void whoeverHoldsARoleOrIsDeactivatedGetsNoMessageAndTheSameAnswer() {
        memberships.grant(lan.personId(), Role.MARKER, province.wardA().id(), null, clock.now());
        assertThat(ask(world.browser(), phone).text("#sent")).contains("Nếu số");
        var other = Phones.fresh();
        var hoa = world.person("Hoa", province.schoolA(), MemberRole.MEMBER, e164(other));
        people.deactivate(hoa.personId(), lan.personId(), "thử", clock.now());
        assertThat(ask(world.browser(), other).text("#sent")).contains("Nếu số");
        var last = Phones.fresh(); // messages go out in their order: when this one is there, the others were looked at
        world.person("Cuối", province.schoolA(), MemberRole.MEMBER, e164(last));
        ask(world.browser(), last);
        kept.code(last, 1);
        assertThat(kept.to(phone)).isEmpty();
        assertThat(kept.to(other)).isEmpty();
    }

    @Test
    void whatAnAddressAndTheDayMayCostIsLimitedOnAllNodesTogether() {
        var now = clock.now();
        var strict = new MessageBudget(counts, new vn.hoithi.web.guard.Origin(new vn.hoithi.web.Site()), 3, 0, 1_000_000);
        assertThat(strict.ask(e164(phone), now)).isEqualTo(MessageBudget.Asked.ADDRESS_LIMIT);
        assertThat(budget.spend(now)).isTrue();
        var usedUp = new MessageBudget(counts, new vn.hoithi.web.guard.Origin(new vn.hoithi.web.Site()), 3, 3, 1);
        assertThat(usedUp.spend(now)).isFalse();
        assertThat(usedUp.ask(e164(phone), now)).isEqualTo(MessageBudget.Asked.DAY_LIMIT);
        assertThat(usedUp.spend(now.plus(Duration.ofDays(400)))).as("another day").isTrue();
    }

    @Test
    void whatIsNoNumberIsSaidAtTheField() {
        var refused = ask(world.browser(), "0905");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.html().select("#phone-error")).isNotEmpty();
    }

    private static Browser.Page ask(Browser browser, String number) {
        return browser.post("/session/reset/code", "phone", number);
    }

    private Browser.Page reset(Browser browser, String code, String fresh) {
        return browser.post("/session/reset", "phone", phone, "code", code, "fresh", fresh);
    }

    private static String shown(String number) {
        return number.substring(0, 4) + " " + number.substring(4, 7) + " " + number.substring(7);
    }

    private static String e164(String number) {
        return "+84" + number.substring(1);
    }
}
