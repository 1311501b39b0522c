package vn.hoithi.sharing;

import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import vn.hoithi.contest.RoundName;
import vn.hoithi.document.card.Card;
import vn.hoithi.organisation.Actor;
import vn.hoithi.organisation.Unit;
import vn.hoithi.organisation.Units;
import vn.hoithi.ranking.CountedResults.Counted;
import vn.hoithi.sharing.ResultShares.Opened;
import vn.hoithi.web.Wording;
import vn.hoithi.web.look.LinkPreview;
import vn.hoithi.web.share.Shares;

import java.time.Instant;
import java.util.List;

/** Puts a shared result into words, for its page and its picture. */
@Singleton
class SharedResultPages {

    private final Units units;
    private final Shares shares;

    SharedResultPages(Units units, Shares shares) {
        this.units = units;
        this.shares = shares;
    }

    SharedResultPage page(Opened opened, @Nullable Actor reader, Wording words, Instant now) {
        var contest = opened.contest();
        var path = opened.share().path();
        var round = RoundName.of(contest, opened.share().roundNo(), words);
        var who = who(opened, words);
        var own = reader != null && reader.personId() == opened.person().id();
        var max = words.format().points(contest.settings().maxPoints());
        return opened.result().map(result -> {
            var points = words.format().points(result.points());
            var sentence = words.say("sharing.sentence", who, points, max, contest.title());
            return new SharedResultPage(contest.title(), contest.slug(), round, who, unit(opened, result), points, max, "", own, opened.share().code(), own ? shares.of(path, sentence) : null,
                    new LinkPreview(sentence, words.say("sharing.preview", round, contest.unitName()), path, path + "/picture.png", card(opened, result, words).words()));
        }).orElseGet(() -> new SharedResultPage(contest.title(), contest.slug(), round, who, "", "", max, later(opened, words, now), own, opened.share().code(), null,
                new LinkPreview(contest.title(), later(opened, words, now), path, "/contests/" + contest.slug() + "/picture.png", contest.title())));
    }

    Card card(Opened opened, Counted result, Wording words) {
        var contest = opened.contest();
        var format = words.format();
        return new Card(contest.title(), who(opened, words), List.of(unit(opened, result), RoundName.of(contest, opened.share().roundNo(), words)),
                List.of(new Card.Figure(format.points(result.points()) + " / " + format.points(contest.settings().maxPoints()), words.say("sharing.points"))));
    }

    private String later(Opened opened, Wording words, Instant now) {
        var from = opened.contest().disclosure().resultSharedFrom(opened.share().roundNo(), now);
        return from == null || !now.isBefore(from) ? words.say("sharing.never") : words.say("sharing.from", words.format().minute(from));
    }

    private static String who(Opened opened, Wording words) {
        return opened.share().names() == NameShown.NOBODY ? words.say("sharing.somebody") : opened.person().name();
    }

    private String unit(Opened opened, Counted result) {
        return opened.share().names() == NameShown.NAME_AND_UNIT ? units.byId(result.unitId()).map(Unit::name).orElse("") : "";
    }
}
