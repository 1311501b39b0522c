package vn.hoithi.account.session;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import vn.hoithi.organisation.MemberRole;
import vn.hoithi.time.Clock;
import vn.hoithi.world.Rows;
import vn.hoithi.world.World;

import java.time.Duration;

import static org.assertj.core.api.Assertions.assertThat;

@MicronautTest(transactional = false)
class PurgedSessionsTest {

    @Inject
    World world;
    @Inject
    Sessions sessions;
    @Inject
    SessionCleaningJob cleaning;
    @Inject
    Rows rows;
    @Inject
    Clock clock;

    @Test
    void whatIsOverSinceADayIsDeletedAndNobodyIsSignedOut() {
        var lan = world.person("Nguyễn Thị Lan", world.province().schoolA(), MemberRole.MEMBER).personId();
        var now = clock.now();
        var lasting = sessions.begin(lan, true, "điện thoại", now.minus(Duration.ofDays(59))).getValue();
        sessions.begin(lan, false, "máy quán nước", now.minus(Duration.ofHours(37)));
        sessions.begin(lan, false, "hết hạn hôm nay", now.minus(Duration.ofHours(20)));
        var left = sessions.begin(lan, true, "đã đăng xuất", now.minus(Duration.ofDays(3))).getValue();
        sessions.end(left, now.minus(Duration.ofDays(2)));
        cleaning.run();
        assertThat(rows.of("SELECT device FROM session WHERE person_id = " + lan)).containsExactlyInAnyOrder("điện thoại", "hết hạn hôm nay");
        assertThat(sessions.find(lasting)).isPresent();
    }

    @Test
    void moreThanOneSliceIsDeleted() {
        var lan = world.person("Nguyễn Thị Lan", world.province().schoolA(), MemberRole.MEMBER).personId();
        for (int i = 0; i < 1100; i++) {
            sessions.begin(lan, false, "cũ", clock.now().minus(Duration.ofDays(3)));
        }
        assertThat(sessions.purge(clock.now())).isGreaterThanOrEqualTo(1100);
        assertThat(rows.of("SELECT COUNT(*) FROM session WHERE person_id = " + lan)).containsExactly("0");
    }
}
