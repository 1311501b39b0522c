package vn.hoithi.contest;

import vn.hoithi.web.Messages;
import vn.hoithi.web.Wording;

/** What a round is called in a sentence: its own name, else its number in the reader's language, never nothing. */
public final class RoundName {

    private RoundName() {
    }

    /** "Vòng loại", or "Đợt 1". */
    public static String of(Round round, Wording words) {
        var plain = round.name().isBlank() || round.name().equals(words.messages().say(Messages.VIETNAMESE, "round.named", round.no()));
        return plain ? words.say("round.named", round.no()) : round.name();
    }

    /** The contest's round with the number. */
    public static String of(Contest contest, int no, Wording words) {
        return contest.round(no).map(r -> of(r, words)).orElseGet(() -> words.say("round.named", no));
    }
}
