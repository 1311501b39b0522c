package vn.hoithi.account.factor;

import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.time.Instant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class TotpTest {

    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    @Test
    void codesAreThoseOfTheStandard() { // RFC 6238, appendix B: the last six of its eight digits
        assertThat(Totp.code(SECRET, 59 / 30)).isEqualTo("287082");
        assertThat(Totp.code(SECRET, 1111111109L / 30)).isEqualTo("081804");
        assertThat(Totp.code(SECRET, 1111111111L / 30)).isEqualTo("050471");
        assertThat(Totp.code(SECRET, 1234567890L / 30)).isEqualTo("005924");
        assertThat(Totp.code(SECRET, 2000000000L / 30)).isEqualTo("279037");
        assertThat(Totp.code(SECRET, 20000000000L / 30)).isEqualTo("353130");
    }

    @Test
    void aPhoneFortySecondsOffIsUnderstoodAtEverySecondAndOneTwoMinutesOffIsNot() {
        for (int second = 0; second < 60; second++) {
            var now = Instant.ofEpochSecond(1_800_000_000L + second);
            for (int off : new int[] {-60, -40, -30, -1, 0, 1, 30, 40, 60}) {
                var shown = Totp.code(SECRET, Totp.step(now.plusSeconds(off)));
                assertThat(Totp.match(SECRET, shown, now)).as(off + " s off at " + second).hasValue(Totp.step(now.plusSeconds(off)));
            }
            assertThat(Totp.match(SECRET, Totp.code(SECRET, Totp.step(now.plusSeconds(120))), now)).isEmpty();
            assertThat(Totp.match(SECRET, Totp.code(SECRET, Totp.step(now.minusSeconds(120))), now)).isEmpty();
        }
    }

    @Test
    void blanksInACodeDoNotMatterAndWhatIsNoCodeIsNone() {
        var now = Instant.ofEpochSecond(1_800_000_000L);
        var code = Totp.code(SECRET, Totp.step(now));
        assertThat(Totp.match(SECRET, " " + code.substring(0, 3) + "\u00A0" + code.substring(3) + " ", now)).as("a blank that does not break").isEmpty();
        assertThat(Totp.match(SECRET, code.substring(0, 3) + " " + code.substring(3), now)).isPresent();
        for (var wrong : new String[] {"", "12345", "1234567", "abcdef", "０００００0", "-12345"}) {
            assertThat(Totp.match(SECRET, wrong, now)).as(wrong).isEmpty();
        }
    }

    @Test
    void aSecretIsTypedAsItIsInTheStandardAndReadAgain() { // RFC 4648, section 10
        assertThat(Base32.of("foobar".getBytes(StandardCharsets.US_ASCII))).isEqualTo("MZXW6YTBOI");
        assertThat(Base32.of("f".getBytes(StandardCharsets.US_ASCII))).isEqualTo("MY");
        var secret = Totp.secret();
        assertThat(Base32.bytes(Base32.of(secret))).isEqualTo(secret).hasSize(20);
    }

    @Test
    void aSecretIsSealedForOnePersonWithOneKey() {
        var key = "MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=";
        var other = "MTIzNDU2Nzg5MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTI=";
        var vault = new SecretVault(key);
        var sealed = vault.seal(7, SECRET);
        assertThat(sealed).startsWith("aes:").hasSizeLessThan(200).doesNotContain(Base32.of(SECRET));
        assertThat(vault.seal(7, SECRET)).isNotEqualTo(sealed);
        assertThat(vault.open(7, sealed)).hasValueSatisfying(s -> assertThat(s).isEqualTo(SECRET));
        assertThat(vault.open(8, sealed)).as("moved to another person").isEmpty();
        assertThat(new SecretVault(other).open(7, sealed)).isEmpty();
        assertThat(new SecretVault("").open(7, sealed)).isEmpty();
    }

    @Test
    void aSecretFromBeforeThereWasAKeyIsReadAndToBeSealed() {
        var plain = new SecretVault("").seal(7, SECRET);
        var vault = new SecretVault("MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=");
        assertThat(vault.open(7, plain)).hasValueSatisfying(s -> assertThat(s).isEqualTo(SECRET));
        assertThat(vault.outgrown(plain)).isTrue();
        assertThat(vault.outgrown(vault.seal(7, SECRET))).isFalse();
        assertThat(new SecretVault("").outgrown(plain)).isFalse();
    }

    @Test
    void aKeyThatIsNoneStopsTheStart() {
        for (var wrong : new String[] {"secret", "MDEyMw==", "không phải"}) {
            assertThatThrownBy(() -> new SecretVault(wrong)).hasMessageContaining("HOITHI_SECOND_FACTOR_KEY").hasMessageNotContaining(wrong);
        }
    }
}
