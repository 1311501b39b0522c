#!/usr/bin/env bash
# java.text.MessageFormat (JDK 25): in a choice ("{0,choice,1#one|1<many}") an apostrophe is read three times over when the chosen text holds a place:
# doubled, as everywhere else in a pattern, it disappears and the place after it is printed as it stands; only four of them give one. A chosen text
# is a pattern again, but what is put into its places is not. A number below the first limit takes the first text, null is printed as "null", and
# a number that was already formatted ("2") is refused with an exception. Whoever doubles apostrophes of plain sentences breaks the counted ones.
. "$(dirname "$0")/with.sh"
program <<'J'
import java.text.MessageFormat;
import java.util.Locale;
class Main {
    static String say(String pattern, Object... arguments) {
        try {
            return new MessageFormat(pattern, Locale.ENGLISH).format(arguments);
        } catch (IllegalArgumentException refused) {
            return refused.getMessage();
        }
    }

    public static void main(String[] none) {
        System.out.println("plain, doubled: " + say("it''s {0}", 2));
        for (int quotes = 1; quotes <= 4; quotes *= 2) {
            System.out.println("in a choice, " + quotes + ": " + say("{0,choice,1#one|1<they" + "'".repeat(quotes) + "re {0}}", 2));
        }
        System.out.println("without a place, 2: " + say("{0,choice,1#one|1<they''re many}", 2));
        System.out.println("put in: " + say("{0,choice,1#one|1<{0} in {1}}", 2, "{0}"));
        System.out.println("below: " + say("{0,choice,1#one|1<many}", -3) + "; null: " + say("{0,choice,1#one|1<many}", (Object) null));
        System.out.println("formatted: " + say("{0,choice,1#one|1<many}", "2"));
    }
}
J
expected <<'S'
plain, doubled: it's 2
in a choice, 1: Unmatched braces in the pattern.
in a choice, 2: theyre {0}
in a choice, 4: they're 2
without a place, 2: they're many
put in: 2 in {0}
below: one; null: null
formatted: Cannot format given Object as a Number
S
