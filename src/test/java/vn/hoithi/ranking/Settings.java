package vn.hoithi.ranking;

import vn.hoithi.contest.ContestSettings;
import vn.hoithi.contest.ContestSettings.Counting;
import vn.hoithi.contest.ContestSettings.Prediction;
import vn.hoithi.contest.ContestSettings.Show;
import vn.hoithi.contest.ContestSettings.TieRule;
import vn.hoithi.contest.Round;
import vn.hoithi.organisation.MemberRole;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Settings of contests for tests of the ranking. */
final class Settings {

    private Settings() {
    }

    /** Rounds of a week each, the first opening at the moment. */
    static ContestSettings of(Counting counting, List<TieRule> rules, Prediction prediction, Show results, int rounds, Instant opens) {
        var windows = IntStream.range(0, rounds).mapToObj(i -> new Round(i + 1, "Vòng " + (i + 1),
                List.of(new Round.Window(opens.plus(Duration.ofDays(7L * i)), opens.plus(Duration.ofDays(7L * i + 7)))))).toList();
        return new ContestSettings("", new ContestSettings.Eligibility(Set.of(MemberRole.values()), List.of(), false), windows, 5, counting, List.of(), 20, 500,
                true, true, false, null, prediction, rules, results, Show.NEVER, "", 100, 95, 60);
    }
}
