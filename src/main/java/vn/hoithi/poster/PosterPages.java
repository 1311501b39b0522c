package vn.hoithi.poster;

import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import vn.hoithi.contest.Contest;
import vn.hoithi.organisation.Actor;
import vn.hoithi.organisation.Unit;
import vn.hoithi.organisation.Units;
import vn.hoithi.web.Pager;
import vn.hoithi.web.Site;
import vn.hoithi.web.Wording;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The page that leads to the posters of a unit. */
@Singleton
class PosterPages {

    private static final int PAGE = 100;
    private final Posters posters;
    private final PosterText text;
    private final Units units;
    private final Site site;

    PosterPages(Posters posters, PosterText text, Units units, Site site) {
        this.posters = posters;
        this.text = text;
        this.units = units;
        this.site = site;
    }

    PostersPage page(Actor actor, Unit unit, int page, Wording words, Instant now) {
        var below = units.children(unit.id());
        var sheets = new ArrayList<PostersPage.Sheet>();
        sheets.add(sheet(unit, null, below.size(), words));
        posters.contests(unit, now).forEach(c -> sheets.add(sheet(unit, c, below.size(), words)));
        var above = Optional.ofNullable(unit.parentId()).flatMap(units::byId).filter(u -> posters.reaches(actor, u)).map(PosterPages::place).orElse(null);
        var pager = Pager.of(page, PAGE, below.size(), address(unit) + "?page=");
        return new PostersPage(unit.name(), units.fullPath(unit), isLocal(), site.getUrl(), sheets, above, pager.cut(below).stream().map(PosterPages::place).toList(), pager);
    }

    private PostersPage.Sheet sheet(Unit unit, @Nullable Contest contest, int below, Wording words) {
        var of = contest == null ? "" : "contest=" + contest.slug() + "&";
        var all = below == 0 ? "" : "/units/" + unit.id() + "/poster.pdf?below=1&" + of + "size=";
        return new PostersPage.Sheet(contest == null ? "unit" : contest.slug(), contest == null ? words.say("poster.register.title") : contest.title(),
                contest == null ? "" : words.format().date(contest.settings().rounds().getFirst().opens()), text.link(unit, contest),
                "/units/" + unit.id() + "/qr.svg" + (contest == null ? "" : "?contest=" + contest.slug()), "/units/" + unit.id() + "/poster.pdf?" + of + "size=", all,
                words.say("poster.pages", words.number(Math.min(below, PosterController.MOST))));
    }

    private static String address(Unit unit) {
        return "/units/" + unit.id() + "/posters";
    }

    private static PostersPage.Place place(Unit unit) {
        return new PostersPage.Place(unit.name(), address(unit));
    }

    private boolean isLocal() {
        var host = URI.create(site.getUrl()).getHost();
        return host == null || host.equals("localhost") || host.startsWith("127.");
    }
}
