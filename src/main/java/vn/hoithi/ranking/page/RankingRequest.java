package vn.hoithi.ranking.page;

import io.micronaut.core.annotation.Nullable;
import vn.hoithi.contest.Contest;
import vn.hoithi.contest.Phase;
import vn.hoithi.contest.RoundName;
import vn.hoithi.organisation.Actor;
import vn.hoithi.web.Option;
import vn.hoithi.web.Wording;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What both boards of a contest share in one request: whose, which round, which board (0: all), for whom, in which language, how many lines a page has. */
record RankingRequest(Contest contest, int round, int board, @Nullable Actor actor, Wording words, Instant now, int lines) {

    /** Lines of a page. */
    static final int PAGE = 50;
    /** Lines of what is printed for a notice board: the units of a province, the people of a unit or the first of all. */
    static final int SHEET_OF_UNITS = 1000;
    static final int SHEET_OF_PEOPLE = 100;

    /** It is to be printed. */
    boolean sheet() {
        return lines > PAGE;
    }

    String counted() {
        return words.say("ranking.counted", words.format().minute(now));
    }

    /** When the ranking opens, or that it never does. */
    String opening() {
        var from = contest.disclosure().rankingFrom(round, now);
        return from == null ? words.say("ranking.never") : words.say("ranking.from", words.format().minute(from));
    }

    String base() {
        return "/rankings/" + contest.slug();
    }

    /** The whole contest, then each round that has begun. */
    Filter rounds() {
        var options = new ArrayList<Option>();
        options.add(Option.of(0, words.say("ranking.whole"), round == 0));
        contest.settings().rounds().stream().filter(r -> r.phaseAt(now) != Phase.UPCOMING).forEach(r -> options.add(Option.of(r.no(), RoundName.of(r, words), r.no() == round)));
        return new Filter("round", words.say("ranking.rounds"), contest.settings().rounds().size() > 1 ? options : List.of());
    }

    /** Everybody, then each board, the chosen one marked if {@code marked}; of a contest without boards only everybody. */
    Filter boards(boolean marked) {
        var options = new ArrayList<Option>();
        options.add(Option.of(0, words.say("ranking.everybody"), !marked || board == 0));
        var boards = contest.settings().boards();
        for (int no = 1; no <= boards.size(); no++) {
            options.add(Option.of(no, boards.get(no - 1).name(), marked && board == no));
        }
        return new Filter("board", words.say("ranking.boards"), options);
    }

    /** What may be chosen: only where there is a choice. */
    static List<Filter> choices(Filter... all) {
        return Stream.of(all).filter(f -> f.options().size() > 1).toList();
    }

    /** What was chosen, in a line of words for a sheet of paper. */
    static String chosen(List<Filter> filters) {
        return filters.stream().flatMap(f -> f.options().stream()).filter(Option::chosen).map(Option::label).collect(Collectors.joining(", "));
    }

    /** The chosen board's name, or empty. */
    String boardName() {
        return board == 0 ? "" : contest.settings().boards().get(board - 1).name();
    }

    /** First, last and neighbouring pages (from 1) of so many lines; none when one page holds all. */
    List<Link> pages(int lines, int page, IntFunction<String> address) {
        var last = (lines + lines() - 1) / lines();
        var shown = new TreeSet<Integer>();
        for (int n : new int[] {1, page - 1, page, page + 1, last}) {
            if (n >= 1 && n <= last) {
                shown.add(n);
            }
        }
        return last < 2 ? List.of() : shown.stream().map(n -> new Link(words.number(n), address.apply(n), n == page)).toList();
    }

    String range(String key, int lines, int page) {
        return lines == 0 ? "" : words.say(key, words.number((page - 1L) * lines() + 1), words.number(Math.min(lines, (long) page * lines())), words.number(lines));
    }
}
