package vn.hoithi.account.session;

import io.micronaut.context.ApplicationContext;
import io.micronaut.context.annotation.Value;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import vn.hoithi.account.People;
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
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

/** Two nodes on one database. What one ends the other does not let in any more: staff at once, members with its next look. */
@MicronautTest(transactional = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SessionsOnAllNodesTest {

    private static final String PASSWORD = "mùa thu lá bay";

    @Inject
    World world;
    @Inject
    Sessions sessions;
    @Inject
    People people;
    @Inject
    Memberships memberships;
    @Inject
    Rows rows;
    @Inject
    Clock clock;
    @Value("${datasources.default.url}")
    String database;
    private EmbeddedServer other;

    @BeforeAll
    void anotherNodeStarts() {
        other = ApplicationContext.run(EmbeddedServer.class, Map.of("datasources.default.url", database), "test");
    }

    @AfterAll
    void itStops() {
        other.close();
    }

    /** The same browser at the other node. */
    private Browser there(Browser here) {
        return new Browser("http://localhost:" + other.getPort()).cookie(sessions.cookieName(), here.cookie(sessions.cookieName()));
    }

    private void theOtherNodeLooks() {
        other.getApplicationContext().getBean(AccessChanges.class).look();
    }

    private static boolean in(Browser browser) {
        return browser.get("/me").path().equals("/me");
    }

    private Actor member() {
        var phone = "+84" + Phones.fresh().substring(1);
        var lan = world.person("Lan", world.province().schoolA(), MemberRole.MEMBER, phone);
        people.resetPassword(lan.personId(), PASSWORD, clock.now());
        return lan;
    }

    @Test
    void aSignOutIsFeltThereWithTheNextLook() {
        var here = world.browser(member());
        var there = there(here);
        assertThat(in(there)).isTrue();
        here.post("/session/end");
        theOtherNodeLooks();
        assertThat(in(there)).isFalse();
    }

    @Test
    void aChangedPasswordAndOthersEndedAreFeltThere() {
        var lan = member();
        var here = world.browser(lan);
        var lost = there(world.browser(lan));
        assertThat(in(lost)).isTrue();
        assertThat(here.post("/me/password", "old", PASSWORD, "fresh", "mùa xuân lá xanh").text(".flash")).contains("Đã đổi");
        theOtherNodeLooks();
        assertThat(in(lost)).isFalse();
        assertThat(in(there(here))).as("the one that changed it stays").isTrue();
    }

    @Test
    void aDeactivatedAccountIsOutThereWithTheNextLook() {
        var lan = member();
        var there = there(world.browser(lan));
        assertThat(in(there)).isTrue();
        var province = world.province();
        memberships.join(lan.personId(), province.schoolA().id(), MemberRole.MEMBER, clock.now());
        var leader = world.browser(world.staff("Minh", province.factory(), Role.LEADER, province.wardA()));
        assertThat(leader.post("/units/people/" + lan.personId() + "/deactivation", "reason", "nghỉ hưu").text(".flash")).contains("Đã ngừng");
        theOtherNodeLooks();
        assertThat(in(there)).isFalse();
    }

    @Test
    void whoHoldsARoleIsOutThereAtOnceWithoutALook() {
        var province = world.province();
        var minh = world.staff("Minh", province.schoolA(), Role.LEADER, province.wardA());
        var here = world.browser(minh);
        var there = there(here);
        assertThat(in(there)).isTrue();
        assertThat(there.get("/units/people").status()).isEqualTo(200);
        memberships.revoke(minh.personId(), Role.LEADER, province.wardA().id(), minh.personId(), clock.now());
        assertThat(there.get("/units/people").status()).as("a role taken away here").isEqualTo(404);
        var hoa = world.staff("Hoa", province.schoolA(), Role.ORGANISER, province.wardA());
        var desk = world.browser(hoa);
        var deskThere = there(desk);
        assertThat(in(deskThere)).isTrue();
        desk.post("/session/end");
        assertThat(in(deskThere)).as("a session ended here").isFalse();
    }

    @Test
    void oneSeesTheOwnSessionsAndEndsOneOrAllOthers() {
        var lan = member();
        var phone = world.browser(lan);
        var cafe = world.browser(lan);
        world.browser(lan);
        var foreign = world.browser(member());
        var page = phone.get("/me/sessions");
        assertThat(page.html().select("main .card")).hasSize(3);
        assertThat(page.html().select(".card .badge").text()).isEqualTo("Máy này");
        var ofCafe = "/me/sessions/" + Sessions.key(cafe.cookie(sessions.cookieName())) + "/end";
        assertThat(foreign.post(ofCafe).text(".flash")).as("nobody ends another's").contains("từ trước");
        assertThat(in(cafe)).isTrue();
        assertThat(phone.post(ofCafe).text(".flash")).contains("Đã đăng xuất");
        assertThat(in(cafe)).isFalse();
        assertThat(phone.post("/me/sessions/end").text(".flash")).contains("1 máy khác");
        assertThat(phone.get("/me/sessions").html().select("main .card")).hasSize(1);
        assertThat(phone.post("/me/sessions/" + Sessions.key(phone.cookie(sessions.cookieName())) + "/end").path()).isEqualTo("/");
        assertThat(in(phone)).isFalse();
    }

    @Test
    void aSessionOfStaffIsShortAndAMembersLong() {
        var province = world.province();
        var minh = world.staff("Minh", province.schoolA(), Role.LEADER, province.wardA());
        var lan = member();
        for (var who : new Actor[] {minh, lan}) {
            var young = world.browser(who);
            assertThat(in(young)).isTrue();
            age(who, Duration.ofHours(3), Duration.ofHours(1));
            assertThat(in(world.browser(who))).isTrue();
        }
        var idle = world.browser(minh);
        var idleMember = world.browser(lan);
        age(minh, Duration.ofHours(4), Duration.ofMinutes(121));
        age(lan, Duration.ofDays(59), Duration.ofDays(58));
        assertThat(in(idle)).as("idle for more than two hours").isFalse();
        assertThat(in(idleMember)).isTrue();
        var old = world.browser(minh);
        age(minh, Duration.ofMinutes(12 * 60 + 1), Duration.ofMinutes(1));
        assertThat(in(old)).as("signed in more than twelve hours ago").isFalse();
    }

    private void age(Actor who, Duration begun, Duration seen) {
        rows.change("UPDATE session SET created_at = " + clock.now().minus(begun).toEpochMilli() + ", seen_at = " + clock.now().minus(seen).toEpochMilli() + " WHERE person_id = " + who.personId());
    }
}
