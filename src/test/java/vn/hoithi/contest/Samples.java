package vn.hoithi.contest;

import vn.hoithi.itembank.Level;
import vn.hoithi.organisation.MemberRole;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/** Settings the tests start from. */
final class Samples {

    static final Instant OPENS = Instant.parse("2026-11-03T01:00:00Z");
    static final Instant CLOSES = Instant.parse("2026-11-16T17:00:00Z");

    private Samples() {
    }

    /** One round, five items, no essay, no prediction. */
    static ContestSettings simple(long topicId) {
        return new ContestSettings("", new ContestSettings.Eligibility(Set.of(MemberRole.OFFICER, MemberRole.MEMBER), List.of(), true),
                List.of(new Round(1, "", List.of(new Round.Window(OPENS, CLOSES)))), 2, ContestSettings.Counting.BEST,
                List.of(new ContestSettings.Quota(topicId, Level.RECOGNISE, 5)), 15, 100, true, true, false, null, null,
                List.of(ContestSettings.TieRule.DURATION), ContestSettings.Show.AFTER_SUBMISSION, ContestSettings.Show.AFTER_ROUND, "", 0, 0, 600);
    }

    /** Everything an organiser can set. */
    static ContestSettings full(long topicId) {
        var essay = new ContestSettings.Essay("Một sáng kiến", "Anh/chị đề xuất gì?", 200, 800, List.of(new ContestSettings.Criterion("Nội dung", 300), new ContestSettings.Criterion("Trình bày", 200)));
        return new ContestSettings("Giới thiệu", new ContestSettings.Eligibility(Set.of(MemberRole.OFFICER, MemberRole.MEMBER, MemberRole.WORKER), List.of(3L, 4L), true),
                List.of(new Round(1, "Vòng loại", List.of(new Round.Window(OPENS, CLOSES))), new Round(2, "Chung kết", List.of(new Round.Window(CLOSES, CLOSES.plusSeconds(86_400))))),
                2, ContestSettings.Counting.BEST, List.of(new ContestSettings.Quota(topicId, Level.RECOGNISE, 5), new ContestSettings.Quota(topicId, Level.APPLY, 3)), 20, 100, true, true, true,
                essay, new ContestSettings.Prediction(ContestSettings.Prediction.Subject.PEOPLE, ContestSettings.Prediction.Reach.CONTEST),
                List.of(ContestSettings.TieRule.PREDICTION, ContestSettings.TieRule.DURATION, ContestSettings.TieRule.LOT),
                ContestSettings.Show.AFTER_SUBMISSION, ContestSettings.Show.AFTER_CONTEST, "Giải Nhất: 5.000.000 đồng\nGiải Nhì: 3.000.000 đồng", 100, 70, 600,
                List.of(new ContestSettings.Board("Bảng A", List.of(3L), "Giải Nhất: 01\n\nGiải Nhì: 02"), new ContestSettings.Board("Bảng B", List.of(), "")), new ContestSettings.Certificate(60, "TM. BAN TỔ CHỨC", "Lê Thu Hoa", "Đắk Lắk"));
    }
}
