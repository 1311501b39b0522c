package vn.hoithi.demo;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import vn.hoithi.organisation.Unit;
import vn.hoithi.organisation.UnitKind;
import vn.hoithi.organisation.Units;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Fills three federations and a sector union down to the sections: invented grassroots unions with declared numbers. */
@Singleton
class DemoTree {

    private static final LocalDate COUNTED = LocalDate.of(2026, 10, 31);
    private static final String SOURCE = "Số liệu mô phỏng";
    private static final List<Plan> PLANS = List.of(
            new Plan("Liên đoàn Lao động tỉnh Đắk Lắk", List.of("phường Buôn Ma Thuột", "phường Tân An", "phường Ea Kao", "phường Tuy Hoà", "xã Ea Kar", "xã Krông Pắc", "xã Cư M’gar")),
            new Plan("Liên đoàn Lao động thành phố Hà Nội", List.of("phường Hoàn Kiếm", "phường Cầu Giấy", "phường Hà Đông", "phường Long Biên", "xã Sóc Sơn", "xã Thường Tín", "xã Đông Anh")),
            new Plan("Liên đoàn Lao động Thành phố Hồ Chí Minh", List.of("phường Sài Gòn", "phường Thủ Đức", "phường Bình Dương", "phường Vũng Tàu", "phường Chợ Lớn", "xã Củ Chi", "xã Bình Chánh")),
            new Plan("Công đoàn Giáo dục Việt Nam", List.of("Đại học vùng Tây Nguyên", "khối trường cao đẳng", "khối viện nghiên cứu", "khối trường đại học phía Bắc", "khối trường đại học phía Nam")));
    private static final List<String> WORKPLACES = List.of("Trường Tiểu học Lê Hồng Phong", "Trường THPT Nguyễn Du", "Trường Mầm non Hoa Sen", "Bệnh viện Đa khoa", "Công ty May Phương Đông",
            "Công ty Cà phê Ban Mai", "Công ty Vận tải Thống Nhất", "Hợp tác xã Đoàn Kết", "Công ty Điện cơ Sao Mai", "Siêu thị Hạnh Phúc");

    private record Plan(String unit, List<String> uppers) {
    }

    private final Units units;

    DemoTree(Units units) {
        this.units = units;
    }

    /** Fills the tree and gives the grassroots unions and sections people belong to. */
    @Transactional
    List<Unit> grow(Instant now) {
        var homes = new ArrayList<Unit>();
        var random = new Random(28_7_1929);
        var root = units.roots().getFirst();
        for (var plan : PLANS) {
            var top = units.children(root.id()).stream().filter(u -> u.name().equals(plan.unit())).findFirst().orElseThrow();
            for (var place : plan.uppers()) {
                var ward = units.add(top, UnitKind.INTERMEDIATE, "Công đoàn " + place, null, true);
                for (int i = 0; i < WORKPLACES.size(); i++) {
                    homes.addAll(workplace(ward, WORKPLACES.get(i), i, random, now));
                }
            }
        }
        return homes;
    }

    private List<Unit> workplace(Unit ward, String name, int number, Random random, Instant now) {
        var unit = units.add(ward, UnitKind.GRASSROOTS, name, null, true);
        var members = number == 4 ? 40 + random.nextInt(60) : 8 + random.nextInt(17);
        units.declare(unit.id(), COUNTED, members, Math.max(1, members / 14), SOURCE, null, now);
        if (number != 4) {
            return List.of(unit);
        }
        var halves = List.of(units.add(unit, UnitKind.SECTION, "Công đoàn bộ phận Xưởng cắt", null, true), units.add(unit, UnitKind.SECTION, "Công đoàn bộ phận Xưởng may", null, true));
        units.declare(halves.getFirst().id(), COUNTED, members / 3, Math.max(1, members / 42), SOURCE, null, now);
        units.declare(halves.getLast().id(), COUNTED, members - members / 3, Math.max(1, members / 21), SOURCE, null, now);
        return halves;
    }
}
