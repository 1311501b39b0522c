package vn.hoithi.contest.organise;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import vn.hoithi.contest.ContestSettings;
import vn.hoithi.contest.Contests;
import vn.hoithi.contest.Samples;
import vn.hoithi.itembank.Choice;
import vn.hoithi.itembank.ItemBank;
import vn.hoithi.itembank.ItemKind;
import vn.hoithi.itembank.Level;
import vn.hoithi.organisation.Actor;
import vn.hoithi.organisation.Role;
import vn.hoithi.organisation.UnitKind;
import vn.hoithi.organisation.Units;
import vn.hoithi.time.Clock;
import vn.hoithi.world.World;

import java.util.ArrayList;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

@MicronautTest(transactional = false)
class OrganiserPagesTest {

    @Inject
    World world;
    @Inject
    Contests contests;
    @Inject
    ContestDrafts drafts;
    @Inject
    ItemBank bank;
    @Inject
    Units units;
    @Inject
    Clock clock;

    @Test
    void anOrganiserGoesFromAPresetToAPublishedContest() {
        var province = world.province();
        var topic = topic(province, 8);
        var browser = world.browser(organiser(province));
        assertThat(browser.get("/organiser").status()).isEqualTo(200);
        var form = browser.get("/organiser/contests/new?preset=CITY");
        assertThat(form.status()).isEqualTo(200);
        assertThat(form.text("main")).contains("Đợt 2", "có 8", "Đề cần 20 câu mà ngân hàng mới có 8 câu, còn thiếu 12 câu");
        assertThat(form.html().select("#cell-" + topic + "-RECOGNISE").val()).isEqualTo("8");
        var title = "Hội thi thử " + province.number();
        var saved = browser.post("/organiser/contests", fields(form.html(), "title", title, "cell-" + topic + "-RECOGNISE", "", "do", "save"));
        assertThat(saved.status()).isEqualTo(200);
        assertThat(saved.text(".checks")).contains("Cấu trúc đề chưa có câu nào");
        var slug = saved.path().substring("/organiser/contests/".length());
        assertThat(browser.post("/organiser/contests/" + slug + "/publication").path()).isEqualTo("/organiser/contests/" + slug);
        var checked = browser.post("/organiser/contests/" + slug, fields(saved.html(), "cell-" + topic + "-RECOGNISE", "9", "do", "check"));
        assertThat(checked.text(".checks .is-bad")).contains("Ngân hàng có 8 câu mức nhận biết", "cần 9");
        assertThat(checked.text(".short")).contains("thiếu 1, có 8");
        var asked = browser.post("/organiser/contests/" + slug, fields(checked.html(), "cell-" + topic + "-RECOGNISE", "8", "do", "publish"));
        assertThat(asked.path()).isEqualTo("/organiser/contests/" + slug + "/publication");
        assertThat(asked.text("h1")).contains("Công bố “" + title);
        assertThat(asked.text("main")).contains("đoàn viên đã khai", "170", "Đề rút từ 8 câu", "không rút lại được", "cùng một bộ câu hỏi");
        assertThat(browser.post(asked.path(), "version", "1").text(".flash")).contains("Người khác vừa lưu");
        assertThat(world.browser().get("/contests/" + slug).status()).isEqualTo(404);
        var opened = browser.post(asked.path(), "version", asked.html().select("input[name=version]").val());
        assertThat(opened.path()).isEqualTo("/contests/" + slug);
        assertThat(world.browser().get("/contests/" + slug).text("main")).contains("8 câu trắc nghiệm và 1 câu dự đoán", "20 phút", "Bảng A gồm 1 đơn vị: " + province.wardA().name(),
                "Giải Khuyến khích, mỗi bảng (30 giải)");
        var home = browser.get("/organiser");
        assertThat(home.text(".held")).contains(title, "Sắp mở", "mở lúc");
        assertThat(home.html().select(".held a[href$=/live], .held a[href*=/posters], main .btn--primary")).hasSize(3);
    }

    @Test
    void itemsWhoseChoicesSpeakOfEachOtherAreMendedWithOnePress() {
        var province = world.province();
        var topic = topic(province, 7);
        var choices = List.of(new Choice("Một", true, false), new Choice("Hai", false, false), new Choice("Cả A và B", false, false));
        for (var text : List.of("Câu nói về câu khác?", "Câu nữa?")) {
            bank.add(province.federation().id(), topic, new ItemBank.Draft(ItemKind.SINGLE, Level.RECOGNISE, text, choices, "", ""), null, clock.now());
        }
        var browser = world.browser(organiser(province));
        var form = browser.get("/organiser/contests/new?preset=CITY").html();
        var typed = browser.post("/organiser/contests", fields(form, "title", "Thứ tự", "cell-" + topic + "-RECOGNISE", "9", "do", "check"));
        assertThat(typed.text(".checks .is-wait")).contains("2 câu có phương án nói về phương án khác");
        var saved = browser.post("/organiser/contests", fields(form, "title", "Thứ tự", "cell-" + topic + "-RECOGNISE", "9", "do", "save"));
        var asked = browser.get(saved.path() + "/publication");
        assertThat(asked.text("main")).contains("2 câu có phương án nói về phương án khác", "Giữ nguyên thứ tự phương án của các câu này");
        var mended = browser.post(saved.path(), fields(saved.html(), "title", "Đang gõ dở", "do", "order"));
        assertThat(mended.text(".checks")).doesNotContain("nói về phương án khác");
        assertThat(mended.html().select("#title").val()).isEqualTo("Đang gõ dở");
        assertThat(bank.drawable(province.federation().path())).filteredOn(v -> v.choices().size() == 3 && v.choices().get(2).text().equals("Cả A và B")).hasSize(2).allMatch(v -> v.choices().stream().allMatch(Choice::fixed));
        assertThat(browser.post(saved.path() + "/order").text(".flash")).contains("Không còn câu nào");
    }

    @Test
    void theBankIsSpreadAgainForAnotherNumberOfItems() {
        var province = world.province();
        var topic = topic(province, 30);
        var browser = world.browser(organiser(province));
        var form = browser.get("/organiser/contests/new?preset=RESOLUTION").html();
        assertThat(form.select("#cell-" + topic + "-RECOGNISE").val()).isEqualTo("20");
        assertThat(form.select(".blueprint tfoot").text()).contains("20 câu");
        var again = browser.post("/organiser/contests", fields(form, "title", "Giữ tên", "wanted", "12", "do", "propose")).html();
        assertThat(again.select("#cell-" + topic + "-RECOGNISE").val()).isEqualTo("12");
        assertThat(again.select("#title").val()).isEqualTo("Giữ tên");
        assertThat(again.select("fieldset.round-edit")).hasSize(3);
    }

    @Test
    void everyPresetIsOfferedWithASentenceAndSaysWhatItLeavesToTheOrganiser() {
        var province = world.province();
        var topic = topic(province, 125);
        var browser = world.browser(organiser(province));
        var offered = browser.get("/organiser").html().select(".links li");
        assertThat(offered.select("a").eachAttr("href")).containsExactlyElementsOf(Preset.names().stream().map(name -> "/organiser/contests/new?preset=" + name).toList());
        assertThat(offered.select("p").eachText()).hasSameSizeAs(Preset.values()).allMatch(note -> note.endsWith(".") && note.length() < 130);
        assertThat(browser.get("/organiser/contests/new?preset=LABOUR_CODE").text(".flash")).contains("ghi mã ở ô Mã vào thi");
        assertThat(browser.get("/organiser/contests/new?preset=CONGRESS").text(".flash")).contains("xem lại đề bài");
        assertThat(browser.get("/organiser/contests/new?preset=PARTY").text("main")).doesNotContain("Mẫu này");
        var weekly = browser.get("/organiser/contests/new?preset=VCNET").html();
        assertThat(weekly.select("#cell-" + topic + "-RECOGNISE").val()).isEqualTo("6");
        assertThat(weekly.select("#wanted").val()).isEqualTo("6");
        assertThat(weekly.select("fieldset.round-edit")).hasSize(20);
    }

    @Test
    void wrongFieldsComeBackAsTyped() {
        var province = world.province();
        var browser = world.browser(organiser(province));
        var form = browser.get("/organiser/contests/new?preset=BLANK").html();
        var page = browser.post("/organiser/contests", fields(form, "title", "Giữ lại", "round-1-opens-1", "sáng mai", "attempts", "9", "do", "save"));
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.html().select("#title").val()).isEqualTo("Giữ lại");
        assertThat(page.html().select("#round-1-opens-1").val()).isEqualTo("sáng mai");
        assertThat(page.text("#round-1-opens-1-error")).contains("giờ trước, ngày sau");
        assertThat(page.text("#attempts-error")).contains("từ 1 đến 7");
    }

    @Test
    void roundsAndTieRulesMoveWithoutScript() {
        var province = world.province();
        var browser = world.browser(organiser(province));
        var form = browser.get("/organiser/contests/new?preset=BLANK").html();
        var two = browser.post("/organiser/contests", fields(form, "title", "Hai đợt", "do", "round-add"));
        assertThat(two.html().select("fieldset.round-edit")).hasSize(2);
        var sittings = browser.post("/organiser/contests", fields(two.html(), "do", "window-add-2"));
        assertThat(sittings.html().select("#round-2-opens-2")).hasSize(1);
        var one = browser.post("/organiser/contests", fields(sittings.html(), "do", "round-drop-2"));
        assertThat(one.html().select("fieldset.round-edit")).hasSize(1);
        assertThat(one.html().select("input[name=order]").first().val()).isEqualTo("DURATION");
        var moved = browser.post("/organiser/contests", fields(one.html(), "do", "tie-down-DURATION"));
        assertThat(moved.html().select("input[name=order]").first().val()).isEqualTo("SUBMITTED");
        assertThat(moved.html().select("#title").val()).isEqualTo("Hai đợt");
    }

    @Test
    void boardsAreMadeWithoutScriptAndFrozenByPublication() {
        var province = world.province();
        var browser = world.browser(organiser(province));
        var draft = drafts.draft(province.federation().id(), "Chia bảng " + province.number(), Samples.simple(topic(province, 5)), null, clock.now());
        var path = "/organiser/contests/" + draft.slug();
        var plain = browser.get(path);
        assertThat(plain.html().select("#boards select, #boards fieldset")).isEmpty();
        var two = browser.post(path, fields(plain.html(), "do", "board-add"));
        assertThat(two.html().select("#boards fieldset input").eachAttr("value")).containsExactly("Bảng A", "Bảng B");
        assertThat(two.html().select(".board-units label").eachText()).containsExactly(province.wardA().name(), province.wardB().name());
        var checked = browser.post(path, fields(two.html(), "board-2-name", "Bảng A", "do", "check"));
        assertThat(checked.text(".checks .is-bad")).contains("Có hai bảng cùng tên “Bảng A”", "Bảng A chưa có đơn vị nào");
        assertThat(checked.text("#board-2-name-error")).contains("cùng tên");
        var spread = browser.post(path, fields(two.html(), "board-1-name", "Bảng phường", "do", "board-spread"));
        assertThat(spread.html().select(".board-units option[selected]").eachText()).containsExactly("Bảng phường", "Bảng B");
        var three = browser.post(path, fields(browser.post(path, fields(spread.html(), "do", "board-add")).html(), "do", "board-drop-1"));
        assertThat(three.html().select(".board-units select").eachAttr("name")).hasSize(2);
        assertThat(three.html().select(".board-units option[selected]").eachText()).as("the other choice moved along").containsExactly("Bảng B");
        var saved = browser.post(path, fields(spread.html(), "do", "save"));
        assertThat(saved.text(".checks")).contains("Đã chia 2 bảng");
        assertThat(browser.get(path + "/rules").text("main")).contains("Các bảng thi", "Bảng phường gồm 1 đơn vị: " + province.wardA().name());
        assertThat(drafts.publish(draft.id(), null, clock.now())).isEmpty();
        browser.post(path, fields(browser.get(path).html(), "board-1-name", "Khác", "do", "save"));
        var boards = contests.byId(draft.id()).orElseThrow().settings().boards();
        assertThat(boards).extracting(ContestSettings.Board::name).containsExactly("Bảng phường", "Bảng B");
        assertThat(boards.getFirst().unitIds()).containsExactly(province.wardA().id());
    }

    @Test
    void aCityWithHundredsOfUnitsCanBeDivided() {
        var province = world.province();
        for (int i = 0; i < 1_050; i++) {
            units.add(province.federation(), UnitKind.INTERMEDIATE, "Công đoàn phường số " + i + " của " + province.number(), null, true);
        }
        var browser = world.browser(organiser(province));
        var form = browser.get("/organiser/contests/new?preset=CITY").html();
        assertThat(form.select(".board-units option[selected]")).hasSize(1_052);
        var saved = browser.post("/organiser/contests", fields(form, "title", "Nhiều phường " + province.number(), "do", "save"));
        assertThat(saved.status()).isEqualTo(200);
        assertThat(saved.text(".checks")).contains("Đã chia 4 bảng");
    }

    @Test
    void keysBetweenRoundsNeedItemsOfTheirOwn() {
        var province = world.province();
        var topic = topic(province, 40);
        var browser = world.browser(organiser(province));
        var form = browser.get("/organiser/contests/new?preset=RESOLUTION").html();
        assertThat(form.select("#review option").eachAttr("value")).containsExactly("AFTER_ROUND", "AFTER_CONTEST", "NEVER");
        var red = browser.post("/organiser/contests", fields(form, "title", "Ba đợt " + province.number(), "review", "AFTER_ROUND", "do", "check"));
        assertThat(red.text(".checks .is-bad")).contains("các đợt dùng chung câu hỏi");
        var own = browser.post("/organiser/contests", fields(red.html(), "ownItems", "1", "do", "check"));
        assertThat(own.text(".checks .is-bad")).contains("cần 60 (20 câu cho mỗi đợt, 3 đợt)").doesNotContain("dùng chung câu hỏi");
        assertThat(own.text(".flash--warn")).contains("còn thiếu 20 câu");
        var spread = browser.post("/organiser/contests", fields(own.html(), "wanted", "12", "do", "propose"));
        assertThat(spread.html().select("#cell-" + topic + "-RECOGNISE").val()).isEqualTo("12");
        assertThat(spread.text(".checks")).contains("Đáp án chỉ hiện khi không còn ai gặp lại");
        var saved = browser.post("/organiser/contests", fields(spread.html(), "do", "save"));
        assertThat(saved.html().select("#ownItems[checked]")).hasSize(1);
        var slug = saved.path().substring("/organiser/contests/".length());
        var id = contests.within(organiser(province).scope(Role.ORGANISER), slug).orElseThrow().id();
        assertThat(drafts.publish(id, null, clock.now())).isEmpty();
        var pool = contests.byId(id).orElseThrow().pool();
        for (int round = 1; round <= 3; round++) {
            assertThat(pool.cell(round, topic, Level.RECOGNISE)).hasSizeBetween(13, 14);
        }
        var later = drafts.draft(province.federation().id(), "Sau đó " + province.number(), contests.byId(id).orElseThrow().settings(), null, clock.now());
        assertThat(browser.get("/organiser/contests/" + later.slug()).text(".checks .is-wait")).contains("40 câu có cả trong “Ba đợt " + province.number() + "”");
    }

    @Test
    void anotherUnitsContestIsNotThere() {
        var province = world.province();
        var draft = drafts.draft(province.federation().id(), "Kín " + province.number(), Samples.simple(topic(province, 5)), null, clock.now());
        var stranger = world.browser(organiser(world.province()));
        assertThat(stranger.get("/organiser/contests/" + draft.slug()).status()).isEqualTo(404);
        assertThat(stranger.post("/organiser/contests/" + draft.slug() + "/publication").status()).isEqualTo(404);
        assertThat(stranger.get("/organiser/contests/" + draft.slug() + "/rules").status()).isEqualTo(404);
        assertThat(world.browser(organiser(province)).get("/organiser/contests/" + draft.slug() + "/rules").text("main")).contains("5 câu trắc nghiệm");
    }

    @Test
    void inAPublishedContestOnlyWordsChange() {
        var province = world.province();
        var draft = drafts.draft(province.federation().id(), "Đã mở " + province.number(), Samples.simple(topic(province, 5)), null, clock.now());
        assertThat(drafts.publish(draft.id(), null, clock.now())).isEmpty();
        var browser = world.browser(organiser(province));
        var path = "/organiser/contests/" + draft.slug();
        var form = browser.get(path).html();
        assertThat(form.select("#attempts")).isEmpty();
        browser.post(path, fields(form, "lastCloses", "24:00, 20/12/2030", "round-1-closes-1", "24:00, 20/12/2030", "prizes", "Giải Nhất", "attempts", "7", "review", "AFTER_SUBMISSION", "do", "save"));
        var now = contests.byId(draft.id()).orElseThrow().settings();
        assertThat(now.rounds()).isEqualTo(draft.settings().rounds());
        assertThat(now.review()).isEqualTo(draft.settings().review());
        assertThat(now.prizes()).isEqualTo("Giải Nhất");
        assertThat(now.attemptsPerRound()).isEqualTo(2);
    }

    @Test
    void whoSignsTheCertificateMayChangeAfterwardsButNotForWhomItIs() {
        var province = world.province();
        topic(province, 8);
        var browser = world.browser(organiser(province));
        var form = browser.get("/organiser/contests/new?preset=CITY").html();
        assertThat(form.select("#signedFor").val()).isEqualTo("TM. BAN TỔ CHỨC");
        var wrong = browser.post("/organiser/contests", fields(form, "title", "Có giấy", "certificate", "PERCENT", "certificatePercent", "101", "signedBy", "x".repeat(101), "do", "save"));
        assertThat(wrong.text("#certificatePercent-error")).contains("từ 1 đến 100");
        assertThat(wrong.html().select("#signedBy-error")).hasSize(1);
        var saved = browser.post("/organiser/contests", fields(form, "title", "Có giấy " + province.number(), "certificate", "PERCENT", "certificatePercent", "80", "signedBy", "Lê Hoa", "do", "save"));
        assertThat(saved.html().select("#certificate option[selected]").val()).isEqualTo("PERCENT");
        assertThat(saved.text(".checks")).contains("Giấy chứng nhận đã rõ");
        var asked = browser.post(saved.path(), fields(saved.html(), "do", "publish"));
        var slug = browser.post(asked.path(), "version", asked.html().select("input[name=version]").val()).path().substring("/contests/".length());
        var later = browser.get("/organiser/contests/" + slug).html();
        assertThat(later.select("#certificatePercent")).isEmpty();
        browser.post("/organiser/contests/" + slug, fields(later, "signedBy", "Trần Minh", "certificatePercent", "10", "do", "save"));
        assertThat(contests.published(slug).orElseThrow().settings().certificate()).isEqualTo(new ContestSettings.Certificate(80, "TM. BAN TỔ CHỨC", "Trần Minh", ""));
    }

    private Actor organiser(World.Province province) {
        return world.staff("Phạm Hoa", province.schoolA(), Role.ORGANISER, province.federation());
    }

    private static String[] fields(Document page, String... changes) {
        var all = new ArrayList<String>();
        for (Element e : page.select("#page-form [name]")) {
            var name = e.attr("name");
            var box = e.attr("type").equals("checkbox");
            if (e.tagName().equals("button") || box && !e.hasAttr("checked") || List.of(changes).contains(name)) {
                continue;
            }
            all.add(name);
            all.add(e.tagName().equals("select") ? e.select("option[selected]").val() : e.tagName().equals("textarea") ? e.text() : e.val());
        }
        all.addAll(List.of(changes));
        return all.toArray(String[]::new);
    }

    private long topic(World.Province province, int items) {
        var topic = bank.topic("to-chuc-" + province.number(), "Chủ đề " + province.number());
        for (int i = 0; i < items; i++) {
            var choices = List.of(new Choice("Đúng", true, false), new Choice("Sai", false, false));
            bank.add(province.federation().id(), topic.id(), new ItemBank.Draft(ItemKind.SINGLE, Level.RECOGNISE, "Câu " + i + " của " + province.number(), choices, "Điều 1", "Vì vậy"), null, clock.now());
        }
        return topic.id();
    }
}
