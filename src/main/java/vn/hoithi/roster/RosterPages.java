package vn.hoithi.roster;

import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import vn.hoithi.organisation.MemberRole;
import vn.hoithi.organisation.Unit;
import vn.hoithi.roster.RosterPage.Row;
import vn.hoithi.sheet.ColumnsPage;
import vn.hoithi.sheet.Finding;
import vn.hoithi.sheet.FindingWords;
import vn.hoithi.text.Format;
import vn.hoithi.upload.FewSentences;
import vn.hoithi.upload.Upload;
import vn.hoithi.web.Option;
import vn.hoithi.web.Pager;
import vn.hoithi.web.Pages;
import vn.hoithi.web.Site;

import java.time.LocalDate;
import java.util.List;

/** What the pages of a list and its slips show. */
@Singleton
class RosterPages {

    private static final int SIZE = 50;
    private final Pages pages;
    private final LedUnits led;
    private final Site site;

    RosterPages(Pages pages, LedUnits led, Site site) {
        this.pages = pages;
        this.led = led;
        this.site = site;
    }

    /** The preview of a kept file. */
    RosterPage preview(HttpRequest<?> request, Upload kept, Unit chosen, Rosters.Read read, int asked) {
        var roster = read.roster();
        var format = Format.of(Pages.locale(request));
        var pager = Pager.of(asked, SIZE, roster.lines().size(), "/units/people/import/" + kept.id() + "?page=");
        var rows = pager.cut(roster.lines()).stream().map(l -> row(request, l)).toList();
        return new RosterPage(Long.toString(kept.id()), kept.fileName(), led.fullPath(chosen.id()), format.number(roster.entries().size()), few(request, roster.errors()), few(request, roster.warnings()),
                rows, pager, roster.clean(),
                counted(format, roster, Roster.Fate.UPDATED), counted(format, roster, Roster.Fate.THERE), ColumnsPage.of(read.tables(), read.settings()), roles(request, read));
    }

    private Row row(HttpRequest<?> request, Roster.Line line) {
        var role = line.role().startsWith("member.") ? pages.say(request, line.role()) : line.role();
        var row = line.sheet().isEmpty() ? Integer.toString(line.row()) : line.sheet() + " · " + line.row();
        var year = line.entry() == null ? line.birthYear() : Integer.toString(line.entry().birthYear());
        return new Row(row, line.name(), year, role, line.phone(), line.unit(), line.fate() == Roster.Fate.NEW ? Row.State.GOOD : Row.State.valueOf(line.fate().name()));
    }

    private static String counted(Format format, Roster roster, Roster.Fate fate) {
        var many = roster.lines().stream().filter(l -> l.fate() == fate).count();
        return many == 0 ? "" : format.number(many);
    }

    private List<Option> roles(HttpRequest<?> request, Rosters.Read read) {
        var chosen = RosterSheet.role(read.settings().whole(RosterSheet.ROLE));
        return Option.named(MemberRole.CHOICES, pages.in(request), "member.", r -> r == chosen);
    }

    /** The sentences of findings, as many as one reads. */
    FewSentences few(HttpRequest<?> request, List<Finding> findings) {
        var all = new FindingWords((key, arguments) -> pages.say(request, key, arguments)).of(findings);
        return FewSentences.of(all, Format.of(Pages.locale(request)));
    }

    /** The codes, to be cut and handed out. */
    ClaimSlipsPage slips(HttpRequest<?> request, List<Rosters.ClaimSlip> slips, LocalDate lastDay) {
        var format = Format.of(Pages.locale(request));
        return new ClaimSlipsPage(site.getName(), site.getUrl().replaceFirst("^https?://", "") + ClaimController.PATH, format.date(lastDay), format.number(slips.size()),
                slips.stream().map(s -> new ClaimSlipsPage.Printed(s.name(), Integer.toString(s.birthYear()), led.fullPath(s.unitId()), s.code())).toList());
    }
}
