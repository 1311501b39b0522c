package vn.hoithi.contest.organise;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
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
import vn.hoithi.contest.Contests;
import vn.hoithi.contest.Contest;
import vn.hoithi.contest.organise.ContestForms.Read;
import vn.hoithi.contest.organise.ContestForms.Shown;
import vn.hoithi.contest.prize.PrizeList;
import vn.hoithi.organisation.Actor;
import vn.hoithi.organisation.Role;
import vn.hoithi.time.Clock;
import vn.hoithi.web.Form;
import vn.hoithi.web.LongForm;
import vn.hoithi.web.NotFoundException;
import vn.hoithi.web.Pages;

import java.time.Instant;
import java.util.Map;

/** Organisers' contests: the list, the guided form. */
@Controller("/organiser")
@Secured("ORGANISER")
@ExecuteOn(TaskExecutors.BLOCKING)
class OrganiserController {

    private static final String PRESET = "preset ";
    private final Pages pages;
    private final Contests contests;
    private final ContestDrafts drafts;
    private final ContestForms forms;
    private final FormConflicts conflicts;
    private final Clock clock;
    private final OrganiserHomes homes;

    OrganiserController(Pages pages, Contests contests, ContestDrafts drafts, ContestForms forms, FormConflicts conflicts, Clock clock, OrganiserHomes homes) {
        this.homes = homes;
        this.pages = pages;
        this.contests = contests;
        this.drafts = drafts;
        this.forms = forms;
        this.conflicts = conflicts;
        this.clock = clock;
    }

    @Get
    HttpResponse<?> home(HttpRequest<?> request, Actor actor, @QueryValue(defaultValue = "1") int page) {
        var now = clock.now();
        return pages.ok(request, "contest/organiser", homes.page(actor.scope(Role.ORGANISER), page, pages.in(request), now));
    }

    @Get("/contests/new")
    HttpResponse<?> fresh(HttpRequest<?> request, Actor actor, @QueryValue(defaultValue = "blank") String preset, @Nullable @QueryValue String from) {
        var now = clock.now();
        if (from != null) {
            return copy(request, actor, mine(actor, from), now);
        }
        var start = Preset.named(preset);
        var draftForm = ContestDraftForm.of("", forms.mine(actor).getFirst().id(), 0, start.settings(now)).from(PRESET + start.name());
        var note = start.todo().isEmpty() ? "" : pages.say(request, start.todo());
        return show(request, actor, start.proposes() ? forms.fitted(draftForm.wanting(start.items()), actor) : draftForm, new Shown(null, false, note, null));
    }

    /** A new contest like another one; its days are ahead. */
    private HttpResponse<?> copy(HttpRequest<?> request, Actor actor, Contest model, Instant now) {
        var ahead = DatesAhead.of(model.settings().rounds(), now);
        var title = pages.say(request, "organiser.copyOf", model.title());
        var draftForm = ContestDraftForm.of(title.substring(0, Math.min(200, title.length())), model.unitId(), 0, model.settings().withRounds(ahead.rounds())).from(model.slug());
        return show(request, actor, draftForm, new Shown(null, false, ahead.weeks() == 0 ? "" : pages.say(request, "organiser.shifted", ahead.weeks()), null));
    }

    @Post("/contests")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> create(HttpRequest<?> request, Actor actor, @Body Map<String, Object> body) {
        var form = Form.of(body);
        mend(request, actor, form);
        if (rearranges(form)) {
            return show(request, actor, forms.after(ContestDraftForm.sent(form), actor, Pages.locale(request)), Shown.of(null, form.line("do").equals("check")));
        }
        var read = forms.read(ContestDraftForm.sent(form), actor, Pages.locale(request));
        if (!read.right()) {
            return refused(request, actor, read, Shown.of(null, true));
        }
        var contest = drafts.draft(read.unit().id(), read.title(), read.settings().withPrizeList(prizes(actor, form.line(ContestDraftForm.FROM))), actor.personId(), clock.now());
        return pages.seeOther(request, "/organiser/contests/" + contest.slug(), "ok", "organiser.saved");
    }

    /** Prizes have a form of their own: a new contest begins with those of what it was made from. */
    private PrizeList prizes(Actor actor, String from) {
        return from.startsWith(PRESET) ? Preset.named(from.substring(PRESET.length())).settings(clock.now()).prizeList()
                : contests.within(actor.scope(Role.ORGANISER), from).map(c -> c.settings().prizeList()).orElse(PrizeList.NONE);
    }

    @Get("/contests/{slug}")
    HttpResponse<?> edit(HttpRequest<?> request, Actor actor, String slug) {
        var contest = mine(actor, slug);
        return show(request, actor, FormConflicts.stored(contest), Shown.of(contest, true));
    }

    @Post("/contests/{slug}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> save(HttpRequest<?> request, Actor actor, String slug, @Body Map<String, Object> body) {
        var contest = mine(actor, slug);
        var form = Form.of(body);
        if (rearranges(form)) {
            return rearranged(request, actor, contest, form);
        }
        var read = contest.published() ? touched(request, actor, contest, form) : forms.read(ContestDraftForm.sent(form), actor, Pages.locale(request));
        if (!read.right()) {
            return refused(request, actor, read, shown(request, read, contest, true));
        }
        var edit = new ContestWriter.Edit(version(form, contest), read.unit().id(), read.title(), read.settings().withPrizeList(contest.settings().prizeList()));
        var now = clock.now();
        var saved = contest.published() ? drafts.reword(contest, edit, actor.personId(), now) : drafts.change(contest, edit, actor.personId(), now);
        if (saved.isEmpty()) {
            return overtaken(request, actor, slug, form);
        }
        return form.line("do").equals("publish") && !contest.published() ? pages.seeOther("/organiser/contests/" + slug + "/publication")
                : pages.seeOther(request, "/organiser/contests/" + slug, "ok", "organiser.saved");
    }

    /** The one button that mends items and leaves the form as it was typed. */
    private void mend(HttpRequest<?> request, Actor actor, Form form) {
        if (form.line("do").equals("order")) {
            forms.keepOrder(ContestDraftForm.sent(form), actor, Pages.locale(request), clock.now());
        }
    }

    private HttpResponse<?> rearranged(HttpRequest<?> request, Actor actor, Contest contest, Form form) {
        mend(request, actor, form);
        var draftForm = FormConflicts.after(ContestDraftForm.sent(form), contest);
        var after = contest.published() ? draftForm : forms.after(draftForm, actor, Pages.locale(request));
        var judged = form.line("do").equals("check") || !after.form().isValid();
        var read = contest.published() ? touched(request, actor, contest, after.form()) : forms.read(after, actor, Pages.locale(request));
        return LongForm.kept(pages.ok(request, "contest/form", forms.page(read, shown(request, read, contest, judged), actor, Pages.locale(request))));
    }

    private Shown shown(HttpRequest<?> request, Read read, Contest contest, boolean judged) {
        return new Shown(contest, judged, "", FormConflicts.told(read.draftForm()) ? conflicts.meanwhile(read, contest, Pages.locale(request)) : null);
    }

    /** Somebody else saved first, or published it: both versions, nothing typed is lost, and the next press knows of it. */
    private HttpResponse<?> overtaken(HttpRequest<?> request, Actor actor, String slug, Form form) {
        var saved = mine(actor, slug);
        var draftForm = FormConflicts.onFrom(ContestDraftForm.sent(form), saved);
        var read = saved.published() ? touched(request, actor, saved, draftForm.form()) : forms.read(draftForm, actor, Pages.locale(request));
        return LongForm.kept(pages.show(request, HttpStatus.CONFLICT, "contest/form", forms.page(read, shown(request, read, saved, true), actor, Pages.locale(request))));
    }

    /** After publication only words may change. */
    private Read touched(HttpRequest<?> request, Actor actor, Contest contest, Form form) {
        var settings = PublishedChanges.of(contest.settings(), form, key -> pages.say(request, key));
        var unit = forms.read(ContestDraftForm.sent(Form.of(Map.of("unit", contest.unitId()))), actor, Pages.locale(request)).unit();
        return new Read(ContestDraftForm.sent(form), settings, unit);
    }

    private HttpResponse<?> refused(HttpRequest<?> request, Actor actor, Read read, Shown shown) {
        return LongForm.kept(pages.invalid(request, "contest/form", forms.page(read, shown, actor, Pages.locale(request))));
    }

    private HttpResponse<?> show(HttpRequest<?> request, Actor actor, ContestDraftForm draftForm, Shown shown) {
        var locale = Pages.locale(request);
        return LongForm.kept(pages.ok(request, "contest/form", forms.page(forms.read(draftForm, actor, locale), shown, actor, locale)));
    }

    private Contest mine(Actor actor, String slug) {
        return contests.within(actor.scope(Role.ORGANISER), slug).orElseThrow(NotFoundException::new);
    }

    private static boolean rearranges(Form form) {
        return form.has("do") && !form.line("do").equals("save") && !form.line("do").equals("publish");
    }

    private static int version(Form form, Contest contest) {
        return (int) form.number("version").orElse(contest.version());
    }
}
