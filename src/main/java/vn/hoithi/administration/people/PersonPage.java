package vn.hoithi.administration.people;

import java.util.List;

/**
 * One person, as whoever leads the unit sees them.
 *
 * @param unit    the unit with its path
 * @param ended   who deactivated the account, when and why; "" while it works
 * @param doubts  why the person may stand in the wrong place
 * @param actions what the reader may do
 * @param note    why something cannot be done, or ""
 * @param history memberships, the newest first
 */
public record PersonPage(String id, String name, String unit, String ended, List<Fact> facts, List<String> doubts, List<Action> actions, String note, List<Stay> history) {

    /** Something known, as printed. */
    public record Fact(String label, String value) {
    }

    /** A page where something is done, and the words that lead there. */
    public record Action(String href, String label) {
    }

    /** A time at a unit; {@code until} is "" while it lasts. */
    public record Stay(String unit, String role, String from, String until) {
    }
}
