package vn.hoithi.web.offline;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.hoithi.organisation.MemberRole;
import vn.hoithi.web.Site;
import vn.hoithi.world.World;

import static org.assertj.core.api.Assertions.assertThat;

@MicronautTest(transactional = false)
class OfflineControllerTest {

    @Inject
    World world;
    @Inject
    Site site;

    @AfterEach
    void theSiteIsAsItWas() {
        site.wear(Site.Brand.NONE);
    }

    @Test
    void theWorkerIsOneScriptOfThisVersionAskedForAtEachVisit() {
        var worker = world.browser().get("/worker.js");
        assertThat(worker.status()).isEqualTo(200);
        assertThat(worker.header("Content-Type")).isEqualTo("text/javascript;charset=utf-8");
        assertThat(worker.header("Cache-Control")).isEqualTo("private, no-cache");
        assertThat(worker.body()).matches("(?s)self\\.version = \"[0-9a-f]{16}\";\\n.*").doesNotContainPattern("(?m)^(import|export)\\b");
        assertThat(world.browser().having(worker.header("ETag"), "/worker.js").statusCode()).isEqualTo(304);
    }

    @Test
    void anotherNameIsAnotherVersion() {
        var before = world.browser().get("/worker.js");
        site.wear(new Site.Brand(1, "Hội thi khác", "", "", "", "", new byte[0]));
        var after = world.browser().having(before.header("ETag"), "/worker.js");
        assertThat(after.statusCode()).isEqualTo(200);
        assertThat(after.body()).isNotEqualTo(before.body());
    }

    @Test
    void thePageWithoutANetworkNamesNobodyAndSpeaksBothLanguages() {
        var lan = world.person("Nguyễn Thị Lan Ngọc Ánh", world.province().schoolA(), MemberRole.MEMBER);
        var page = world.browser(lan).get("/offline");
        assertThat(page.body()).doesNotContain(lan.name());
        assertThat(page.text("main")).contains("Chưa có mạng", "No connection");
    }
}
