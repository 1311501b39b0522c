package vn.hoithi.roster;

import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import vn.hoithi.organisation.Unit;
import vn.hoithi.roster.RosterPage.FewSentences;
import vn.hoithi.roster.RosterPage.Row;
import vn.hoithi.sheet.Finding;
import vn.hoithi.sheet.FindingWords;
import vn.hoithi.text.Format;
import vn.hoithi.web.Pages;
import vn.hoithi.web.Site;

import java.time.LocalDate;
import java.util.List;

/** What the pages of a list and its slips show. */
@Singleton
class RosterPages {

    private static final int SIZE = 50;
    private static final int SHOWN = 200;
    private final Pages pages;
    private final LedUnits led;
    private final Site site;

    RosterPages(Pages pages, LedUnits led, Site site) {
        this.pages = pages;
        this.led = led;
        this.site = site;
    }

    /** The preview of a kept file. */
    RosterPage preview(HttpRequest<?> request, RosterRepository.Kept kept, Unit chosen, Roster roster, int asked) {
        var format = Format.of(Pages.locale(request));
        var turn = Turn.of(asked, roster.lines().size(), SIZE);
        var path = "/units/people/import/" + kept.id() + "?page=";
        var rows = roster.lines().stream().skip(turn.skipped()).limit(SIZE).map(l -> row(request, l)).toList();
        return new RosterPage(Long.toString(kept.id()), kept.fileName(), led.fullPath(chosen.id()), format.number(roster.entries().size()), few(request, roster.errors()), few(request, roster.warnings()),
                rows, pages.say(request, "roster.page", Integer.toString(turn.at()), Integer.toString(turn.last())), turn.previous(path), turn.next(path), roster.clean());
    }

    private Row row(HttpRequest<?> request, Roster.Line line) {
        var role = line.role().startsWith("member.") ? pages.say(request, line.role()) : line.role();
        return new Row(Integer.toString(line.row()), line.name(), line.birthYear(), role, line.phone(), line.unit(), line.skipped() ? Row.State.SKIPPED : line.entry() == null ? Row.State.WRONG : Row.State.GOOD);
    }

    /** The sentences of findings, as many as one reads. */
    FewSentences few(HttpRequest<?> request, List<Finding> findings) {
        var all = new FindingWords((key, arguments) -> pages.say(request, key, arguments)).of(findings);
        return new FewSentences(all.stream().limit(SHOWN).toList(), all.size() > SHOWN ? Format.of(Pages.locale(request)).number(all.size() - SHOWN) : "");
    }

    /** The codes, to be cut and handed out. */
    SlipsPage slips(HttpRequest<?> request, List<Rosters.Slip> slips, LocalDate lastDay) {
        var format = Format.of(Pages.locale(request));
        return new SlipsPage(site.getName(), site.getUrl().replaceFirst("^https?://", "") + ClaimController.PATH, format.date(lastDay), format.number(slips.size()),
                slips.stream().map(s -> new SlipsPage.Slip(s.name(), Integer.toString(s.birthYear()), led.fullPath(s.unitId()), s.code())).toList());
    }
}
