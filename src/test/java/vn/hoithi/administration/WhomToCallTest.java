package vn.hoithi.administration;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import vn.hoithi.account.People;
import vn.hoithi.account.Phone;
import vn.hoithi.organisation.Actor;
import vn.hoithi.organisation.MemberRole;
import vn.hoithi.organisation.Role;
import vn.hoithi.organisation.Unit;
import vn.hoithi.world.Phones;
import vn.hoithi.world.World;

import static org.assertj.core.api.Assertions.assertThat;

/** A lost password: the leader's telephone stands there, but only where somebody of the unit signed in before. */
@MicronautTest(transactional = false)
class WhomToCallTest {

    @Inject
    World world;
    @Inject
    People people;

    @Test
    void theNearestLeaderIsNamedOnAKnownBrowserAlone() {
        var province = world.province();
        var far = leader("Lãnh Đạo Tỉnh", province, province.federation());
        var minh = leader("Trần Văn Minh", province, province.wardA());
        leader("Lãnh Đạo Nơi Khác", province, province.wardB());
        var phone = Phones.fresh();
        var lan = world.browser();
        assertThat(lan.postOnly("/account", "unit", "" + province.schoolA().id(), "phone", phone, "name", "Nguyễn Thị Lan", "birthYear", "1985", "role", "MEMBER", "password", "mùa thu lá bay xa", "consent", "1").statusCode()).isEqualTo(303);
        var page = lan.get("/session/reset");
        assertThat(page.html().select("[aria-labelledby=h-givers] li b").eachText()).containsExactly(minh.name(), far.name());
        assertThat(page.text("[aria-labelledby=h-givers]")).contains(Phone.display(people.byId(minh.personId()).orElseThrow().phone())).doesNotContain("Nơi Khác");
        assertThat(world.browser().get("/session/reset").html().select("[aria-labelledby=h-givers]")).as("a stranger's browser").isEmpty();
        assertThat(world.browser().post("/session/reset", "phone", phone, "code", "AAAA-AAAA", "fresh", "mùa thu lá bay xa hơn").html().select("[aria-labelledby=h-givers]")).as("whatever number is typed").isEmpty();
    }

    private Actor leader(String name, World.Province province, Unit where) {
        var leader = world.person(name, province.factory(), MemberRole.OFFICER, "+84" + Phones.fresh().substring(1));
        world.grant(leader, Role.LEADER, where);
        return leader;
    }
}
