package vn.hoithi.ranking;

import vn.hoithi.contest.ContestSettings;
import vn.hoithi.contest.ContestSettingsBuilder;
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
        return of(counting, rules, prediction, results, rounds, opens, Set.copyOf(MemberRole.CHOICES));
    }

    /** The same for some roles only. */
    static ContestSettings of(Counting counting, List<TieRule> rules, Prediction prediction, Show results, int rounds, Instant opens, Set<MemberRole> admitted) {
        var windows = IntStream.range(0, rounds).mapToObj(i -> new Round(i + 1, "Vòng " + (i + 1),
                List.of(new Round.Window(opens.plus(Duration.ofDays(7L * i)), opens.plus(Duration.ofDays(7L * i + 7)))))).toList();
        return ContestSettingsBuilder.builder().eligibility(new ContestSettings.Eligibility(admitted, List.of(), false)).rounds(windows).attemptsPerRound(5).counting(counting)
                .minutes(20).pointsPerItem(500).shuffleItems(true).shuffleChoices(true).prediction(prediction).tieRules(rules).results(results).review(Show.NEVER)
                .targetOfficers(100).targetMembers(95).graceSeconds(60).build();
    }
}
