package vn.hoithi.administration;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import vn.hoithi.organisation.MemberRole;
import vn.hoithi.organisation.Role;
import vn.hoithi.world.Browser;
import vn.hoithi.world.Everything;
import vn.hoithi.world.World;

import java.util.Map;
import java.util.stream.Collectors;

import static org.assertj.core.api.Assertions.assertThat;

/** An administrator lands on what waits, counted inside the own subtree, each row leading to where it is done. */
@MicronautTest(transactional = false)
class StartTest {

    @Inject
    World world;
    @Inject
    Everything everything;

    @Test
    void whatWaitsIsCountedInsideTheOwnSubtree() {
        var owned = everything.everything("");
        var other = everything.everything("");
        var admin = world.browser(owned.admin());
        var before = waiting(admin);
        var elsewhere = waiting(world.browser(other.admin()));
        for (int i = 0; i < 3; i++) {
            world.person("Phan Tự Khai", owned.province().schoolA(), MemberRole.UNVERIFIED);
        }
        assertThat(waiting(admin)).isNotEqualTo(before).containsEntry("/units/officers", before.getOrDefault("/units/officers", 0) + 3);
        assertThat(waiting(world.browser(other.admin()))).isEqualTo(elsewhere);
        waiting(admin).keySet().forEach(path -> assertThat(admin.get(path).status()).as(path).isEqualTo(200));
    }

    @Test
    void theDoorIsForAdministratorsOnly() {
        var province = world.province();
        assertThat(world.browser(world.staff("Quản trị", province.factory(), Role.ADMINISTRATOR, province.federation())).get("/admin").status()).isEqualTo(200);
        assertThat(world.browser(world.staff("Lê Minh", province.factory(), Role.LEADER, province.federation())).get("/admin").status()).isEqualTo(404);
    }

    private static Map<String, Integer> waiting(Browser admin) {
        return admin.get("/admin").html().select(".duties a:has(.num)").stream().collect(Collectors.toMap(a -> a.attr("href"), a -> Integer.parseInt(a.select(".num").text())));
    }
}
