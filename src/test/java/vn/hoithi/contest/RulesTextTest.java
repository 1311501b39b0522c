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
        assertThat(vietnamese(Samples.full(1))).contains("Vòng loại: từ 08:00, 03/11/2026 đến 24:00, 16/11/2026.", "8 câu trắc nghiệm + 1 câu dự đoán + 1 bài tự luận, làm trong 20 phút",
                "cả bài cao nhất 13 điểm", "chọn đủ mọi đáp án đúng và không chọn đáp án nào khác", "từ 200 đến 800 chữ", "Dự đoán số người dự thi từ đầu cuộc thi đến hết đợt thi này.",
                "tối đa 2 lượt", "lượt tốt nhất", "số dự đoán gần đúng hơn; thời gian làm bài ngắn hơn; thăm do máy rút", "muộn không quá 10 phút", "Giải Nhất: 5.000.000 đồng", "thứ hạng là tạm tính",
                "Bảng A gồm 1 đơn vị: Đơn vị số 3.", "Bảng B gồm mọi đơn vị còn lại.", "Bảng A, Giải Nhì: 02", "từ 60% số điểm của một đề trở lên được nhận giấy chứng nhận");
        assertThat(vietnamese(Samples.simple(1).withCertificate(new ContestSettings.Certificate(0, "", "", "")))).contains("Mọi người đã dự thi được nhận giấy chứng nhận");
    }

    @Test
    void anotherSettingGivesAnotherText() {
        assertThat(vietnamese(Samples.simple(1))).doesNotContain("tự luận", "dự đoán", "Người lao động chưa vào", "Bảng ", "giấy chứng nhận").contains("5 câu trắc nghiệm, làm trong 15 phút", "Đợt 1: ");
        var s = Samples.simple(1);
        var other = new ContestSettings("", new ContestSettings.Eligibility(Set.of(MemberRole.WORKER), List.of(), false), s.rounds(), 1, ContestSettings.Counting.LAST, s.blueprint(), 30, 250, false, false, false,
                null, null, List.of(ContestSettings.TieRule.STARTED), ContestSettings.Show.AFTER_ROUND, ContestSettings.Show.NEVER, "", 0, 0, 0);
        assertThat(vietnamese(other)).contains("Người lao động chưa vào công đoàn", "tối đa 1 lượt", "nộp sau cùng", "30 phút", "2,5 điểm", "bắt đầu sớm hơn", "hiện khi đợt thi đóng", "Đáp án không công bố", "không được nhận")
                .doesNotContain("Cán bộ", "không dự thi", "xáo trộn");
    }

    @Test
    void noSentenceIsMissingInEitherLanguage() {
        for (var locale : List.of(Messages.VIETNAMESE, Locale.ENGLISH)) {
            for (var show : ContestSettings.Show.values()) {
                for (var tie : ContestSettings.TieRule.values()) {
                    for (var counting : ContestSettings.Counting.values()) {
                        var s = Samples.full(1);
                        var varied = new ContestSettings(s.about(), s.eligibility(), s.rounds(), 1, counting, s.blueprint(), 20, 100, true, true, true, s.essay(), s.prediction(), List.of(tie), show, show, "", 0, 0, 30, s.boards(), s.certificate());
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
        new RulesText(MESSAGES, locale).of(settings, List.of("LĐLĐ tỉnh Đắk Lắk"), id -> "Đơn vị số " + id).forEach(s -> text.append(s.title()).append('\n').append(String.join("\n", s.sentences())).append('\n'));
        return text.toString();
    }
}
