package vn.hoithi.contest;

import java.time.Instant;
import java.util.List;

/** Where a contest or one of its rounds stands in time. Message key {@code phase.<name>}. */
public enum Phase {
    /** Before the first sitting. */
    UPCOMING("soon"),
    /** A sitting is open. */
    OPEN("open"),
    /** Between two sittings. */
    BETWEEN("soon"),
    /** After the last. */
    ENDED("ended");

    /** All badges, in the order people look for them. */
    public static final List<String> BADGES = List.of("open", "soon", "ended");
    private final String badge;

    Phase(String badge) {
        this.badge = badge;
    }

    /** What a badge calls it: a class of the stylesheet, a word of addresses and the end of message keys. */
    public String badge() {
        return badge;
    }

    /** Of these rounds together, in order; a draft without them is still to come. */
    static Phase of(List<Round> rounds, Instant now) {
        if (rounds.isEmpty() || now.isBefore(rounds.getFirst().opens())) {
            return UPCOMING;
        }
        if (rounds.stream().anyMatch(r -> r.openAt(now))) {
            return OPEN;
        }
        return now.isBefore(rounds.getLast().closes()) ? BETWEEN : ENDED;
    }
}
