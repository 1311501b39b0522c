package vn.hoithi.attempt.result;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import vn.hoithi.attempt.Receipt;
import vn.hoithi.attempt.Receipt.Typed;
import vn.hoithi.organisation.MemberRole;
import vn.hoithi.world.ContestWorld;
import vn.hoithi.world.Rows;
import vn.hoithi.world.World;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

/** One form of receipts, which everybody can check. */
@MicronautTest(transactional = false)
class ReceiptTest {

    private static final String SIGNS = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

    @Inject
    World world;
    @Inject
    ContestWorld contests;
    @Inject
    Rows rows;

    @Test
    void everyReceiptHasTheOneFormAndIsReadHoweverItIsTyped() {
        for (int i = 0; i < 500; i++) {
            var code = Receipt.fresh();
            assertThat(code).matches("HT-[" + SIGNS + "]{3}-[" + SIGNS + "]{3}-[" + SIGNS + "]{3}");
            for (var typed : List.of(code, code.toLowerCase(), code.replace("-", ""), code.replace('-', ' '), code.substring(3), " " + code + ".")) {
                assertThat(Receipt.read(typed)).as(typed).isEqualTo(new Typed.Whole(code));
            }
        }
    }

    @Test
    void aWrongSignAndTwoThatChangedPlacesAreSlips() {
        for (var code : List.of("7K4MQ2XD5", Receipt.fresh().substring(3).replace("-", ""), Receipt.fresh().substring(3).replace("-", ""))) {
            for (int at = 0; at < code.length(); at++) {
                for (char other : SIGNS.toCharArray()) {
                    var slip = code.substring(0, at) + other + code.substring(at + 1);
                    assertThat(Receipt.read("HT" + slip)).as(slip).isInstanceOf(other == code.charAt(at) ? Typed.Whole.class : Typed.Mistyped.class);
                }
                if (at > 0 && code.charAt(at) != code.charAt(at - 1)) {
                    var swapped = code.substring(0, at - 1) + code.charAt(at) + code.charAt(at - 1) + code.substring(at + 1);
                    assertThat(Receipt.read(swapped)).as(swapped).isInstanceOf(Typed.Mistyped.class);
                }
            }
        }
    }

    @Test
    void whatCannotBeACodeIsTold() {
        assertThat(Receipt.read(" - ")).isEqualTo(new Typed.Nothing());
        assertThat(Receipt.read("HT-7K4-MQ2-XO5")).isEqualTo(new Typed.WrongSign("O"));
        assertThat(Receipt.read("HT-7K4-MQ2")).isEqualTo(new Typed.WrongLength(6));
        assertThat(Receipt.read("ht7k4mq2xđ5")).as("a Vietnamese keyboard").isEqualTo(new Typed.Whole("HT-7K4-MQ2-XD5"));
    }

    @Test
    void codesGivenOutBeforeAreStillRead() {
        assertThat(Receipt.read("ht 7k4m q2xd 48")).isEqualTo(new Typed.Whole("HT-7K4M-Q2XD48"));
        assertThat(Receipt.read("7K4MQ2XD48")).isEqualTo(new Typed.Whole("HT-7K4M-Q2XD48"));
        assertThat(Receipt.read("HT-7K4M-Q2XD49")).isEqualTo(new Typed.Mistyped());
    }

    @Test
    void whoHoldsAReceiptLearnsThatThePaperIsKeptAndNotWhoseItIs() {
        var province = world.province();
        var contest = contests.published(province, s -> s);
        var lan = world.browser(world.person("Nguyễn Thị Lan", province.schoolA(), MemberRole.MEMBER));
        var path = lan.post("/contests/" + contest.slug() + "/attempts").path();
        var result = lan.post(path + "/submission", "lastSeq", "0", "sure", "yes");
        var code = result.text("#receipt-code");
        var page = world.browser().get(result.html().select("a[href*=/receipts]").attr("href"));
        assertThat(page.text("main")).contains("Biên nhận đúng", code, contest.title(), "lượt 1", "Nộp lúc").doesNotContain("Lan");
        rows.change("UPDATE attempt SET receipt = 'HT-7K4M-Q2XD48' WHERE receipt = '" + code + "'");
        assertThat(world.browser().get("/receipts?code=HT7K4MQ2XD48").text("main")).contains("Biên nhận đúng", contest.title());
        assertThat(world.browser().get("/receipts?code=" + code).status()).as("nobody has this one any more").isEqualTo(404);
    }

    @Test
    void aSlipIsToldInTheFieldWhichKeepsWhatWasTyped() {
        Map.of("HT-7K4-MQ2-XD6", "gõ nhầm", "HT-7K4-MQ2-X05", "không có ký tự 0", "HT-7K4", "phải có 9 ký tự", "ht 7k4 mq2 xd5", "không có biên nhận nào").forEach((typed, reason) -> {
            var page = world.browser().get("/receipts?code=" + URLEncoder.encode(typed, StandardCharsets.UTF_8));
            assertThat(page.status()).isEqualTo(reason.startsWith("không có biên") ? 404 : 422);
            assertThat(page.text("#code-error")).contains(reason);
            assertThat(page.html().getElementById("code").val()).isEqualTo(typed);
        });
    }
}
