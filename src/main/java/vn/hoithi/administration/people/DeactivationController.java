package vn.hoithi.administration.people;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import vn.hoithi.administration.Authority;
import vn.hoithi.administration.RefusalReason;
import vn.hoithi.organisation.Actor;
import vn.hoithi.organisation.MemberFinder;
import vn.hoithi.time.Clock;
import vn.hoithi.web.Confirmation;
import vn.hoithi.web.Form;
import vn.hoithi.web.NotFoundException;
import vn.hoithi.web.Pages;
import vn.hoithi.web.ResubmittableForm;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Somebody's account is deactivated, with a reason, or made to work again. */
@Controller(PersonController.PATH + "/{id}")
@Secured({"LEADER", "ADMINISTRATOR"})
@ExecuteOn(TaskExecutors.BLOCKING)
class DeactivationController {

    private static final String VIEW = "people/deactivation";
    private final Directory directory;
    private final Authority authority;
    private final Deactivations deactivations;
    private final AttemptsOfPeople attempts;
    private final MemberFinder finder;
    private final Pages pages;
    private final Clock clock;

    DeactivationController(Directory directory, Authority authority, Deactivations deactivations, AttemptsOfPeople attempts, MemberFinder finder, Pages pages, Clock clock) {
        this.directory = directory;
        this.authority = authority;
        this.deactivations = deactivations;
        this.attempts = attempts;
        this.finder = finder;
        this.pages = pages;
        this.clock = clock;
    }

    @Get("/deactivation")
    HttpResponse<?> ask(HttpRequest<?> request, Actor actor, long id) {
        return pages.ok(request, VIEW, page(request, person(actor, id), Form.of(Map.of())));
    }

    @Post("/deactivation")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> deactivate(HttpRequest<?> request, Actor actor, long id, @Body Map<String, Object> body) {
        var person = person(actor, id);
        var form = Form.of(body);
        var reason = RefusalReason.read(form, "reason", "deactivation.reason", key -> pages.say(request, key));
        if (!form.isValid()) {
            return pages.invalid(request, VIEW, page(request, person, form));
        }
        var done = deactivations.deactivate(person, actor.personId(), reason, clock.now());
        return pages.seeOther(request, PersonController.PATH + "/" + id, done ? "ok" : "note", done ? "deactivation.done" : "deactivation.already", person.name());
    }

    @Get("/activation")
    HttpResponse<?> askBack(HttpRequest<?> request, Actor actor, long id) {
        var person = person(actor, id);
        return pages.ok(request, Confirmation.VIEW, new Confirmation(pages.say(request, "activation.question", person.name()), List.of(), List.of(pages.say(request, "activation.effect"), pages.say(request, "activation.roles")),
                List.of(), PersonController.PATH + "/" + id + "/activation", Map.of(), pages.say(request, "activation.press"), PersonController.PATH + "/" + id));
    }

    @Post("/activation")
    @Consumes(MediaType.ALL)
    HttpResponse<?> activate(HttpRequest<?> request, Actor actor, long id) {
        var person = person(actor, id);
        var done = deactivations.activate(person, actor.personId(), clock.now());
        return pages.seeOther(request, PersonController.PATH + "/" + id, done ? "ok" : "note", done ? "activation.done" : "activation.already", person.name());
    }

    private PersonQueries.Profile person(Actor actor, long id) {
        return directory.person(actor, id).filter(p -> authority.over(actor, id, p.path())).orElseThrow(NotFoundException::new);
    }

    private DeactivationPage page(HttpRequest<?> request, PersonQueries.Profile person, Form form) {
        var effects = new ArrayList<String>();
        effects.add("deactivation.signIn");
        effects.add("deactivation.results");
        var sat = attempts.of(List.of(person.id())).get(person.id());
        if (sat != null && sat.running() > 0) {
            effects.add("deactivation.running");
        }
        effects.add("deactivation.lists");
        if (!finder.rolesAt(person.id()).isEmpty()) {
            effects.add("deactivation.roles");
        }
        effects.add("deactivation.back");
        return new DeactivationPage(Long.toString(person.id()), person.name(), effects.stream().map(key -> pages.say(request, key)).toList(), form.line("reason"), form.errors());
    }

    /** Whose account, what follows, and the reason as typed. */
    public record DeactivationPage(String id, String name, List<String> effects, String reason, Map<String, String> errors) implements ResubmittableForm {
    }
}
