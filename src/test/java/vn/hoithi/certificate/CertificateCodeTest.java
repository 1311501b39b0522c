package vn.hoithi.certificate;

import org.junit.jupiter.api.Test;

import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

class CertificateCodeTest {

    @Test
    void codesAreTwelveSignsAndNeverTheSame() {
        assertThat(Stream.generate(CertificateCode::fresh).limit(1_000).toList()).doesNotHaveDuplicates().allMatch(c -> c.matches("[0-9A-HJKMNP-TV-Z]{12}"));
    }

    @Test
    void itIsReadHoweverItIsTyped() {
        assertThat(Stream.of("K0MQ-219D-HR4T", "komq 2i9d hr4t", "KOMQ–2l9D.HR4T", "K0MQ‑219D‑HR4T").map(CertificateCode::read)).allMatch(c -> c.orElseThrow().equals("K0MQ219DHR4T"));
        assertThat(CertificateCode.printed("K0MQ219DHR4T")).isEqualTo("K0MQ-219D-HR4T");
        assertThat(Stream.of("", "K0MQ", "K0MQ-219D-HR4T-1", "U0MQ-219D-HR4T", "../../etc/pa")).allMatch(typed -> CertificateCode.read(typed).isEmpty());
    }

    @Test
    void lettersThatLookTheSameAreUnderstood() {
        for (var typed : new String[] {"K0M1-219D-HR4T", "KOMI-2l9D-HR4T", "kộmì 2l9đ hr4t", "ＫＯＭＩ２１９ＤＨＲ４Ｔ", "КОМІ·219D·НR4Т", "ΚΟΜΙ 219D ΗR4Τ", "K\u0301OMI219DHR4T", "KOM\u200bI219DHR4T"}) {
            assertThat(CertificateCode.read(typed)).as(typed).contains("K0M1219DHR4T");
        }
    }

    @Test
    void whatCannotBeACodeIsToldWhy() {
        assertThat(CertificateCode.fault("KUMI-2l9D-HR4T")).isEqualTo(new CertificateCode.Fault.Sign("U"));
        assertThat(CertificateCode.fault("KOMI-2l9D-HR4?")).isEqualTo(new CertificateCode.Fault.Sign("?"));
        assertThat(CertificateCode.fault("KOMI-2l9D-HR4")).isEqualTo(new CertificateCode.Fault.Length(11));
    }
}
