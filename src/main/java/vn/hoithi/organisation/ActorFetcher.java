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
import vn.hoithi.account.session.Sessions;
import vn.hoithi.account.session.Sessions.Session;
import vn.hoithi.time.Clock;
import vn.hoithi.web.Viewer;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.stream.Collectors;

/** Turns the session cookie of a request into its {@link Actor}, for security, controllers and the page header. */
@Singleton
class ActorFetcher implements AuthenticationFetcher<HttpRequest<?>> {

    private static final String ATTRIBUTE = "hoithi.actor";
    private final Sessions sessions;
    private final Memberships memberships;
    private final FactorDemand demand;
    private final Clock clock;
    private final Scheduler scheduler;

    ActorFetcher(Sessions sessions, Memberships memberships, FactorDemand demand, Clock clock, @Named(TaskExecutors.BLOCKING) ExecutorService blocking) {
        this.sessions = sessions;
        this.memberships = memberships;
        this.demand = demand;
        this.clock = clock;
        this.scheduler = Schedulers.fromExecutorService(blocking);
    }

    @Override
    public Publisher<Authentication> fetchAuthentication(HttpRequest<?> request) {
        var token = request.getPath().startsWith("/assets/") ? Optional.<String>empty() : sessions.token(request);
        if (token.isEmpty()) {
            return Publishers.empty();
        }
        var atHand = sessions.atHand(token.get()).flatMap(session -> memberships.actorAtHand(session.personId()).map(actor -> new Found(session, actor)));
        if (atHand.isPresent() && mayUseCopies(request, atHand.get().actor())) { // the rush: no thread is changed and nothing is asked
            return atHand.filter(Found::good).map(f -> Publishers.just(admit(request, f.actor()))).orElseGet(Publishers::empty);
        }
        return Mono.fromCallable(() -> find(request, token.get())).subscribeOn(scheduler).flatMap(Mono::justOrEmpty).map(actor -> admit(request, actor));
    }

    /** Who asks: a session with its person. */
    private record Found(Session session, Actor actor) {

        boolean good() {
            return actor.grants().isEmpty() || session.forStaff();
        }
    }

    /** An end or a role taken away is felt at once by whoever holds a role; on their own papers they are candidates like all others. */
    private static boolean mayUseCopies(HttpRequest<?> request, Actor actor) {
        return actor.grants().isEmpty() || request.getPath().startsWith("/attempts/");
    }

    private Optional<Actor> find(HttpRequest<?> request, String token) {
        var found = look(token, false);
        if (found.isPresent() && !mayUseCopies(request, found.get().actor())) {
            found = look(token, true);
        }
        found.filter(Found::good).ifPresent(f -> sessions.used(f.session(), clock.now()));
        return found.filter(Found::good).map(f -> withoutWhatWaits(request, f.actor()));
    }

    /** Roles that wait for a second factor open nothing; whoever asks for what they would open is led to where it is set up. */
    private Actor withoutWhatWaits(HttpRequest<?> request, Actor actor) {
        if (mayUseCopies(request, actor) || !demand.owes(actor.personId(), actor.grants().stream().map(Actor.Grant::role).toList())) {
            return actor;
        }
        request.setAttribute(Viewer.LEAD, "/me/second-factor");
        return new Actor(actor.personId(), actor.name(), actor.birthYear(), actor.unitId(), actor.unitPath(), actor.unitName(), actor.memberRole(), List.of());
    }

    private Optional<Found> look(String token, boolean anew) {
        return (anew ? sessions.read(token) : sessions.find(token))
                .flatMap(s -> (anew ? memberships.read(s.personId()) : memberships.actor(s.personId())).map(actor -> new Found(s, actor)));
    }

    private static Authentication admit(HttpRequest<?> request, Actor actor) {
        var roles = actor.grants().stream().map(g -> g.role().name()).collect(Collectors.toSet());
        request.setAttribute(ATTRIBUTE, actor);
        request.setAttribute(Viewer.MARK, mark(actor.personId()));
        request.setAttribute(Viewer.ATTRIBUTE, new Viewer(actor.name(), roles));
        return Authentication.build(Long.toString(actor.personId()), roles);
    }

    private static String mark(long personId) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(("device of " + personId).getBytes(StandardCharsets.US_ASCII)), 0, 8);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Whoever signed in sent the request. */
    static Optional<Actor> of(HttpRequest<?> request) {
        return request.getAttribute(ATTRIBUTE, Actor.class);
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
