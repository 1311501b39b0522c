package vn.hoithi.contest;

import io.micronaut.core.annotation.Nullable;
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
import vn.hoithi.organisation.Actor;
import vn.hoithi.organisation.Role;
import vn.hoithi.time.Clock;
import vn.hoithi.web.Form;
import vn.hoithi.web.LongForm;
import vn.hoithi.web.Missing;
import vn.hoithi.web.Pages;

import java.time.Instant;
import java.util.Map;

/** Organisers' contests: the list, the guided form. */
@Controller("/organiser")
@Secured("ORGANISER")
@ExecuteOn(TaskExecutors.BLOCKING)
class OrganiserController {

    private final Pages pages;
    private final StoredContests contests;
    private final ContestForms forms;
    private final Clock clock;

    OrganiserController(Pages pages, StoredContests contests, ContestForms forms, Clock clock) {
        this.pages = pages;
        this.contests = contests;
        this.forms = forms;
        this.clock = clock;
    }

    @Get
    HttpResponse<?> home(HttpRequest<?> request, Actor actor) {
        var now = clock.now();
        return pages.ok(request, "contest/organiser", new OrganiserHome(contests.within(actor.scope(Role.ORGANISER)).stream().map(c -> line(c, now)).toList()));
    }

    private static OrganiserHome.Line line(Contest c, Instant now) {
        var phase = c.phaseAt(now);
        var badge = !c.published() ? "soon" : phase == Contest.Phase.OPEN ? "open" : phase == Contest.Phase.ENDED ? "ended" : "soon";
        return new OrganiserHome.Line(c.slug(), c.title(), c.unitName(), badge, c.published() ? "phase." + phase : "organiser.draft", c.published(), c.published() && c.settings().essay() != null,
                !c.published() || phase == Contest.Phase.UPCOMING);
    }

    @Get("/contests/new")
    HttpResponse<?> fresh(HttpRequest<?> request, Actor actor, @QueryValue(defaultValue = "blank") String preset, @Nullable @QueryValue String from) {
        var now = clock.now();
        var model = from == null ? null : mine(actor, from);
        var start = Preset.named(preset);
        var settings = model == null ? start.settings(now) : model.settings();
        var unitId = model == null ? forms.mine(actor).getFirst().id() : model.unitId();
        var sheet = ContestSheet.of("", unitId, 0, settings);
        return show(request, actor, null, model == null && start.proposes() ? forms.fitted(sheet, actor) : sheet, false);
    }

    @Post("/contests")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> create(HttpRequest<?> request, Actor actor, @Body Map<String, Object> body) {
        var form = Form.of(body);
        if (rearranges(form)) {
            return show(request, actor, null, forms.after(ContestSheet.sent(form), actor), form.line("do").equals("check"));
        }
        var read = forms.read(ContestSheet.sent(form), actor, Pages.locale(request));
        if (!read.right()) {
            return LongForm.kept(pages.invalid(request, "contest/form", forms.page(read, null, actor, Pages.locale(request), true)));
        }
        var contest = contests.draft(read.unit().id(), read.title(), read.settings(), actor.personId(), clock.now());
        return pages.seeOther(request, "/organiser/contests/" + contest.slug(), "ok", "organiser.saved");
    }

    @Get("/contests/{slug}")
    HttpResponse<?> edit(HttpRequest<?> request, Actor actor, String slug) {
        var contest = mine(actor, slug);
        return show(request, actor, contest, ContestSheet.of(contest.title(), contest.unitId(), contest.version(), contest.settings()), true);
    }

    @Post("/contests/{slug}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> save(HttpRequest<?> request, Actor actor, String slug, @Body Map<String, Object> body) {
        var contest = mine(actor, slug);
        var form = Form.of(body);
        if (contest.published()) {
            return touchUp(request, actor, contest, form);
        }
        if (rearranges(form)) {
            return show(request, actor, contest, forms.after(ContestSheet.sent(form), actor), form.line("do").equals("check"));
        }
        var read = forms.read(ContestSheet.sent(form), actor, Pages.locale(request));
        if (!read.right()) {
            return LongForm.kept(pages.invalid(request, "contest/form", forms.page(read, contest, actor, Pages.locale(request), true)));
        }
        var saved = contests.change(contest, version(form, contest), read.unit().id(), read.title(), read.settings(), clock.now()).isPresent();
        return saved && form.line("do").equals("publish") ? pages.seeOther("/organiser/contests/" + slug + "/publication") : told(request, slug, saved);
    }

    private HttpResponse<?> told(HttpRequest<?> request, String slug, boolean saved) {
        return pages.seeOther(request, "/organiser/contests/" + slug, saved ? "ok" : "error", saved ? "organiser.saved" : "contest.changedMeanwhile");
    }

    /** After publication only words may change, and the end may move back. */
    private HttpResponse<?> touchUp(HttpRequest<?> request, Actor actor, Contest contest, Form form) {
        var settings = TouchUp.of(contest.settings(), form, key -> pages.say(request, key));
        if (!form.right()) {
            var read = new ContestForms.Read(ContestSheet.sent(form), contest.settings(), forms.read(ContestSheet.sent(Form.of(Map.of("unit", contest.unitId()))), actor, Pages.locale(request)).unit());
            return LongForm.kept(pages.invalid(request, "contest/form", forms.page(read, contest, actor, Pages.locale(request), true)));
        }
        var saved = contests.change(contest, version(form, contest), contest.unitId(), form.line("title"), settings, clock.now());
        return told(request, contest.slug(), saved.isPresent());
    }

    private HttpResponse<?> show(HttpRequest<?> request, Actor actor, Contest contest, ContestSheet sheet, boolean judged) {
        var locale = Pages.locale(request);
        return LongForm.kept(pages.ok(request, "contest/form", forms.page(forms.read(sheet, actor, locale), contest, actor, locale, judged)));
    }

    private Contest mine(Actor actor, String slug) {
        return contests.within(actor.scope(Role.ORGANISER), slug).orElseThrow(Missing::new);
    }

    private static boolean rearranges(Form form) {
        return form.has("do") && !form.line("do").equals("save") && !form.line("do").equals("publish");
    }

    private static int version(Form form, Contest contest) {
        return (int) form.number("version").orElse(contest.version());
    }
}
