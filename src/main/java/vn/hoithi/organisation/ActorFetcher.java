package vn.hoithi.organisation;

import io.micronaut.core.async.publisher.Publishers;
import io.micronaut.core.convert.ArgumentConversionContext;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.bind.binders.TypedRequestArgumentBinder;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.filters.AuthenticationFetcher;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;
import vn.hoithi.account.Sessions;
import vn.hoithi.web.Viewer;

import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.stream.Collectors;

/** Turns the session cookie of a request into its {@link Actor}, for security, controllers and the page header. */
@Singleton
class ActorFetcher implements AuthenticationFetcher<HttpRequest<?>> {

    private static final String ATTRIBUTE = "hoithi.actor";
    private final Sessions sessions;
    private final Memberships memberships;
    private final Scheduler scheduler;

    ActorFetcher(Sessions sessions, Memberships memberships, @Named(TaskExecutors.BLOCKING) ExecutorService blocking) {
        this.sessions = sessions;
        this.memberships = memberships;
        this.scheduler = Schedulers.fromExecutorService(blocking);
    }

    @Override
    public Publisher<Authentication> fetchAuthentication(HttpRequest<?> request) {
        var token = request.getPath().startsWith("/assets/") ? Optional.<String>empty() : sessions.token(request);
        if (token.isEmpty()) {
            return Publishers.empty();
        }
        var person = sessions.personAtHand(token.get());
        var atHand = person.isEmpty() ? Optional.<Actor>empty() : memberships.actorAtHand(person.getAsLong());
        if (atHand.isPresent()) { // the rush: no thread is changed and nothing is asked
            return Publishers.just(admit(request, atHand.get()));
        }
        return Mono.fromCallable(() -> find(token.get())).subscribeOn(scheduler).flatMap(Mono::justOrEmpty).map(actor -> admit(request, actor));
    }

    private Optional<Actor> find(String token) {
        var person = sessions.person(token);
        return person.isEmpty() ? Optional.empty() : memberships.actor(person.getAsLong());
    }

    private static Authentication admit(HttpRequest<?> request, Actor actor) {
        var roles = actor.grants().stream().map(g -> g.role().name()).collect(Collectors.toSet());
        request.setAttribute(ATTRIBUTE, actor);
        request.setAttribute(Viewer.ATTRIBUTE, new Viewer(actor.name(), actor.unitName(), roles));
        return Authentication.build(Long.toString(actor.personId()), roles);
    }

    /** Gives controllers their {@link Actor}; {@code Optional<Actor>} on pages open to everybody. */
    @Singleton
    static class Binder implements TypedRequestArgumentBinder<Actor> {

        @Override
        public Argument<Actor> argumentType() {
            return Argument.of(Actor.class);
        }

        @Override
        public BindingResult<Actor> bind(ArgumentConversionContext<Actor> context, HttpRequest<?> request) {
            var actor = request.getAttribute(ATTRIBUTE, Actor.class);
            return () -> actor;
        }
    }
}
