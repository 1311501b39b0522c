package vn.hoithi.organisation.tree;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import vn.hoithi.audit.Audit;
import vn.hoithi.organisation.Actor;
import vn.hoithi.organisation.UnitForm;
import vn.hoithi.organisation.UnitForms;
import vn.hoithi.organisation.UnitKind;
import vn.hoithi.time.Clock;
import vn.hoithi.web.Form;
import vn.hoithi.web.Messages;
import vn.hoithi.web.NotFoundException;
import vn.hoithi.web.Option;
import vn.hoithi.web.Pages;
import vn.hoithi.web.ResubmittableForm;
import vn.hoithi.web.Wording;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the installation calls its units and which may stand under which: read by all administrators, changed by those of the top, as it holds everywhere. */
@Controller("/admin/units/forms")
@Secured("ADMINISTRATOR")
@ExecuteOn(TaskExecutors.BLOCKING)
class UnitFormsController {

    private static final String PATH = "/admin/units/forms";
    private static final String VIEW = "organisation/unit-forms";
    private static final int LONGEST = 100;
    private final UnitForms forms;
    private final TreeReach reach;
    private final Audit audit;
    private final Messages messages;
    private final Pages pages;
    private final Clock clock;

    UnitFormsController(UnitForms forms, TreeReach reach, Audit audit, Messages messages, Pages pages, Clock clock) {
        this.forms = forms;
        this.reach = reach;
        this.audit = audit;
        this.messages = messages;
        this.pages = pages;
        this.clock = clock;
    }

    @Get
    HttpResponse<?> show(HttpRequest<?> request, Actor actor, @QueryValue(defaultValue = "") String edit) {
        var known = forms.of(edit);
        var form = Form.of(known.<Map<String, ?>>map(f -> Map.of("code", f.code(), "kind", f.kind().name(), "nameVi", f.nameVi(), "nameEn", f.nameEn(), "under", List.copyOf(f.under()))).orElse(Map.of()));
        return pages.ok(request, VIEW, page(actor, form, messages.in(Pages.locale(request))));
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> keep(HttpRequest<?> request, Actor actor, @Body Map<String, Object> body) {
        if (!reach.administersAll(actor)) {
            throw new NotFoundException();
        }
        var form = Form.of(body);
        var words = messages.in(Pages.locale(request));
        var read = read(form, words);
        if (read.isEmpty()) {
            return pages.invalid(request, VIEW, page(actor, form, words));
        }
        forms.keep(read.get());
        audit.write(new Audit.Event(Audit.Action.UNIT_FORM_KEPT, actor.personId(), Audit.Subject.NOTHING, null, reach.top(), read.get().code() + ", " + read.get().nameVi()), clock.now());
        return pages.seeOther(request, PATH, "ok", "forms.kept", read.get().name(words.locale()));
    }

    private Optional<UnitForm> read(Form form, Wording words) {
        var code = form.line("code").toUpperCase();
        if (!code.matches("[A-Z][A-Z0-9_]{1,23}")) {
            form.addError("code", words.say("forms.code.wrong"));
        }
        var known = forms.of(code);
        var kind = known.map(UnitForm::kind).or(() -> Arrays.stream(UnitKind.values()).filter(k -> k.name().equals(form.line("kind"))).findFirst());
        if (kind.isEmpty()) {
            form.addError("kind", words.say("forms.kind.missing"));
        }
        for (var field : List.of("nameVi", "nameEn")) {
            if (form.line(field).isEmpty() || form.line(field).length() > LONGEST) {
                form.addError(field, words.say("forms.name.wrong"));
            }
        }
        var under = new LinkedHashSet<>(form.all("under"));
        under.retainAll(forms.all().stream().map(UnitForm::code).toList());
        if (form.all("under").contains(code)) {
            under.add(code);
        }
        var place = known.map(UnitForm::place).orElseGet(() -> forms.all().stream().mapToInt(UnitForm::place).max().orElse(0) + 10);
        return form.isValid() ? Optional.of(new UnitForm(code, kind.orElseThrow(), form.line("nameVi"), form.line("nameEn"), place, under)) : Optional.empty();
    }

    private FormsPage page(Actor actor, Form form, Wording words) {
        var all = forms.all();
        var lines = all.stream().map(f -> new Line(f.code(), f.name(words.locale()), words.say("unit.kind." + f.kind()),
                String.join("; ", all.stream().filter(p -> f.under().contains(p.code())).map(p -> p.name(words.locale())).toList()), PATH + "?edit=" + f.code() + "#page-form")).toList();
        var kinds = Option.named(Arrays.asList(UnitKind.values()), words, "unit.kind.", k -> k.name().equals(form.line("kind")));
        var under = all.stream().map(f -> new Option(f.code(), f.name(words.locale()), form.all("under").contains(f.code()))).toList();
        return new FormsPage(lines, reach.administersAll(actor), form.line("code"), forms.of(form.line("code")).isPresent(), form.line("nameVi"), form.line("nameEn"), kinds, under, form.errors());
    }

    /** A form: what it is called, its place in the law, under what it stands ("" for the top), where it is changed. */
    public record Line(String code, String name, String kind, String under, String edit) {
    }

    /** The forms there are, and one to add or change; {@code mayChange}: the reader may; {@code known}: it is there, so code and place in the law stay. */
    public record FormsPage(List<Line> forms, boolean mayChange, String code, boolean known, String nameVi, String nameEn, List<Option> kinds, List<Option> under, Map<String, String> errors) implements ResubmittableForm {
    }
}
