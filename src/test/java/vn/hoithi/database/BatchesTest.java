package vn.hoithi.database;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.stream.LongStream;

import static org.assertj.core.api.Assertions.assertThat;

class BatchesTest {

    @Test
    void keysArePaddedToFewSizes() {
        assertThat(Batches.padded(List.of(5L))).containsExactly(5L);
        assertThat(Batches.padded(List.of(5L, 6L, 7L))).containsExactly(5L, 6L, 7L, 7L);
        assertThat(Batches.padded(LongStream.range(0, 500).boxed().toList())).hasSize(512).containsSequence(498L, 499L, 499L);
    }

    @Test
    void manyKeysAreAskedForInSlices() {
        assertThat(Batches.slices(List.<String>of())).isEmpty();
        assertThat(Batches.slices(LongStream.range(0, 515).boxed().toList())).extracting(List::size).containsExactly(512, 4);
    }
}
