package vn.hoithi.ranking;

import org.junit.jupiter.api.Test;
import vn.hoithi.contest.ContestSettings.TieRule;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

import static org.assertj.core.api.Assertions.assertThat;

class SortKeyTest {

    @Test
    void pointsAndPartKeepTheOrderOfKeysAndTheirBeginningBoundsThem() {
        var random = new Random(5);
        for (int run = 0; run < 200; run++) {
            var rules = new ArrayList<>(Arrays.asList(TieRule.values()));
            Collections.shuffle(rules, random);
            var used = List.copyOf(rules.subList(0, random.nextInt(6)));
            var keys = random.ints(40, 0, 3).mapToObj(points -> SortKey.of(values(points, random), used)).sorted().toList();
            for (int i = 0; i < keys.size(); i++) {
                var begin = SortKey.stored(SortKey.beginOf(keys.get(i).points(), keys.get(i).bucket(used), used));
                assertThat(begin).as("%s", used).isLessThanOrEqualTo(keys.get(i));
                for (int j = 0; j < i; j++) {
                    assertThat(buckets(keys.get(j), keys.get(i), used)).as("%s", used).isLessThanOrEqualTo(0);
                    if (buckets(keys.get(j), keys.get(i), used) < 0) {
                        assertThat(keys.get(j)).as("%s", used).isLessThan(begin);
                    }
                }
            }
        }
    }

    /** More points first, then the smaller part. */
    private static int buckets(SortKey one, SortKey other, List<TieRule> rules) {
        return one.points() != other.points() ? Integer.compare(other.points(), one.points()) : Long.compare(one.bucket(rules), other.bucket(rules));
    }

    private static TieBreakValues values(int points, Random random) {
        var gap = switch (random.nextInt(4)) { case 0 -> 0L; case 1 -> TieBreakValues.NOTHING_GIVEN; default -> (long) random.nextInt(300); };
        return new TieBreakValues(points, gap, random.nextInt(1_200_000), 1_795_000_000_000L + random.nextInt(600_000_000), 1_795_000_000_000L + random.nextInt(600_000_000), random.nextLong(1L << 60), null);
    }
}
