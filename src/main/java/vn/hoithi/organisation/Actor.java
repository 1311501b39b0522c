package vn.hoithi.organisation;

import java.util.List;
import java.util.stream.Stream;

/**
 * The signed-in person of a request: who, of which unit, with which roles where. Controllers take it as an argument.
 *
 * @param unitId     unit of the current membership, 0 when there is none
 * @param unitPath   its path, "" when there is none
 * @param memberRole what the person is there
 * @param grants     roles held, each at a unit
 */
public record Actor(long personId, String name, int birthYear, long unitId, String unitPath, String unitName, MemberRole memberRole, List<Grant> grants) {

    /** A role at a unit, good for its subtree. */
    public record Grant(Role role, long unitId, String unitPath) {
    }

    /** Holds the role anywhere. */
    public boolean is(Role role) {
        return grants.stream().anyMatch(g -> g.role() == role);
    }

    /** What somebody may decide about: the subtrees led or administered. */
    public Scope reach() {
        return new Scope(Stream.of(Role.LEADER, Role.ADMINISTRATOR).flatMap(r -> scope(r).paths().stream()).distinct().toList());
    }

    /** What the role lets this person reach. */
    public Scope scope(Role role) {
        return new Scope(grants.stream().filter(g -> g.role() == role).map(Grant::unitPath).toList());
    }
}
