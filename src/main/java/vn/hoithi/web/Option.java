package vn.hoithi.web;

import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;

/** Something to choose in a form, as a line of a list, a button or a box: what is sent, what is read, and whether it is chosen. */
public record Option(String value, String label, boolean chosen) {

    /** Something known by its number. */
    public static Option of(long id, String label, boolean chosen) {
        return new Option(Long.toString(id), label, chosen);
    }

    /** Constants in their order; a label's message key is the prefix with the constant's name. */
    public static <E extends Enum<E>> List<Option> named(Collection<E> all, Wording words, String prefix, Predicate<E> chosen) {
        return all.stream().map(e -> new Option(e.name(), words.say(prefix + e.name()), chosen.test(e))).toList();
    }
}
