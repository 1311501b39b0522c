package vn.hoithi.demo;

import vn.hoithi.organisation.MemberRole;
import vn.hoithi.organisation.Unit;

import java.util.List;
import java.util.Random;

/**
 * A simulated person.
 *
 * @param skill chance to know an answer, 0 to 1
 */
record DemoPerson(String name, int birthYear, Unit unit, MemberRole role, double skill) {

    private static final List<String> FAMILIES = List.of("Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Huỳnh", "Phan", "Vũ", "Võ", "Đặng", "Bùi", "Đỗ", "Hồ", "Ngô", "Dương", "Lý", "H’", "Y");
    private static final List<String> MIDDLES = List.of("Thị", "Văn", "Thị Thu", "Minh", "Ngọc", "Hữu", "Đức", "Thị Kim", "Quang", "Thanh", "Xuân", "Hồng");
    private static final List<String> GIVEN = List.of("An", "Bình", "Chi", "Dung", "Đạt", "Giang", "Hà", "Hải", "Hạnh", "Hiếu", "Hoa", "Huệ", "Hùng", "Hương", "Khánh", "Lan", "Linh", "Loan", "Long", "Mai",
            "Nam", "Nga", "Nhung", "Oanh", "Phúc", "Phương", "Quân", "Quỳnh", "Sơn", "Tâm", "Thảo", "Thuỷ", "Trang", "Tuấn", "Vân", "Việt", "Yến");

    /** Somebody of the unit with the role. */
    static DemoPerson any(Unit home, MemberRole role, Random random) {
        var family = pick(FAMILIES, random);
        var name = family.length() <= 2 && !family.equals("Lê") && !family.equals("Vũ") && !family.equals("Võ") && !family.equals("Đỗ") && !family.equals("Hồ") && !family.equals("Lý")
                ? family + (family.equals("Y") ? " " : "") + pick(GIVEN, random) + " " + pick(List.of("Niê", "Êban", "Mlô", "Kbuôr", "Ayun"), random)
                : family + " " + pick(MIDDLES, random) + " " + pick(GIVEN, random);
        return new DemoPerson(name, 1966 + random.nextInt(38), home, role, random.nextInt(6) == 0 ? 1 : 0.45 + random.nextDouble() * 0.5);
    }

    private static <T> T pick(List<T> list, Random random) {
        return list.get(random.nextInt(list.size()));
    }
}
