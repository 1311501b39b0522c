package vn.hoithi.ranking;

import jakarta.inject.Singleton;
import vn.hoithi.contest.ContestSettings.TieRule;
import vn.hoithi.text.Format;
import vn.hoithi.web.Messages;

import java.util.List;
import java.util.Locale;

/** Ranks, and in words why somebody has theirs. */
@Singleton
class Reasons {

    private final Messages messages;

    Reasons(Messages messages) {
        this.messages = messages;
    }

    /** 1 and the number of people strictly better. */
    int rank(Field field, RankingQueries.KeyRow own) {
        return 1 + field.before(SortKey.stored(own.sortKey()));
    }

    /** How many have more points, how many the same, and what decided among these. */
    List<String> why(Field field, RankingQueries.KeyRow own, Locale locale) {
        var format = Format.of(locale);
        var more = field.above(own.points());
        var same = field.withPoints(own.points()) - 1;
        var first = more == 0 ? messages.say(locale, "ranking.why.nobodyMore") : messages.say(locale, "ranking.why.more", format.number(more));
        return same == 0 ? List.of(first, messages.say(locale, "ranking.why.alone")) : List.of(first, messages.say(locale, "ranking.why.same", format.number(same)),
                decided(field, own, locale));
    }

    /** What decided between this person and the nearest with the same points; empty when nobody has the same. */
    String decided(Field field, RankingQueries.KeyRow own, Locale locale) {
        var key = SortKey.stored(own.sortKey());
        var rules = field.contest().settings().tieRules();
        var behind = field.nextBetter(key).filter(o -> o.points() == own.points());
        if (behind.isPresent()) {
            return messages.say(locale, "ranking.why.behind", word(rules, key, behind.get(), locale));
        }
        var ahead = field.nextWorse(key).filter(o -> o.points() == own.points());
        if (ahead.isPresent()) {
            return messages.say(locale, "ranking.why.ahead", word(rules, key, ahead.get(), locale));
        }
        return field.withPoints(own.points()) > 1 ? messages.say(locale, "ranking.why.shared") : "";
    }

    private String word(List<TieRule> rules, SortKey key, SortKey other, Locale locale) {
        var part = key.firstDifference(other);
        return part < 1 || part > rules.size() ? "" : messages.say(locale, "ranking.rule." + rules.get(part - 1));
    }
}
