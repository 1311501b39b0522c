package vn.hoithi.installation;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Part;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.multipart.CompletedFileUpload;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import vn.hoithi.organisation.Actor;
import vn.hoithi.organisation.Role;
import vn.hoithi.organisation.Units;
import vn.hoithi.time.Clock;
import vn.hoithi.web.Form;
import vn.hoithi.web.NotFoundException;
import vn.hoithi.web.Pages;
import vn.hoithi.web.ResubmittableForm;
import vn.hoithi.web.Site;
import vn.hoithi.web.look.Colour;

import java.io.IOException;
import java.util.Map;

/** Name, owner, colour and emblem of the installation, for whoever administers all of it. */
@Controller("/admin/branding")
@Secured("ADMINISTRATOR")
@ExecuteOn(TaskExecutors.BLOCKING)
class BrandingController {

    private static final String PATH = "/admin/branding";
    private static final String VIEW = "installation/branding";
    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_OWNER = 120;
    private final Branding branding;
    private final Site site;
    private final Units units;
    private final Pages pages;
    private final Clock clock;

    BrandingController(Branding branding, Site site, Units units, Pages pages, Clock clock) {
        this.branding = branding;
        this.site = site;
        this.units = units;
        this.pages = pages;
        this.clock = clock;
    }

    @Get
    HttpResponse<?> ask(HttpRequest<?> request, Actor actor) {
        ofAll(actor);
        return pages.ok(request, VIEW, page(kept(), Map.of()));
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> change(HttpRequest<?> request, Actor actor, @Nullable @Body Map<String, Object> body) {
        ofAll(actor);
        var form = Form.of(body);
        check(request, form);
        if (!form.isValid()) {
            return pages.invalid(request, VIEW, page(form, form.errors()));
        }
        branding.change(form.line("name"), form.line("owner"), Colour.parse(form.line("colour")).map(Colour::hex).orElse(""), actor.personId(), clock.now());
        branding.wear();
        return pages.seeOther(request, PATH, "ok", "branding.saved");
    }

    private void check(HttpRequest<?> request, Form form) {
        form.require("name", pages.say(request, "branding.name.missing")).require("owner", pages.say(request, "branding.owner.missing"));
        if (form.line("name").length() > LONGEST_NAME) {
            form.addError("name", pages.say(request, "branding.long", LONGEST_NAME));
        }
        if (form.line("owner").length() > LONGEST_OWNER) {
            form.addError("owner", pages.say(request, "branding.long", LONGEST_OWNER));
        }
        if (!form.line("colour").isEmpty()) {
            Colour.parse(form.line("colour")).ifPresentOrElse(colour -> {
                if (!colour.isReadable()) {
                    form.addError("colour", pages.say(request, "branding.colour.pale", colour.readable().hex()));
                }
            }, () -> form.addError("colour", pages.say(request, "branding.colour.none")));
        }
    }

    @Post("/emblem")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    HttpResponse<?> changeEmblem(HttpRequest<?> request, Actor actor, @Nullable @Part("emblem") CompletedFileUpload emblem) throws IOException {
        ofAll(actor);
        var picture = emblem == null ? new byte[0] : emblem.getBytes();
        var problem = Emblem.problem(picture);
        if (!problem.isEmpty()) {
            return pages.invalid(request, VIEW, page(kept(), Map.of("emblem", pages.say(request, problem))));
        }
        branding.changeEmblem(picture, actor.personId(), clock.now());
        branding.wear();
        return pages.seeOther(request, PATH, "ok", "branding.emblem.saved");
    }

    @Post("/emblem/removal")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> removeEmblem(HttpRequest<?> request, Actor actor) {
        ofAll(actor);
        branding.changeEmblem(null, actor.personId(), clock.now());
        branding.wear();
        return pages.seeOther(request, PATH, "ok", "branding.emblem.removed");
    }

    private void ofAll(Actor actor) {
        if (!units.coversAll(actor.scope(Role.ADMINISTRATOR))) {
            throw new NotFoundException();
        }
    }

    private Form kept() {
        return Form.of(Map.of("name", site.getName(), "owner", site.getOwner(), "colour", branding.kept().map(BrandingRepository.Row::colour).orElse("")));
    }

    private BrandingPage page(Form form, Map<String, String> errors) {
        return new BrandingPage(form.line("name"), form.line("owner"), form.line("colour"), site.getEmblem(), errors);
    }

    /** As kept or as typed; {@code emblem}: where the picture is, or "". */
    public record BrandingPage(String name, String owner, String colour, String emblem, Map<String, String> errors) implements ResubmittableForm {
    }
}
