package vn.hoithi.administration.people;

import java.util.Collection;
import java.util.Map;

/** What people have sat. Known further up the house. */
public interface AttemptsOfPeople {

    /** How many attempts of somebody run at the moment, and how many were handed in or closed. */
    record Sat(int running, int over) {
    }

    /** By person; whoever sat none is missing. */
    Map<Long, Sat> of(Collection<Long> personIds);
}
