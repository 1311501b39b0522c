package vn.hoithi.ranking.page;

import io.micronaut.core.annotation.Nullable;
import vn.hoithi.contest.Contest;
import vn.hoithi.contest.Phase;
import vn.hoithi.contest.RoundName;
import vn.hoithi.organisation.Actor;
import vn.hoithi.web.Wording;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.IntFunction;

/** What both boards of a contest share in one request: whose, which round, which board (0: all), for whom, in which language. */
record RankingRequest(Contest contest, int round, int board, @Nullable Actor actor, Wording words, Instant now) {

    /** Lines of a page. */
    static final int PAGE = 50;

    String counted() {
        return words.say("ranking.counted", words.format().minute(now));
    }

    String base() {
        return "/rankings/" + contest.slug();
    }

    /** The whole contest, then each round that has begun; none when there is one round only. */
    List<Link> rounds(IntFunction<String> address) {
        var links = new ArrayList<Link>();
        if (contest.settings().rounds().size() > 1) {
            links.add(new Link(words.say("ranking.whole"), address.apply(0), round == 0));
            contest.settings().rounds().stream().filter(r -> r.phaseAt(now) != Phase.UPCOMING).forEach(r -> links.add(new Link(RoundName.of(r, words), address.apply(r.no()), r.no() == round)));
        }
        return links;
    }

    /** Everybody, then each board, the chosen one marked if {@code marked}; of a contest without boards only everybody. */
    List<Link> boards(IntFunction<String> address, boolean marked) {
        var links = new ArrayList<Link>();
        links.add(new Link(words.say("ranking.everybody"), address.apply(0), marked && board == 0));
        var boards = contest.settings().boards();
        for (int no = 1; no <= boards.size(); no++) {
            links.add(new Link(boards.get(no - 1).name(), address.apply(no), marked && board == no));
        }
        return links;
    }

    /** The chosen board's name, or empty. */
    String boardName() {
        return board == 0 ? "" : contest.settings().boards().get(board - 1).name();
    }

    /** First, last and neighbouring pages (from 1) of so many lines; none when one page holds all. */
    List<Link> pages(int lines, int page, IntFunction<String> address) {
        var last = (lines + PAGE - 1) / PAGE;
        var shown = new TreeSet<Integer>();
        for (int n : new int[] {1, page - 1, page, page + 1, last}) {
            if (n >= 1 && n <= last) {
                shown.add(n);
            }
        }
        return last < 2 ? List.of() : shown.stream().map(n -> new Link(words.number(n), address.apply(n), n == page)).toList();
    }

    String range(String key, int lines, int page) {
        return lines == 0 ? "" : words.say(key, words.number((page - 1L) * PAGE + 1), words.number(Math.min(lines, (long) page * PAGE)), words.number(lines));
    }
}
