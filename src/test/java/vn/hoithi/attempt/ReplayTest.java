package vn.hoithi.attempt;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import static org.assertj.core.api.Assertions.assertThat;

class ReplayTest {

    @Test
    void theHighestSequenceOfASlotWinsWhateverTheOrderAndHoweverOftenRepeated() {
        var random = new Random(7);
        for (int round = 0; round < 10_000; round++) {
            var entries = new ArrayList<Responses.Entry>();
            var expected = new HashMap<String, String>();
            for (int seq = 1; seq <= 1 + random.nextInt(12); seq++) {
                var changes = Map.of(Integer.toString(1 + random.nextInt(4)), Integer.toString(random.nextInt(4)));
                entries.add(new Responses.Entry(seq, changes, seq));
                expected.putAll(changes);
            }
            entries.addAll(entries.subList(0, random.nextInt(entries.size())).stream().toList());
            Collections.shuffle(entries, random);
            assertThat(Responses.replay(entries).bySlot()).isEqualTo(expected);
        }
    }

    @Test
    void nothingAnsweredIsNothing() {
        var none = Responses.replay(List.of());
        assertThat(none.answered()).isZero();
        assertThat(none.prediction()).isNull();
        assertThat(none.chosen(3)).isZero();
        assertThat(none.lastSeq()).isZero();
    }

    @Test
    void aClearedAnswerIsNoAnswer() {
        var responses = Responses.replay(List.of(new Responses.Entry(1, Map.of("1", "0,2"), 1), new Responses.Entry(2, Map.of("1", ""), 2)));
        assertThat(responses.chosen(1)).isZero();
        assertThat(responses.answered()).isZero();
    }
}
