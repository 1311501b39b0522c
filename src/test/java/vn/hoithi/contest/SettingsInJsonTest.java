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
        var settings = new ContestSettings("", new ContestSettings.Eligibility(Set.of(), List.of(), false), List.of(new Round(1, "", List.of())), 1, ContestSettings.Counting.ONLY,
                List.of(), 15, 0, false, false, false, null, null, List.of(), ContestSettings.Show.NEVER, ContestSettings.Show.NEVER, "", 0, 0, 0);
        assertThat(reader.settings(reader.text(settings))).isEqualTo(settings);
        assertThat(reader.settings(reader.text(Samples.simple(7L))).eligibility().roles()).contains(MemberRole.MEMBER);
    }
}
