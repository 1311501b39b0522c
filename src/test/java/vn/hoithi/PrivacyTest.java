package vn.hoithi;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hoithi.organisation.Actor;
import vn.hoithi.organisation.MemberRole;
import vn.hoithi.world.Browser;
import vn.hoithi.world.Crawl;
import vn.hoithi.world.Everything;
import vn.hoithi.world.Everything.Owned;
import vn.hoithi.world.Phones;
import vn.hoithi.world.World;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import static org.assertj.core.api.Assertions.assertThat;

/** What is one person's does not come into the sight of another. */
@MicronautTest(transactional = false)
class PrivacyTest {

    private static final String ESSAY = "Lời riêng của tôi, không ai khác được đọc";
    private static final String NAME = "Tống Thị Riêng Tư";

    @Inject
    World world;
    @Inject
    Everything everything;
    private Owned owned;
    private String phone;
    private Browser author;

    @BeforeEach
    void somebodyRegistersAndWritesAnEssay() {
        owned = everything.everything("");
        phone = Phones.fresh();
        author = world.browser();
        author.post("/account", "unit", "" + owned.province().schoolA().id(), "name", NAME, "phone", phone, "birthYear", "1984", "role", "MEMBER", "password", "mot mat khau dai", "consent", "1");
        assertThat(author.get("/me").body()).contains(NAME);
        var attempt = author.post("/contests/" + owned.contest().slug() + "/attempts").path();
        author.post(attempt + "/responses", "e", ESSAY, "p", "918273", "lastSeq", "0");
        assertThat(author.get(attempt).body()).contains(ESSAY, "918.273");
        author.post(attempt + "/submission");
    }

    @Test
    void noPhoneNumberAndNoEssayIsOnAnotherPersonsPages() {
        var essays = new TreeSet<String>();
        readers().forEach((who, browser) -> {
            var pages = new Crawl(browser, CanaryTest.ours(owned)).from(CanaryTest.starts(owned));
            assertThat(pages.values().stream().filter(p -> p.status() == 200)).as("pages there are for the " + who).hasSizeGreaterThan(8);
            pages.forEach((path, page) -> {
                assertThat(page.body().replaceAll("\\d{15,}", "an id")).as(who + " " + path).doesNotContain(phone, phone.substring(1), "918273", "918.273");
                if (page.body().contains(ESSAY)) {
                    essays.add(who + " " + path.replaceFirst(".*/essays/texts.*", "texts"));
                }
            });
        });
        assertThat(essays).as("organisers read the essays of their contest, without names before the marks are released; it is in the audit log").containsExactly("ORGANISER texts");
    }

    @Test
    void aMarkerReadsTheEssayButNotWhoWroteIt() {
        var desk = world.browser(owned.marker());
        desk.postOnly("/marking/essays/" + owned.waitingEssay(), "revision", "0", "p1", "1", "p2", "1", "then", "stay");
        var pages = new Crawl(desk, CanaryTest.ours(owned)).from(java.util.List.of("/marking/" + owned.contest().slug()));
        var essay = desk.post("/marking/" + owned.contest().slug() + "/next");
        pages.put(essay.path(), essay);
        assertThat(essay.body()).contains(ESSAY);
        pages.keySet().removeIf(path -> !path.startsWith("/marking"));
        assertThat(pages).hasSizeGreaterThan(1);
        pages.forEach((path, page) -> assertThat(page.body()).as(path).doesNotContain(NAME, "Riêng Tư", phone.substring(1), owned.province().schoolA().name()));
    }

    @Test
    void aPageKeptForManyHasTheNameOfItsReaderOnly() throws Exception {
        var names = IntStream.range(0, 12).mapToObj(i -> "Người Đọc Số" + (char) ('A' + i)).toList();
        var path = "/contests/" + owned.contest().slug();
        var answers = new LinkedHashMap<String, java.util.concurrent.Future<ArrayList<String>>>();
        try (var at = Executors.newFixedThreadPool(names.size())) {
            names.forEach(name -> {
                var browser = world.browser(world.person(name, owned.province().schoolB(), MemberRole.MEMBER));
                answers.put(name, at.submit(() -> {
                    var bodies = new ArrayList<String>();
                    for (int i = 0; i < 20; i++) {
                        bodies.add(browser.get(path + "?" + name.charAt(name.length() - 1) + i).body());
                    }
                    return bodies;
                }));
            });
            for (var answer : answers.entrySet()) {
                for (var body : answer.getValue().get()) {
                    assertThat(body).contains(answer.getKey());
                    names.stream().filter(n -> !n.equals(answer.getKey())).forEach(other -> assertThat(body).doesNotContain(other));
                }
            }
        }
        assertThat(world.browser().get(path).body()).doesNotContain("Người Đọc");
    }

    private Map<String, Browser> readers() {
        var all = new LinkedHashMap<String, Browser>();
        all.put("stranger", world.browser());
        all.put("member", world.browser(owned.member()));
        for (Actor staff : new Actor[] {owned.organiser(), owned.leader(), owned.admin()}) {
            all.put(staff.grants().getFirst().role().name(), world.browser(staff));
        }
        all.put("colleague", world.browser(world.person("Đồng Nghiệp", owned.province().schoolA(), MemberRole.OFFICER)));
        return all;
    }
}
