package vn.hoithi.contest;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.transaction.TransactionDefinition;
import io.micronaut.transaction.TransactionOperations;
import io.micronaut.transaction.support.DefaultTransactionDefinition;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import vn.hoithi.contest.organise.ContestDrafts;
import vn.hoithi.contest.organise.ContestWriter;
import vn.hoithi.contest.roll.RollRefresh;
import vn.hoithi.organisation.Role;
import vn.hoithi.organisation.Units;
import vn.hoithi.time.Clock;
import vn.hoithi.world.ContestWorld;
import vn.hoithi.world.World;

import java.sql.Connection;
import java.time.LocalDate;
import java.util.concurrent.CompletableFuture;

import static org.assertj.core.api.Assertions.assertThat;

/** A transaction that began before a change reads what was: no node may keep that as what is. */
@MicronautTest(transactional = false)
class OldSnapshotTest {

    @Inject
    ContestRepository repository;
    @Inject
    ContestReader reader;
    @Inject
    ContestWriter writer;
    @Inject
    EligibilityPolicy eligibility;
    @Inject
    ContestDrafts drafts;
    @Inject
    RollRefresh refresh;
    @Inject
    ContestWorld contestWorld;
    @Inject
    World world;
    @Inject
    Units units;
    @Inject
    TransactionOperations<Connection> database;
    @Inject
    Clock clock;

    @Test
    void settingsReadWithinAnOldSnapshotAreNotKeptAsTheNewest() {
        var contest = contestWorld.published(world.province(), s -> s);
        var node = new CachedContests(repository, reader, eligibility);
        inSnapshot(contest.id(), () -> {
            var head = elsewhere(() -> {
                assertThat(writer.rewrite(contest.id(), contest.version(), "Tên mới", contest.settings(), null, clock.now())).isTrue();
                return repository.head(contest.id()).orElseThrow();
            });
            assertThat(node.version(head).orElseThrow().title()).as("the snapshot is old").isEqualTo(contest.title());
        });
        assertThat(node.byId(contest.id()).orElseThrow().title()).isEqualTo("Tên mới");
        assertThat(node.byId(contest.id()).orElseThrow().version()).isEqualTo(contest.version() + 1);
    }

    @Test
    void aRollReadWithinAnOldSnapshotIsNotKeptAsTheNewest() {
        var province = world.province();
        var contest = contestWorld.published(province, s -> s);
        var hoa = world.staff("Lê Thu Hoa", province.factory(), Role.ORGANISER, province.federation());
        var node = new CachedContests(repository, reader, eligibility);
        inSnapshot(contest.id(), () -> {
            var fresh = elsewhere(() -> {
                units.declare(province.schoolA().id(), LocalDate.of(2026, 11, 1), 55, 5, "khai lại", null, clock.now());
                assertThat(refresh.take(contest, contest.version(), hoa.personId(), clock.now())).isPositive();
                return new CachedContests.RollVersion(contest.id(), contest.rollVersion() + 1);
            });
            assertThat(node.roll(fresh).get(province.schoolA().id()).members()).as("the snapshot is old").isEqualTo(40);
        });
        assertThat(node.roll(contest.id()).get(province.schoolA().id()).members()).isEqualTo(55);
    }

    @Test
    void otherWordsOfAContestDoNotReadItsRollAgain() {
        var province = world.province();
        var contest = contestWorld.published(province, s -> s);
        var node = new CachedContests(repository, reader, eligibility);
        var roll = node.roll(contest.id());
        assertThat(writer.rewrite(contest.id(), contest.version(), "Tên mới", contest.settings(), null, clock.now())).isTrue();
        assertThat(node.fresh(contest.id()).orElseThrow().title()).isEqualTo("Tên mới");
        assertThat(node.roll(contest.id())).isSameAs(roll).isNotEmpty();
    }

    @Test
    void aPoolReadBeforeThePublicationIsNotKept() {
        var province = world.province();
        contestWorld.published(province, s -> s); // fills the bank
        var draft = drafts.draft(province.federation().id(), "Sắp mở " + province.number(),
                contestWorld.settings(province).withReview(ContestSettings.Show.NEVER).withItemUse(ContestSettings.ItemUse.SHARED), null, clock.now());
        var node = new CachedContests(repository, reader, eligibility);
        inSnapshot(draft.id(), () -> {
            elsewhere(() -> {
                drafts.publish(draft.id(), null, clock.now());
                return node.fresh(draft.id());
            });
            assertThat(node.byId(draft.id()).orElseThrow().pool().size()).isZero();
        });
        assertThat(node.byId(draft.id()).orElseThrow().pool()).hasSize(12);
    }

    /** Runs the work in a transaction that has read the contest before. */
    private void inSnapshot(long contestId, Runnable work) {
        var definition = new DefaultTransactionDefinition(TransactionDefinition.Propagation.REQUIRES_NEW);
        definition.setIsolationLevel(TransactionDefinition.Isolation.REPEATABLE_READ);
        database.execute(definition, status -> {
            repository.byId(contestId);
            repository.roll(contestId);
            repository.pool(contestId);
            work.run();
            return null;
        });
    }

    /** On another connection, committed when it returns. */
    private static <T> T elsewhere(java.util.function.Supplier<T> work) {
        var done = new CompletableFuture<T>();
        Thread.ofPlatform().start(() -> {
            try {
                done.complete(work.get());
            } catch (Throwable broken) {
                done.completeExceptionally(broken);
            }
        });
        return done.join();
    }
}
