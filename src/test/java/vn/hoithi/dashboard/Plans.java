package vn.hoithi.dashboard;

import vn.hoithi.contest.Contest;
import vn.hoithi.contest.ContestBuilder;
import vn.hoithi.contest.ContestSettings;
import vn.hoithi.contest.ContestSettingsBuilder;
import vn.hoithi.contest.Pool;
import vn.hoithi.contest.Round;
import vn.hoithi.itembank.Level;
import vn.hoithi.organisation.MemberRole;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/** Contests for the dashboards of the tests: officers 100%, members 95%. */
final class Plans {

    private Plans() {
    }

    static ContestSettings settings(long topicId, Instant opens, Instant closes) {
        return ContestSettingsBuilder.builder().eligibility(new ContestSettings.Eligibility(Set.of(MemberRole.OFFICER, MemberRole.MEMBER), List.of(), false))
                .rounds(List.of(new Round(1, "", List.of(new Round.Window(opens, closes))))).attemptsPerRound(1).counting(ContestSettings.Counting.ONLY)
                .blueprint(List.of(new ContestSettings.Quota(topicId, Level.RECOGNISE, 5))).minutes(30).pointsPerItem(100).shuffleItems(true).shuffleChoices(true)
                .tieRules(List.of(ContestSettings.TieRule.DURATION)).results(ContestSettings.Show.AFTER_SUBMISSION).review(ContestSettings.Show.AFTER_ROUND)
                .targetOfficers(100).targetMembers(95).graceSeconds(600).build();
    }

    static Contest contest(Instant opens, Instant closes) {
        return ContestBuilder.builder().id(1).slug("luat").code("ABC234").unitId(1).unitPath("1/").unitName("LĐLĐ").title("Tìm hiểu Luật Công đoàn")
                .settings(settings(1, opens, closes)).version(1).publishedAt(opens).pool(Pool.EMPTY).build();
    }
}
