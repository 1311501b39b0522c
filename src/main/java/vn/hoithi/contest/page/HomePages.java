package vn.hoithi.contest.page;

import jakarta.inject.Singleton;
import vn.hoithi.contest.Contests;
import vn.hoithi.contest.Contest;
import vn.hoithi.contest.Phase;
import vn.hoithi.contest.TypedCode;
import vn.hoithi.text.Format;
import vn.hoithi.web.Messages;
import vn.hoithi.web.Pager;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Makes the front page: the beginning of each kind of contests with the way to all of them, or a page of one kind. */
@Singleton
class HomePages {

    static final int PAGE = 50;
    private static final int ENDED = 20;
    private final Contests contests;
    private final ContestOverviews overviews;
    private final Messages messages;

    HomePages(Contests contests, ContestOverviews overviews, Messages messages) {
        this.contests = contests;
        this.overviews = overviews;
        this.messages = messages;
    }

    /** The beginning of each kind, and what is wrong with a code. */
    HomePage refused(TypedCode code, Locale locale, Instant now) {
        return new HomePage(front(locale, now), code.typed(), messages.say(locale, code.refusal(), code.typed(), code.wrongSign().orElse(""), code.signs().length()), Pager.NONE);
    }

    /** The beginning of each kind. */
    private List<HomePage.Group> front(Locale locale, Instant now) {
        var groups = new ArrayList<HomePage.Group>();
        for (var kind : Phase.BADGES) {
            var all = of(kind, now);
            var first = all.stream().limit(kind.equals(Phase.ENDED.badge()) ? ENDED : PAGE).toList();
            if (!all.isEmpty()) {
                var rest = all.size() - first.size();
                groups.add(group(kind, first, rest > 0 ? messages.say(locale, "home.more", Format.of(locale).number(rest)) : "", locale, now));
            }
        }
        return groups;
    }

    /** A page of one kind; of an unknown one the front. */
    HomePage page(String kind, int asked, Locale locale, Instant now) {
        if (!Phase.BADGES.contains(kind)) {
            return new HomePage(front(locale, now), "", "", Pager.NONE);
        }
        var all = of(kind, now);
        var pager = Pager.of(asked, PAGE, all.size(), address(kind));
        return new HomePage(List.of(group(kind, pager.cut(all), "", locale, now)), "", "", pager);
    }

    private List<Contest> of(String kind, Instant now) {
        return contests.published().stream().filter(c -> c.phaseAt(now).badge().equals(kind)).toList();
    }

    private HomePage.Group group(String kind, List<Contest> shown, String more, Locale locale, Instant now) {
        var cards = shown.stream().map(c -> overviews.of(c, locale, now)).map(f -> new HomePage.Card(f.slug(), f.title(), f.organiser(), f.until())).toList();
        return new HomePage.Group("home." + kind, kind, cards, more, more.isEmpty() ? "" : address(kind) + 1);
    }

    private static String address(String kind) {
        return "/?kind=" + kind + "&page=";
    }
}
