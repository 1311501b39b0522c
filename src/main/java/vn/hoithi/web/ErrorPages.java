package vn.hoithi.web;

import io.micronaut.context.annotation.Replaces;
import io.micronaut.core.convert.exceptions.ConversionErrorException;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Error;
import io.micronaut.http.exceptions.HttpStatusException;
import io.micronaut.json.JsonSyntaxException;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.AuthorizationException;
import io.micronaut.security.authentication.DefaultAuthorizationExceptionHandler;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.web.router.exceptions.DuplicateRouteException;
import io.micronaut.web.router.exceptions.UnsatisfiedRouteException;
import io.netty.handler.codec.DecoderException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.hoithi.database.Outage;
import vn.hoithi.text.Format;
import vn.hoithi.time.Clock;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/** Errors in words. What broke goes to the log under the reference number that the page shows; nothing else of it leaves the house. */
@Controller("/-/errors")
@Secured(SecurityRule.IS_ANONYMOUS)
@ExecuteOn(TaskExecutors.BLOCKING)
class ErrorPages {

    private static final Logger LOG = LoggerFactory.getLogger(ErrorPages.class);
    private final Pages pages;
    private final Clock clock;
    private final SecurityHeaders headers;
    private final Refusals refusals;

    ErrorPages(Pages pages, Clock clock, SecurityHeaders headers, Refusals refusals) {
        this.pages = pages;
        this.clock = clock;
        this.headers = headers;
        this.refusals = refusals;
    }

    @Error(global = true, status = HttpStatus.NOT_FOUND)
    HttpResponse<?> missing(HttpRequest<?> request) {
        return own(request).orElseGet(() -> page(request, HttpStatus.NOT_FOUND, ""));
    }

    @Error(global = true, exception = NotFoundException.class)
    HttpResponse<?> outOfScope(HttpRequest<?> request) {
        refusals.refused(request);
        return page(request, HttpStatus.NOT_FOUND, "");
    }

    @Error(global = true, status = HttpStatus.FORBIDDEN)
    HttpResponse<?> foreign(HttpRequest<?> request) {
        return own(request).orElseGet(() -> page(request, HttpStatus.FORBIDDEN, ""));
    }

    /** An address that takes forms only leads a reader to the page it belongs to: one comes there by a reload or another language. */
    @Error(global = true, status = HttpStatus.METHOD_NOT_ALLOWED)
    HttpResponse<?> wrongWay(HttpRequest<?> request) {
        var path = request.getPath();
        return request.getMethod() == HttpMethod.GET ? pages.seeOther(LocalPath.of(path.substring(0, Math.max(1, path.lastIndexOf('/'))))) : page(request, HttpStatus.NOT_FOUND, "");
    }

    @Error(global = true, status = HttpStatus.REQUEST_ENTITY_TOO_LARGE)
    HttpResponse<?> tooLarge(HttpRequest<?> request) {
        return page(request, HttpStatus.REQUEST_ENTITY_TOO_LARGE, "");
    }

    @Error(global = true, exception = ConversionErrorException.class)
    HttpResponse<?> unreadable(HttpRequest<?> request) {
        var reads = request.getMethod() == HttpMethod.GET || request.getMethod() == HttpMethod.HEAD;
        return page(request, reads ? HttpStatus.NOT_FOUND : HttpStatus.BAD_REQUEST, "");
    }

    /** What was sent is not what it says it is: broken JSON, nothing at all, no type, an address that is none. */
    @Error(global = true, exception = JsonSyntaxException.class)
    HttpResponse<?> garbled(HttpRequest<?> request) {
        return page(request, HttpStatus.BAD_REQUEST, "");
    }

    @Error(global = true, exception = UnsatisfiedRouteException.class)
    HttpResponse<?> incomplete(HttpRequest<?> request) {
        return page(request, HttpStatus.BAD_REQUEST, "");
    }

    @Error(global = true, exception = DuplicateRouteException.class)
    HttpResponse<?> undecided(HttpRequest<?> request) {
        return page(request, HttpStatus.BAD_REQUEST, "");
    }

    @Error(global = true, exception = HttpStatusException.class)
    HttpResponse<?> told(HttpRequest<?> request, HttpStatusException told) {
        return page(request, told.getStatus(), "");
    }

    @Error(global = true)
    HttpResponse<?> broken(HttpRequest<?> request, Throwable what) {
        if (what instanceof AuthorizationException refused) {
            return Doors.answer(pages, request, refused, this::outOfScope);
        }
        if (what.getClass().getSimpleName().equals("ContentLengthExceededException")) {
            return tooLarge(request);
        }
        if (what instanceof DecoderException || what instanceof URISyntaxException) {
            return garbled(request);
        }
        if (Outage.is(what)) {
            return away(request, what);
        }
        var number = ThreadLocalRandom.current().nextInt(1 << 28);
        var reference = "%04X-%04X".formatted(number >>> 14, number & 0x3FFF);
        LOG.error("{} {} {}", reference, request.getMethod(), request.getPath().replaceAll("[\\r\\n]", "_"), what);
        return page(request, HttpStatus.INTERNAL_SERVER_ERROR, reference);
    }

    /** The database is away, stands still or cannot write: nothing is broken here, and what was sent can be sent again. */
    private HttpResponse<?> away(HttpRequest<?> request, Throwable what) {
        LOG.warn("{} {}: 503, {}", request.getMethod(), request.getPath().replaceAll("[\\r\\n]", "_"), Outage.reason(what));
        var json = request.getContentType().filter(MediaType.APPLICATION_JSON_TYPE::matches).isPresent() || request.getHeaders().get("Accept", String.class, "").startsWith("application/json");
        if (json) {
            return HttpResponse.status(HttpStatus.SERVICE_UNAVAILABLE).header("Retry-After", "2");
        }
        var when = Format.of(Locale.of("vi")).second(clock.now());
        var answer = pages.show(request, HttpStatus.SERVICE_UNAVAILABLE, "web/away", new AwayPage(when, SentAgain.of(request).orElse(null)));
        headers.protect(answer);
        return answer.header("Retry-After", "5");
    }

    /** The framework brings every answer of such a status here, also one that keeps what was typed and says what is wrong with it. */
    private static Optional<HttpResponse<?>> own(HttpRequest<?> request) {
        return request.getAttribute(Pages.ANSWER, HttpResponse.class).map(answer -> (HttpResponse<?>) answer);
    }

    private MutableHttpResponse<?> page(HttpRequest<?> request, HttpStatus status, String reference) {
        var words = switch (status.getCode()) {
            case 404 -> "404";
            case 403 -> "403";
            case 413 -> "413";
            case 503, 429 -> "503";
            default -> status.getCode() >= 500 ? "500" : "400";
        };
        var when = Format.of(Locale.of("vi")).second(clock.now());
        var answer = pages.show(request, status, "web/error", new ErrorPage(status.getCode(), words, reference, when));
        headers.protect(answer); // the filter itself does not see what it refused, nor what failed before a route was found
        return answer;
    }

    /**
     * An error page.
     *
     * @param status    HTTP status
     * @param words     which sentences: error.{words}.title and .text
     * @param reference number under which the log has the cause, or empty
     * @param when      moment, as printed
     */
    public record ErrorPage(int status, String words, String reference, String when) {
    }

    /**
     * The page of a database that is away.
     *
     * @param when moment, as printed
     * @param sent the form that was sent, to be sent again; null for none
     */
    public record AwayPage(String when, @io.micronaut.core.annotation.Nullable SentAgain sent) {
    }

    /** What security refuses: strangers go to the sign-in page and come back; who lacks the role finds nothing there. */
    static final class Doors {

        private Doors() {
        }

        static HttpResponse<?> answer(Pages pages, HttpRequest<?> request, AuthorizationException refused, java.util.function.Function<HttpRequest<?>, HttpResponse<?>> missing) {
            if (refused.isForbidden()) {
                return request.getAttribute(Viewer.LEAD, String.class).<HttpResponse<?>>map(lead -> pages.seeOther(request, lead, "warn", "factor.owed")).orElseGet(() -> missing.apply(request));
            }
            if (request.getHeaders().get("Accept", String.class, "").startsWith("application/json")) {
                return HttpResponse.unauthorized();
            }
            if (isForm(request)) { // 307: the browser sends the same form again, to a page that keeps what was typed
                return HttpResponse.temporaryRedirect(URI.create("/session/carried?to=" + request.getPath()));
            }
            var next = request.getMethod() == HttpMethod.GET ? request.getUri().toString() : LocalPath.cameFrom(request);
            return pages.seeOther("/session/new?next=" + URLEncoder.encode(next, StandardCharsets.UTF_8));
        }

        private static boolean isForm(HttpRequest<?> request) {
            return request.getMethod() == HttpMethod.POST && request.getContentLength() > 0 && LocalPath.of(request.getPath()).equals(request.getPath())
                    && request.getContentType().filter(MediaType.APPLICATION_FORM_URLENCODED_TYPE::equals).isPresent();
        }
    }

    /** Replaces the framework's own answer with {@link Doors}. */
    @jakarta.inject.Singleton
    @Replaces(DefaultAuthorizationExceptionHandler.class)
    static class Handler implements io.micronaut.http.server.exceptions.ExceptionHandler<AuthorizationException, HttpResponse<?>> {

        private final Pages pages;
        private final ErrorPages errors;

        Handler(Pages pages, ErrorPages errors) {
            this.pages = pages;
            this.errors = errors;
        }

        @Override
        public HttpResponse<?> handle(HttpRequest request, AuthorizationException refused) {
            return Doors.answer(pages, request, refused, errors::outOfScope);
        }
    }
}
