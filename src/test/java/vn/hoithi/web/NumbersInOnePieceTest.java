package vn.hoithi.web;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import vn.hoithi.itembank.Choice;
import vn.hoithi.itembank.ItemBank;
import vn.hoithi.itembank.ItemKind;
import vn.hoithi.itembank.Level;
import vn.hoithi.organisation.Role;
import vn.hoithi.study.MaterialKind;
import vn.hoithi.study.Materials;
import vn.hoithi.time.Clock;
import vn.hoithi.world.World;

import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

/** The hyphen of a document's number does not end a line, and stays the hyphen of the keyboard. */
@MicronautTest(transactional = false)
class NumbersInOnePieceTest {

    @Inject
    World world;
    @Inject
    Materials materials;
    @Inject
    ItemBank bank;
    @Inject
    Clock clock;

    @Test
    void numbersOfDocumentsAreFoundAndNothingElse() {
        for (var number : List.of("02-NQ/TW", "145/2020/NĐ-CP", "50/2024/QH15", "178/TB-LĐLĐ", "933/QĐ-TLĐ", "12-KH/TU")) {
            assertThat(NumbersInOnePiece.kept("Theo " + number + ", mục 2")).isEqualTo("Theo <span class=\"nowrap\">" + number + "</span>, mục 2");
        }
        for (var text : List.of("27/11/2026", "10-15 người", "1/2 số", "A-B/C", "20 câu - 30 phút", "https://a.vn/12-AB/x", "x-02")) {
            assertThat(NumbersInOnePiece.kept(text)).as(text).isEqualTo(text);
        }
    }

    @Test
    void titlesAndTextsShowThemInOnePieceAndFieldsAsTheyAre() {
        var province = world.province();
        var material = materials.importGuide(province.federation().id(), "thu-" + province.number(), MaterialKind.DOCUMENT, "Nghị quyết 02-NQ/TW " + province.number(), "Về 02-NQ/TW.", "Nguồn thử",
                "## Điều 1. Nội dung\n\nTheo **Nghị quyết 02-NQ/TW** và 145/2020/NĐ-CP & luật.\n", clock.now());
        var hoa = world.browser(world.staff("Lê Thu Hoa", province.schoolA(), Role.ORGANISER, province.federation()));
        var section = world.browser().get("/study/" + material.id() + "/dieu-1");
        assertThat(section.html().select("h1 .nowrap, main .nowrap").eachText()).contains("02-NQ/TW", "145/2020/NĐ-CP");
        assertThat(section.text("main")).contains("Nghị quyết 02-NQ/TW và 145/2020/NĐ-CP & luật");
        assertThat(section.html().title()).doesNotContain("<");
        var edit = hoa.get("/organiser/materials/" + material.id() + "/sections/dieu-1");
        assertThat(edit.status()).isEqualTo(200);
        assertThat(edit.html().select("textarea").text()).contains("02-NQ/TW").doesNotContain("nowrap");
        var topic = bank.topic("thu-" + province.number(), "Chủ đề");
        bank.add(province.federation().id(), topic.id(), new ItemBank.Draft(ItemKind.SINGLE, Level.RECOGNISE, "Câu về [[02-NQ/TW]] số " + province.number(),
                List.of(new Choice("Đúng <02-NQ/TW>", true, false), new Choice("Sai", false, false)), "Điều 1", "Vì vậy"), null, clock.now());
        var items = hoa.get("/organiser/items?text=" + province.number());
        assertThat(items.text("main")).contains("[[02-NQ/TW]]");
        assertThat(items.html().select("main .nowrap").eachText()).contains("02-NQ/TW");
    }
}
