package vn.hoithi.administration;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import vn.hoithi.organisation.MemberRole;
import vn.hoithi.organisation.Role;
import vn.hoithi.organisation.Units;
import vn.hoithi.world.World;

import static org.assertj.core.api.Assertions.assertThat;

@MicronautTest(transactional = false)
class CountsTest {

    @Inject
    World world;
    @Inject
    Units units;

    @Test
    void aLeaderDeclaresTheNumbersOfAUnitBelow() {
        var province = world.province();
        var leader = world.staff("Phạm Minh", province.wardA(), Role.LEADER, province.wardA());
        var path = "/units/" + province.factory().id() + "/counts";
        assertThat(world.browser(leader).get(path).html().select("#members").val()).isEqualTo("100");
        var response = world.browser(leader).postOnly(path, "members", "1.250", "officers", "12", "countedOn", "1/11/2026", "source", "Báo cáo tháng 10");
        assertThat(response.statusCode()).isEqualTo(303);
        assertThat(response.headers().firstValue("location")).contains("/units/" + province.factory().id());
        var count = units.count(province.factory().id()).orElseThrow();
        assertThat(count.members()).isEqualTo(1250);
        assertThat(count.declaredBy()).isEqualTo(leader.personId());
    }

    @Test
    void wrongNumbersAreToldAtTheirFields() {
        var province = world.province();
        var browser = world.browser(world.staff("Phạm Minh", province.wardA(), Role.LEADER, province.wardA()));
        var path = "/units/" + province.factory().id() + "/counts";
        assertThat(browser.post(path, "members", "10", "officers", "11", "countedOn", "01/11/2026", "source", "x").text("#officers-error")).contains("không thể nhiều hơn");
        assertThat(browser.post(path, "members", "-1", "officers", "0", "countedOn", "01/11/2026", "source", "x").text("#members-error")).contains("từ 0");
        assertThat(browser.post(path, "members", "10", "officers", "1", "countedOn", "01/11/2099", "source", "x").text("#countedOn-error")).contains("chưa tới");
        assertThat(browser.post(path, "members", "10", "officers", "1", "countedOn", "31/02/2026", "source", "x").text("#countedOn-error")).contains("chưa đúng");
        var page = browser.post(path, "members", "77", "officers", "1", "countedOn", "01/11/2026", "source", "");
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.html().select("#members").val()).isEqualTo("77");
        assertThat(units.count(province.factory().id()).orElseThrow().members()).isEqualTo(100);
    }

    @Test
    void aUnitOutOfScopeIsNotThere() {
        var province = world.province();
        var browser = world.browser(world.staff("Phạm Minh", province.wardA(), Role.LEADER, province.wardA()));
        var path = "/units/" + province.schoolB().id() + "/counts";
        assertThat(browser.get(path).status()).isEqualTo(404);
        assertThat(browser.post(path, "members", "1", "officers", "1", "countedOn", "01/11/2026", "source", "x").status()).isEqualTo(404);
        assertThat(world.browser(world.person("Lan", province.schoolB(), MemberRole.MEMBER)).get(path).status()).isEqualTo(404);
    }
}
