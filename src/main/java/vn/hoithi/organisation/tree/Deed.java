package vn.hoithi.organisation.tree;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What may be done to a unit. Message keys {@code deed.<name>} and what follows it; the name in small letters is part of the page's address. */
enum Deed {
    /** A unit below is opened. */
    ADDITION,
    /** Another name, form or code. */
    NAMING,
    /** Under another unit. */
    MOVE,
    /** Its people go on in another unit. */
    MERGER,
    /** Parts of it become units of their own. */
    SPLIT,
    /** Closed. */
    CLOSING,
    /** Opened again. */
    REOPENING;

    /** Asks for another unit. */
    boolean aimed() {
        return this == MOVE || this == MERGER;
    }

    /** Asks what a unit is called. */
    boolean names() {
        return this == ADDITION || this == NAMING;
    }

    String address() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Deed> at(String address) {
        return Arrays.stream(values()).filter(d -> d.address().equals(address)).findFirst();
    }
}
