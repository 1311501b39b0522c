package vn.hoithi.contest;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import vn.hoithi.organisation.MemberRole;

import java.util.List;
import java.util.Set;

import static org.assertj.core.api.Assertions.assertThat;

@MicronautTest(transactional = false)
class SettingsInJsonTest {

    @Inject
    ContestReader reader;

    @Test
    void everythingComesBackAsItWent() {
        var settings = Samples.full(7L);
        assertThat(reader.settings(reader.text(settings))).isEqualTo(settings);
    }

    @Test
    void emptyPartsComeBackEmpty() {
        var settings = ContestSettingsBuilder.builder().eligibility(new ContestSettings.Eligibility(Set.of(), List.of(), false)).rounds(List.of(new Round(1, "", List.of())))
                .attemptsPerRound(1).counting(ContestSettings.Counting.ONLY).minutes(15).results(ContestSettings.Show.NEVER).review(ContestSettings.Show.NEVER).build();
        assertThat(reader.settings(reader.text(settings))).isEqualTo(settings);
        assertThat(reader.settings(reader.text(Samples.simple(7L))).eligibility().roles()).contains(MemberRole.MEMBER);
    }

    @Test
    void settingsOfOlderVersionsStillRead() {
        var settings = Samples.full(7L);
        var older = reader.text(settings).replace(",\"itemUse\":\"SHARED\"", "");
        assertThat(older).doesNotContain("itemUse");
        assertThat(reader.settings(older)).isEqualTo(settings);
        var own = settings.withReview(ContestSettings.Show.AFTER_ROUND).withItemUse(ContestSettings.ItemUse.BY_ROUND);
        assertThat(reader.settings(reader.text(own))).isEqualTo(own);
    }
}
