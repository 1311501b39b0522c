package vn.hoithi.itembank;

import io.micronaut.context.ApplicationContext;
import io.micronaut.context.env.Environment;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import vn.hoithi.contest.Contests;
import vn.hoithi.itembank.ItemBank.Draft;
import vn.hoithi.organisation.Unit;
import vn.hoithi.time.Clock;
import vn.hoithi.world.ContestWorld;
import vn.hoithi.world.World;

import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

@MicronautTest(transactional = false)
class ItemBankTest {

    @Inject
    Items bank;
    @Inject
    World world;
    @Inject
    ContestWorld contestWorld;
    @Inject
    Clock clock;

    @Test
    void aTopicIsMadeOnceAndFoundAgain() {
        var first = bank.topic("thu-chu-de", "Thử chủ đề");
        assertThat(bank.topic("thu-chu-de", "Tên khác")).isEqualTo(first);
        assertThat(bank.topics()).contains(first);
    }

    @Test
    void anItemComesBackAsItWasWritten() {
        var added = add(world.province().federation(), "Bao nhiêu cấp? \"bốn\" \\ : 'x'");
        assertThat(bank.version(added.id())).contains(added);
        assertThat(added.key()).isEqualTo(0b010);
    }

    @Test
    void aUnitDrawsItsOwnItemsAndThoseFromAboveOnly() {
        var p = world.province();
        var above = add(p.federation(), "Của tỉnh");
        var own = add(p.wardA(), "Của phường A");
        var beside = add(p.wardB(), "Của xã B");
        assertThat(bank.drawable(p.schoolA().path())).contains(above, own).doesNotContain(beside);
        assertThat(bank.drawable(p.wardA().path())).contains(above, own);
        assertThat(bank.drawable(p.federation().path())).contains(above).doesNotContain(own, beside);
        assertThat(bank.drawable("")).isEmpty();
    }

    @Test
    void anUnusedVersionIsChangedInPlace() {
        var first = add(world.province().federation(), "Nháp");
        assertThat(bank.version(first.id())).contains(first);
        assertThat(bank.edit(first.itemId(), 1, first.topicId(), draft("Chỉnh lại"), 1, clock.now())).isTrue();
        assertThat(bank.version(first.id()).orElseThrow().text()).isEqualTo("Chỉnh lại");
        assertThat(bank.history(first.itemId())).hasSize(1);
    }

    @Test
    void aUsedVersionNeverChangesAgain() {
        var p = world.province();
        var first = add(p.federation(), "Đã dùng");
        bank.markUsed(List.of(first.id()), clock.now());
        assertThat(bank.edit(first.itemId(), 1, first.topicId(), draft("Bản hai"), 1, clock.now())).isTrue();
        assertThat(bank.version(first.id())).contains(first);
        var now = bank.drawable(p.federation().path()).stream().filter(v -> v.itemId() == first.itemId()).toList();
        assertThat(now).singleElement().satisfies(v -> {
            assertThat(v.text()).isEqualTo("Bản hai");
            assertThat(v.number()).isEqualTo(2);
        });
    }

    @Test
    void aUsedVersionMovedToAnotherTopicStaysWhereAContestFrozeIt() {
        var p = world.province();
        var contest = contestWorld.published(p, s -> s);
        var quota = contest.settings().blueprint().getFirst();
        var other = bank.topic("noi-khac-" + p.number(), "Nơi khác");
        var frozen = List.copyOf(contest.pool());
        for (var item : frozen) {
            assertThat(bank.edit(item.itemId(), bank.item(item.itemId()).orElseThrow().revision(), other.id(), draft("Dời sang chủ đề khác"), 1, clock.now())).isTrue();
        }
        assertThat(bank.drawable(p.federation().path())).filteredOn(i -> i.topicId() == other.id()).as("the bank has moved them").hasSize(12);
        try (var node = ApplicationContext.run(Environment.TEST)) {
            var there = node.getBean(Contests.class).byId(contest.id()).orElseThrow().pool();
            assertThat(there.cell(1, quota.topicId(), quota.level())).extracting(ItemVersion::text).containsExactlyInAnyOrderElementsOf(frozen.stream().map(ItemVersion::text).toList());
            assertThat(there.cell(1, other.id(), quota.level())).isEmpty();
        }
        assertThat(contest.pool().cell(1, quota.topicId(), quota.level())).hasSize(12);
    }

    @Test
    void anEditThatSawAnOlderStateIsRefused() {
        var first = add(world.province().federation(), "Hai người cùng sửa");
        assertThat(bank.edit(first.itemId(), 1, first.topicId(), draft("Người một"), 1, clock.now())).isTrue();
        assertThat(bank.edit(first.itemId(), 1, first.topicId(), draft("Người hai"), 2, clock.now())).isFalse();
        assertThat(bank.version(first.id()).orElseThrow().text()).isEqualTo("Người một");
    }

    @Test
    void aRetiredItemIsNotDrawnButStillKnown() {
        var p = world.province();
        var item = add(p.federation(), "Thôi dùng");
        assertThat(bank.retire(item.itemId(), 1, clock.now())).isTrue();
        assertThat(bank.drawable(p.federation().path())).doesNotContain(item);
        assertThat(bank.version(item.id())).contains(item);
        assertThat(bank.edit(item.itemId(), 2, item.topicId(), draft("x"), 1, clock.now())).isFalse();
    }

    private ItemVersion add(Unit owner, String text) {
        return bank.add(owner.id(), bank.topic("thu", "Thử").id(), draft(text), null, clock.now());
    }

    private static Draft draft(String text) {
        return new Draft(ItemKind.SINGLE, Level.APPLY, text, List.of(new Choice("Ba", false, false), new Choice("Bốn", true, false), new Choice("Cả hai", false, true)), "Điều 8", "Vì thế");
    }
}
