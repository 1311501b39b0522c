package vn.hoithi.attempt;

import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Locale;

/**
 * Receipt codes such as HT-7K4-MQ2-XD5: eight signs that are not mistaken for others and one that checks them, so that a wrong sign and two
 * that changed places are told as a slip of the hand. Codes given out before had two digits at their end (HT-7K4M-Q2XD83); they are read too.
 */
public final class Receipt {

    private static final String SIGNS = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
    /** A prime above the number of signs: with weights 1 to 8 every sum of one slip differs. The one remainder without a sign is never drawn. */
    private static final int PRIME = 31;
    private static final int DRAWN = 8;
    private static final int WHOLE = DRAWN + 1;
    private static final int FORMER = DRAWN + 2;
    private static final String HEAD = "HT";
    private static final SecureRandom RANDOM = new SecureRandom();

    private Receipt() {
    }

    /** What somebody typed. */
    public sealed interface Typed {

        /** A code as it is stored. */
        record Whole(String code) implements Typed {
        }

        /** Nothing was typed. */
        record Nothing() implements Typed {
        }

        /** A sign no code has. */
        record WrongSign(String sign) implements Typed {
        }

        /** Too few signs or too many, not counting HT. */
        record WrongLength(int signs) implements Typed {
        }

        /** The last sign does not check the others: something was mistyped. */
        record Mistyped() implements Typed {
        }
    }

    /** A receipt nobody has yet, by all likelihood. */
    public static String fresh() {
        while (true) {
            var drawn = RANDOM.ints(DRAWN, 0, SIGNS.length()).collect(StringBuilder::new, (s, i) -> s.append(SIGNS.charAt(i)), StringBuilder::append).toString();
            if (check(drawn) < SIGNS.length()) {
                return printed(drawn + SIGNS.charAt(check(drawn)));
            }
        }
    }

    /** Reads a code in any case, with or without HT, blanks and dashes, also with the accents a Vietnamese keyboard puts. */
    public static Typed read(String typed) {
        var plain = Normalizer.normalize(typed, Normalizer.Form.NFKD).toUpperCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "").replace('Đ', 'D');
        var bare = judge(plain);
        return bare instanceof Typed.Whole || !plain.startsWith(HEAD) ? bare : judge(plain.substring(HEAD.length()));
    }

    private static Typed judge(String signs) {
        var former = signs.length() == FORMER && signs.substring(DRAWN).matches("[0-9]{2}");
        var wrong = signs.codePoints().limit(former ? DRAWN : signs.length()).filter(c -> SIGNS.indexOf(c) < 0).mapToObj(Character::toString).findFirst();
        if (signs.isEmpty()) {
            return new Typed.Nothing();
        }
        if (wrong.isPresent()) {
            return new Typed.WrongSign(wrong.get());
        }
        return former ? former(signs) : signs.length() != WHOLE ? new Typed.WrongLength(signs.length())
                : SIGNS.indexOf(signs.charAt(DRAWN)) == check(signs.substring(0, DRAWN)) ? new Typed.Whole(printed(signs)) : new Typed.Mistyped();
    }

    private static Typed former(String signs) {
        var sum = signs.chars().limit(DRAWN).map(SIGNS::indexOf).reduce(0, (all, sign) -> all * 31 + sign);
        return signs.endsWith("%02d".formatted(Math.floorMod(sum, 97))) ? new Typed.Whole(HEAD + "-" + signs.substring(0, 4) + "-" + signs.substring(4)) : new Typed.Mistyped();
    }

    private static int check(String drawn) {
        int sum = 0;
        for (int i = 0; i < DRAWN; i++) {
            sum += (i + 1) * SIGNS.indexOf(drawn.charAt(i));
        }
        return sum % PRIME;
    }

    private static String printed(String signs) {
        return HEAD + "-" + signs.substring(0, 3) + "-" + signs.substring(3, 6) + "-" + signs.substring(6);
    }
}
