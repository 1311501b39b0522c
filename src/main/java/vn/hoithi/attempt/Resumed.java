package vn.hoithi.attempt;

import java.time.Instant;

/** An attempt taken up again: whether it is still open, and everything answered so far. */
public record Resumed(Sitting sitting, boolean open, Responses responses) {

    /** It takes answers now: it is open and its time is not over. */
    public boolean answerable(Instant now) {
        return open && sitting.row().endsAt() > now.toEpochMilli();
    }
}
