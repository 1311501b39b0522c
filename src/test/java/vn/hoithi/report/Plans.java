package vn.hoithi.report;

import vn.hoithi.contest.Contest;
import vn.hoithi.contest.ContestSettings;
import vn.hoithi.contest.Pool;
import vn.hoithi.contest.Round;
import vn.hoithi.itembank.Level;
import vn.hoithi.organisation.MemberRole;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/** Contests for the boards of the tests: officers 100%, members 95%. */
final class Plans {

    private Plans() {
    }

    static ContestSettings settings(long topicId, Instant opens, Instant closes) {
        return new ContestSettings("", new ContestSettings.Eligibility(Set.of(MemberRole.OFFICER, MemberRole.MEMBER), List.of(), false),
                List.of(new Round(1, "", List.of(new Round.Window(opens, closes)))), 1, ContestSettings.Counting.ONLY,
                List.of(new ContestSettings.Quota(topicId, Level.RECOGNISE, 5)), 30, 100, true, true, false, null, null,
                List.of(ContestSettings.TieRule.DURATION), ContestSettings.Show.AFTER_SUBMISSION, ContestSettings.Show.AFTER_ROUND, "", 100, 95, 600);
    }

    static Contest contest(Instant opens, Instant closes) {
        return new Contest(1, "luat", "ABC234", 1, "1/", "LĐLĐ", "Tìm hiểu Luật Công đoàn", settings(1, opens, closes), 1, opens, Pool.EMPTY);
    }
}
