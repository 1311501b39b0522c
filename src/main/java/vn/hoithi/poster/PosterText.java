package vn.hoithi.poster;

import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import vn.hoithi.contest.Contest;
import vn.hoithi.contest.RulesText;
import vn.hoithi.organisation.Unit;
import vn.hoithi.organisation.Units;
import vn.hoithi.web.Site;
import vn.hoithi.web.Wording;

import java.util.ArrayList;
import java.util.List;

/** Puts a poster into words. Whoever follows its code has the unit chosen already, and with a contest comes to that afterwards. */
@Singleton
class PosterText {

    /** More lines would leave no room for the code. */
    private static final int ROUNDS = 3;
    private final Site site;
    private final Units units;

    PosterText(Site site, Units units) {
        this.site = site;
        this.units = units;
    }

    /** Where the code leads. */
    String link(Unit unit, @Nullable Contest contest) {
        return site.getUrl() + "/account/new?unit=" + unit.id() + (contest == null ? "" : "&next=/contests/" + contest.slug());
    }

    Poster of(Unit unit, @Nullable Contest contest, Wording words) {
        var above = unit.parentId() == null ? "" : units.byId(unit.parentId()).map(units::fullPath).orElse("");
        var steps = List.of(words.say("poster.step.scan"), words.say("poster.step.unit"), words.say(contest == null ? "poster.step.register" : "poster.step.enter"));
        return new Poster(site.getOwner(), site.getName(), words.say(contest == null ? "poster.register" : "poster.contest"), contest == null ? words.say("poster.register.title") : contest.title(),
                contest == null ? List.of(words.say("poster.register.what")) : details(contest, words), unit.name(), above, words.say(contest == null ? "poster.scan" : "poster.scan.contest"), steps,
                link(unit, contest), typed(contest, words));
    }

    private static List<String> details(Contest contest, Wording words) {
        var rules = new RulesText(words);
        var rounds = contest.settings().rounds();
        var lines = new ArrayList<String>();
        lines.add(words.say("contest.by", contest.unitName()));
        rounds.stream().limit(ROUNDS).map(rules::round).forEach(lines::add);
        if (rounds.size() > ROUNDS) {
            lines.add(words.say("poster.rounds", words.number(rounds.size() - ROUNDS)));
        }
        return lines;
    }

    private String typed(@Nullable Contest contest, Wording words) {
        var host = site.getUrl().replaceFirst("^https?://", "");
        var told = contest == null ? words.say("poster.typed", host) : words.say("poster.typed.contest", host + "/v/" + contest.code());
        return site.getPhone().isEmpty() ? told : told + " " + words.say("poster.help", site.getPhone());
    }
}
