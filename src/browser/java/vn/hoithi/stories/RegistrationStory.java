package vn.hoithi.stories;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import vn.hoithi.world.Phones;
import vn.hoithi.world.World;

@MicronautTest(transactional = false)
class RegistrationStory {

    @Inject
    World world;
    @Inject
    Scene scene;

    @Test
    void lanRegistersInOneOfTwoSchoolsWithTheSameName() {
        var province = world.province();
        try (var lan = scene.phone()) {
            lan.opens("/").follows("Đăng ký").types("Số điện thoại", Phones.fresh()).types("Họ và tên", "Nguyễn Thị Lan").types("Năm sinh", "1990").chooses("Đoàn viên")
                    .types("Tên đơn vị", "truong tieu hoc le hong phong " + province.number())
                    .sees("Nhiều đơn vị trùng tên", "xã Ea Thử " + province.number())
                    .chooses("xã Ea Thử").typesInto("#password", "mùa thu lá bay")
                    .follows("Đồng ý và đăng ký vào Trường Tiểu học Lê Hồng Phong " + province.number()).seesIn(".flash", "Chào").seesIn(".who", "Nguyễn Thị Lan");
            lan.opens("/me").sees("xã Ea Thử").seesFilled("#name", "Nguyễn Thị Lan").opens("/study").opens("/");
        }
    }

    @Test
    void wrongFieldsAreToldAtTheirPlaces() {
        var province = world.province();
        try (var lan = scene.phone()) {
            lan.opens("/account/new?unit=" + province.factory().id()).types("Số điện thoại", "0905 12").types("Họ và tên", "L").seesIn("#phone-error", "thiếu chữ số")
                    .typesInto("#password", "mùa thu lá bay").taps("Đồng ý và đăng ký vào").seesIn("#role-error", "chọn một vai trò").seesIn("#name-error", "đủ họ và tên").opens("/khong-co-trang-nay");
        }
    }

    @Test
    void aPressIsNotLostWhenAFieldAboveTurnsOutWrong() {
        try (var lan = scene.phone()) {
            lan.opens("/account/new").types("Năm sinh", "19").chooses("Đoàn viên").seesIn("#birthYear-error", "bốn chữ số").seesIn("#role label:has(:checked)", "Đoàn viên");
        }
    }
}
