package vn.hoithi.administration.people;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hoithi.account.People;
import vn.hoithi.account.search.PersonWords;
import vn.hoithi.organisation.Actor;
import vn.hoithi.organisation.MemberRole;
import vn.hoithi.organisation.Role;
import vn.hoithi.organisation.Unit;
import vn.hoithi.time.Clock;
import vn.hoithi.world.Rows;
import vn.hoithi.world.World;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import static org.assertj.core.api.Assertions.assertThat;

/** The index of words finds whom a plain look at every name finds, within the scope, and follows every change of a name. */
@MicronautTest(transactional = false)
class NameSearchTest {

    private static final int LIMIT = 10_001;
    @Inject
    World world;
    @Inject
    NameSearch search;
    @Inject
    DirectoryQueries queries;
    @Inject
    PersonWords index;
    @Inject
    People people;
    @Inject
    Rows rows;
    @Inject
    Clock clock;

    @BeforeEach
    void theFirstStartHasWrittenAllWords() throws InterruptedException {
        for (int tries = 0; tries < 100 && !index.complete(); tries++) {
            Thread.sleep(50);
        }
        assertThat(index.complete()).isTrue();
    }

    @Test
    void itFindsWhomALookAtEveryNameFinds() {
        var province = world.province();
        var n = Long.toString(province.number(), 36).replaceAll("\\d", "x");
        List.of("Nguyễn Thị Lan " + n, "Nguyễn Văn Thịnh " + n, "H’Hen Niê " + n, "Lan Anh Nguyễn " + n, n + " Trần", "Đặng Thị Thanh Thảo " + n, "Nguyen  LAN " + n)
                .forEach(name -> world.person(name, province.schoolA(), MemberRole.MEMBER));
        world.person("Nguyễn Thị Lan " + n, province.schoolB(), MemberRole.OFFICER);
        var reader = actor(province.wardA());
        for (var typed : List.of("nguyen lan " + n, "lan", n, "th " + n, "thi th " + n, "hhen " + n, "h'hen nie", "nguyễn  " + n + "!", "anh lan nguyen", "an " + n, "khong co ai")) {
            var filter = new PersonFilter(typed, null, null, null, null);
            var plain = queries.list(reader.reach().paths(), filter, LIMIT, 0).stream().map(DirectoryQueries.Entry::id).toList();
            if (!typed.startsWith("h")) { // the plain look knows apostrophes only as they are written
                assertThat(search.search(reader, reader.reach().paths(), filter, LIMIT)).as(typed).isEqualTo(Optional.of(plain));
            }
        }
        assertThat(names(reader, "hhen " + n)).containsExactly("H’Hen Niê " + n);
        assertThat(names(reader, "lan " + n)).as("not who is of another ward").hasSize(3);
        assertThat(queries.list(reader.reach().paths(), new PersonFilter("an " + n, null, null, null, null), 9, 0)).as("a word is found by its beginning").extracting(DirectoryQueries.Entry::name).containsExactly("Lan Anh Nguyễn " + n);
    }

    @Test
    void everyWayANameComesOrChangesIsFollowed() {
        var province = world.province();
        var reader = actor(province.federation());
        var mark = "Zq" + Long.toString(province.number(), 36).replaceAll("\\d", "x");
        var lan = world.person("Lan " + mark, province.schoolA(), MemberRole.MEMBER);
        assertThat(names(reader, mark)).containsExactly("Lan " + mark);
        people.correct(lan.personId(), "Huệ " + mark, 1985);
        assertThat(names(reader, "lan " + mark)).isEmpty();
        assertThat(names(reader, "hue " + mark)).containsExactly("Huệ " + mark);
        people.confirmName(lan.personId(), "Thảo " + mark, lan.personId(), clock.now());
        assertThat(names(reader, mark)).containsExactly("Thảo " + mark);
        assertThat(rows.of("SELECT word FROM person_word WHERE person_id = " + lan.personId())).containsExactlyInAnyOrder("thao", mark.toLowerCase());
        rows.change("UPDATE person SET name = 'Cúc " + mark + "', sort_name = '" + mark.toLowerCase() + " cuc' WHERE id = " + lan.personId()); // by a version that knows of no words
        assertThat(names(reader, "cuc " + mark)).isEmpty();
        index.keep(List.of(lan.personId()));
        assertThat(names(reader, "cuc " + mark)).containsExactly("Cúc " + mark);
        assertThat(names(reader, "thao " + mark)).isEmpty();
    }

    @Test
    void ofManyNobodyIsLookedAtBeyondTheLimit() {
        var province = world.province();
        var mark = "yk" + Long.toString(province.number(), 36).replaceAll("\\d", "x");
        IntStream.range(0, 12).forEach(i -> world.person("Vũ " + mark + " A" + i, i % 2 == 0 ? province.schoolA() : province.schoolB(), MemberRole.MEMBER));
        var all = world.staff("Quản Trị", province.factory(), Role.ADMINISTRATOR, world.top());
        var filter = new PersonFilter(mark, null, null, null, null);
        assertThat(search.search(all, all.reach().paths(), filter, 10).orElseThrow()).as("too many, whoever they are").hasSize(10);
        assertThat(search.search(all, all.reach().paths(), filter, 13).orElseThrow()).hasSize(12);
        var ward = actor(province.wardB());
        assertThat(search.search(ward, ward.reach().paths(), filter, 10)).as("the ward is gone through instead").isEmpty();
        assertThat(names(ward, mark)).hasSize(6);
    }

    private Actor actor(Unit where) {
        return world.staff("Trưởng", world.province().factory(), Role.LEADER, where);
    }

    private List<String> names(Actor reader, String typed) {
        return world.browser(reader).get("/units/people?q=" + typed.replace(" ", "+")).html().select("main li a").eachText();
    }
}
