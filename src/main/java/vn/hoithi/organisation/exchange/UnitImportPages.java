package vn.hoithi.organisation.exchange;

import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import vn.hoithi.organisation.Actor;
import vn.hoithi.organisation.Unit;
import vn.hoithi.organisation.exchange.UnitNode.Fate;
import vn.hoithi.sheet.Finding;
import vn.hoithi.sheet.FindingWords;
import vn.hoithi.text.Format;
import vn.hoithi.upload.FewSentences;
import vn.hoithi.upload.Upload;
import vn.hoithi.web.Form;
import vn.hoithi.web.Pager;
import vn.hoithi.web.Pages;
import vn.hoithi.web.Wording;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** What the pages of a file of units show. */
@Singleton
class UnitImportPages {

    private static final int SIZE = 50;
    private static final List<Fate> ORDER = List.of(Fate.WRONG, Fate.CHANGED, Fate.NEW, Fate.SAME);
    private final Pages pages;
    private final ExchangeReach reach;

    UnitImportPages(Pages pages, ExchangeReach reach) {
        this.pages = pages;
        this.reach = reach;
    }

    UnitImportPage.Upload form(Actor actor, Unit top, Form form) {
        return new UnitImportPage.Upload(reach.offered(actor, top), Long.toString(top.id()), Map.copyOf(form.errors()));
    }

    /** The preview of a kept file: what is wrong first, then what changes, then what is new. */
    UnitImportPage preview(HttpRequest<?> request, Upload kept, Unit top, UnitImports.Read read, int asked) {
        var plan = read.plan();
        var words = pages.in(request);
        var pager = Pager.of(asked, SIZE, plan.units().size(), UnitImportController.PATH + "/" + kept.id() + "?page=");
        var sorted = plan.units().stream().sorted(Comparator.comparingInt(u -> ORDER.indexOf(u.fate()))).toList();
        return new UnitImportPage(Long.toString(kept.id()), kept.fileName(), reach.fullPath(top), words.number(plan.count(Fate.NEW)), words.number(plan.count(Fate.CHANGED)), words.number(plan.count(Fate.SAME)),
                few(request, plan.errors()), few(request, plan.warnings()), pager.cut(sorted).stream().map(u -> row(u, words)).toList(), pager, plan.clean(), plan.clean() && plan.work() > 0, press(plan, words), read.columns());
    }

    private static String press(UnitPlan plan, Wording words) {
        var added = plan.count(Fate.NEW);
        var changed = plan.count(Fate.CHANGED);
        return added == 0 || changed == 0 ? words.say(added > 0 ? "exchange.confirm.new" : "exchange.confirm.changed", words.number(Math.max(added, changed)))
                : words.say("exchange.confirm", words.number(added), words.number(changed));
    }

    private static UnitImportPage.Row row(UnitNode unit, Wording words) {
        var line = unit.line;
        var count = line.count();
        var numbers = count == null ? "" : words.say("roll.numbers", words.number(count.members()), words.number(count.officers())) + (count.on() == null ? "" : ", " + words.format().date(count.on()));
        return new UnitImportPage.Row(line.sheet().isEmpty() ? Integer.toString(line.row()) : line.sheet() + " · " + line.row(), line.code(), line.name(),
                line.form() == null ? "" : line.form().name(words.locale()), unit.parent == null ? line.parent() : unit.parent.name(), numbers, unit.fate().name(), words.say("exchange.fate." + unit.fate()),
                unit.changes.stream().map(c -> words.say("exchange.change." + c.what(), c.before().isEmpty() ? words.say("exchange.nothing") : c.before(), c.now())).toList());
    }

    /** The sentences of findings, as many as one reads. */
    FewSentences few(HttpRequest<?> request, List<Finding> findings) {
        return FewSentences.of(new FindingWords((key, arguments) -> pages.say(request, key, arguments)).of(findings), Format.of(Pages.locale(request)));
    }
}
