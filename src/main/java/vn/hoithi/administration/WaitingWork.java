package vn.hoithi.administration;

import vn.hoithi.organisation.Actor;

import java.time.Instant;
import java.util.List;

/** A room's part of what waits for somebody: each room tells of its own, inside the reader's scope. */
public interface WaitingWork {

    /**
     * Some things that wait.
     *
     * @param place where it stands in the list, the smallest first
     * @param key   message key of what it is
     * @param count how many; 0 when nothing waits at the moment
     * @param href  where it is done
     */
    record Line(int place, String key, long count, String href) {
    }

    /** What waits for this person; nothing that they may not do. */
    List<Line> of(Actor reader, Instant now);
}
