package vn.hoithi.account;

import com.nulabinc.zxcvbn.Pattern;
import com.nulabinc.zxcvbn.StandardDictionaries;
import com.nulabinc.zxcvbn.StandardKeyboards;
import com.nulabinc.zxcvbn.Strength;
import com.nulabinc.zxcvbn.Zxcvbn;
import com.nulabinc.zxcvbn.ZxcvbnBuilder;
import com.nulabinc.zxcvbn.io.ClasspathResource;
import com.nulabinc.zxcvbn.matchers.DictionaryLoader;
import com.nulabinc.zxcvbn.matchers.Match;
import jakarta.inject.Singleton;
import vn.hoithi.account.tries.Tries;
import vn.hoithi.text.Vietnamese;
import vn.hoithi.web.Site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a new password must be: long enough, and not found in few guesses by whoever knows lists of leaked passwords, words Vietnamese
 * people like, and the person's own number, name and birth year. Guesses are estimated (zxcvbn) for the password as typed, without its
 * marks and without its spaces; the fewest count.
 */
@Singleton
public class PasswordRules {

    /** Shortest password in characters. */
    public static final int SHORTEST = 8;
    /** Longest password in characters. */
    public static final int LONGEST = 128;
    /** Guesses a member's password withstands: 400 days of guessing at 100 tries an hour, see {@link Tries}. */
    private static final double MEMBER = 1e6;
    /** Guesses of whoever holds a role. */
    private static final double STAFF = 1e8;
    /** Characters looked at: the estimate costs milliseconds, and more with the square of the length. */
    private static final int LOOKED_AT = 40;
    private static final int MOST_WORDS = 8;
    private final List<String> ofSite;
    private final Zxcvbn estimator;

    PasswordRules(Site site) {
        this.ofSite = words(site.getName() + " " + site.getOwner());
        try {
            this.estimator = new ZxcvbnBuilder().dictionaries(StandardDictionaries.loadAllDictionaries()).keyboards(StandardKeyboards.loadAllKeyboards())
                    .dictionary(new DictionaryLoader("vietnamese", new ClasspathResource("/passwords/vietnamese.txt")).load()).build();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /**
     * Whose password it is, as far as it is known.
     *
     * @param phone     as typed, may be ""
     * @param name      may be ""
     * @param birthYear may be ""
     * @param staff     holds a role
     */
    public record Owner(String phone, String name, String birthYear, boolean staff) {

        /** Somebody with an account. */
        static Owner of(Person person, boolean staff) {
            return new Owner(person.phone() == null ? "" : person.phone(), person.name(), Integer.toString(person.birthYear()), staff);
        }
    }

    /** Message key of what is wrong with a new password, or "" when it is good. */
    public String weakness(String password, Owner owner) {
        var length = password.codePointCount(0, password.length());
        if (length < SHORTEST) {
            return "password.short";
        }
        if (length > LONGEST) {
            return "password.long";
        }
        var weakest = weakest(password, owner);
        if (weakest.getGuesses() < MEMBER) {
            return reason(weakest, owner);
        }
        return owner.staff() && weakest.getGuesses() < STAFF ? "password.staff" : "";
    }

    private Strength weakest(String password, Owner owner) {
        var start = password.substring(0, password.offsetByCodePoints(0, Math.min(LOOKED_AT, password.codePointCount(0, password.length()))));
        var bare = Vietnamese.fold(start);
        var known = known(owner);
        return Stream.of(start, bare, bare.replace(" ", "")).filter(p -> !p.isEmpty()).distinct().map(p -> estimator.measure(p, known))
                .min(Comparator.comparingDouble(Strength::getGuesses)).orElseThrow();
    }

    private List<String> known(Owner owner) {
        var known = new ArrayList<>(numbers(owner));
        known.addAll(words(owner.name()));
        known.addAll(ofSite);
        if (owner.birthYear().length() == 4) {
            known.add(owner.birthYear());
        }
        return known;
    }

    /** The number in all its ways of writing. */
    private static List<String> numbers(Owner owner) {
        return Phone.parse(owner.phone()).map(e164 -> e164.substring(3)).map(bare -> List.of("0" + bare, bare, "84" + bare, bare.substring(3), "0" + bare.substring(0, 3))).orElse(List.of());
    }

    /** Words without marks, and those beside each other as one: a name is often written so. */
    private static List<String> words(String text) {
        var words = Arrays.stream(Vietnamese.fold(text).split("[^a-z0-9]+")).filter(w -> !w.isEmpty()).limit(MOST_WORDS).toList();
        var all = new ArrayList<String>();
        for (int from = 0; from < words.size(); from++) {
            for (int to = from + 1; to <= words.size(); to++) {
                all.add(String.join("", words.subList(from, to)));
            }
        }
        return all.stream().filter(w -> w.length() > 1 && w.length() <= LOOKED_AT).distinct().toList();
    }

    /** What makes it weak: the longest piece of it that is no mere run of signs. */
    private static String reason(Strength weak, Owner owner) {
        var piece = weak.getSequence().stream().filter(m -> m.pattern != Pattern.Bruteforce).max(Comparator.comparingInt(Match::tokenLength)).orElse(null);
        if (piece == null) {
            return "password.common";
        }
        return switch (piece.pattern) {
            case Dictionary -> "user_inputs".equals(piece.dictionaryName) ? own(piece, owner) : "password.common";
            case Repeat, Sequence, Spatial -> "password.row";
            case Date, Regex -> "password.date";
            default -> "password.common";
        };
    }

    private static String own(Match piece, Owner owner) {
        var word = piece.matchedWord.toString();
        if (numbers(owner).contains(word)) {
            return "password.ownNumber";
        }
        return words(owner.name()).contains(word) || owner.birthYear().equals(word) ? "password.ownName" : "password.common";
    }
}
