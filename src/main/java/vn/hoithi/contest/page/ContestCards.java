package vn.hoithi.contest.page;

import vn.hoithi.document.card.Card;
import vn.hoithi.web.Wording;
import vn.hoithi.web.look.LinkPreview;

import java.util.ArrayList;
import java.util.List;

/** What a link to a contest shows: what its page shows to everybody, in short. */
final class ContestCards {

    private ContestCards() {
    }

    /** How many took part is no result and always shown; before anybody has there is no figure. */
    static Card of(ContestOverview o, Wording words) {
        var figures = new ArrayList<Card.Figure>();
        if (o.figures() != null && !o.figures().people().equals("0")) {
            figures.add(new Card.Figure(o.figures().people(), words.say("contest.figures.people")));
            figures.add(new Card.Figure(o.figures().unitsWithSomebody() + " / " + o.figures().units(), words.say("contest.figures.units")));
        }
        return new Card(o.badgeText(), o.title(), List.of(o.until(), o.organiser()), figures);
    }

    static LinkPreview preview(ContestOverview o, Wording words) {
        return new LinkPreview(o.title(), words.say("contest.preview", o.badgeText(), o.until(), o.paper(), o.organiser()), "/contests/" + o.slug(), "/contests/" + o.slug() + "/picture.png", of(o, words).words());
    }
}
