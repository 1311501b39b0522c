package vn.hoithi.upload;

import org.junit.jupiter.api.Test;
import vn.hoithi.text.Format;
import vn.hoithi.web.Messages;

import java.util.stream.IntStream;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

class FewSentencesTest {

    @Test
    void tenAreReadAtOnceTheOthersBehindAPressAndWhatIsTooManyIsCounted() {
        var all = IntStream.range(0, 1234).mapToObj(i -> "Dòng " + i).toList();
        var few = FewSentences.of(all, Format.of(Messages.VIETNAMESE));
        assertThat(few.first()).hasSize(10).startsWith("Dòng 0");
        assertThat(Stream.concat(few.first().stream(), few.rest().stream())).isEqualTo(all.subList(0, 200));
        assertThat(few.more()).isEqualTo("1.034");
        assertThat(FewSentences.of(all.subList(0, 3), Format.of(Messages.VIETNAMESE)).rest()).isEmpty();
    }
}
