package vn.hoithi.ranking;

import io.micronaut.context.annotation.Property;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import vn.hoithi.database.Ids;
import vn.hoithi.time.Clock;
import vn.hoithi.ranking.edition.RankingView;
import vn.hoithi.world.World;

import java.util.Comparator;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

/** Ranks found by sums and short counts are those that counting everybody one by one gives. */
@MicronautTest(transactional = false)
@Property(name = "ranking.play", value = "true")
class CompetitorsTest {

    private static final Comparator<RankingQueries.PersonRow> ORDER = Comparator.comparing((RankingQueries.PersonRow r) -> SortKey.stored(r.sortKey())).thenComparing(RankingQueries.PersonRow::personId);
    @Inject
    World world;
    @Inject
    PlayContests contests;
    @Inject
    Tape tape;
    @Inject
    RankingQueries queries;
    @Inject
    Ids ids;
    @Inject
    Clock clock;

    @Test
    void ranksAreWhatPlainCountingGives() {
        var province = world.province();
        var paths = List.of(province.schoolA().path(), province.schoolB().path(), province.factory().path());
        for (int seed = 100; seed < 115; seed++) {
            var base = ids.next();
            var first = new Story(seed, base, paths);
            var contest = contests.open(province.federation(), first.settings.withBoards(Story.boards(province.wardA())), clock.now());
            for (int crowd = 0; crowd < 4; crowd++) {
                new Story(seed, base + 1_000 * crowd, paths).of(contest.id()).muddled().forEach(tape::append);
            }
            tape.drain();
            for (int round = 0; round <= 3; round++) {
                compare("seed " + seed, Competitors.ofAll(queries, RankingView.newest(contest), round), province.federation().path());
                compare("seed " + seed, Competitors.ofUnit(queries, RankingView.newest(contest), round, province.schoolA().path()), province.schoolA().path());
                compare("seed " + seed, Competitors.ofBoard(queries, RankingView.newest(contest), round, 1), province.wardA().path());
                compare("seed " + seed, Competitors.ofBoard(queries, RankingView.newest(contest), round, 2), province.wardB().path());
                assertThat(Competitors.ofBoard(queries, RankingView.newest(contest), round, 3).size()).as("seed " + seed).isZero();
            }
        }
    }

    private void compare(String seed, Competitors field, String prefix) {
        var all = queries.peopleBelow(field.view().id(), field.contest().id(), field.roundNo(), prefix + "%", 1_000, 0).stream().sorted(ORDER).toList();
        assertThat(field.size()).as(seed).isEqualTo(all.size());
        for (int i = 0; i < all.size(); i++) {
            var key = SortKey.stored(all.get(i).sortKey());
            var points = all.get(i).points();
            assertThat(field.before(key)).as(seed).isEqualTo((int) all.stream().filter(r -> SortKey.stored(r.sortKey()).compareTo(key) < 0).count());
            assertThat(field.before(key) + field.tied(key, all.get(i).personId())).as(seed).isEqualTo(i);
            assertThat(field.above(points)).as(seed).isEqualTo((int) all.stream().filter(r -> r.points() > points).count());
            assertThat(field.withPoints(points)).as(seed).isEqualTo((int) all.stream().filter(r -> r.points() == points).count());
            assertThat(field.nextBetter(key)).as(seed).isEqualTo(all.stream().map(r -> SortKey.stored(r.sortKey())).filter(k -> k.compareTo(key) < 0).max(Comparator.naturalOrder()));
            assertThat(field.nextWorse(key)).as(seed).isEqualTo(all.stream().map(r -> SortKey.stored(r.sortKey())).filter(k -> k.compareTo(key) > 0).min(Comparator.naturalOrder()));
            assertThat(field.lines(3, i).stream().map(RankingQueries.PersonRow::personId)).as(seed).containsExactlyElementsOf(all.stream().skip(i).limit(3).map(RankingQueries.PersonRow::personId).toList());
        }
        assertThat(field.lines(5, all.size())).isEmpty();
    }
}
