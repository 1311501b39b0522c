package vn.hoithi.contest.page;

import io.micronaut.core.annotation.Nullable;
import vn.hoithi.contest.RulesText;

import java.time.Instant;
import java.util.List;

/**
 * What the contest page shows to everybody, as ready text; kept in memory for a second.
 *
 * @param badge     css name: open, soon or ended
 * @param until     "đến 23:00, 09/11/2026"
 * @param countdown null when nothing is awaited
 * @param sittings  the rounds
 * @param noGo      sentence on who may not enter, or empty
 * @param closed    why nobody can enter now, or empty when a round is open
 * @param openName  name of the open round, or empty
 * @param study     materials on the topics of the paper
 * @param figures   null before there are any
 * @param picture   null for none
 */
public record ContestOverview(String slug, String title, String organiser, List<String> about, String badge, String badgeText, String until, @Nullable Countdown countdown,
                          List<String> admitted, String noGo, List<Sitting> sittings, String paper, String attempts, String ties, List<RulesText.Section> rules, List<Prize> prizes, List<Reading> study,
                          @Nullable Numbers figures, @Nullable Picture picture, String link, String code, String closed, String openName) {

    /** What the organisers put beside the words; {@code words} for whoever does not see it. */
    public record Picture(String address, int width, int height, String words) {
    }

    /** A prize; {@code worth} is empty where the line says no more than its name. */
    public record Prize(String name, String worth) {
    }

    /** A material to read beforehand. */
    public record Reading(String path, String title) {
    }

    /** Time left from {@code now} to {@code ends} (epoch milliseconds); {@code over}: what has happened then. */
    public record Countdown(String label, long days, String hours, String minutes, String spoken, long now, long ends, String over) {
    }

    /** A round; {@code badge}: {@link vn.hoithi.contest.Phase#badge}. */
    public record Sitting(String name, String hours, String badge, String state) {
    }

    /** Live numbers as printed; {@code shareOf} says whom the share is of, {@code ledBy} what the leading units lead by. */
    public record Numbers(String people, String unitsWithSomebody, String units, String share, String shareOf, String at, Instant countedAt, String ledBy, List<Top> top, List<TopBoard> boards) {
    }

    /** A board's leading units; {@code href}: its whole ranking. */
    public record TopBoard(String name, String href, List<Top> top) {
    }

    /** A leading unit as printed; {@code figure} is what it leads by, {@code of} what that is made of, or empty. */
    public record Top(int place, String name, String of, String figure) {
    }
}
