package vn.hoithi.administration.audit;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import vn.hoithi.account.People;
import vn.hoithi.organisation.MemberRole;
import vn.hoithi.organisation.Memberships;
import vn.hoithi.organisation.Role;
import vn.hoithi.organisation.Units;
import vn.hoithi.time.Clock;
import vn.hoithi.world.ContestWorld;
import vn.hoithi.world.Phones;
import vn.hoithi.world.Rows;
import vn.hoithi.world.World;

import static org.assertj.core.api.Assertions.assertThat;

@MicronautTest(transactional = false)
class AuditTest {

    private static final String PASSWORD = "mùa thu lá bay";
    @Inject
    World world;
    @Inject
    ContestWorld contests;
    @Inject
    People people;
    @Inject
    Memberships memberships;
    @Inject
    Units units;
    @Inject
    Rows rows;
    @Inject
    Clock clock;

    @Test
    void signInsAreWrittenWithoutTheWholeNumber() {
        var phone = Phones.fresh();
        var lan = people.open("+84" + phone.substring(1), "Lan Nhật Ký", 1990, PASSWORD, clock.now()).orElseThrow();
        world.browser().post("/session", "phone", phone, "password", "không phải");
        world.browser().post("/session", "phone", phone, "password", PASSWORD);
        assertThat(rows.of("SELECT action, note FROM audit_entry WHERE subject_id = " + lan.id() + " ORDER BY id"))
                .satisfiesExactly(failed -> assertThat(failed).startsWith("SIGN_IN_FAILED").contains("***").doesNotContain(phone), good -> assertThat(good).startsWith("SIGN_IN "));
    }

    @Test
    void whatIsTypedIntoTheWrongFieldIsNotWritten() {
        var secret = "mậtkhẩu" + clock.millis();
        world.browser().post("/session", "phone", secret, "password", "gì đó");
        assertThat(rows.of("SELECT COUNT(*) FROM audit_entry WHERE note LIKE '%" + secret + "%'")).containsExactly("0");
    }

    @Test
    void anAdministratorReadsWhatConcernsTheOwnSubtreeOnly() {
        var province = world.province();
        var other = world.province();
        var admin = world.browser(world.staff("Quản Trị", province.schoolA(), Role.ADMINISTRATOR, province.federation()));
        var foreign = world.browser(world.staff("Người Khác", other.schoolA(), Role.ADMINISTRATOR, other.federation()));
        var phone = Phones.fresh();
        var son = people.open("+84" + phone.substring(1), "Phạm Ngọc Sơn", 1980, PASSWORD, clock.now()).orElseThrow();
        memberships.join(son.id(), province.schoolA().id(), MemberRole.OFFICER, clock.now());
        admin.post("/admin/roles", "unit", "" + province.wardA().id(), "role", "MARKER", "phone", phone);
        admin.post("/admin/roles/revoke", "unit", "" + province.wardA().id(), "role", "MARKER", "person", "" + son.id());
        admin.get("/units/people?q=" + phone);
        admin.post("/units/people/" + son.id() + "/reset");
        contests.published(province, s -> s);

        var log = admin.get("/admin/audit");
        assertThat(log.text("main")).contains("Phân quyền: Phạm Ngọc Sơn", "Người làm: Quản Trị", "Giám khảo, " + province.wardA().name(), "Thu hồi vai trò", "tìm người, 1 người",
                "Cấp mã đặt lại mật khẩu: Phạm Ngọc Sơn", "Công bố cuộc thi").doesNotContain(phone);
        assertThat(admin.get("/admin/audit?deed=ROLE_REVOKED").html().select("main li")).hasSize(1);
        assertThat(foreign.get("/admin/audit").text("main")).doesNotContain("Phạm Ngọc Sơn");
        assertThat(admin.get("/admin/audit?deed=SIGN_IN").html().select("main li")).isEmpty();
        var top = world.browser(world.staff("Trên Cùng", province.schoolA(), Role.ADMINISTRATOR, units.roots().getFirst()));
        world.browser().post("/session", "phone", phone, "password", PASSWORD);
        assertThat(top.get("/admin/audit?deed=SIGN_IN").text("main")).contains("Phạm Ngọc Sơn");
    }

    @Test
    void olderEntriesAreAPageAway() {
        var province = world.province();
        var admin = world.browser(world.staff("Quản Trị", province.schoolA(), Role.ADMINISTRATOR, province.federation()));
        for (int i = 0; i < 60; i++) {
            memberships.grant(world.person("Người " + i, province.schoolB(), MemberRole.MEMBER).personId(), Role.MARKER, province.schoolB().id(), null, clock.now());
        }
        var first = admin.get("/admin/audit?deed=ROLE_GRANTED");
        assertThat(first.html().select("main li")).hasSize(50);
        memberships.grant(world.person("Người Mới", province.schoolB(), MemberRole.MEMBER).personId(), Role.MARKER, province.schoolB().id(), null, clock.now());
        var second = admin.get(first.html().select("main a[href*=before]").attr("href"));
        assertThat(second.html().select("main li")).as("a new entry moves nothing on older pages").hasSize(11);
        assertThat(second.html().select("main a[href*=before]")).isEmpty();
        assertThat(second.text("main")).contains("Về việc mới nhất");
    }
}
