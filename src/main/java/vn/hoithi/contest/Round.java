package vn.hoithi.contest;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A round with its sittings in order.
 *
 * @param no from 1
 */
@Serdeable
public record Round(int no, @Nullable String name, @Nullable List<Window> windows) {

    /** Left out means empty. */
    public Round {
        name = name == null ? "" : name;
        windows = windows == null ? List.of() : List.copyOf(windows);
    }

    /** A sitting: from opens (included) to closes (excluded). */
    @Serdeable
    public record Window(Instant opens, Instant closes) {

        /** The moment lies in the sitting. */
        public boolean holds(Instant now) {
            return !now.isBefore(opens) && now.isBefore(closes);
        }
    }

    /** The sitting open at the moment. */
    public Optional<Window> windowAt(Instant now) {
        return windows.stream().filter(w -> w.holds(now)).findFirst();
    }

    /** The sitting open at the moment, else the last one that has opened, else the first. */
    public Window sittingAt(Instant now) {
        return windows.stream().filter(w -> !w.opens().isAfter(now)).reduce((earlier, later) -> later).orElseGet(windows::getFirst);
    }

    /** Where the round stands. */
    public Phase phaseAt(Instant now) {
        return Phase.of(List.of(this), now);
    }

    /** A sitting is open. */
    public boolean openAt(Instant now) {
        return windowAt(now).isPresent();
    }

    /** A sitting closed so short a time ago that answers given in it may still arrive. */
    public boolean justClosed(Instant now, int graceSeconds) {
        return windows.stream().anyMatch(w -> !now.isBefore(w.closes()) && now.isBefore(w.closes().plusSeconds(graceSeconds)));
    }

    /** First opening. */
    public Instant opens() {
        return windows.getFirst().opens();
    }

    /** Last closing. */
    public Instant closes() {
        return windows.getLast().closes();
    }
}
