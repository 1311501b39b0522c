package vn.hoithi.contest;

import vn.hoithi.itembank.Level;
import vn.hoithi.organisation.MemberRole;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/** Settings the tests start from. */
public final class Samples {

    static final Instant OPENS = Instant.parse("2026-11-03T01:00:00Z");
    static final Instant CLOSES = Instant.parse("2026-11-16T17:00:00Z");

    private Samples() {
    }

    /** One round, five items, no essay, no prediction. */
    public static ContestSettings simple(long topicId) {
        return ContestSettingsBuilder.builder().eligibility(new ContestSettings.Eligibility(Set.of(MemberRole.OFFICER, MemberRole.MEMBER), List.of(), true))
                .rounds(List.of(new Round(1, "", List.of(new Round.Window(OPENS, CLOSES))))).attemptsPerRound(2).counting(ContestSettings.Counting.BEST)
                .blueprint(List.of(new ContestSettings.Quota(topicId, Level.RECOGNISE, 5))).minutes(15).pointsPerItem(100).shuffleItems(true).shuffleChoices(true)
                .tieRules(List.of(ContestSettings.TieRule.DURATION)).results(ContestSettings.Show.AFTER_SUBMISSION).review(ContestSettings.Show.AFTER_ROUND).graceSeconds(600).build();
    }

    /** Everything an organiser can set. */
    public static ContestSettings full(long topicId) {
        var essay = new ContestSettings.Essay("Một sáng kiến", "Anh/chị đề xuất gì?", 200, 800, List.of(new ContestSettings.Criterion("Nội dung", 300), new ContestSettings.Criterion("Trình bày", 200)));
        return ContestSettingsBuilder.builder().about("Giới thiệu")
                .eligibility(new ContestSettings.Eligibility(Set.of(MemberRole.OFFICER, MemberRole.MEMBER, MemberRole.WORKER), List.of(3L, 4L), true))
                .rounds(List.of(new Round(1, "Vòng loại", List.of(new Round.Window(OPENS, CLOSES))), new Round(2, "Chung kết", List.of(new Round.Window(CLOSES, CLOSES.plusSeconds(86_400))))))
                .attemptsPerRound(2).counting(ContestSettings.Counting.BEST)
                .blueprint(List.of(new ContestSettings.Quota(topicId, Level.RECOGNISE, 5), new ContestSettings.Quota(topicId, Level.APPLY, 3))).minutes(20).pointsPerItem(100)
                .shuffleItems(true).shuffleChoices(true).onePerPage(true).essay(essay)
                .prediction(new ContestSettings.Prediction(ContestSettings.Prediction.Subject.PEOPLE, ContestSettings.Prediction.Reach.CONTEST))
                .tieRules(List.of(ContestSettings.TieRule.PREDICTION, ContestSettings.TieRule.DURATION, ContestSettings.TieRule.LOT))
                .results(ContestSettings.Show.AFTER_SUBMISSION).review(ContestSettings.Show.AFTER_CONTEST).prizes("Giải Nhất: 5.000.000 đồng\nGiải Nhì: 3.000.000 đồng")
                .targetOfficers(100).targetMembers(70).graceSeconds(600)
                .boards(List.of(new ContestSettings.Board("Bảng A", List.of(3L), "Giải Nhất: 01\n\nGiải Nhì: 02"), new ContestSettings.Board("Bảng B", List.of(), "")))
                .certificate(new ContestSettings.Certificate(60, "TM. BAN TỔ CHỨC", "Lê Thu Hoa", "Đắk Lắk")).build();
    }
}
