package vn.hoithi.organisation;

import io.micronaut.context.annotation.Requires;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;

/** Has this node forget its copies of units and of who belongs where when the tree has changed, here or on another node. */
@Singleton
public class TreeWatch {

    private final Units units;
    private final Memberships memberships;
    private volatile long seen = -1;

    TreeWatch(Units units, Memberships memberships) {
        this.units = units;
        this.memberships = memberships;
    }

    /** The tree changed here: nothing of before is used from now on. To be called when the change is committed. */
    public void changed() {
        units.forget();
        memberships.forget();
    }

    private void look() {
        var version = units.version();
        if (version != seen) {
            seen = version;
            changed();
        }
    }

    /** Looks once a second; a look that fails is made up for by the next, and by the short life of copies. */
    @Singleton
    @Requires(missingProperty = "hoithi.commands")
    static class TreeWatchJob {

        private final TreeWatch watch;

        TreeWatchJob(TreeWatch watch) {
            this.watch = watch;
        }

        @Scheduled(initialDelay = "1s", fixedDelay = "1s")
        void run() {
            watch.look();
        }
    }
}
