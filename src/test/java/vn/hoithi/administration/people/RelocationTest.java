package vn.hoithi.administration.people;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import vn.hoithi.organisation.Actor;
import vn.hoithi.organisation.MemberRole;
import vn.hoithi.organisation.Memberships;
import vn.hoithi.organisation.Role;
import vn.hoithi.organisation.Unit;
import vn.hoithi.time.Clock;
import vn.hoithi.world.Browser;
import vn.hoithi.world.ContestWorld;
import vn.hoithi.world.Rows;
import vn.hoithi.world.World;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

@MicronautTest(transactional = false)
class RelocationTest {

    @Inject
    World world;
    @Inject
    ContestWorld contests;
    @Inject
    Memberships memberships;
    @Inject
    Rows rows;
    @Inject
    Clock clock;

    @Test
    void thoseTickedAreMovedInOneDeedWithAnEntryEach() {
        var province = world.province();
        var some = IntStream.range(0, 3).mapToObj(n -> world.person("Nhầm Nơi " + n, province.wardA(), n == 0 ? MemberRole.OFFICER : MemberRole.MEMBER)).toList();
        var minh = leader(province.federation());
        var browser = world.browser(minh);
        var choose = browser.get(address(some));
        assertThat(choose.text("main")).contains("3 người được chọn", province.schoolA().name(), province.factory().name());
        var preview = preview(browser, some, province.factory());
        assertThat(preview.text("main")).contains("3 người thuộc " + province.factory().name() + " ngay", "vẫn tính cho đơn vị cũ");
        assertThat(send(browser, preview, province.factory()).text(".flash")).contains("Đã chuyển 3 người sang " + province.factory().name());
        assertThat(some.stream().map(p -> unit(p))).containsOnly(province.factory().id());
        assertThat(memberships.actor(some.getFirst().personId()).orElseThrow().memberRole()).isEqualTo(MemberRole.OFFICER);
        assertThat(rows.of("SELECT subject_id, unit_path, note FROM audit_entry WHERE action = 'PERSON_MOVED' AND actor_id = " + minh.personId() + " ORDER BY subject_id"))
                .containsExactlyInAnyOrderElementsOf(some.stream().map(p -> p.personId() + " " + province.wardA().path() + " " + province.wardA().name() + " → " + province.factory().name()).toList());
        assertThat(browser.get("/units/people/" + some.getFirst().personId()).html().select("#h-history ~ ul li").eachText()).hasSize(2).first().asString().contains(province.factory().name());
    }

    @Test
    void theUnitOfTheSameNameElsewhereIsOfferedAtOnce() {
        var province = world.province();
        var lan = world.person("Lan", province.schoolA(), MemberRole.MEMBER);
        var page = world.browser(leader(province.federation())).get(address(List.of(lan)));
        assertThat(page.html().select("input[name=unit]").eachAttr("value")).containsExactly("" + province.schoolB().id());
        assertThat(page.text("fieldset")).contains(province.wardB().name() + " › " + province.schoolB().name()).doesNotContain("Ngoài phạm vi");
    }

    @Test
    void aMoveOutOfTheOwnSubtreeIsARequestThatIsDecidedThere() {
        var province = world.province();
        var lan = world.person("Lan", province.schoolA(), MemberRole.MEMBER);
        var minh = leader(province.wardA());
        var browser = world.browser(minh);
        var preview = preview(browser, List.of(lan), province.schoolB());
        assertThat(preview.text("main")).contains("ngoài phạm vi của anh/chị");
        assertThat(send(browser, preview, province.schoolB()).text(".flash")).contains("Đã gửi yêu cầu chuyển 1 người");
        assertThat(unit(lan)).isEqualTo(province.schoolA().id());
        assertThat(world.browser(lan).get("/me").text("main")).contains("Lê Minh đề nghị chuyển anh/chị sang");
        assertThat(send(browser, preview(browser, List.of(lan), province.schoolB()), province.schoolB()).text(".flash--warn")).contains("Đang có yêu cầu khác chờ nên chưa gửi: Lan");
        var there = world.browser(world.staff("Hoa", province.schoolB(), Role.LEADER, province.wardB()));
        var list = there.get("/units/requests");
        assertThat(list.text("main")).contains("Người đề nghị Lê Minh");
        there.post(list.html().select("form[action$=approval]").attr("action"));
        assertThat(unit(lan)).isEqualTo(province.schoolB().id());
        assertThat(rows.of("SELECT COUNT(*) FROM audit_entry WHERE action = 'MOVE_ASKED' AND subject_id = " + lan.personId())).containsExactly("1");
    }

    @Test
    void nobodyOutsideTheSubtreeIsMovedAndNobodyMovesOneself() {
        var province = world.province();
        var lan = world.person("Lan", province.schoolB(), MemberRole.MEMBER);
        var minh = world.staff("Lê Minh", province.schoolA(), Role.LEADER, province.wardA());
        var browser = world.browser(minh);
        assertThat(browser.get(address(List.of(lan))).status()).isEqualTo(404);
        assertThat(browser.post("/units/people/relocation", "person", seen(lan), "unit", "" + province.factory().id()).status()).isEqualTo(404);
        assertThat(browser.post("/units/people/relocation", "person", seen(minh), "unit", "" + province.factory().id()).status()).isEqualTo(404);
        assertThat(unit(lan)).isEqualTo(province.schoolB().id());
        assertThat(unit(minh)).isEqualTo(province.schoolA().id());
    }

    @Test
    void whoeverWasMovedMeanwhileStaysThereAndIsNamed() {
        var province = world.province();
        var lan = world.person("Trần Thị Lan", province.wardA(), MemberRole.MEMBER);
        var hoa = world.person("Lê Hoa", province.wardA(), MemberRole.MEMBER);
        var browser = world.browser(leader(province.federation()));
        var preview = preview(browser, List.of(lan, hoa), province.factory());
        memberships.join(lan.personId(), province.schoolB().id(), MemberRole.MEMBER, clock.now());
        assertThat(send(browser, preview, province.factory()).text(".flash--warn")).contains("Đã chuyển 1 người", "hãy xem lại: Trần Thị Lan");
        assertThat(unit(lan)).isEqualTo(province.schoolB().id());
        assertThat(unit(hoa)).isEqualTo(province.factory().id());
    }

    @Test
    void resultsAndTheRunningAttemptKeepTheirUnitAndThePageSaysSo() {
        var province = world.province();
        var contest = contests.published(province, s -> s);
        var lan = world.person("Lan", province.schoolA(), MemberRole.MEMBER);
        var phone = world.browser(lan);
        phone.post(phone.post("/contests/" + contest.slug() + "/attempts").path() + "/submission");
        var running = phone.post("/contests/" + contest.slug() + "/attempts").path();
        var browser = world.browser(leader(province.federation()));
        var preview = preview(browser, List.of(lan), province.schoolB());
        assertThat(preview.text("main")).contains("đang làm 1 bài", "đã thi 1 bài", "Bài đang làm dở không bị gián đoạn");
        send(browser, preview, province.schoolB());
        assertThat(phone.post(running + "/submission").status()).isEqualTo(200);
        assertThat(rows.of("SELECT DISTINCT unit_id FROM attempt WHERE person_id = " + lan.personId(), "SELECT DISTINCT unit_id FROM outcome_log WHERE person_id = " + lan.personId())).containsOnly("" + province.schoolA().id());
        assertThat(unit(lan)).isEqualTo(province.schoolB().id());
    }

    @Test
    void theRequestOfAPersonHasItsAnswerWhenTheLeaderMovesThemThere() {
        var province = world.province();
        var lan = world.person("Lan", province.schoolA(), MemberRole.MEMBER);
        world.browser(lan).post("/me/unit", "unit", "" + province.factory().id(), "role", "MEMBER");
        var browser = world.browser(leader(province.federation()));
        send(browser, preview(browser, List.of(lan), province.factory()), province.factory());
        assertThat(rows.of("SELECT state FROM move_request WHERE person_id = " + lan.personId())).containsExactly("APPROVED");
    }

    @Test
    void aClosedOrUnknownUnitTakesNobodyAndNobodyTickedIsSaid() {
        var province = world.province();
        var lan = world.person("Lan", province.schoolA(), MemberRole.MEMBER);
        rows.change("UPDATE unit SET closed_on = '2026-11-01' WHERE id = " + province.wardB().id());
        var browser = world.browser(leader(province.federation()));
        for (var unit : Stream.of(province.wardB().id(), 5L).toList()) {
            var refused = browser.post("/units/people/relocation", "person", seen(lan), "unit", "" + unit);
            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.text(".flash--error")).contains("đang hoạt động");
        }
        assertThat(browser.get("/units/people/relocation?back=//evil.example/").text(".flash--warn")).contains("Chưa chọn ai");
        assertThat(unit(lan)).isEqualTo(province.schoolA().id());
    }

    private Actor leader(Unit unit) {
        return world.staff("Lê Minh", world.province().factory(), Role.LEADER, unit);
    }

    private long unit(Actor person) {
        return memberships.read(person.personId()).orElseThrow().unitId();
    }

    private String seen(Actor person) {
        return person.personId() + "." + rows.of("SELECT valid_from FROM membership WHERE valid_to IS NULL AND person_id = " + person.personId()).getFirst();
    }

    private static String address(List<Actor> people) {
        return "/units/people/relocation?" + String.join("&", people.stream().map(p -> "person=" + p.personId()).toList());
    }

    private static Browser.Page preview(Browser browser, List<Actor> people, Unit to) {
        return browser.get(address(people) + "&unit=" + to.id());
    }

    private static Browser.Page send(Browser browser, Browser.Page preview, Unit to) {
        var fields = Stream.concat(preview.html().select("form[method=post] input[name=person]").eachAttr("value").stream().flatMap(v -> Stream.of("person", v)), Stream.of("unit", "" + to.id())).toArray(String[]::new);
        return browser.post("/units/people/relocation", fields);
    }
}
