package vn.hoithi.contest;

import vn.hoithi.text.Vietnamese;

import java.util.Locale;
import java.util.Optional;

/**
 * A contest's code as somebody typed it.
 *
 * @param typed what stands in the field, one line
 * @param signs the letters and digits of it, in capitals and without the accents a Vietnamese keyboard puts
 */
public record TypedCode(String typed, String signs) {

    /** The signs codes are made of: none looks like another. */
    public static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
    /** How many a code has. */
    public static final int LENGTH = 6;

    /** Reads what somebody typed for a contest's code. */
    public static TypedCode of(String typed) {
        var line = Vietnamese.line(typed);
        return new TypedCode(line, Vietnamese.fold(line).toUpperCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", ""));
    }

    /** The code, when it can be one. */
    public Optional<String> whole() {
        return wrongSign().isEmpty() && signs.length() == LENGTH ? Optional.of(signs) : Optional.empty();
    }

    /** The first sign no code has. */
    public Optional<String> wrongSign() {
        return signs.codePoints().filter(c -> ALPHABET.indexOf(c) < 0).mapToObj(Character::toString).findFirst();
    }

    /** Message key of what is wrong when no contest has it: its arguments are what was typed, the wrong sign and how many signs there are. */
    public String refusal() {
        return signs.isEmpty() ? "home.code.empty" : wrongSign().isPresent() ? "home.code.sign" : signs.length() != LENGTH ? "home.code.length" : "home.code.none";
    }
}
