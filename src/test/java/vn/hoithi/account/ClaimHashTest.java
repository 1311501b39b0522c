package vn.hoithi.account;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What is kept of a code on a slip of paper. */
class ClaimHashTest {

    private static final String CODE = "2345CFHJKMNP";

    @Test
    void itProvesItsCodeAndNoOther() {
        var kept = ClaimHash.of(7, CODE);

        assertThat(kept).hasSizeLessThanOrEqualTo(64).doesNotContain(CODE);
        assertThat(ClaimHash.isOf(kept, 7, CODE)).isTrue();
        assertThat(ClaimHash.isOf(kept, 7, "2345CFHJKMNQ")).isFalse();
        assertThat(ClaimHash.isOf(kept, 8, CODE)).as("another code with the same signs").isFalse();
    }

    @Test
    void codesOfTheFirstVersionStillOpen() {
        var kept = "3cab2d098c33c3f823f183d911075d114e671024522f221701eda7ea6e15c72b";

        assertThat(ClaimHash.isOf(kept, 7, CODE)).isTrue();
        assertThat(ClaimHash.isOf(kept, 7, "2345CFHJKMNQ")).isFalse();
    }
}
