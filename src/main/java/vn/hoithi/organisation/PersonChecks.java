package vn.hoithi.organisation;

import vn.hoithi.web.Form;

import java.util.function.Function;

/** What a name and a birth year must be, the same on every form that asks for them. */
final class PersonChecks {

    /** Longest name in characters. */
    static final int LONGEST_NAME = 200;
    /** Oldest birth year taken. */
    static final int EARLIEST = 1936;
    /** Youngest birth year taken: the working age. */
    static final int LATEST = 2012;

    private PersonChecks() {
    }

    /** Notes at the fields "name" and "birthYear" what is wrong. {@code say} gives the sentence of a key. */
    static void check(Form form, Function<String, String> say) {
        var name = form.line("name");
        if (name.isEmpty()) {
            form.wrong("name", say.apply("person.name.missing"));
        } else if (name.length() > LONGEST_NAME) {
            form.wrong("name", say.apply("person.name.long"));
        } else if (name.codePoints().noneMatch(Character::isLetter)) {
            form.wrong("name", say.apply("person.name.letters"));
        }
        var year = form.line("birthYear");
        if (!year.matches("[0-9]{4}") || Integer.parseInt(year) < EARLIEST || Integer.parseInt(year) > LATEST) {
            form.wrong("birthYear", say.apply("person.birthYear.wrong"));
        }
    }
}
