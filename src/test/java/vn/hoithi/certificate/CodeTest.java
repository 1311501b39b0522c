package vn.hoithi.certificate;

import org.junit.jupiter.api.Test;

import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

class CodeTest {

    @Test
    void codesAreTwelveSignsAndNeverTheSame() {
        assertThat(Stream.generate(Code::fresh).limit(1_000).toList()).doesNotHaveDuplicates().allMatch(c -> c.matches("[0-9A-HJKMNP-TV-Z]{12}"));
    }

    @Test
    void itIsReadHoweverItIsTyped() {
        assertThat(Stream.of("K0MQ-219D-HR4T", "komq 2i9d hr4t", "KOMQ–2l9D.HR4T", "K0MQ‑219D‑HR4T").map(Code::read)).allMatch(c -> c.orElseThrow().equals("K0MQ219DHR4T"));
        assertThat(Code.printed("K0MQ219DHR4T")).isEqualTo("K0MQ-219D-HR4T");
        assertThat(Stream.of("", "K0MQ", "K0MQ-219D-HR4T-1", "U0MQ-219D-HR4T", "../../etc/pa")).allMatch(typed -> Code.read(typed).isEmpty());
    }
}
