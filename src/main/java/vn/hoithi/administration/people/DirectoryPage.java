package vn.hoithi.administration.people;

import vn.hoithi.web.Option;
import vn.hoithi.web.Pager;

import java.util.List;

/**
 * The people of a subtree.
 *
 * @param typed    what was searched for
 * @param units    units to look at
 * @param roles    what people are, to choose from
 * @param states   accounts by what they can be used for
 * @param doubts   why somebody may stand in the wrong place
 * @param narrowed one of these is chosen
 * @param count    how many there are, or that there are too many to be listed
 * @param back     this list, to come back to
 * @param leader   may bring people in
 */
public record DirectoryPage(String typed, List<Option> units, List<Option> roles, List<Option> states, List<Option> doubts, boolean narrowed, String count, List<Line> people, Pager pager,
                            String back, boolean leader) {

    /** Somebody: the number masked, the unit with its path, what is worth knowing; {@code movable} may be ticked to be moved. */
    public record Line(String id, String name, String phone, String role, String unit, List<String> marks, boolean movable) {
    }

    /** Somebody on the page may be moved. */
    public boolean someMovable() {
        return people.stream().anyMatch(Line::movable);
    }
}
