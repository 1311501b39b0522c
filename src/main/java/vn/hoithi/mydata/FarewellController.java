package vn.hoithi.mydata;

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
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import vn.hoithi.account.Passwords;
import vn.hoithi.account.People;
import vn.hoithi.account.session.Sessions;
import vn.hoithi.organisation.Actor;
import vn.hoithi.time.Clock;
import vn.hoithi.web.Form;
import vn.hoithi.web.Pages;
import vn.hoithi.web.ResubmittableForm;

import java.util.Map;

/** Taking one's consent back and having one's data deleted, which is one act: nothing is kept without consent. The password is asked for once more. */
@Controller("/me/deletion")
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.BLOCKING)
class FarewellController {

    private static final String VIEW = "mydata/deletion";
    private final Farewells farewells;
    private final People people;
    private final Sessions sessions;
    private final Pages pages;
    private final Clock clock;

    FarewellController(Farewells farewells, People people, Sessions sessions, Pages pages, Clock clock) {
        this.farewells = farewells;
        this.people = people;
        this.sessions = sessions;
        this.pages = pages;
        this.clock = clock;
    }

    @Get
    HttpResponse<?> ask(HttpRequest<?> request, Actor actor) {
        return pages.ok(request, VIEW, page(request, actor, Map.of()));
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> delete(HttpRequest<?> request, Actor actor, @Nullable @Body Map<String, Object> body) {
        var form = Form.of(body).require("old", pages.say(request, "me.old.missing"));
        if (!farewells.hindrance(actor).isEmpty() || !form.isValid()) {
            return pages.invalid(request, VIEW, page(request, actor, form.errors()));
        }
        var now = clock.now();
        try {
            var proof = people.prove(actor.personId(), form.raw("old"), now);
            if (!(proof instanceof People.SignIn.Welcome)) {
                return pages.invalid(request, VIEW, page(request, actor, Map.of("old", proof instanceof People.SignIn.Resting(var until)
                        ? pages.say(request, "signin.resting", pages.in(request).format().second(until)) : pages.say(request, "password.wrongOld"))));
            }
        } catch (Passwords.Busy busy) {
            return pages.show(request, HttpStatus.SERVICE_UNAVAILABLE, VIEW, page(request, actor, Map.of("old", pages.say(request, "password.busy")))).header("Retry-After", "5");
        }
        farewells.delete(actor, now);
        return pages.seeOther(request, "/", "ok", "deletion.done").cookie(sessions.end(sessions.token(request).orElse(""), now));
    }

    private Deletion page(HttpRequest<?> request, Actor actor, Map<String, String> errors) {
        var hindrance = farewells.hindrance(actor);
        return new Deletion(hindrance.isEmpty() ? "" : pages.say(request, hindrance), errors);
    }

    /** What must be done first, or "". */
    public record Deletion(String hindrance, Map<String, String> errors) implements ResubmittableForm {
    }
}
