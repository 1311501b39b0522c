package vn.hoithi.contest;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hoithi.organisation.MemberRole;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import static org.assertj.core.api.Assertions.assertThat;

class DenominatorTest {

    /** 100 people took part: 10 officers, 70 other members, 20 workers; 200 members are declared, 15 of them officers. */
    @ParameterizedTest
    @CsvSource({"OFFICER, OFFICERS, 10, 15, 100", "OFFICER MEMBER, MEMBERS, 80, 200, 95", "OFFICER MEMBER WORKER, MEMBERS, 80, 200, 95", "MEMBER, ORDINARY_MEMBERS, 70, 185, 95",
        "MEMBER WORKER, ORDINARY_MEMBERS, 70, 185, 95", "OFFICER WORKER, OFFICERS, 10, 15, 100", "WORKER, NOBODY, 100, 0, 95"})
    void itFollowsWhoMayEnter(String admitted, Denominator expected, int done, int declared, int target) {
        var settings = settings(Arrays.stream(admitted.split(" ")).map(MemberRole::valueOf).collect(Collectors.toSet()));
        var rate = Denominator.of(settings);
        assertThat(rate).isEqualTo(expected);
        assertThat(rate.done(100, 10, 20)).isEqualTo(done);
        assertThat(rate.declared(200, 15)).isEqualTo(declared).isEqualTo(200 * rate.perMember() + 15 * rate.perOfficer());
        assertThat(rate.target(settings)).isEqualTo(target);
    }

    @Test
    void anOfficerByOwnWordIsAdmittedAsAnOfficer() {
        assertThat(Denominator.admits(settings(Set.of(MemberRole.OFFICER)), MemberRole.UNVERIFIED)).isTrue();
        assertThat(Denominator.admits(settings(Set.of(MemberRole.MEMBER)), MemberRole.UNVERIFIED)).isFalse();
    }

    private static ContestSettings settings(Set<MemberRole> admitted) {
        return ContestSettingsBuilder.builder().eligibility(new ContestSettings.Eligibility(admitted, List.of(), false)).attemptsPerRound(1)
                .counting(ContestSettings.Counting.ONLY).minutes(20).pointsPerItem(100).shuffleItems(true).shuffleChoices(true).results(ContestSettings.Show.AFTER_SUBMISSION)
                .review(ContestSettings.Show.AFTER_SUBMISSION).targetOfficers(100).targetMembers(95).graceSeconds(60).build();
    }
}
