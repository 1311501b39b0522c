package vn.hoithi.ranking;

import jakarta.inject.Singleton;
import vn.hoithi.contest.Contest;
import vn.hoithi.contest.ContestSettings.TieRule;
import vn.hoithi.text.Format;
import vn.hoithi.web.Messages;

import java.util.List;
import java.util.Locale;

/** Ranks, and in words why somebody has theirs. */
@Singleton
class Reasons {

    private final RankingQueries queries;
    private final Messages messages;

    Reasons(RankingQueries queries, Messages messages) {
        this.queries = queries;
        this.messages = messages;
    }

    /** 1 and the number of people strictly better, among those whose unit's path has the prefix. */
    int rank(Contest contest, int roundNo, RankingQueries.KeyRow own, String prefix) {
        return 1 + queries.before(contest.id(), roundNo, own.sortKey(), prefix);
    }

    /** How many have more points, how many the same, and what decided among these. */
    List<String> why(Contest contest, int roundNo, RankingQueries.KeyRow own, String prefix, Locale locale) {
        var format = Format.of(locale);
        var more = queries.before(contest.id(), roundNo, SortKey.beginOf(own.points()), prefix);
        var same = queries.withPoints(contest.id(), roundNo, own.points(), prefix) - 1;
        var first = more == 0 ? messages.say(locale, "ranking.why.nobodyMore") : messages.say(locale, "ranking.why.more", format.number(more));
        return same == 0 ? List.of(first, messages.say(locale, "ranking.why.alone")) : List.of(first, messages.say(locale, "ranking.why.same", format.number(same)),
                decided(contest, roundNo, own, prefix, locale));
    }

    /** What decided between this person and the nearest with the same points; empty when nobody has the same. */
    String decided(Contest contest, int roundNo, RankingQueries.KeyRow own, String prefix, Locale locale) {
        var key = SortKey.stored(own.sortKey());
        var rules = contest.settings().tieRules();
        var behind = queries.nextBetter(contest.id(), roundNo, own.sortKey(), prefix).filter(o -> o.points() == own.points());
        if (behind.isPresent()) {
            return messages.say(locale, "ranking.why.behind", word(rules, key, behind.get(), locale));
        }
        var ahead = queries.nextWorse(contest.id(), roundNo, own.sortKey(), prefix).filter(o -> o.points() == own.points());
        if (ahead.isPresent()) {
            return messages.say(locale, "ranking.why.ahead", word(rules, key, ahead.get(), locale));
        }
        return queries.withPoints(contest.id(), roundNo, own.points(), prefix) > 1 ? messages.say(locale, "ranking.why.shared") : "";
    }

    private String word(List<TieRule> rules, SortKey key, RankingQueries.KeyRow other, Locale locale) {
        var part = key.firstDifference(SortKey.stored(other.sortKey()));
        return part < 1 || part > rules.size() ? "" : messages.say(locale, "ranking.rule." + rules.get(part - 1));
    }
}
