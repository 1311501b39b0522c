package vn.hoithi.itembank;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hoithi.organisation.Role;
import vn.hoithi.organisation.Unit;
import vn.hoithi.time.Clock;
import vn.hoithi.world.Browser;
import vn.hoithi.world.World;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

@MicronautTest(transactional = false)
class ItemPagesTest {

    @Inject
    World world;
    @Inject
    Items items;
    @Inject
    Clock clock;
    World.Province province;
    Browser hoa;
    Topic topic;

    @BeforeEach
    void anOrganiserOfTheWard() {
        province = world.province();
        hoa = world.browser(world.staff("Lê Thị Hoa", province.wardA(), Role.ORGANISER, province.wardA()));
        topic = items.topic("luat-cong-doan", "Luật Công đoàn");
    }

    @Test
    void theListHasOwnInheritedAndLowerItemsAndNoOthers() {
        var own = add(province.wardA(), "Câu của phường " + province.number());
        var above = add(province.federation(), "Câu của tỉnh " + province.number());
        var below = add(province.schoolA(), "Câu của trường " + province.number());
        var beside = add(province.wardB(), "Câu của xã bạn " + province.number());
        var page = hoa.get("/organiser/items?text=cau%20cua%20" + province.number());
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text("main")).contains(own.text(), above.text(), below.text(), "của cấp trên, chỉ xem").doesNotContain(beside.text());
        assertThat(page.text("#h-list")).isEqualTo("3 câu hỏi");
    }

    @Test
    void theListIsFilteredByLevelAndKindAndShows25APage() {
        for (int i = 0; i < 27; i++) {
            add(province.wardA(), "Trang dài số " + i + " nhóm " + province.number());
        }
        var address = "/organiser/items?text=nhom%20" + province.number();
        assertThat(hoa.get(address).html().select(".bank li")).hasSize(25);
        assertThat(hoa.get(hoa.get(address).html().select("a[rel=next]").attr("href")).html().select(".bank li")).hasSize(2);
        assertThat(hoa.get(address + "&level=APPLY&topic=" + topic.id()).text("#h-list")).isEqualTo("27 câu hỏi");
        assertThat(hoa.get(address + "&level=RECOGNISE").text("#h-list")).isEqualTo("0 câu hỏi");
        assertThat(hoa.get(address + "&kind=MULTIPLE&page=x&topic=").text("#h-list")).isEqualTo("0 câu hỏi");
    }

    @Test
    void theListShowsTheKeyAndRetiresThoseTickedAtOnce() {
        var first = add(province.wardA(), "Nhóm tích một " + province.number());
        var second = add(province.wardA(), "Nhóm tích hai " + province.number());
        var above = add(province.federation(), "Nhóm tích của tỉnh " + province.number());
        var page = hoa.get("/organiser/items?text=nhom%20tich");
        assertThat(page.html().select(".bank__key").eachText()).isNotEmpty().allMatch(key -> key.matches("Đáp án: [A-D]\\. .+"));
        assertThat(page.html().select(".bank input[type=checkbox]").eachAttr("value")).contains(id(first), id(second)).doesNotContain(id(above));
        var none = hoa.post("/organiser/items/retirement", "back", "/organiser/items?all=1");
        assertThat(none.text(".flash")).contains("Chưa chọn câu nào");
        var done = hoa.post("/organiser/items/retirement", "item", id(first), "item", id(second), "back", "/organiser/items?text=nhom");
        assertThat(done.text(".flash")).contains("Đã ngừng sử dụng 2 câu hỏi");
        assertThat(done.path()).startsWith("/organiser/items?text=nhom");
        assertThat(hoa.get("/organiser/items?text=nhom%20tich").text(".bank")).contains(above.text()).doesNotContain(first.text());
        assertThat(hoa.post("/organiser/items/retirement", "item", id(above)).status()).isEqualTo(404);
        assertThat(hoa.post("/organiser/items/retirement", "item", id(first), "do", "restore", "back", "//evil.example").text(".flash")).contains("1 câu hỏi được sử dụng lại");
    }

    private static String id(ItemVersion item) {
        return Long.toString(item.itemId());
    }

    @Test
    void anItemIsAddedWithItsKindReadFromTheKey() {
        var page = hoa.post("/organiser/items", form("unit", id(province.wardA()), "text", "Chọn những ý đúng nào?", "right-2", "1"));
        assertThat(page.text(".flash:not([hidden])")).isEqualTo("Đã thêm câu hỏi.");
        assertThat(page.html().select(".phone input[type=checkbox]")).hasSize(3);
        assertThat(page.text(".phone")).contains("Chọn nhiều", "Chọn những ý đúng nào?");
        assertThat(items.drawable(province.wardA().path())).anySatisfy(v -> {
            assertThat(v.text()).isEqualTo("Chọn những ý đúng nào?");
            assertThat(v.kind()).isEqualTo(ItemKind.MULTIPLE);
            assertThat(v.key()).isEqualTo(0b110);
        });
    }

    @Test
    void everyMistakeIsToldAtItsFieldAndNothingTypedIsLost() {
        var none = hoa.post("/organiser/items", "unit", id(province.wardA()), "text", "", "choice-0", "Một mình");
        assertThat(none.status()).isEqualTo(422);
        assertThat(none.text("#text-error")).contains("nhập câu hỏi");
        assertThat(none.text("#topic-error")).contains("chủ đề");
        assertThat(none.text("#level-error")).contains("mức độ");
        assertThat(none.text("#choices-error")).contains("ít nhất 2 phương án");
        assertThat(none.html().select("#choice-0").val()).isEqualTo("Một mình");
        assertThat(invalid("right-1", null).text("#choices-error")).contains("Chưa có đáp án");
        assertThat(invalid("right-0", "1", "right-2", "1").text("#choices-error")).contains("Mọi phương án đều đúng");
        assertThat(invalid("choice-2", "  BA ").text("#choice-2-error")).contains("trùng");
        assertThat(invalid("right-5", "1").text("#choice-5-error")).contains("để trống");
        assertThat(invalid("choice-0", "x".repeat(501)).text("#choice-0-error")).contains("500");
        assertThat(invalid("text", "x".repeat(2001)).text("#text-error")).contains("2.000");
        assertThat(invalid("source", "x".repeat(201)).text("#source-error")).contains("200");
        assertThat(invalid("explanation", "x".repeat(2001)).text("#explanation-error")).contains("2.000");
    }

    @Test
    void aPreviewKeepsNothing() {
        var page = hoa.post("/organiser/items", form("unit", id(province.wardA()), "text", "Chỉ xem thử", "preview", "1"));
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text(".phone")).contains("Chỉ xem thử");
        assertThat(items.drawable(province.wardA().path())).noneMatch(v -> v.text().equals("Chỉ xem thử"));
    }

    @Test
    void ofTwoEditorsTheSecondIsToldAndKeepsTheInput() {
        var item = add(province.wardA(), "Bản đầu");
        var path = "/organiser/items/" + item.itemId();
        var seen = hoa.get(path).html().select("input[name=revision]").val();
        hoa.post(path, form("revision", seen, "text", "Của người thứ nhất"));
        var late = hoa.post(path, form("revision", seen, "text", "Của người thứ hai"));
        assertThat(late.status()).isEqualTo(422);
        assertThat(late.text(".flash--error")).contains("người khác đã lưu câu này");
        assertThat(late.html().select("textarea[name=text]").text()).isEqualTo("Của người thứ hai");
        assertThat(late.text(".phone")).contains("Của người thứ nhất");
        var again = hoa.post(path, form("revision", late.html().select("input[name=revision]").val(), "text", "Của người thứ hai"));
        assertThat(again.text(".flash:not([hidden])")).isEqualTo("Đã lưu câu hỏi.");
    }

    @Test
    void anEditOfAUsedItemMakesANewVersionAndShowsTheHistory() {
        var item = add(province.wardA(), "Bản đã thi");
        items.markUsed(List.of(item.id()), clock.now());
        var page = hoa.post("/organiser/items/" + item.itemId(), form("revision", "1", "text", "Bản sửa sau"));
        assertThat(page.text("section[aria-labelledby=h-history]")).contains("Bản 2", "Bản sửa sau", "Bản 1", "Bản đã thi");
        assertThat(items.version(item.id())).contains(item);
    }

    @Test
    void theFormOfAnItemSentBackAsItStandsKeepsItsKey() {
        var item = add(province.wardA(), "Gửi lại nguyên vẹn");
        var shown = hoa.get("/organiser/items/" + item.itemId()).html().select("#page-form");
        assertThat(shown.select("input[type=checkbox][checked]").eachAttr("name")).containsExactly("right-1");
        assertThat(shown.select("input[type=checkbox]").eachAttr("name")).contains("right-0", "fixed-0", "right-5", "fixed-5");
    }

    @Test
    void itemsWhoseLengthGivesTheKeyAwayAreTold() {
        var topic = items.topic("do-dai-" + province.number(), "Độ dài " + province.number());
        for (int i = 0; i < 12; i++) {
            items.add(province.wardA().id(), topic.id(), new ItemBank.Draft(ItemKind.SINGLE, Level.RECOGNISE, "Câu " + i,
                    List.of(new Choice("Ngắn", false, false), new Choice("Phương án đúng, dài hơn hẳn", true, false), new Choice("Vừa", false, false)), "", ""), null, clock.now());
        }
        assertThat(hoa.get("/organiser/items?topic=" + topic.id()).text("#longest")).contains("12 trong 12 câu có đáp án đúng là phương án dài nhất");
        assertThat(hoa.get("/organiser/items?topic=" + topic.id() + "&text=cau+1").html().select("#longest")).as("too few to say").isEmpty();
    }

    @Test
    void aRetiredItemMayBeTakenBack() {
        var item = add(province.wardA(), "Thôi rồi lại dùng");
        var retired = hoa.post("/organiser/items/" + item.itemId() + "/retirement");
        assertThat(retired.text("main")).contains("Ngừng sử dụng", "Sử dụng lại câu này");
        assertThat(items.drawable(province.wardA().path())).isEmpty();
        hoa.post("/organiser/items/" + item.itemId() + "/restoration");
        assertThat(items.drawable(province.wardA().path())).contains(item);
    }

    @Test
    void everyDoorKeepsToTheScope() {
        var visible = Map.of(province.wardA(), true, province.schoolA(), true, province.federation(), true, province.wardB(), false, province.schoolB(), false);
        var mine = List.of(province.wardA(), province.schoolA());
        visible.forEach((unit, seen) -> {
            var item = add(unit, "Phạm vi");
            var path = "/organiser/items/" + item.itemId();
            var page = hoa.get(path);
            assertThat(page.status()).as(unit.name()).isEqualTo(seen ? 200 : 404);
            assertThat(page.html().select("textarea")).as(unit.name()).hasSize(mine.contains(unit) ? 2 : 0);
            var edit = hoa.post(path, form("revision", "1", "text", "Đổi"));
            assertThat(edit.status()).isEqualTo(mine.contains(unit) ? 200 : 404);
            assertThat(hoa.post(path + "/retirement").status()).isEqualTo(mine.contains(unit) ? 200 : 404);
            assertThat(hoa.post(path + "/restoration").status()).isEqualTo(mine.contains(unit) ? 200 : 404);
            assertThat(hoa.post("/organiser/items", form("unit", id(unit), "text", "Thêm vào")).status()).isEqualTo(mine.contains(unit) ? 200 : 404);
            assertThat(items.version(item.id()).orElseThrow().text()).isEqualTo(mine.contains(unit) ? "Đổi" : "Phạm vi");
        });
    }

    @Test
    void whoOrganisesNothingFindsNothing() {
        var lan = world.browser(world.person("Nguyễn Thị Lan", province.schoolA(), vn.hoithi.organisation.MemberRole.MEMBER));
        assertThat(lan.get("/organiser/items").status()).isEqualTo(404);
        assertThat(lan.get("/organiser/items/new").status()).isEqualTo(404);
    }

    @Test
    void everythingIsThereInEnglishToo() {
        var item = add(province.wardA(), "Song ngữ");
        hoa.post("/language", "language", "en", "next", "/organiser/items/" + item.itemId());
        assertThat(hoa.get("/organiser/items/" + item.itemId()).text("main")).contains("As on a phone", "Owned by").doesNotContain("??");
    }

    private Browser.Page invalid(String... changes) {
        var page = hoa.post("/organiser/items", form(changes));
        assertThat(page.status()).isEqualTo(422);
        return page;
    }

    private String[] form(String... changes) {
        var fields = new java.util.LinkedHashMap<String, String>(Map.of("unit", id(province.wardA()), "topic", Long.toString(topic.id()), "level", "APPLY", "text", "Gồm mấy cấp?",
                "choice-0", "Ba", "choice-1", "Bốn", "choice-2", "Cả hai", "right-1", "1"));
        for (int i = 0; i < changes.length; i += 2) {
            if (changes[i + 1] == null) {
                fields.remove(changes[i]);
            } else {
                fields.put(changes[i], changes[i + 1]);
            }
        }
        if (fields.containsKey("right-0")) {
            fields.put("right-1", "1");
        }
        var list = new ArrayList<String>();
        fields.forEach((k, v) -> list.addAll(List.of(k, v)));
        return list.toArray(String[]::new);
    }

    private static String id(Unit unit) {
        return Long.toString(unit.id());
    }

    private ItemVersion add(Unit owner, String text) {
        return items.add(owner.id(), topic.id(), new ItemBank.Draft(ItemKind.SINGLE, Level.APPLY, text,
                List.of(new Choice("Ba", false, false), new Choice("Bốn", true, false)), "Điều 8", ""), null, clock.now());
    }
}
