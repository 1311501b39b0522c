package vn.hoithi.registration;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import vn.hoithi.account.Person;
import vn.hoithi.organisation.MemberRole;
import vn.hoithi.organisation.Unit;
import vn.hoithi.time.Clock;
import vn.hoithi.world.Phones;
import vn.hoithi.world.World;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import static org.assertj.core.api.Assertions.assertThat;

/** Many at the same moment; a hash is given, for hashing is not what is looked at. */
@MicronautTest(transactional = false)
class CrowdedRegistrationTest {

    @Inject
    World world;
    @Inject
    Registrations registrations;
    @Inject
    Clock clock;

    @Test
    void aHundredDifferentPeopleAllGetIn() throws Exception {
        var unit = world.province().factory();
        var all = atOnce(IntStream.range(0, 100).mapToObj(i -> write(unit, "+84" + Phones.fresh().substring(1))).toList());
        assertThat(all.stream().filter(f -> f.resultNow().isPresent())).hasSize(100);
    }

    @Test
    void oneNumberIsTakenOnceAndTheOthersAreTold() throws Exception {
        var unit = world.province().factory();
        var all = atOnce(Collections.nCopies(40, write(unit, "+84" + Phones.fresh().substring(1))));
        assertThat(all.stream().filter(f -> f.resultNow().isPresent())).hasSize(1);
    }

    private Callable<Optional<Person>> write(Unit unit, String phone) {
        return () -> registrations.open(new Registrations.Applicant(phone, "Nguyễn Văn 😀 Đông", 1990, MemberRole.MEMBER, unit), "x$y", clock.now());
    }

    private static List<Future<Optional<Person>>> atOnce(List<Callable<Optional<Person>>> calls) throws InterruptedException {
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            return pool.invokeAll(calls);
        }
    }
}
