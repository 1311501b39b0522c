package vn.hoithi.stories;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import vn.hoithi.organisation.MemberRole;
import vn.hoithi.organisation.Role;
import vn.hoithi.world.Phones;
import vn.hoithi.world.World;

/** What a leader does for the people of the unit: lets them come over from another one, helps them to a new password. */
@MicronautTest(transactional = false)
class HelpStory {

    @Inject
    World world;
    @Inject
    Scene scene;

    @Test
    void lanMovesToAnotherSchoolAndItsLeaderLetsHerIn() {
        var province = world.province();
        var lan = world.person("Nguyễn Thị Lan", province.factory(), MemberRole.MEMBER);
        var minh = world.staff("Trần Minh", province.wardA(), Role.LEADER, province.wardA());
        try (var phone = scene.phone(lan)) {
            phone.opens("/me/unit?unit=" + province.schoolA().id()).sees(province.schoolA().name()).chooses("Đoàn viên").follows("Gửi yêu cầu").sees("đang chờ duyệt").looksOver();
        }
        try (var desk = scene.desk(minh)) {
            desk.opens("/units/requests").sees("Nguyễn Thị Lan", province.factory().name()).follows("Duyệt yêu cầu của Nguyễn Thị Lan").seesIn(".flash", "nay thuộc đơn vị mới").sees("Không có yêu cầu nào");
        }
    }

    @Test
    void minhGivesLanACodeForANewPassword() {
        var province = world.province();
        world.person("Nguyễn Thị Quên " + province.number(), province.schoolA(), MemberRole.MEMBER, "+84" + Phones.fresh().substring(1));
        try (var phone = scene.phone(world.staff("Trần Minh", province.wardA(), Role.LEADER, province.wardA()))) {
            phone.opens("/units/people").typesInto("[name=q]", "nguyen thi quen " + province.number()).follows("Tìm").follows("Nguyễn Thị Quên").sees("Quá trình ở các đơn vị")
                    .follows("Cấp mã đặt lại mật khẩu").sees("dùng một lần").follows("Cấp mã đặt lại mật khẩu").sees("Mã chỉ hiện một lần").looksOver();
        }
        try (var stranger = scene.phone()) {
            stranger.opens("/session/new").follows("Quên mật khẩu?").sees("xin mã").typesInto("[name=phone]", "0905000000").typesInto("[name=code]", "AB12-CD34").typesInto("[name=fresh]", "mùa thu lá bay")
                    .follows("Đặt mật khẩu mới").sees("không khớp");
        }
    }
}
