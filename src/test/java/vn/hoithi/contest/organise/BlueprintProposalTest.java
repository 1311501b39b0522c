package vn.hoithi.contest.organise;

import org.junit.jupiter.api.Test;
import vn.hoithi.contest.ContestSettings.Quota;
import vn.hoithi.contest.check.ContestCheck.Cell;
import vn.hoithi.itembank.Level;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import static org.assertj.core.api.Assertions.assertThat;

class BlueprintProposalTest {

    @Test
    void itemsAreSpreadInProportionToTheBank() {
        var stock = Map.of(new Cell(1, Level.RECOGNISE), 30, new Cell(1, Level.APPLY), 10, new Cell(2, Level.UNDERSTAND), 40);
        assertThat(BlueprintProposal.spread(20, stock)).containsExactly(new Quota(1, Level.RECOGNISE, 8), new Quota(1, Level.APPLY, 2), new Quota(2, Level.UNDERSTAND, 10));
    }

    @Test
    void aSmallBankGivesAllItHas() {
        assertThat(BlueprintProposal.spread(20, Map.of(new Cell(1, Level.RECOGNISE), 7, new Cell(2, Level.APPLY), 5))).containsExactly(new Quota(1, Level.RECOGNISE, 7), new Quota(2, Level.APPLY, 5));
        assertThat(BlueprintProposal.spread(20, Map.of())).isEmpty();
    }

    @Test
    void anyBankIsNeverAskedForMoreThanItHasAndTheSumIsRight() {
        var random = new Random(42);
        for (int round = 0; round < 2000; round++) {
            var stock = new HashMap<Cell, Integer>();
            for (long topic = 1; topic <= 1 + random.nextInt(9); topic++) {
                for (var level : Level.values()) {
                    if (random.nextInt(4) > 0) {
                        stock.put(new Cell(topic, level), 1 + random.nextInt(random.nextBoolean() ? 4 : 300));
                    }
                }
            }
            var items = 5 + random.nextInt(36);
            var quotas = BlueprintProposal.spread(items, stock);
            assertThat(sum(quotas)).isEqualTo(Math.min(items, stock.values().stream().mapToInt(Integer::intValue).sum()));
            assertThat(quotas).allMatch(q -> q.count() > 0 && q.count() <= stock.get(new Cell(q.topicId(), q.level())));
        }
    }

    private static int sum(List<Quota> quotas) {
        return quotas.stream().mapToInt(Quota::count).sum();
    }
}
