package vn.hoithi.organisation;

import vn.hoithi.web.Form;

import java.util.function.Function;

/** What a name and a birth year must be, the same on every form that asks for them. */
public final class PersonChecks {

    /** Longest name in characters. */
    public static final int LONGEST_NAME = 200;
    /** Oldest birth year taken. */
    public static final int EARLIEST = 1936;
    /** Youngest birth year taken: the working age. */
    public static final int LATEST = 2012;

    private PersonChecks() {
    }

    /** Notes at the fields "name" and "birthYear" what is wrong. {@code say} gives the sentence of a key. */
    static void check(Form form, Function<String, String> say) {
        var name = nameProblem(form.line("name"));
        if (!name.isEmpty()) {
            form.wrong("name", say.apply(name));
        }
        if (!goodYear(form.line("birthYear"))) {
            form.wrong("birthYear", say.apply("person.birthYear.wrong"));
        }
    }

    /** Message key of what is wrong with a name, or "" when it is good. */
    public static String nameProblem(String name) {
        if (name.isEmpty()) {
            return "person.name.missing";
        }
        if (name.length() > LONGEST_NAME) {
            return "person.name.long";
        }
        return name.codePoints().noneMatch(Character::isLetter) ? "person.name.letters" : "";
    }

    /** Four digits of a year somebody who works may be born in. */
    public static boolean goodYear(String year) {
        return year.matches("[0-9]{4}") && Integer.parseInt(year) >= EARLIEST && Integer.parseInt(year) <= LATEST;
    }
}
