package vn.hoithi.registration;

import vn.hoithi.web.Form;

import java.time.Instant;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a name and a birth year must be, the same on every form that asks for them. */
public final class PersonChecks {

    /** Longest name in characters. */
    public static final int LONGEST_NAME = 200;

    /** Latin letters of manuscripts, which no font at hand has. */
    private static final Set<Integer> MEDIEVAL = Set.of(0x1E9C, 0x1E9D, 0x1E9F, 0x1EFA, 0x1EFB, 0x1EFC, 0x1EFD, 0x1EFE, 0x1EFF);

    private static final Set<Integer> MARKS = Set.of((int) Character.NON_SPACING_MARK, (int) Character.ENCLOSING_MARK, (int) Character.COMBINING_SPACING_MARK);
    /** More marks beside those a letter has already than any people here writes. */
    private static final Pattern STACKED = Pattern.compile("\\p{M}{3}");
    private static final String SCRIPT = "person.name.script";

    private PersonChecks() {
    }

    /** Notes at the fields "name" and "birthYear" what is wrong. {@code say} gives the sentence of a key with its arguments. */
    static void check(Form form, BiFunction<String, Object[], String> say, Instant now) {
        var name = nameProblem(form.line("name"));
        if (!name.isEmpty()) {
            form.addError("name", sentence(name, form.line("name"), say));
        }
        var years = BirthYears.at(now);
        if (!years.good(form.line("birthYear"))) {
            form.addError("birthYear", say.apply("person.birthYear.wrong", new Object[] {years.earliest(), years.latest()}));
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
        var letters = name.codePoints().filter(Character::isLetter).count();
        if (letters < 2) {
            return letters == 0 ? "person.name.letters" : "person.name.short";
        }
        if (name.codePoints().anyMatch(c -> Character.getType(c) == Character.OTHER_SYMBOL)) {
            return "person.name.signs";
        }
        return unprintable(name).isEmpty() ? STACKED.matcher(name).find() ? "person.name.marks" : "" : SCRIPT;
    }

    /** What is wrong with a name, in words that name the letters. */
    private static String sentence(String problem, String name, BiFunction<String, Object[], String> say) {
        var told = say.apply(problem, new Object[0]);
        return problem.equals(SCRIPT) ? told + " (" + unprintable(name) + ")" : told;
    }

    /** The letters and marks that certificates cannot print, each once, up to ten. */
    private static String unprintable(String name) {
        return name.codePoints().filter(c -> Character.isLetter(c) ? !latin(c) : MARKS.contains(Character.getType(c)) && !overLatin(c)).distinct().limit(10)
                .mapToObj(Character::toString).collect(Collectors.joining(" "));
    }

    /** Of the blocks every font of certificates has whole, but for letters of manuscripts. */
    private static boolean latin(int letter) {
        return Character.UnicodeScript.of(letter) == Character.UnicodeScript.LATIN && Character.getType(letter) != Character.MODIFIER_LETTER
                && (letter <= 0x24F || letter >= 0x1E00 && letter <= 0x1EFF && !MEDIEVAL.contains(letter));
    }

    private static boolean overLatin(int mark) {
        return mark >= 0x300 && mark <= 0x36F;
    }
}
