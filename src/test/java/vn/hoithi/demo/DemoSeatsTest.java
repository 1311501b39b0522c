package vn.hoithi.demo;

import org.junit.jupiter.api.Test;
import vn.hoithi.demo.DemoSeats.Home;
import vn.hoithi.organisation.MemberRole;
import vn.hoithi.organisation.Unit;
import vn.hoithi.organisation.UnitKind;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

import static org.assertj.core.api.Assertions.assertThat;

class DemoSeatsTest {

    @Test
    void noUnitHasMorePeopleThanItDeclared() {
        var homes = IntStream.range(0, 286).mapToObj(i -> new Home(unit(i), 8 + i % 60, 1 + i % 4)).toList();
        var seats = DemoSeats.taken(homes, new Random(3));
        for (var home : homes) {
            var here = seats.stream().filter(s -> s.unit().id() == home.unit().id()).map(DemoSeats.Seat::role).toList();
            assertThat(here.stream().filter(r -> r != MemberRole.WORKER).count()).isLessThan(home.members());
            assertThat(here.stream().filter(r -> r == MemberRole.OFFICER).count()).isLessThanOrEqualTo(home.officers());
        }
        assertThat(homes.stream().filter(h -> seats.stream().noneMatch(s -> s.unit().id() == h.unit().id()))).hasSize(24);
    }

    private static Unit unit(int i) {
        return new Unit(i, (long) (1000 + i / 11), "1/" + i + "/", 3, UnitKind.GRASSROOTS, null, "Đơn vị " + i, "don vi " + i, null, 1, null, null, null);
    }

    @Test
    void theSameSeedSeatsTheSamePeople() {
        var homes = List.of(new Home(unit(1), 30, 2), new Home(unit(2), 12, 1));
        assertThat(DemoSeats.taken(homes, new Random(1))).isEqualTo(DemoSeats.taken(homes, new Random(1))).isNotEmpty();
    }
}
