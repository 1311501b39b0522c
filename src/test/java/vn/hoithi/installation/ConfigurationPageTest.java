package vn.hoithi.installation;

import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import vn.hoithi.organisation.Role;
import vn.hoithi.organisation.Units;
import vn.hoithi.world.Browser;
import vn.hoithi.world.Rows;
import vn.hoithi.world.World;

import java.net.ServerSocket;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The configuration of the suite's own installation, on its page and by its command. */
@MicronautTest(transactional = false)
class ConfigurationPageTest {

    @Inject
    World world;
    @Inject
    Units units;
    @Inject
    AddressCheck address;
    @Inject
    CheckConfiguration command;
    @Inject
    EmbeddedServer server;
    @Inject
    Rows rows;

    @Test
    void whoAdministersAllReadsWhatIsToBeMendedFirst() {
        var browser = administrator();
        assertThat(browser.get("/admin").html().select("a[href=/admin/health]")).hasSize(1);
        var page = browser.get("/admin/health");
        assertThat(page.text("h1")).isEqualTo("Kiểm tra cấu hình");
        assertThat(page.text("main")).contains("Địa chỉ công khai", "Đặt HOITHI_URL", "Sao lưu", "Đồng hồ", "Bộ nhớ", "Chỗ trống trên đĩa", "Người quản trị").doesNotContain("check.");
        var badges = page.html().select("li .badge").eachText();
        assertThat(badges).isSortedAccordingTo((a, b) -> List.of("Phải sửa", "Nên xem", "Tốt").indexOf(a) - List.of("Phải sửa", "Nên xem", "Tốt").indexOf(b));
        assertThat(browser.cookie("lang", "en").get("/admin/health").text("main")).contains("Public address", "Set HOITHI_URL").doesNotContain("check.");
    }

    @Test
    void aRequestThroughAProxyNobodyNamedIsTold() {
        assertThat(administrator().via("203.0.113.9").get("/admin/health").text("main")).contains("Thêm 127.0.0.1 vào HOITHI_PROXIES");
        assertThat(administrator().get("/admin/health").text("main")).contains("đến thẳng từ 127.0.0.1");
    }

    @Test
    void theAddressIsAskedAsAPhoneWould() throws Exception {
        assertThat(address.reach("http://localhost:" + server.getPort()).found()).isEqualTo("here");
        assertThat(address.reach("http://localhost:" + server.getPort() + "/elsewhere").found()).isEqualTo("elsewhere");
        int free;
        try (var socket = new ServerSocket(0)) {
            free = socket.getLocalPort();
        }
        assertThat(address.reach("http://localhost:" + free).found()).isEqualTo("unreachable");
        assertThat(address.reach("https:///").found()).isEqualTo("unreachable");
    }

    @Test
    void theCommandSaysTheSameAndEndsWithAnErrorWhileSomethingIsBad() {
        rows.change("DELETE FROM backup_run");
        assertThatThrownBy(() -> command.run(List.of())).as("without a backup").isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("[Phải sửa]").hasMessageContaining("→").hasMessageContaining("[Tốt]").hasMessageNotContaining("check.");
    }

    @Test
    void whoAdministersAPartDoesNotSeeIt() {
        var province = world.province();
        assertThat(world.browser(world.staff("Một Tỉnh", province.federation(), Role.ADMINISTRATOR, province.federation())).get("/admin/health").status()).isEqualTo(404);
    }

    private Browser administrator() {
        var province = world.province();
        return world.browser(world.staff("Quản Trị", province.federation(), Role.ADMINISTRATOR, units.roots().getFirst()));
    }
}
