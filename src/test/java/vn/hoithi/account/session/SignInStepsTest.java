package vn.hoithi.account.session;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import vn.hoithi.database.Ids;
import vn.hoithi.time.Clock;
import vn.hoithi.world.Rows;

import java.time.Duration;

import static org.assertj.core.api.Assertions.assertThat;

@MicronautTest(transactional = false)
class SignInStepsTest {

    @Inject
    SignInSteps steps;
    @Inject
    Sessions sessions;
    @Inject
    Rows rows;
    @Inject
    Ids ids;
    @Inject
    Clock clock;

    @Test
    void aSignInHalfWayEndsOnceAndIsSweptAwayWhenNobodyEndsIt() {
        var person = ids.next();
        var now = clock.now();
        var ended = steps.begin(person, true, now);
        assertThat(steps.find(ended, now)).contains(new SignInSteps.Step(person, true));
        assertThat(steps.end(ended)).isTrue();
        assertThat(steps.end(ended)).isFalse();
        var left = steps.begin(person, false, now);
        var late = now.plus(SignInSteps.PATIENCE);
        assertThat(steps.find(left, late)).isEmpty();
        sessions.purge(late.plus(Duration.ofMillis(1)));
        assertThat(rows.of("SELECT COUNT(*) FROM sign_in_step WHERE person_id = " + person)).containsExactly("0");
    }

    @Test
    void signInsHalfWayEndWithTheSessions() {
        var person = ids.next();
        var token = steps.begin(person, true, clock.now());
        sessions.endOthers(person, "", clock.now());
        assertThat(steps.find(token, clock.now())).isEmpty();
    }
}
