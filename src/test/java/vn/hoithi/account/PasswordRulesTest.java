package vn.hoithi.account;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hoithi.account.PasswordRules.Owner;
import vn.hoithi.web.Site;
import vn.hoithi.web.guard.Origin;

import static org.assertj.core.api.Assertions.assertThat;

class PasswordRulesTest {

    private static final Owner LAN = new Owner("0905 123 456", "Nguyễn Thị Lan", "1990", false);
    private static final Owner HOA = new Owner("0905 123 456", "Nguyễn Thị Lan", "1990", true);
    private final PasswordRules rules = new PasswordRules(new Site());

    @ParameterizedTest
    @CsvSource({"matkhau1, common", "123456789a, common", "Matkhau@1, common", "mật khẩu 1, common", "congdoan1, common", "hoithi123, common", "anhyeuem123, common", "qwerty123, common", "P@ssw0rd, common",
        "0905123456, ownNumber", "84905123456, ownNumber", "0905123456a, ownNumber", "nguyenthilan1990, ownName", "nguyenthilan, ownName", "Lan 1990, ownName", "aaaaaaaaaaaa, row", "abababab, row",
        "20112026, date", "ngắn, short"})
    void whatIsFoundInFewGuessesIsRefusedWithItsReason(String password, String why) {
        assertThat(rules.weakness(password, LAN)).isEqualTo("password." + why);
    }

    @ParameterizedTest
    @ValueSource(strings = {"mùa thu lá bay", "mua thu la bay", "trời hôm nay đẹp quá", "mùa xuân lá xanh", "mot mat khau dai", "7kq2-m4tx-9rhc"})
    void aShortSentenceIsGood(String password) {
        assertThat(rules.weakness(password, LAN)).isEmpty();
        assertThat(rules.weakness(password, HOA)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Congdoan@123", "Vietnam@2026", "hoithi@2026", "matkhaumoi9"})
    void whoHoldsARoleNeedsMore(String password) {
        assertThat(rules.weakness(password, HOA)).isNotEmpty();
    }

    @Test
    void aPasswordHandedOutByACommandIsGood() {
        for (int i = 0; i < 50; i++) {
            assertThat(rules.weakness(new Passwords(19_456, 2, new Origin(new Site())).oneTime(), HOA)).isEmpty();
        }
    }

    @Test
    void theNameOfTheInstallationIsNoPassword() {
        var site = new Site();
        site.setName("Hội thi Xứ Sở Kỳ Lạ");
        assertThat(new PasswordRules(site).weakness("xusokyla1", LAN)).isEqualTo("password.common");
        assertThat(rules.weakness("xusokyla1", LAN)).isEmpty();
    }

    @Test
    void aLongOneIsLookedAtInItsBeginningOnly() {
        assertThat(rules.weakness("a".repeat(128), LAN)).isEqualTo("password.row");
        assertThat(rules.weakness("a".repeat(129), LAN)).isEqualTo("password.long");
        assertThat(rules.weakness("😀".repeat(64) + "ab", LAN)).isEqualTo("password.row");
    }
}
