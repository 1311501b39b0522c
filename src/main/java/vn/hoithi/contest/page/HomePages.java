package vn.hoithi.contest.page;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import vn.hoithi.contest.Contest;
import vn.hoithi.contest.Phase;
import vn.hoithi.contest.TypedCode;
import vn.hoithi.picture.Illustration;
import vn.hoithi.picture.Illustrations;
import vn.hoithi.text.Format;
import vn.hoithi.web.Messages;
import vn.hoithi.web.Pager;
import vn.hoithi.web.PrerenderedPage;
import vn.hoithi.web.Wording;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Makes the shared part of the front page once a second: one contest with its figures, of the others the title and the hour, from memory. */
@Singleton
class HomePages {

    static final int PAGE = 50;
    static final String OWN = "own";
    private static final int ENDED = 20;
    private final ContestCalendar calendar;
    private final ContestOverviews overviews;
    private final Illustrations illustrations;
    private final Messages messages;
    private final Cache<Key, HomePage> recent = Caffeine.newBuilder().maximumSize(200).expireAfterWrite(Duration.ofSeconds(1)).build();

    private record Key(String kind, int page, String language, long edition) {
    }

    HomePages(ContestCalendar calendar, ContestOverviews overviews, Illustrations illustrations, Messages messages) {
        this.illustrations = illustrations;
        this.calendar = calendar;
        this.overviews = overviews;
        this.messages = messages;
    }

    /** The front page with what is wrong with a code. */
    HomePage refused(TypedCode code, Locale locale, Instant now) {
        return page("", 1, locale, now).refused(code.typed(), messages.say(locale, code.refusal(), code.typed(), code.wrongSign().orElse(""), code.signs().length()));
    }

    /** A page of one kind; of an unknown one the front. */
    HomePage page(String kind, int asked, Locale locale, Instant now) {
        var known = Phase.BADGES.contains(kind);
        return recent.get(new Key(known ? kind : "", known ? asked : 1, locale.getLanguage(), calendar.edition(now)), key -> known ? ofKind(kind, asked, messages.in(locale), now) : front(locale, now));
    }

    private HomePage ofKind(String kind, int asked, Wording words, Instant now) {
        var all = calendar.of(kind, now);
        var pager = Pager.of(asked, PAGE, all.size(), address(kind));
        return new HomePage(false, null, List.of(group(kind, pager.cut(all), "", words, now)), "", "", pager, null, "");
    }

    private HomePage front(Locale locale, Instant now) {
        var words = messages.in(locale);
        var featured = featured(now);
        var groups = new ArrayList<HomePage.Group>();
        for (var kind : Phase.BADGES) {
            var all = calendar.of(kind, now);
            var first = all.stream().limit(kind.equals(Phase.ENDED.badge()) ? ENDED : PAGE).toList();
            if (!all.isEmpty()) {
                var rest = all.size() - first.size();
                groups.add(group(kind, first, rest > 0 ? messages.say(locale, "home.more", Format.of(locale).number(rest)) : "", words, now));
            }
        }
        return new HomePage(true, featured.map(c -> featured(overviews.of(c, locale, now))).orElse(null), groups, "", "", Pager.NONE, banner(), PrerenderedPage.slot(OWN));
    }

    private ContestOverview.@Nullable Picture banner() {
        return illustrations.of(Illustration.Subject.SITE, 0).map(b -> new ContestOverview.Picture("/pictures/banner/" + b.version() + ".jpg", b.width(), b.height(), b.words())).orElse(null);
    }

    /** The open contest of the highest unit, of several the one that closes first; where none is open the one that opens first. */
    private Optional<Contest> featured(Instant now) {
        return calendar.open(now).stream().min(Comparator.comparingInt(HomePages::depth)).or(() -> calendar.coming(now).stream().findFirst());
    }

    private static int depth(Contest contest) {
        return (int) contest.unitPath().chars().filter(sign -> sign == '/').count();
    }

    private static HomePage.@Nullable Featured featured(ContestOverview f) {
        var figures = f.figures() == null || f.figures().people().equals("0") ? null : f.figures();
        return new HomePage.Featured(f.slug(), f.title(), f.organiser(), f.badge(), f.badgeText(), f.until(), f.countdown(), f.paper(), figures);
    }

    private static HomePage.Group group(String kind, List<Contest> shown, String more, Wording words, Instant now) {
        var cards = shown.stream().map(c -> new HomePage.Card(c.slug(), c.title(), c.unitName(), new Timing(c, words, now).until())).toList();
        return new HomePage.Group("home." + kind, kind, cards, more, more.isEmpty() ? "" : address(kind) + 1);
    }

    private static String address(String kind) {
        return "/?kind=" + kind + "&page=";
    }
}
