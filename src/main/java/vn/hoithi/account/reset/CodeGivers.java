package vn.hoithi.account.reset;

import java.util.List;

/** Who gives somebody a code for a new password; whoever knows the units answers. */
public interface CodeGivers {

    /** The nearest leaders of the person's unit, at most two. */
    List<Giver> of(long personId);

    /** Somebody to call. */
    record Giver(String name, String unit, String phone) {
    }
}
