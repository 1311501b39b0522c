package vn.hoithi.stories;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import vn.hoithi.account.People;
import vn.hoithi.account.factor.PhoneApp;
import vn.hoithi.organisation.MemberRole;
import vn.hoithi.organisation.Role;
import vn.hoithi.time.Clock;
import vn.hoithi.world.Phones;
import vn.hoithi.world.Rows;
import vn.hoithi.world.World;

import java.nio.charset.StandardCharsets;

/** Whoever looks after units and people, on a phone: the tree and its deeds, a file of units, two accounts of one person, the installation, the second factor. */
@MicronautTest(transactional = false)
class TreeStory {

    private static final String PASSWORD = "mùa thu lá bay";

    @Inject
    World world;
    @Inject
    Scene scene;
    @Inject
    People people;
    @Inject
    Rows rows;
    @Inject
    Clock clock;

    @Test
    void unitsComeFromAFileAndAWardMergesIntoAnother() {
        var province = world.province();
        var p = "T" + province.number();
        try (var admin = scene.phone(world.staff("Quản Trị", province.schoolA(), Role.ADMINISTRATOR, province.federation()))) {
            admin.opens("/admin").follows("Cây đơn vị").follows("Nhập đơn vị từ tệp").attaches("#file", "sai.csv", file(p + ";CĐCS Sai;Cái gì;KHONG-CO")).follows("Gửi và xem trước").sees("Cái gì", "Dòng 2");
            admin.opens("/admin/units/import").attaches("#file", "don-vi.csv", file(p + "-1;CĐCS Trường Mới " + p + ";CĐCS;" + p, p + ";Công đoàn phường Mới " + p + ";CĐ phường;")).follows("Gửi và xem trước");
            admin.follows("Nhập 2 đơn vị mới").seesIn(".flash", "Đã nhập 2 đơn vị mới").follows("Công đoàn phường Mới " + p).follows("Sửa tên, loại, mã").typesInto("#name", "").follows("Xem trước").sees("mục cần điền hoặc sửa");
            admin.opens("/admin/units?q=" + p).follows("Công đoàn phường Mới").follows("Sáp nhập vào đơn vị khác").typesInto("#q", "ea thu " + province.number()).follows("Tìm").chooses(province.wardB().name());
            admin.typesInto("#on", "1/12/2026").typesInto("#reason", "Nghị quyết 12").follows("Xem trước").sees("Sáp nhập Công đoàn phường Mới " + p + " vào ", province.wardB().name() + "?");
            admin.follows("Sáp nhập").seesIn(".flash", "Đã sáp nhập").sees("CĐCS Trường Mới " + p, "Nghị quyết 12").follows("Tách thành đơn vị riêng").opens("/admin/units/" + province.wardA().id() + "/addition");
        }
    }

    @Test
    void twoAccountsOfOnePersonBecomeOne() {
        var province = world.province();
        world.person("Hà Thị Hai", province.schoolA(), MemberRole.MEMBER, "+84" + Phones.fresh().substring(1));
        world.person("Hà Thị Hai", province.schoolB(), MemberRole.MEMBER);
        try (var minh = scene.phone(world.staff("Trần Minh", province.factory(), Role.LEADER, province.federation()))) {
            minh.opens("/units/people?q=ha+thi+hai").follows("Hà Thị Hai").follows("Gộp với tài khoản khác").chooses("Hà Thị Hai").follows("Đặt hai tài khoản cạnh nhau").follows("Gộp hai tài khoản").sees("chọn tài khoản ở lại");
            minh.chooses(province.schoolA().name()).follows("Gộp hai tài khoản").seesIn(".flash", "Đã gộp hai tài khoản của Hà Thị Hai");
            minh.follows("Chuyển đơn vị").opens("/units/missing");
        }
    }

    @Test
    void theInstallationIsLookedAfter() {
        var province = world.province();
        try (var admin = scene.phone(world.staff("Quản Trị", province.schoolA(), Role.ADMINISTRATOR, world.top()))) {
            admin.opens("/admin").follows("Các bước đầu").opens("/admin/branding").opens("/admin/backups").opens("/admin/health").opens("/admin/units/forms").opens("/admin/audit");
        }
    }

    @Test
    void hoaSetsHerSecondFactorUp() {
        var province = world.province();
        var who = world.staff("Phạm Hoa", province.schoolA(), Role.ORGANISER, province.federation());
        rows.change("UPDATE person SET phone = '+84" + Phones.fresh().substring(1) + "' WHERE id = " + who.personId());
        people.resetPassword(who.personId(), PASSWORD, clock.now());
        try (var hoa = scene.phone(who)) {
            hoa.opens("/me").follows("Xác thực hai bước").typesInto("#password", "không phải").follows("Bắt đầu bật").typesInto("#password", PASSWORD).follows("Bắt đầu bật").sees("Mã đổi sau mỗi 30 giây").seesPicture("main img");
            rows.change("UPDATE second_factor SET secret = 'plain:GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ' WHERE person_id = " + who.personId());
            hoa.typesInto("#code", PhoneApp.shows("12345678901234567890", clock.now())).follows("Bật xác thực hai bước").sees("Mã chỉ hiện một lần").follows("Tôi đã cất mã").sees("Đang bật, từ").opens("/me/sessions");
        }
    }

    private static byte[] file(String... lines) {
        return ("Mã đơn vị;Tên đơn vị;Loại đơn vị;Mã đơn vị cấp trên\n" + String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
    }
}
