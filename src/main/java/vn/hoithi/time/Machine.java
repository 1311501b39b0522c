package vn.hoithi.time;

import jakarta.inject.Singleton;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The three clocks of the machine this node runs on. */
interface Machine {

    /** Milliseconds since 1970 as the machine is set: anybody may set it anew while we run. */
    long wall();

    /** Nanoseconds of a count that nobody can set; it stands still while the machine sleeps. */
    long count();

    /** Milliseconds since the machine was switched on, its sleep included; the count itself where the system does not tell. */
    long awake();

    /** The real one. */
    @Singleton
    class Here implements Machine {

        private static final Path UPTIME = Path.of("/proc/uptime");

        @Override
        public long wall() {
            return System.currentTimeMillis();
        }

        @Override
        public long count() {
            return System.nanoTime();
        }

        @Override
        public long awake() {
            try {
                var seconds = Files.readString(UPTIME);
                return Math.round(Double.parseDouble(seconds.substring(0, seconds.indexOf(' '))) * 1_000);
            } catch (IOException | RuntimeException notTold) {
                return count() / 1_000_000;
            }
        }
    }
}
