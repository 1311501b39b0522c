package vn.hoithi.organisation.tree;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import vn.hoithi.organisation.Actor;
import vn.hoithi.organisation.MemberRole;
import vn.hoithi.organisation.Memberships;
import vn.hoithi.organisation.Role;
import vn.hoithi.organisation.Unit;
import vn.hoithi.organisation.UnitForms;
import vn.hoithi.organisation.Units;
import vn.hoithi.time.Clock;
import vn.hoithi.world.World;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@MicronautTest(transactional = false)
class TreeChangesTest {

    private static final LocalDate MERGED_ON = LocalDate.of(2025, 7, 1);
    @Inject
    TreeChanges tree;
    @Inject
    TreeRepository repository;
    @Inject
    Units units;
    @Inject
    UnitForms forms;
    @Inject
    Memberships memberships;
    @Inject
    World world;
    @Inject
    Clock clock;

    @Test
    void aUnitIsOpenedAndFoundAtOnce() {
        var province = world.province();
        var unit = tree.add(province.wardA().id(), naming("Trạm Y tế Ea Knuếc " + province.number(), "TRADE", "YT-" + province.number()), act());
        assertThat(unit.path()).startsWith(province.wardA().path());
        assertThat(unit.depth()).isEqualTo(province.wardA().depth() + 1);
        assertThat(units.read(unit.id()).orElseThrow().openedOn()).isEqualTo(MERGED_ON);
        assertThat(units.search("ea knuec " + province.number(), 10)).extracting(Unit::id).containsExactly(unit.id());
        assertThat(kinds(unit)).containsExactly(UnitChange.Kind.ADDED);
    }

    @Test
    void anotherNameIsFoundAtOnceAndTheOldOneStaysInTheHistory() {
        var province = world.province();
        units.search("may dong a " + province.number(), 5); // the index is made
        tree.rename(province.factory().id(), naming("Công ty Dệt Sông Hinh " + province.number(), "GRASSROOTS", null), act());
        assertThat(units.search("det song hinh " + province.number(), 5)).extracting(Unit::id).containsExactly(province.factory().id());
        assertThat(units.search("may dong a " + province.number(), 5)).as("who knows the old name only").extracting(Unit::id).containsExactly(province.factory().id());
        var page = world.browser().get("/units/choose?q=may+dong+a+" + province.number());
        assertThat(page.html().select(".choice .path").eachText()).anyMatch(t -> t.equals("Trước đây: " + province.factory().name()));
        assertThat(page.html().select(".choice .path mark").eachText()).as("what was typed").anyMatch(t -> t.contains("May Đông"));
        assertThat(repository.history(province.factory().id(), 5)).extracting(UnitChange::name).containsExactly(province.factory().name());
    }

    @Test
    void aUnitMovesWithAllBelowItAndNobodyElse() {
        var province = world.province();
        var school = world.person("Lê Hoa", province.schoolA(), MemberRole.MEMBER);
        assertThat(tree.move(province.wardA().id(), province.wardB().id(), act())).isEqualTo(3);
        assertThat(paths(province.wardA(), province.schoolA(), province.factory())).allMatch(p -> p.startsWith(province.wardB().path()));
        assertThat(units.byId(province.schoolB().id()).orElseThrow().path()).isEqualTo(province.schoolB().path());
        assertThat(units.byId(province.factory().id()).orElseThrow().depth()).isEqualTo(province.wardB().depth() + 2);
        assertThat(memberships.actor(school.personId()).orElseThrow().unitPath()).startsWith(province.wardB().path());
        assertThat(repository.history(province.wardA().id(), 1)).singleElement().satisfies(c -> {
            assertThat(c.path()).isEqualTo(province.wardA().path());
            assertThat(c.otherId()).isEqualTo(province.wardB().id());
            assertThat(c.effectiveOn()).isEqualTo(MERGED_ON);
        });
    }

    @Test
    void whoLedAboveReachesAMovedUnitNoMoreAndTheNewOneDoes() {
        var province = world.province();
        var old = world.staff("Bà Cũ", province.schoolA(), Role.LEADER, province.wardA());
        var fresh = world.staff("Ông Mới", province.schoolB(), Role.LEADER, province.wardB());
        tree.move(province.factory().id(), province.wardB().id(), act());
        assertThat(units.within(memberships.read(old.personId()).orElseThrow().reach(), province.factory().id())).isEmpty();
        assertThat(units.within(memberships.read(fresh.personId()).orElseThrow().reach(), province.factory().id())).isPresent();
    }

    @Test
    void atAMergerPeopleAndUnitsBelowGoOnAndTheOldUnitStandsClosedBelow() {
        var province = world.province();
        var binh = world.person("Nguyễn Bình", province.wardB(), MemberRole.OFFICER);
        var an = world.person("Trần An", province.schoolB(), MemberRole.MEMBER);
        var lead = world.staff("Phạm Lan", province.schoolA(), Role.LEADER, province.wardB());
        assertThat(tree.merge(province.wardB().id(), province.wardA().id(), false, act())).isEqualTo(1);
        assertThat(memberships.actor(binh.personId())).map(Actor::unitId).hasValue(province.wardA().id());
        assertThat(memberships.actor(binh.personId())).map(Actor::memberRole).hasValue(MemberRole.OFFICER);
        assertThat(memberships.actor(an.personId())).map(Actor::unitId).hasValue(province.schoolB().id());
        var school = units.byId(province.schoolB().id()).orElseThrow();
        assertThat(school.path()).isEqualTo(province.wardA().path() + Long.toString(school.id(), 36) + "/");
        var old = units.byId(province.wardB().id()).orElseThrow();
        assertThat(old.open()).isFalse();
        assertThat(old.mergedInto()).isEqualTo(province.wardA().id());
        assertThat(old.path()).startsWith(province.wardA().path());
        assertThat(memberships.read(lead.personId()).orElseThrow().is(Role.LEADER)).as("leads nothing by being merged").isFalse();
        assertThat(kinds(province.wardA())).containsExactly(UnitChange.Kind.RECEIVED);
        assertThat(units.search("ea thu " + province.number(), 5)).as("who looks for the old name finds who goes on").extracting(Unit::id).startsWith(province.wardA().id()).doesNotContain(old.id());
    }

    @Test
    void whoJoinsAUnitThatWasMergedComesToWhereItsPeopleWent() {
        var province = world.province();
        tree.merge(province.schoolA().id(), province.factory().id(), false, act());
        tree.merge(province.factory().id(), province.schoolB().id(), false, act());
        var late = world.person("Đến Sau", province.schoolA(), MemberRole.MEMBER);
        assertThat(late.unitId()).isEqualTo(province.schoolB().id());
    }

    @Test
    void numbersAreAddedUpAtAMergerWhereOneSaysSo() {
        var province = world.province();
        tree.merge(province.schoolA().id(), province.factory().id(), true, act());
        assertThat(units.count(province.factory().id())).hasValueSatisfying(c -> {
            assertThat(c.members()).isEqualTo(140);
            assertThat(c.officers()).isEqualTo(9);
        });
        tree.merge(province.factory().id(), province.schoolB().id(), false, act());
        assertThat(units.count(province.schoolB().id())).hasValueSatisfying(c -> assertThat(c.members()).isEqualTo(30));
    }

    @Test
    void partsOfAUnitBecomeUnitsBesideIt() {
        var province = world.province();
        var parts = tree.split(province.factory().id(), List.of("Xưởng cắt Đông Á", "Xưởng may Đông Á"), act());
        assertThat(parts).extracting(Unit::parentId).containsOnly(province.wardA().id());
        assertThat(parts).extracting(Unit::form).containsOnly("GRASSROOTS");
        assertThat(kinds(province.factory())).containsExactly(UnitChange.Kind.SPLIT, UnitChange.Kind.SPLIT);
        assertThat(kinds(parts.getFirst())).containsExactly(UnitChange.Kind.SPLIT_OFF);
    }

    @Test
    void onlyAnEmptyUnitIsClosedAndItCanBeOpenedAgain() {
        var province = world.province();
        refused("tree.notEmpty", () -> tree.close(province.wardA().id(), act()));
        world.person("Còn Đây", province.factory(), MemberRole.WORKER);
        refused("tree.notEmpty", () -> tree.close(province.factory().id(), act()));
        tree.close(province.schoolA().id(), act());
        assertThat(units.children(province.wardA().id())).extracting(Unit::id).containsExactly(province.factory().id());
        assertThat(world.person("Lỡ Chọn", province.schoolA(), MemberRole.MEMBER).unitId()).as("the unit above a closed one").isEqualTo(province.wardA().id());
        tree.reopen(province.schoolA().id(), act());
        assertThat(units.children(province.wardA().id())).hasSize(2);
        refused("tree.openAlready", () -> tree.reopen(province.schoolA().id(), act()));
    }

    @Test
    void whatWouldBreakTheTreeIsRefusedAndChangesNothing() {
        var province = world.province();
        var before = whole(province);
        refused("tree.cycle", () -> tree.move(province.federation().id(), province.factory().id(), act()));
        refused("tree.cycle", () -> tree.move(province.wardA().id(), province.wardA().id(), act()));
        refused("tree.there", () -> tree.move(province.factory().id(), province.wardA().id(), act()));
        refused("tree.misfit", () -> tree.move(province.wardA().id(), province.schoolB().id(), act()));
        refused("tree.itself", () -> tree.merge(province.wardA().id(), province.wardA().id(), false, act()));
        refused("tree.mergeBelow", () -> tree.merge(province.wardA().id(), province.schoolA().id(), false, act()));
        refused("tree.lower", () -> tree.merge(province.wardA().id(), province.schoolB().id(), false, act()));
        refused("tree.top", () -> tree.move(units.roots().getFirst().id(), province.federation().id(), act()));
        refused("tree.misfit", () -> tree.add(province.factory().id(), naming("Công đoàn phường lạc", "WARD", null), act()));
        refused("tree.gone", () -> tree.move(1234567, province.wardA().id(), act()));
        tree.add(province.wardA().id(), naming("Có mã", "GRASSROOTS", "M-" + province.number()), act());
        refused("tree.code.taken", () -> tree.add(province.wardB().id(), naming("Trùng mã", "GRASSROOTS", "M-" + province.number()), act()));
        tree.close(province.schoolA().id(), act());
        refused("tree.closed", () -> tree.move(province.factory().id(), province.schoolA().id(), act()));
        refused("tree.closed", () -> tree.merge(province.factory().id(), province.schoolA().id(), false, act()));
        assertThat(whole(province)).containsAll(before.stream().filter(p -> !p.equals(province.schoolA().path())).toList());
    }

    @Test
    void aTreeIsNeverDeeperThanItsPathsCanTell() {
        var province = world.province();
        var at = province.factory();
        at = tree.add(at.id(), naming("Bộ phận 0", "SECTION", null), act());
        var deepest = 0;
        try {
            for (deepest = 1; deepest < 20; deepest++) {
                at = tree.add(at.id(), naming("Bộ phận " + deepest, "SECTION", null), act());
            }
        } catch (TreeRefused refused) {
            assertThat(refused.key()).isEqualTo("tree.tooDeep");
        }
        assertThat(deepest).isBetween(4, 15);
        refused("tree.tooDeep", () -> tree.move(province.wardA().id(), province.wardB().id(), act()));
    }

    private Set<String> whole(World.Province province) {
        return units.subtree(province.federation()).stream().filter(Unit::open).map(Unit::path).collect(Collectors.toSet());
    }

    private List<UnitChange.Kind> kinds(Unit unit) {
        return repository.history(unit.id(), 20).stream().map(UnitChange::kind).toList();
    }

    private List<String> paths(Unit... some) {
        return List.of(some).stream().map(u -> units.byId(u.id()).orElseThrow().path()).toList();
    }

    private TreeChanges.Naming naming(String name, String form, String code) {
        return new TreeChanges.Naming(name, forms.of(form).orElseThrow(), code);
    }

    private Act act() {
        return new Act(MERGED_ON, "Quyết định số 12", 1, clock.now());
    }

    private static void refused(String key, Runnable deed) {
        assertThatThrownBy(deed::run).isInstanceOfSatisfying(TreeRefused.class, r -> assertThat(r.key()).isEqualTo(key));
    }
}
