package vn.hoithi.ranking;

import io.micronaut.context.annotation.Property;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import vn.hoithi.contest.Contest;
import vn.hoithi.contest.ContestSettings;
import vn.hoithi.organisation.Actor;
import vn.hoithi.organisation.MemberRole;
import vn.hoithi.organisation.Memberships;
import vn.hoithi.organisation.Role;
import vn.hoithi.world.ContestWorld;
import vn.hoithi.world.Rows;
import vn.hoithi.world.World;

import java.util.List;
import java.util.Set;

import static org.assertj.core.api.Assertions.assertThat;

/** A contest for officers only, from the door to the boards; the projector's clockwork is off and turned by hand. */
@MicronautTest(transactional = false)
@Property(name = "hoithi.commands", value = "true")
class OfficersOnlyTest {

    @Inject
    World world;
    @Inject
    ContestWorld contests;
    @Inject
    Memberships memberships;
    @Inject
    Tape tape;
    @Inject
    RebuildRanking rebuild;
    @Inject
    Rows rows;

    @Test
    void ratesAreOfOfficersOnEveryPage() {
        var province = world.province();
        var contest = forOfficers(province);
        sits(world.person("Cán Bộ Một", province.schoolA(), MemberRole.OFFICER), contest);
        tape.drain();
        var minh = world.browser(world.staff("Lê Minh", province.factory(), Role.LEADER, province.federation()));
        assertThat(world.browser().get("/contests/" + contest.slug()).text(".stats")).contains("8,33%", "tỷ lệ cán bộ công đoàn");
        var board = minh.get("/units/" + province.federation().id() + "?contest=" + contest.slug());
        assertThat(board.text("#h-officers + .meter__head")).contains("8,33%", "1 / 12 người");
        assertThat(board.html().select("#h-members")).isEmpty();
        assertThat(board.text("main")).contains("Số cán bộ công đoàn đã thi, theo ngày");
        assertThat(board.text("main").replace("Khai số đoàn viên", "")).doesNotContainIgnoringCase("đoàn viên");
        assertThat(board.text("#reminder")).contains("đã có 1 cán bộ công đoàn dự thi, còn 11 người nữa");
        assertThat(board.text("section[aria-labelledby=h-below]")).contains("1/ 9", "11,11%");
        assertThat(board.text("section[aria-labelledby=h-untouched] li")).contains("cán bộ công đoàn");
        var rate = world.browser().get("/rankings/" + contest.slug() + "?by=rate&level=grassroots");
        assertThat(rate.text("main")).contains("số cán bộ công đoàn đơn vị đã khai", "25,00%", "1/4").doesNotContain("đoàn viên", "Đơn vị dưới 10");
    }

    @Test
    void anOfficerByOwnWordEntersAtOnceAndCountsWhenConfirmed() {
        var province = world.province();
        var contest = forOfficers(province);
        var tu = world.person("Phan Tự Khai", province.schoolA(), MemberRole.UNVERIFIED);
        sits(world.person("Cán Bộ Một", province.schoolA(), MemberRole.OFFICER), contest);
        assertThat(world.browser(tu).get("/contests/" + contest.slug()).text("main")).contains("Anh/chị vào thi được ngay");
        var result = sits(tu, contest);
        tape.drain();
        assertThat(world.browser(tu).get(result).text("main")).contains("chỉ tính vào tỷ lệ, xếp hạng khi công đoàn cơ sở xác nhận");
        assertThat(world.browser(tu).get("/contests/" + contest.slug() + "/certificate").text("main")).contains("chỉ được tính khi công đoàn cơ sở xác nhận");
        assertThat(people(contest)).containsExactly("Cán Bộ Một");
        assertThat(tally(contest, province)).containsExactly("1 1 1");
        var minh = world.staff("Lê Minh", province.factory(), Role.LEADER, province.wardA());
        var leader = world.browser(minh);
        var board = leader.get("/units/" + province.schoolA().id() + "?contest=" + contest.slug());
        assertThat(board.text("section[aria-labelledby=h-facts]")).contains("1 người đã thi tự khai là cán bộ công đoàn, đang chờ xác nhận");
        assertThat(board.text("section[aria-labelledby=h-absent]")).as("took part, so is not missed").doesNotContain("Phan Tự Khai");
        leader.post("/units/officers/confirmation", "person", "" + tu.personId());
        tape.drain();
        assertThat(tally(contest, province)).containsExactly("2 2 0");
        assertThat(rows.of("SELECT COUNT(*) FROM standing WHERE contest_id = " + contest.id() + " AND person_id = " + tu.personId())).containsExactly("2");
        assertThat(world.browser(memberships.actor(tu.personId()).orElseThrow()).get(result).text("main")).contains("Toàn cuộc thi").doesNotContain("xác nhận anh/chị");
        assertThat(world.browser(memberships.actor(tu.personId()).orElseThrow()).get("/contests/" + contest.slug() + "/certificate").text("main")).doesNotContain("chỉ được tính khi");
        var followed = tables(contest);
        rebuild.run(List.of(contest.slug()));
        assertThat(tables(contest)).isEqualTo(followed);
    }

    @Test
    void anAttemptThatIsOpenWhileTheUnitConfirmsCountsToo() {
        var province = world.province();
        var contest = forOfficers(province);
        var tu = world.person("Phan Tự Khai", province.schoolA(), MemberRole.UNVERIFIED);
        var browser = world.browser(tu);
        var attempt = browser.post("/contests/" + contest.slug() + "/attempts").path();
        world.browser(world.staff("Lê Minh", province.factory(), Role.LEADER, province.wardA())).post("/units/officers/confirmation", "person", "" + tu.personId());
        tape.drain();
        browser.post(attempt + "/submission");
        tape.drain();
        assertThat(tally(contest, province)).containsExactly("1 1 0");
    }

    @Test
    void whomTheUnitRefusesCountsNowhereInAContestForOfficersAndAsAMemberInOthers() {
        var province = world.province();
        var narrow = forOfficers(province);
        var wide = contests.published(province, s -> s);
        var tu = world.person("Phan Tự Khai", province.schoolA(), MemberRole.UNVERIFIED);
        sits(tu, narrow);
        sits(tu, wide);
        tape.drain();
        assertThat(tally(narrow, province)).containsExactly("0 0 1");
        assertThat(tally(wide, province)).as("a member until then, no officer").containsExactly("1 0 1");
        world.browser(world.staff("Lê Minh", province.factory(), Role.LEADER, province.wardA())).post("/units/officers/refusal", "person", "" + tu.personId(), "reason", "không phải cán bộ");
        tape.drain();
        assertThat(tally(narrow, province)).isEmpty();
        assertThat(tally(wide, province)).containsExactly("1 0 0");
    }

    private Contest forOfficers(World.Province province) {
        return contests.published(province, s -> s.withEligibility(new ContestSettings.Eligibility(Set.of(MemberRole.OFFICER), List.of(), false))
                .withCertificate(new ContestSettings.Certificate(0, "TM. BAN TỔ CHỨC", "Lê Thu Hoa", "Đắk Lắk")));
    }

    private String sits(Actor who, Contest contest) {
        var browser = world.browser(who);
        return browser.post(browser.post("/contests/" + contest.slug() + "/attempts").path() + "/submission").path();
    }

    private List<String> people(Contest contest) {
        return world.browser().get("/rankings/" + contest.slug() + "/people").html().select("table.rank tbody th").stream().map(th -> th.ownText().strip()).toList();
    }

    private List<String> tally(Contest contest, World.Province province) {
        return rows.of("SELECT participants, officers, waiting FROM unit_tally WHERE contest_id = " + contest.id() + " AND round_no = 0 AND unit_id = " + province.schoolA().id());
    }

    private List<String> tables(Contest contest) {
        return rows.of("SELECT * FROM standing WHERE contest_id = " + contest.id() + " ORDER BY round_no, person_id", "SELECT * FROM unit_tally WHERE contest_id = " + contest.id() + " ORDER BY round_no, unit_id",
                "SELECT * FROM contribution WHERE contest_id = " + contest.id());
    }
}
