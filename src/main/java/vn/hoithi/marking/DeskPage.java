package vn.hoithi.marking;

import vn.hoithi.contest.Contest;
import vn.hoithi.text.Format;
import vn.hoithi.web.Pager;

import java.util.List;

/**
 * A contest's desk as its page shows it.
 *
 * @param contest the contest with its counts
 * @param mine    a page of the essays of this marker, those in work first
 */
public record DeskPage(Line contest, List<Mine> mine, Pager pager) {

    /** All contests of a marker. */
    public record Index(List<Line> contests) {
    }

    /** A contest with its counts. {@code open}: something can be marked now. */
    public record Line(String slug, String title, String waiting, String mine, String marked, boolean begun, boolean open) {
    }

    /** An essay of the marker; {@code state} ends the message key {@code marking.state.}. */
    public record Mine(String token, String label, String words, String points, String state) {
    }

    static Line line(Contest contest, EssayQueries.QueueCounts counts, Format format) {
        return new Line(contest.slug(), contest.title(), format.number(counts.waiting()), format.number(counts.mine()), format.number(counts.marked()),
                counts.mine() > 0, counts.mine() + counts.waiting() > 0);
    }

    static Mine mine(EssayQueries.Mine essay, Contest contest, Format format) {
        var state = essay.releasedAt() != null ? "released" : essay.markedAt() != null ? "marked" : "begun";
        return new Mine(essay.token(), label(essay.token()), format.number(essay.words()),
                essay.markedAt() == null ? "" : format.points(essay.points()) + "/" + format.points(contest.settings().essay().points()), state);
    }

    /** A token as people say it: the first six letters in two groups, enough to tell essays apart. */
    public static String label(String token) {
        return (token.substring(0, 3) + "-" + token.substring(3, 6)).toUpperCase(java.util.Locale.ROOT);
    }
}
