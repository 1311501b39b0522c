package vn.hoithi.contest.roll;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import vn.hoithi.contest.Contests;
import vn.hoithi.organisation.MemberRole;
import vn.hoithi.organisation.Role;
import vn.hoithi.organisation.Unit;
import vn.hoithi.organisation.Units;
import vn.hoithi.ranking.Projector;
import vn.hoithi.time.Clock;
import vn.hoithi.world.Browser;
import vn.hoithi.world.ContestWorld;
import vn.hoithi.world.Rows;
import vn.hoithi.world.World;

import java.time.Duration;
import java.time.LocalDate;

import static org.assertj.core.api.Assertions.assertThat;

@MicronautTest(transactional = false)
class RollRenewalTest {

    @Inject
    World world;
    @Inject
    ContestWorld contestWorld;
    @Inject
    Contests contests;
    @Inject
    Units units;
    @Inject
    Projector projector;
    @Inject
    Rows rows;
    @Inject
    Clock clock;

    @Test
    void aUnitThatDeclaredTooFewIsMendedOnceTheOrganiserHasSeenWhatChanges() {
        var province = world.province();
        var contest = contestWorld.published(province, s -> s);
        var hoa = organiser(province);
        var path = "/organiser/contests/" + contest.slug() + "/roll";
        assertThat(hoa.get(path).text("main")).contains("chưa khai gì khác");
        declare(province.schoolA(), 44);
        assertThat(contests.roll(contest.id()).get(province.schoolA().id()).members()).isEqualTo(40);

        var asked = hoa.get(path);
        assertThat(asked.text("h2")).contains("3 đơn vị");
        assertThat(asked.text("table")).contains(province.schoolA().name(), "40 đoàn viên", "31/10/2026", "44 đoàn viên", "15/11/2026", province.federation().name(), "170 đoàn viên", "174 đoàn viên").doesNotContain(province.factory().name());
        assertThat(hoa.post(path, "version", contest.version() + "").text(".flash")).contains("3 đơn vị đổi");
        var roll = contests.roll(contest.id());
        assertThat(roll.get(province.schoolA().id()).members()).isEqualTo(44);
        assertThat(roll.get(province.schoolA().id()).countedOn()).isEqualTo(LocalDate.of(2026, 11, 15));
        assertThat(roll.get(province.federation().id()).members()).isEqualTo(174);
        assertThat(rows.of("SELECT p.unit_id, p.members FROM contest_roll_past p JOIN roll_renewal r ON r.id = p.renewal_id WHERE r.contest_id = " + contest.id()))
                .containsExactlyInAnyOrder(province.schoolA().id() + " 40", province.wardA().id() + " 140", province.federation().id() + " 170");
        assertThat(rows.of("SELECT units FROM roll_renewal WHERE contest_id = " + contest.id() + " AND renewed_by > 0")).containsExactly("3");
        var lan = world.browser(world.person("Nguyễn Thị Lan", province.schoolA(), MemberRole.MEMBER));
        lan.post(lan.post("/contests/" + contest.slug() + "/attempts").path() + "/submission");
        projector.run(clock.now());
        assertThat(world.browser().get("/rankings/" + contest.slug() + "?by=rate&under=" + province.wardA().id()).body()).contains("15/11/2026");
    }

    @Test
    void whoSawAnOlderVersionIsAskedAgain() {
        var province = world.province();
        var contest = contestWorld.published(province, s -> s);
        var hoa = organiser(province);
        var path = "/organiser/contests/" + contest.slug() + "/roll";
        declare(province.schoolA(), 44);
        hoa.post(path, "version", contest.version() + "");
        declare(province.schoolA(), 50);
        assertThat(hoa.post(path, "version", contest.version() + "").text(".flash")).contains("Người khác");
        assertThat(contests.roll(contest.id()).get(province.schoolA().id()).members()).isEqualTo(44);
        assertThat(hoa.get(path).html().select("input[name=version]").val()).isEqualTo("" + (contest.version() + 1));
    }

    @Test
    void aUnitOpenedSinceThePublicationTakesNoPartInTheNumbers() {
        var province = world.province();
        var contest = contestWorld.published(province, s -> s);
        var late = units.add(province.wardA(), vn.hoithi.organisation.UnitKind.GRASSROOTS, "Trường mở sau " + province.number(), null, true);
        declare(late, 500);
        assertThat(organiser(province).get("/organiser/contests/" + contest.slug() + "/roll").text("main")).contains("chưa khai gì khác");
    }

    @Test
    void afterTheEndTheNumbersAreFinal() {
        var province = world.province();
        var over = contestWorld.published(province, s -> s.withRounds(ContestWorld.moved(s.rounds(), Duration.ofHours(-3))));
        declare(province.schoolA(), 44);
        var hoa = organiser(province);
        var path = "/organiser/contests/" + over.slug() + "/roll";
        assertThat(hoa.get(path).html().select("main form")).isEmpty();
        assertThat(hoa.post(path, "version", over.version() + "").text(".flash")).contains("đã kết thúc");
        assertThat(contests.roll(over.id()).get(province.schoolA().id()).members()).isEqualTo(40);
    }

    private Browser organiser(World.Province province) {
        return world.browser(world.staff("Lê Thu Hoa", province.schoolA(), Role.ORGANISER, province.federation()));
    }

    private void declare(Unit unit, int members) {
        units.declare(unit.id(), LocalDate.of(2026, 11, 15), members, 4, "thử lại", null, clock.now());
    }
}
