package vn.hoithi.organisation;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import vn.hoithi.organisation.tree.Act;
import vn.hoithi.organisation.tree.TreeChanges;
import vn.hoithi.time.Clock;
import vn.hoithi.world.World;

import java.time.LocalDate;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

@MicronautTest(transactional = false)
class UnitPickerTest {

    @Inject
    World world;

    @Inject
    Units units;

    @Inject
    TreeChanges tree;

    @Inject
    Clock clock;

    @Test
    void aUnitIsFoundWithoutAccentsAndItsWordsAreMarked() {
        var province = world.province();
        var page = world.browser().get("/units/choose?q=may+dong+a+" + province.number());
        assertThat(page.html().select(".choice")).hasSize(1);
        assertThat(page.text(".choice mark")).isEqualTo("May Đông Á " + province.number());
        assertThat(page.text(".choice .path")).contains("LĐLĐ tỉnh Thử " + province.number() + " › Công đoàn phường Hoà Bình");
    }

    @Test
    void whatPeopleWriteShortIsFoundInFull() {
        var province = world.province();
        units.add(province.wardA(), UnitKind.GRASSROOTS, "Công ty Cổ phần Sản xuất Thương mại Hướng Dương " + province.number(), null, true);
        for (var typed : List.of("cty huong duong", "cty cp sx tm huong duong", "cong ty huong duong")) {
            assertThat(world.browser().get("/units/choose?q=" + typed.replace(' ', '+') + "+" + province.number()).html().select(".choice")).as(typed).hasSize(1);
        }
    }

    @Test
    void whoFindsNothingByNameMayStepDownTheTree() {
        var page = world.browser().get("/units/choose?q=khong+co+don+vi+nao+nhu+the");
        assertThat(page.html().select("main ul a[href*=under=]")).isNotEmpty();
        assertThat(page.text("main")).contains("Không có đơn vị nào khớp", "Đơn vị của tôi chưa có trong danh sách này");
        var registering = world.browser().get("/account/unit?do=find&q=khong+co+don+vi+nao+nhu+the");
        assertThat(registering.html().select("button[name=under]")).isNotEmpty();
        assertThat(registering.text("fieldset")).contains("Đơn vị của tôi chưa có trong danh sách này");
        assertThat(world.browser().get("/account/unit?do=find&q=lien+doan").html().select("button[name=under]")).as("one was found").isEmpty();
    }

    @Test
    void sameNamedUnitsAreWarnedOf() {
        var page = world.browser().get("/units/choose?q=le+hong+phong+" + world.province().number());
        assertThat(page.html().select(".choice")).hasSize(2);
        assertThat(page.text(".flash--warn")).contains("Nhiều đơn vị trùng tên, xem kỹ xã, phường");
    }

    @Test
    void sameNamedUnitsStandTogetherWithTheirMembersAndOthersWithout() {
        var province = world.province();
        units.add(province.wardA(), UnitKind.GRASSROOTS, "Trường Tiểu học Lê Hồng Phong cơ sở hai " + province.number(), null, true);
        var page = world.browser().get("/units/choose?q=le+hong+phong+" + province.number());
        assertThat(page.html().select(".choice")).hasSize(3);
        assertThat(page.html().select(".choice").eachText().stream().map(t -> t.contains("40 đoàn viên (số khai ngày 31/10/2026)") || t.contains("30 đoàn viên")).toList()).containsExactly(true, true, false);
    }

    @Test
    void whoLooksForAUnitThatWasMergedFindsWhoGoesOn() {
        var province = world.province();
        units.search("le hong phong " + province.number(), 5); // the index is made
        tree.merge(province.wardB().id(), province.wardA().id(), false, new Act(LocalDate.of(2026, 7, 1), "thử", 1, clock.now()));
        var page = world.browser().get("/units/choose?q=ea+thu+" + province.number());
        assertThat(page.html().select(".choice input").eachAttr("value")).startsWith("" + province.wardA().id());
        assertThat(page.text(".choice")).contains("Trước đây: " + province.wardB().name());
    }

    @Test
    void oneStepsDownTheTree() {
        var province = world.province();
        var browser = world.browser();
        var federation = browser.get("/units/choose?under=" + province.federation().id() + "&next=/study");
        assertThat(federation.text("main ul")).contains("Công đoàn xã Ea Thử " + province.number());
        var link = federation.html().select("main ul a[href*=under=" + province.wardB().id() + "]").attr("href");
        var ward = browser.get(link);
        assertThat(ward.text("main ul")).contains("Lê Hồng Phong").doesNotContain("May Đông Á");
        assertThat(ward.html().select("input[name=next]").first().val()).isEqualTo("/study");
        assertThat(browser.get("/units/choose?under=12345").status()).isEqualTo(404);
    }

    @Test
    void theUnitSteppedToIsChosenAlready() {
        var ward = world.province().wardA();
        var page = world.browser().get("/units/choose?under=" + ward.id() + "&next=/study");
        assertThat(page.html().select("#unit-choice input[name=unit][checked]").val()).isEqualTo("" + ward.id());
        assertThat(page.text(".actionbar")).as("the bar covers the choice, so it says which one it is").contains(ward.name());
        var on = world.browser().get("/units/choose?chosen=1&under=" + ward.id() + "&unit=" + ward.id() + "&next=/study");
        assertThat(on.path()).isEqualTo("/account/new?unit=" + ward.id() + "&next=%2Fstudy");
    }

    @Test
    void whoPressesTheButtonWithoutAChoiceIsToldAndKeepsTheList() {
        var province = world.province();
        var page = world.browser().get("/units/choose?chosen=1&q=le+hong+phong+" + province.number() + "&next=/study");
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.text("#unit-choice-error")).contains("chưa chọn đơn vị nào");
        assertThat(page.html().select(".choice")).hasSize(2);
        assertThat(page.html().getElementById("q").val()).isEqualTo("le hong phong " + province.number());
    }

    @Test
    void aUnitIsFoundByWordsOfThoseAboveItAndTheyAreMarkedThere() {
        var province = world.province();
        var page = world.browser().get("/units/choose?q=tieu+hoc+hoa+binh+" + province.number());
        assertThat(page.html().select(".choice")).hasSize(1);
        assertThat(page.text(".choice .unit-name mark")).contains("Tiểu học");
        assertThat(page.text(".choice .path mark")).isEqualTo("Hoà Bình");
        var late = units.add(province.wardA(), UnitKind.GRASSROOTS, "Trạm Y tế Hoà Bình " + province.number(), null, true);
        assertThat(world.browser().get("/units/choose?q=y+te+hoa+binh+" + province.number()).html().select(".choice input").val()).as("found as soon as it is there").isEqualTo("" + late.id());
    }

    @Test
    void nothingFoundIsSaidAndMarkupIsShownAsText() {
        var page = world.browser().get("/units/choose?q=%3Cscript%3Ealert%281%29%3C%2Fscript%3E%25%25");
        assertThat(page.text(".empty")).contains("Không có đơn vị nào khớp");
        assertThat(page.body()).doesNotContain("<script>alert");
    }
}
