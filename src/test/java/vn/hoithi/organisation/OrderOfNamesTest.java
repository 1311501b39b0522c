package vn.hoithi.organisation;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import vn.hoithi.account.People;
import vn.hoithi.world.Rows;
import vn.hoithi.world.World;

import java.util.Arrays;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

/** The databases sort names; both of them as a Vietnamese reader expects. */
@MicronautTest(transactional = false)
class OrderOfNamesTest {

    @Inject
    World world;

    @Inject
    Units units;


    @Inject
    People people;

    @Inject
    OrderKeys keys;

    @Inject
    Rows rows;

    private static final List<String> PLACES = List.of("Bà Rịa - Vũng Tàu", "Đà Nẵng", "Đắk Lắk", "Đồng Nai", "Hà Nội", "Hà Tĩnh", "Hải Phòng", "Phường 2", "Phường 10");
    private static final List<String> PEOPLE = List.of("Lê Vân An", "Lêu Anh An", "Trần Thị An", "Nguyễn Văn Ân", "Lê Thị Dung", "Đỗ Văn Đạt");

    @Test
    void unitsBelowAUnitStandWordByWord() {
        var top = world.province().federation();
        PLACES.reversed().forEach(name -> units.add(top, UnitKind.INTERMEDIATE, name, null, true));
        assertThat(units.children(top.id())).extracting(Unit::name).containsSubsequence(PLACES);
        assertThat(units.subtree(top)).extracting(Unit::name).containsSubsequence(PLACES);
        assertThat(world.browser().get("/units/choose?under=" + top.id()).html().select("main ul a.more").eachText()).containsSubsequence(PLACES);
    }

    @Test
    void peopleStandByGivenNameWithTheLettersInTheirOrder() {
        var school = world.province().schoolA();
        PEOPLE.reversed().forEach(name -> world.person(name, school, MemberRole.MEMBER));
        assertThat(named(school)).containsExactlyElementsOf(PEOPLE);
    }

    @Test
    void whoIsRenamedMoves() {
        var school = world.province().schoolA();
        world.person("Lê Thị Dung", school, MemberRole.MEMBER);
        var other = world.person("Lê Thị An", school, MemberRole.MEMBER);
        people.correct(other.personId(), "Lê Thị Đào", 1980);
        assertThat(named(school)).containsExactly("Lê Thị Dung", "Lê Thị Đào");
    }

    @Test
    void whatAnOlderVersionStoredIsFilledIn() {
        var province = world.province();
        var school = province.schoolA();
        var ids = Arrays.asList(world.person("Đỗ Văn Đạt", school, MemberRole.MEMBER).personId(), world.person("Lê Thị Dung", school, MemberRole.MEMBER).personId());
        rows.change("UPDATE person SET sort_key = NULL WHERE id = " + ids.getFirst(), "UPDATE unit SET sort_key = NULL WHERE id = " + province.wardA().id());
        assertThat(named(school)).startsWith("Đỗ Văn Đạt");
        assertThat(keys.fill()).isGreaterThanOrEqualTo(2);
        assertThat(named(school)).containsExactly("Lê Thị Dung", "Đỗ Văn Đạt");
        assertThat(rows.of("SELECT COUNT(*) FROM unit WHERE sort_key IS NULL", "SELECT COUNT(*) FROM person WHERE sort_key IS NULL")).containsOnly("0");
    }

    private List<String> named(Unit unit) {
        return world.browser(world.staff("Ân Thị Xem", world.province().factory(), Role.LEADER, unit)).get("/units/people").html().select("main li a").eachText();
    }
}
