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
            lan.opens("/session/new").unfolds("Chưa có tài khoản").follows("Chọn đơn vị của tôi").types("Tên đơn vị", "truong tieu hoc le hong phong " + province.number()).follows("Tìm")
                    .sees("Nhiều đơn vị trùng tên", "xã Ea Thử " + province.number())
                    .chooses("xã Ea Thử").follows("Chọn đơn vị này").sees("LĐLĐ tỉnh Thử " + province.number(), "xã Ea Thử", "cũng tên");
            var phone = Phones.fresh();
            lan.types("Số điện thoại", phone).types("Họ và tên", "Nguyễn Thị Lan").types("Năm sinh", "1990").typesInto("#password", "mùa thu lá bay")
                    .chooses("Tôi đồng ý").chooses("Đoàn viên").follows("Đăng ký tài khoản").seesIn(".flash", "Chào").seesIn(".who", "Nguyễn Thị Lan");
            lan.opens("/me").sees("xã Ea Thử").seesFilled("#name", "Nguyễn Thị Lan").opens("/study").opens("/");
        }
    }

    @Test
    void wrongFieldsAreToldAtTheirPlaces() {
        var province = world.province();
        try (var lan = scene.phone()) {
            lan.opens("/account/new?unit=" + province.factory().id()).types("Số điện thoại", "0905 12").typesInto("#password", "mùa thu lá bay").chooses("Tôi đồng ý").follows("Đăng ký tài khoản")
                    .sees("thiếu chữ số").opens("/khong-co-trang-nay");
        }
    }
}
