package vn.hoithi.registration;

import io.micronaut.context.annotation.Property;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import vn.hoithi.organisation.Role;
import vn.hoithi.organisation.Unit;
import vn.hoithi.world.Browser;
import vn.hoithi.world.Phones;
import vn.hoithi.world.Rows;
import vn.hoithi.world.World;

import static org.assertj.core.api.Assertions.assertThat;

/** Twelve at once from one address and none later, three of them officers: the numbers of an installation, made small. */
@MicronautTest(transactional = false)
@Property(name = "hoithi.site.proxies", value = "127.0.0.0/8")
@Property(name = "hoithi.registration.burst", value = "12")
@Property(name = "hoithi.registration.per-hour", value = "12")
class RegistrationPaceTest {

    @Inject
    World world;
    @Inject
    Rows rows;

    @Test
    void aProgramThatOpensOfficersIsSlowedAndTheAdministratorReadsOfIt() {
        var province = world.province();
        var administrator = world.browser(world.staff("Quản trị", province.schoolA(), Role.ADMINISTRATOR, province.federation()));
        var opened = 0;
        for (int i = 0; i < 10; i++) {
            opened += open("203.0.113.50", province.factory(), "OFFICER").status() == 200 ? 1 : 0;
        }
        assertThat(opened).isEqualTo(3);
        var late = open("203.0.113.50", province.factory(), "OFFICER");
        assertThat(late.status()).isEqualTo(429);
        assertThat(Integer.parseInt(late.header("retry-after"))).isBetween(60, 3600);
        assertThat(late.text("#password-error")).contains("từ cùng một mạng", "giây");
        assertThat(late.html().select("#name").val()).as("what was typed stays").isEqualTo("Nguyễn Văn Mới");
        assertThat(open("203.0.113.50", province.factory(), "MEMBER").status()).as("members of the same factory get in").isEqualTo(200);
        assertThat(open("203.0.113.51", province.factory(), "OFFICER").status()).as("and officers elsewhere").isEqualTo(200);
        var book = administrator.get("/admin/audit").text("main");
        assertThat(book).contains("Đăng ký dồn dập từ một mạng", "203.0.113.*", "Nhiều người cùng lúc tự khai là cán bộ");
        assertThat(book.split("dồn dập từ một mạng", -1)).as("once in ten minutes, and once in the list of kinds").hasSize(3);
        assertThat(rows.of("SELECT note FROM audit_entry WHERE action = 'REGISTRATIONS_SLOWED'")).noneMatch(n -> n.contains("203.0.113.50"));
    }

    @Test
    void aProxyTheInstallationDoesNotNameShutsNobodyOut() {
        var province = world.province();
        for (int i = 0; i < 30; i++) { // each from another address, but through 127.0.0.1
            assertThat(open("198.51.100." + i, province.schoolA(), "MEMBER").status()).isEqualTo(200);
        }
    }

    @Test
    void aNumberThatIsTakenPreparedOrNobodysCostsTheSamePaceAndSaysNoMoreThanItMust() {
        var province = world.province();
        var phone = Phones.fresh();
        assertThat(open("203.0.113.60", province.schoolA(), "MEMBER", phone).status()).isEqualTo(200);
        var taken = open("203.0.113.60", province.schoolA(), "MEMBER", phone);
        assertThat(taken.status()).isEqualTo(422);
        assertThat(taken.text("#phone-error")).contains("Chưa đăng ký được với số này", "Quên mật khẩu", "phiếu có mã").doesNotContain("đã có tài khoản", "đã chuẩn bị");
    }

    private Browser.Page open(String from, Unit unit, String role) {
        return open(from, unit, role, Phones.fresh());
    }

    private Browser.Page open(String from, Unit unit, String role, String phone) {
        return world.browser().via(from).post("/account", "unit", "" + unit.id(), "name", "Nguyễn Văn Mới", "phone", phone, "birthYear", "1984", "role", role, "password", "mùa thu lá bay", "consent", "1");
    }
}
