package vn.hoithi.demo;

import vn.hoithi.organisation.MemberRole;
import vn.hoithi.organisation.Unit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Who of the simulated people belongs where: never more than a unit has declared, and some units are more zealous than others. */
final class DemoSeats {

    private static final double WORKERS = 0.06;
    private static final int QUIET = 12;

    private DemoSeats() {
    }

    /** A unit people belong to, with its declared numbers. */
    record Home(Unit unit, int members, int officers) {
    }

    /** A place for one person. */
    record Seat(Unit unit, MemberRole role) {
    }

    /** The seats of those who take part, in no order; every twelfth unit has nobody yet, so that leaders find one on their dashboards. */
    static List<Seat> taken(List<Home> homes, Random random) {
        var seats = new ArrayList<Seat>();
        Map<Long, Double> zeal = new HashMap<>();
        for (int i = 0; i < homes.size(); i++) {
            var home = homes.get(i);
            var ofUpper = zeal.computeIfAbsent(home.unit().parentId(), id -> 0.4 + 0.55 * random.nextDouble());
            var share = Math.clamp(ofUpper + 0.12 * random.nextGaussian(), 0.22, 0.96);
            if (i % QUIET != 5) {
                seats.addAll(of(home, share, random));
            }
        }
        Collections.shuffle(seats, random);
        return seats;
    }

    /** Officers come more eagerly; workers who are no members come on top, for the declared number does not count them. */
    private static List<Seat> of(Home home, double share, Random random) {
        var seats = new ArrayList<Seat>();
        var members = (int) Math.min(home.members() - 1, Math.round(home.members() * share));
        var officers = (int) Math.round(home.officers() * Math.min(1, share + 0.15));
        for (int n = 0; n < members; n++) {
            seats.add(new Seat(home.unit(), n < officers ? MemberRole.OFFICER : MemberRole.MEMBER));
            if (random.nextDouble() < WORKERS) {
                seats.add(new Seat(home.unit(), MemberRole.WORKER));
            }
        }
        return seats;
    }
}
