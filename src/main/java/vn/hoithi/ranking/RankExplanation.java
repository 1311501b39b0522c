package vn.hoithi.ranking;

import vn.hoithi.contest.ContestSettings.TieRule;
import vn.hoithi.web.Wording;

import java.util.List;
import java.util.Optional;

/** Ranks, and in words why somebody has theirs. */
public final class RankExplanation {

    private RankExplanation() {
    }

    /** 1 and the number of people strictly better. */
    public static int rank(Competitors field, RankingQueries.KeyRow own) {
        return 1 + field.before(SortKey.stored(own.sortKey()));
    }

    /** How many have more points, how many the same, and what decided among these. */
    public static List<String> why(Competitors field, RankingQueries.KeyRow own, Wording words) {
        var more = field.above(own.points());
        var same = field.withPoints(own.points()) - 1;
        var first = more == 0 ? words.say("ranking.why.nobodyMore") : words.say("ranking.why.more", words.number(more));
        return same == 0 ? List.of(first, words.say("ranking.why.alone")) : List.of(first, words.say("ranking.why.same", words.number(same)),
                decided(field, own, words));
    }

    /** What decided between this person and the nearest with the same points, and how far the next better one is; empty for somebody alone at the top. */
    static String decided(Competitors field, RankingQueries.KeyRow own, Wording words) {
        var key = SortKey.stored(own.sortKey());
        var rules = field.contest().settings().tieRules();
        var better = field.nextBetter(key);
        if (better.filter(o -> o.points() == own.points()).isPresent()) {
            return words.say("ranking.why.behind", word(rules, key, better.get(), words));
        }
        var ahead = field.nextWorse(key).filter(o -> o.points() == own.points());
        if (ahead.isPresent()) {
            return join(words.say("ranking.why.ahead", word(rules, key, ahead.get(), words)), gap(better, own, words));
        }
        return join(field.withPoints(own.points()) > 1 ? words.say("ranking.why.shared") : "", gap(better, own, words));
    }

    /** How far the next better one is, where that is a matter of points. */
    private static String gap(Optional<SortKey> better, RankingQueries.KeyRow own, Wording words) {
        return better.map(b -> words.say("ranking.why.gap", words.format().points(b.points() - own.points()))).orElse("");
    }

    private static String join(String first, String second) {
        return (first + " " + second).strip();
    }

    private static String word(List<TieRule> rules, SortKey key, SortKey other, Wording words) {
        var rule = key.firstDifference(other);
        return rule < 1 || rule > rules.size() ? "" : words.say("ranking.rule." + rules.get(rule - 1));
    }
}
