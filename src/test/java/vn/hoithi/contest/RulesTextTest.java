package vn.hoithi.contest;

import org.junit.jupiter.api.Test;
import vn.hoithi.organisation.MemberRole;
import vn.hoithi.web.Messages;

import java.util.List;
import java.util.Locale;
import java.util.Set;

import static org.assertj.core.api.Assertions.assertThat;

class RulesTextTest {

    private static final Messages MESSAGES = new Messages();

    @Test
    void theRulesSayWhatTheSettingsSay() {
        assertThat(vietnamese(Samples.full(1))).contains("Vòng loại: từ 08:00, 03/11/2026 đến 24:00, 16/11/2026.", "8 câu trắc nghiệm, 1 câu dự đoán và 1 bài tự luận, làm trong 20 phút",
                "cả bài cao nhất 13 điểm", "chọn đủ mọi đáp án đúng và không chọn đáp án nào khác", "từ 200 đến 800 chữ", "Dự đoán số người dự thi từ đầu cuộc thi đến hết đợt thi này.",
                "tối đa 2 lượt", "lượt tốt nhất", "số dự đoán gần đúng hơn; thời gian làm bài ngắn hơn; bốc thăm ngẫu nhiên bằng máy", "muộn không quá 10 phút", "Giải Nhất: 5.000.000 đồng", "thứ hạng là tạm tính",
                "Bảng A gồm 1 đơn vị: Đơn vị số 3.", "Bảng B gồm mọi đơn vị còn lại.", "Bảng A, Giải Nhì: 02", "từ 60% số điểm của một đề trở lên được nhận giấy chứng nhận");
        assertThat(vietnamese(Samples.simple(1).withCertificate(new ContestSettings.Certificate(0, "", "", "")))).contains("Mọi người đã dự thi được nhận giấy chứng nhận");
    }

    @Test
    void theRulesSayHowRoundsCombine() {
        assertThat(vietnamese(Samples.full(1))).contains("Kết quả cả cuộc thi là tổng điểm các đợt; đợt nào không dự thi thì được 0 điểm.",
                "Khi xếp hạng cả cuộc thi mà bằng điểm: độ lệch dự đoán cộng lại của các đợt đã dự, ai bỏ trống ở một đợt thì xếp sau; thời gian làm bài cộng lại của các đợt đã dự; kết quả bốc thăm của lượt nộp sau cùng.");
        assertThat(vietnamese(Samples.simple(1))).as("one round combines with nothing").doesNotContain("tổng điểm các đợt", "cộng lại");
        assertThat(vietnamese(Samples.full(1).withReview(ContestSettings.Show.AFTER_ROUND).withItemUse(ContestSettings.ItemUse.BY_ROUND))).contains("Mỗi đợt có câu hỏi riêng");
        assertThat(vietnamese(Samples.full(1))).doesNotContain("câu hỏi riêng");
    }

    @Test
    void theRulesSayWhatTheWholeContestIsMadeOf() {
        assertThat(vietnamese(Samples.full(1).withOverall(Overall.BEST))).contains("là của đợt tốt nhất").doesNotContain("tổng điểm", "cộng lại", "trung bình");
        assertThat(vietnamese(Samples.full(1).withOverall(Overall.AVERAGE))).contains("là điểm trung bình các đợt đã dự thi", "thời gian làm bài lấy trung bình", "độ lệch dự đoán lấy trung bình").doesNotContain("cộng lại");
    }

    @Test
    void theRulesSayWhatIsNeededAtTheDoorAndHowOften() {
        var s = Samples.simple(1).with(b -> b.attemptsPerRound(2).attemptsPer(AttemptsPer.SITTING).entryCode("280729").credit(Credit.SHARE));
        assertThat(vietnamese(s)).contains("tối đa 2 lượt trong mỗi buổi thi", "phải nhập mã vào thi", "điểm của câu không xuống dưới 0").doesNotContain("280729", "trong mỗi đợt", "chọn đủ mọi đáp án đúng");
    }

    @Test
    void anotherSettingGivesAnotherText() {
        assertThat(vietnamese(Samples.simple(1))).doesNotContain("tự luận", "dự đoán", "Người lao động chưa vào", "Bảng ", "giấy chứng nhận").contains("5 câu trắc nghiệm, làm trong 15 phút", "Đợt 1: ");
        var s = Samples.simple(1);
        var other = s.with(b -> b.eligibility(new ContestSettings.Eligibility(Set.of(MemberRole.WORKER), List.of(), false)).attemptsPerRound(1)
                .counting(ContestSettings.Counting.LAST).minutes(30).pointsPerItem(250).shuffleItems(false).shuffleChoices(false)
                .tieRules(List.of(ContestSettings.TieRule.STARTED)).results(ContestSettings.Show.AFTER_ROUND).review(ContestSettings.Show.NEVER).graceSeconds(0));
        assertThat(vietnamese(other)).contains("Người lao động chưa vào công đoàn", "Mỗi người thi 1 lượt trong mỗi đợt.", "30 phút", "2,5 điểm", "bắt đầu sớm hơn", "hiện khi đợt thi đóng", "Đáp án không công bố", "không được nhận")
                .doesNotContain("Cán bộ", "không dự thi", "xáo trộn");
    }

    @Test
    void withOneRuleBetweenEqualScoresThereIsNoOrder() {
        var s = Samples.simple(1);
        var faster = s.with(b -> b.attemptsPerRound(1).minutes(30).shuffleItems(false).shuffleChoices(false).tieRules(List.of(ContestSettings.TieRule.DURATION))
                .graceSeconds(0));
        assertThat(vietnamese(faster)).contains("Bằng điểm thì ai làm bài nhanh hơn xếp trên.").doesNotContain("lần lượt");
    }

    @Test
    void aRoundWithAPlainNumberIsNamedInTheLanguageOfTheReader() {
        var windows = Samples.simple(1).rounds().getFirst().windows();
        assertThat(RoundName.of(new Round(2, "Đợt 2", windows), MESSAGES.in(Locale.ENGLISH))).isEqualTo("Round 2");
        assertThat(RoundName.of(new Round(2, "Vòng loại", windows), MESSAGES.in(Locale.ENGLISH))).isEqualTo("Vòng loại");
        assertThat(MESSAGES.say(Locale.ENGLISH, "contest.closesIn", RoundName.of(new Round(2, "", windows), MESSAGES.in(Locale.ENGLISH)))).isEqualTo("Round 2 closes in");
    }

    @Test
    void noSentenceIsMissingInEitherLanguage() {
        for (var locale : List.of(Messages.VIETNAMESE, Locale.ENGLISH)) {
            for (var show : ContestSettings.Show.values()) {
                for (var tie : ContestSettings.TieRule.values()) {
                    for (var counting : ContestSettings.Counting.values()) {
                        var s = Samples.full(1);
                        var varied = s.with(b -> b.attemptsPerRound(1).counting(counting).minutes(20).shuffleItems(true).shuffleChoices(true).onePerPage(true)
                                .tieRules(List.of(tie)).results(show).review(show).graceSeconds(30));
                        assertThat(text(varied, locale)).doesNotContainPattern("(rules|tie|show|prediction|unit|counting)\\.[A-Za-z]+");
                    }
                }
            }
        }
    }

    private static String vietnamese(ContestSettings settings) {
        return text(settings, Messages.VIETNAMESE);
    }

    private static String text(ContestSettings settings, Locale locale) {
        var text = new StringBuilder();
        new RulesText(MESSAGES.in(locale)).of(settings, List.of("LĐLĐ tỉnh Đắk Lắk"), id -> "Đơn vị số " + id).forEach(s -> text.append(s.title()).append('\n').append(String.join("\n", s.sentences())).append('\n'));
        return text.toString();
    }
}
