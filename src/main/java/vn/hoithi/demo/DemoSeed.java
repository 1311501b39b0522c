package vn.hoithi.demo;

import jakarta.inject.Singleton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.hoithi.organisation.Unit;
import vn.hoithi.organisation.Units;
import vn.hoithi.time.Clock;

import java.time.Instant;
import java.util.List;

/** Makes the demo world once: tree, people, bank, guides, contests at once; the thousands of simulated people follow in the background. */
@Singleton
class DemoSeed {

    private static final Logger LOG = LoggerFactory.getLogger(DemoSeed.class);
    private final DemoTree tree;
    private final DemoCast cast;
    private final DemoContests contests;
    private final DemoCrowd crowd;
    private final DemoGuides guides;
    private final Units units;
    private final Clock clock;

    DemoSeed(DemoTree tree, DemoCast cast, DemoContests contests, DemoCrowd crowd, DemoGuides guides, Units units, Clock clock) {
        this.tree = tree;
        this.cast = cast;
        this.contests = contests;
        this.crowd = crowd;
        this.guides = guides;
        this.units = units;
        this.clock = clock;
    }

    /** The demo world is there. */
    boolean present() {
        return cast.present();
    }

    /** Makes the small part and gives the work that remains; a world that is there is kept and nothing remains. */
    Runnable plant() {
        if (present()) {
            return () -> { };
        }
        Instant now = clock.now();
        List<Unit> homes = tree.grow(now);
        var hoa = cast.enter(homes.getFirst(), now);
        contests.fillBank(hoa, now);
        guides.publish(units.roots().getFirst(), now);
        var closed = contests.closed(hoa, now);
        var open = contests.open(hoa, now);
        contests.upcoming(hoa, now);
        crowd.member(cast.member(), closed);
        LOG.info("Demo world: {} units, sign in as named on /session/new", units.size());
        return () -> {
            crowd.sit(closed, open, homes, now);
            LOG.info("Demo world: the simulated people have taken part");
        };
    }
}
