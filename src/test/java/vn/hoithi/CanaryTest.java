package vn.hoithi;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import org.assertj.core.api.SoftAssertions;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import vn.hoithi.organisation.Role;
import vn.hoithi.world.Browser;
import vn.hoithi.world.Crawl;
import vn.hoithi.world.Everything;
import vn.hoithi.world.Everything.Owned;
import vn.hoithi.world.World;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever people type is shown as they typed it: no markup, no expression, no mark of the renderer works in it. */
@MicronautTest(transactional = false)
public class CanaryTest {

    private static final String HEAD = "«K";
    private static final String CANARY = HEAD + "<script>x</script>\"'§name§§unit§§slot§§total§§here§§{0}{{1}__${7*7}__[[${7*7}]][(${7*7})]#{7*7}&lt;%3C\\ data-c=\"0\"K»";
    /** As it looks where it went through Markdown, and as the name of a file. */
    private static final List<String> OTHERWISE = List.of(CANARY.replace("__", "").replace("*", ""), Everything.inFileName(CANARY));
    /** As previews and the audit log shorten it: its beginning, letter by letter, and an ellipsis. */
    private static final String SHORTENED = shortened();
    private static final List<String> MARKS = List.of("§name", "§unit", "§slot", "§total", "§here");

    @Inject
    World world;
    @Inject
    Everything everything;

    @Test
    void whatPeopleTypedIsShownAsTheyTypedIt() {
        var owned = everything.everything(CANARY);
        var softly = new SoftAssertions();
        readers(owned).forEach((who, browser) -> {
            var pages = new Crawl(browser, ours(owned)).from(starts(owned));
            assertThat(pages).as(who).hasSizeGreaterThan(8);
            pages.forEach((path, page) -> check(softly, who + " " + path, page));
            for (var page : answers(browser, owned)) {
                check(softly, who + " sent " + page.path(), page);
            }
        });
        softly.assertAll();
    }

    @Test
    void theCanariesAreSeenWhereTheyShouldBe() {
        var owned = everything.everything(CANARY);
        assertThat(world.browser(owned.member()).get("/attempts/" + owned.attempt()).text("main")).contains(CANARY);
        assertThat(world.browser(owned.member()).get("/attempts/" + owned.submitted() + "/result").text("main")).contains(CANARY);
        assertThat(world.browser(owned.marker()).get("/marking/essays/" + owned.waitingEssay()).text("main")).contains("Bài làm của tôi" + CANARY);
        assertThat(world.browser().get("/contests/" + owned.contest().slug()).text("main")).contains("Giới thiệu" + CANARY, "Giải nhất" + CANARY);
        assertThat(world.browser(owned.member()).get("/contests/" + owned.contest().slug()).text("header")).contains(CANARY);
        assertThat(world.browser(owned.organiser()).get("/organiser/items/import/" + owned.workbook()).text("main")).contains("Câu nhập" + CANARY);
        assertThat(world.browser(owned.leader()).get("/units/people/import/" + owned.roster()).text("main")).contains("Người Chờ Nhập" + CANARY, "Dòng sai" + CANARY);
        assertThat(world.browser(owned.leader()).post("/units/people/" + owned.newcomer() + "/code").text(".slip")).contains("Người Chưa Nhận" + CANARY);
    }

    private Map<String, Browser> readers(Owned owned) {
        var all = new LinkedHashMap<String, Browser>();
        all.put("stranger", world.browser());
        all.put("member", world.browser(owned.member()));
        all.put("organiser", world.browser(owned.organiser()));
        all.put("marker", world.browser(owned.marker()));
        all.put("leader", world.browser(owned.leader()));
        all.put("administrator", world.browser(owned.admin()));
        all.put("English reader", world.browser(world.staff("Ann" + CANARY, owned.province().wardB(), Role.LEADER, owned.province().wardB())).cookie("lang", "en"));
        return all;
    }

    static List<String> ours(Owned o) {
        return List.of(o.contest().slug(), o.draft().slug(), "" + o.item().itemId(), "" + o.material(), "" + o.draftMaterial(), "" + o.workbook(), "" + o.roster(), "" + o.newcomer(), "" + o.attempt(), "" + o.submitted(),
                o.essay(), o.waitingEssay(), "/units/" + o.province().federation().id(), "/units/" + o.province().wardA().id(), "/units/" + o.province().schoolA().id());
    }

    static List<String> starts(Owned o) {
        return addresses(o, CANARY);
    }

    /** Pages on which something stands that people of this province typed; {@code typed} is what is searched for. */
    public static List<String> addresses(Owned o, String typed) {
        var slug = o.contest().slug();
        return List.of("/", "/contests/" + slug, "/contests/" + o.awarded().slug() + "/certificate", "/certificates/" + o.certificate(), "/results/" + o.shared(), "/me/shares", "/me/data", "/me/deletion", "/rankings/" + slug + "/units/" + o.province().schoolA().id(), "/certificates?code=" + encoded(typed), "/rankings/" + slug, "/rankings/" + slug + "?by=average", "/rankings/" + slug + "/people", "/rankings/" + slug + "?under=" + o.province().wardA().id(), "/study/" + o.material(),
                "/me", "/me/attempts", "/attempts/" + o.attempt(), "/attempts/" + o.submitted() + "/result", "/organiser", "/organiser/contests/" + slug, "/organiser/contests/" + o.draft().slug(),
                "/organiser/contests/" + slug + "/inside", "/organiser/contests/" + slug + "/live", "/organiser/contests/" + slug + "/bulletins", "/organiser/contests/" + slug + "/reopening?q=" + encoded(typed), "/organiser/contests/" + slug + "/reopening/" + o.submitted(), "/organiser/contests/" + slug + "/rules", "/organiser/contests/" + slug + "/essays", "/organiser/contests/new?from=" + slug, "/organiser/items?text=" + o.province().number(),
                "/organiser/items/" + o.item().itemId(), "/organiser/items/import/" + o.workbook(), "/organiser/materials/" + o.material(), "/marking/" + slug, "/marking/essays/" + o.essay(),
                "/units/people/import/" + o.roster(), "/units/people/claims?unit=" + o.province().federation().id(), "/units/people/" + o.newcomer() + "/code", "/units/people?q=nhan", "/units/people?q=" + encoded(typed) + "&role=" + encoded(typed), "/units/people/" + o.member().personId(), "/units/people/" + o.member().personId() + "/deactivation", "/units/people/" + o.member().personId() + "/merge?q=" + encoded(typed),
                "/units/people/" + o.member().personId() + "/merge?other=" + o.newcomer(), "/organiser/contests/" + slug + "/conflicts", "/organiser/contests/" + slug + "/results", "/organiser/contests/" + slug + "/prizes", "/organiser/contests/" + slug + "/winners", "/organiser/contests/" + slug + "/items", "/organiser/contests/" + slug + "/items/" + o.contest().pool().getFirst().id(), "/organiser/contests/" + slug + "/verification", "/organiser/contests/" + slug + "/verification/" + o.member().personId(),
                "/units/people/relocation?person=" + o.member().personId() + "&q=" + encoded(typed) + "&back=" + encoded("/" + typed), "/units/people/relocation?person=" + o.member().personId() + "&unit=" + o.province().wardA().id(),
                "/account/claim?next=" + encoded("/" + typed),
                "/marking/essays/" + o.waitingEssay(), "/units/" + o.province().federation().id(), "/units/" + o.province().schoolA().id() + "/counts", "/admin/roles",
                "/admin/units/" + o.province().wardA().id(), "/units/" + o.province().wardA().id() + "/contests", "/units/" + o.province().wardA().id() + "/posters", "/admin/units/" + o.province().schoolA().id() + "/naming", "/admin/units/" + o.province().factory().id() + "/move?q=" + o.province().number(), "/units/missing", "/me/unit/missing?unit=" + o.province().wardA().id(),
                "/units/choose?under=" + o.province().wardA().id(), "/units/choose?q=" + o.province().number(), "/account/new?unit=" + o.province().schoolA().id(),
                "/units/choose?q=" + encoded(typed), "/study/search?q=" + encoded(typed), "/study/search?q=thu", "/v?code=" + encoded(typed), "/organiser/items?text=" + encoded(typed),
                "/admin/roles?q=" + encoded(typed), "/session/new?next=" + encoded("/" + typed), "/units/choose?next=" + encoded("/" + typed), "/khong-co/" + encoded(typed).replace("+", "%20"));
    }

    /** Forms that are refused and shown again with what was typed, and sentences told after a redirect. */
    private List<Browser.Page> answers(Browser browser, Owned o) {
        var answers = new ArrayList<Browser.Page>();
        answers.add(browser.post("/session", "phone", CANARY, "password", CANARY, "next", "/" + CANARY));
        answers.add(browser.post("/account", "unit", "" + o.province().schoolA().id(), "name", CANARY, "phone", CANARY, "birthYear", CANARY, "password", "x", "next", CANARY));
        answers.add(browser.post("/account/claim", "code", CANARY, "next", CANARY));
        answers.add(browser.post("/me", "name", CANARY, "birthYear", CANARY));
        answers.add(browser.post("/units/" + o.province().schoolA().id() + "/counts", "members", CANARY, "officers", "5", "countedOn", CANARY, "source", CANARY));
        answers.add(browser.post("/units/" + o.province().schoolA().id() + "/counts", "members", "55", "officers", "5", "countedOn", "01/11/2026", "source", CANARY));
        answers.add(browser.post("/admin/roles", "phone", CANARY, "role", CANARY, "unit", CANARY, "q", CANARY));
        answers.add(browser.post("/units/people/" + o.newcomer() + "/deactivation", "reason", CANARY.repeat(30)));
        answers.add(browser.post("/units/people/relocation", "person", o.member().personId() + "." + CANARY, "unit", CANARY, "q", CANARY, "back", CANARY));
        answers.add(browser.post("/marking/essays/" + o.waitingEssay(), "revision", "0", "p1", CANARY, "c1", CANARY, "remark", CANARY));
        answers.add(browser.post("/organiser/items", "unit", "" + o.province().federation().id(), "topic", CANARY, "level", CANARY, "text", CANARY, "choice-0", CANARY, "right-0", CANARY));
        answers.add(browser.post("/organiser/contests", "unit", "" + o.province().federation().id(), "title", CANARY, "about", CANARY, "prizes", CANARY, "minutes", CANARY, "do", CANARY));
        answers.add(browser.post("/organiser/contests/" + o.draft().slug(), "unit", "" + o.province().federation().id(), "title", CANARY, "about", CANARY, "prizes", CANARY, "minutes", CANARY));
        var contest = "/organiser/contests/" + o.contest().slug();
        answers.add(browser.post(contest + "/extra-time/question", "minutes", CANARY, "reason", CANARY, "reach", CANARY, "attempt", "" + o.attempt()));
        answers.add(browser.post(contest + "/extra-time/question", "minutes", "5", "reason", CANARY, "reach", "ALL"));
        answers.add(browser.post(contest + "/extra-time", "id", "" + o.attempt(), "minutes", "5", "reason", CANARY, "reach", "ALL"));
        answers.add(browser.get(contest + "/inside?q=" + encoded(CANARY)));
        answers.add(browser.post(contest + "/reopening/" + o.submitted() + "/question", "minutes", CANARY, "reason", CANARY));
        answers.add(browser.post(contest + "/reopening/" + o.submitted() + "/question", "minutes", "5", "reason", CANARY));
        answers.add(browser.post(contest + "/bulletins", "id", CANARY, "words", CANARY, "round", CANARY));
        answers.add(browser.post(contest + "/bulletins", "id", "" + o.attempt(), "words", CANARY.repeat(8)));
        answers.add(browser.upload("/organiser/materials", "file", "a" + Everything.inFileName(CANARY) + ".docx", new byte[] {1}, "unit", CANARY, "topic", CANARY, "kind", CANARY, "title", CANARY, "summary", CANARY, "text", CANARY));
        return answers;
    }

    private static String shortened() {
        var rest = CANARY.substring(HEAD.length()).chars().mapToObj(c -> "(?:" + Pattern.quote(Character.toString(c))).toList();
        return Pattern.quote(HEAD) + String.join("", rest) + ")?".repeat(rest.size()) + "…";
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static void check(SoftAssertions softly, String where, Browser.Page page) {
        softly.assertThat(page.status()).as(where).isLessThan(500);
        if (!page.header("Content-Type").startsWith("text/html")) {
            return;
        }
        softly.assertThat(page.header("Cache-Control")).as(where).isIn("no-store", "private, no-cache");
        var html = page.html();
        softly.assertThat(html.select("script:not([src]), [onerror], [onclick], iframe, [style]").outerHtml()).as(where).isEmpty();
        softly.assertThat(html.select(".prose script, .prose img, .prose [href^=javascript]").outerHtml()).as(where).isEmpty();
        html.select(".prose, .found p, .cut").remove(); // Markdown means something there, and snippets and notes of changes are cut; what it may mean is tested with the importer
        for (var text : texts(html)) {
            var rest = text.replace(CANARY, "").replace(OTHERWISE.getFirst(), "").replace(OTHERWISE.getLast(), "").replaceAll(SHORTENED, "");
            softly.assertThat(rest).as(where).doesNotContain(HEAD);
            MARKS.forEach(mark -> softly.assertThat(rest).as(where).doesNotContain(mark));
        }
    }

    /** The words of the page, and every attribute that is no address. */
    private static List<String> texts(Document html) {
        var texts = new ArrayList<String>();
        texts.add(html.wholeText());
        html.getAllElements().forEach(e -> e.attributes().forEach(a -> {
            if (!List.of("href", "action").contains(a.getKey())) {
                texts.add(a.getValue());
            }
        }));
        return texts;
    }
}
