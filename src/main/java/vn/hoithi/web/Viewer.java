package vn.hoithi.web;

import java.util.Set;

/**
 * Who looks at the page, as the layout needs it.
 *
 * @param name  the name in the header; empty when nobody is signed in
 * @param roles names of the roles held anywhere: LEADER, ORGANISER, MARKER, ADMINISTRATOR
 */
public record Viewer(String name, Set<String> roles) {

    /** Request attribute it travels in. */
    public static final String ATTRIBUTE = "hoithi.viewer";
    /** Request attribute: the page of ours that must be visited before roles open anything. */
    public static final String LEAD = "hoithi.lead";
    /** Request attribute: what tells a device that pages are made for the same person, and says nothing of who that is. */
    public static final String MARK = "hoithi.mark";
    /** Nobody signed in. */
    public static final Viewer NOBODY = new Viewer("", Set.of());

    /** Somebody is signed in. */
    public boolean known() {
        return !name.isEmpty();
    }

    /** Holds the role somewhere. */
    public boolean is(String role) {
        return roles.contains(role);
    }
}
