package vn.hoithi.ranking.page;

import io.micronaut.core.annotation.Nullable;
import vn.hoithi.contest.Contest;
import vn.hoithi.contest.Phase;
import vn.hoithi.contest.RoundName;
import vn.hoithi.organisation.Actor;
import vn.hoithi.organisation.Role;
import vn.hoithi.ranking.edition.RankingView;
import vn.hoithi.web.Option;
import vn.hoithi.web.Wording;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What both boards of a contest share in one request: which state, which round, which board (0: all), for whom, in which language, how many lines a page has.
 *
 * @param older      a published edition that is not the newest
 * @param everybodys the state everybody sees, empty in the moments in which it is being frozen
 */
record RankingRequest(RankingView view, Optional<RankingView> everybodys, boolean older, int round, int board, @Nullable Actor actor, Wording words, Instant now, int lines) {

    /** Lines of a page. */
    static final int PAGE = 50;
    /** Lines of what is printed for a notice board: the units of a province, the people of a unit or the first of all. */
    static final int SHEET_OF_UNITS = 1000;
    static final int SHEET_OF_PEOPLE = 100;

    /** The reader organises the contest. */
    boolean staff() {
        return actor != null && actor.scope(Role.ORGANISER).covers(contest().unitPath());
    }

    /** It is to be printed. */
    boolean sheet() {
        return lines > PAGE;
    }

    /** The reader sees a newer state than everybody does. */
    boolean ahead() {
        return !older && everybodys.filter(v -> v.id() == view.id()).isEmpty();
    }

    /** When the ranking opens, that it never does, or that it is just being frozen. */
    static String opening(Contest contest, int round, Wording words, Instant now) {
        var from = contest.disclosure().rankingFrom(round, now);
        return from == null ? words.say("ranking.never") : now.isBefore(from) ? words.say("ranking.from", words.format().minute(from)) : words.say("ranking.freezing");
    }

    /** The rank everybody sees beside this one, in words; 0 for none. */
    String publicly(int rank) {
        return rank == 0 ? words.say("ranking.publicly.none") : words.say("ranking.publicly.rank", words.number(rank));
    }

    Contest contest() {
        return view.contest();
    }

    /** As of when, and for whom. */
    String counted() {
        var edition = view.edition();
        return ahead() ? words.say("ranking.ahead", words.format().minute(now))
                : edition == null ? words.say("ranking.counted", words.format().minute(now))
                : edition.published() ? words.say("ranking.published", words.number(edition.number()), words.format().minute(Instant.ofEpochMilli(edition.madeAt())))
                : words.say("ranking.frozen", words.format().second(Instant.ofEpochMilli(edition.madeAt())));
    }

    /** Where its pages are: of an edition asked for by its number below that. */
    String base() {
        return "/rankings/" + contest().slug() + (older ? "/editions/" + view.edition().number() : "");
    }

    /** Where its winners are named, "" while no prizes have been published with it. */
    String winners() {
        return view.edition() == null || !view.edition().published() || contest().settings().prizeList().isEmpty() ? "" : base() + "/winners";
    }

    /** What is new in it, or that a newer one is there; "" for nothing to say. */
    String note() {
        return older ? words.say("ranking.older") : view.edition() == null ? "" : view.edition().reason();
    }

    /** The whole contest, then each round that has begun. */
    Filter rounds() {
        var options = new ArrayList<Option>();
        options.add(Option.of(0, words.say("ranking.whole"), round == 0));
        contest().settings().rounds().stream().filter(r -> r.phaseAt(now) != Phase.UPCOMING).forEach(r -> options.add(Option.of(r.no(), RoundName.of(r, words), r.no() == round)));
        return new Filter("round", words.say("ranking.rounds"), contest().settings().rounds().size() > 1 ? options : List.of());
    }

    /** Everybody, then each board, the chosen one marked if {@code marked}; of a contest without boards only everybody. */
    Filter boards(boolean marked) {
        var options = new ArrayList<Option>();
        options.add(Option.of(0, words.say("ranking.everybody"), !marked || board == 0));
        var boards = contest().settings().boards();
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
        return board == 0 ? "" : contest().settings().boards().get(board - 1).name();
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
