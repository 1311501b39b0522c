package vn.hoithi.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import vn.hoithi.asset.Assets;
import vn.hoithi.web.look.Described;
import vn.hoithi.web.look.Summarised;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The one renderer. A page is rendered to a String in the caller's thread, so a broken template is a broken page (500) and
 * never a silent connection.
 */
@Singleton
public class Pages {

    /** Request attribute: the page a controller made for an error of its own, which says more than the general one. */
    static final String ANSWER = "hoithi.answer";
    private static final String PERSON = "Hoithi-Person";
    private static final String HTML = MediaType.TEXT_HTML + ";charset=utf-8";
    private final TemplateEngine templates;
    private final Messages messages;
    private final Assets assets;
    private final Site site;
    private final Cache<Shape, PrerenderedPage> recent = Caffeine.newBuilder().maximumSize(300).expireAfterWrite(Duration.ofSeconds(1)).build();

    Pages(TemplateEngine templates, Messages messages, Assets assets, Site site) {
        this.templates = templates;
        this.messages = messages;
        this.assets = assets;
        this.site = site;
        RecordAccess.install();
        templates.addDialect(new HouseDialect());
        templates.setMessageResolver(new Sentences(messages));
    }

    /** 200 with the view, which reads the record as {@code page}. */
    public MutableHttpResponse<byte[]> ok(HttpRequest<?> request, String view, Object page) {
        return show(request, HttpStatus.OK, view, page);
    }

    /** 422: the same form again, with what was typed and the errors. */
    public MutableHttpResponse<byte[]> invalid(HttpRequest<?> request, String view, Object page) {
        return show(request, HttpStatus.UNPROCESSABLE_ENTITY, view, page);
    }

    /** The view with any status. */
    public MutableHttpResponse<byte[]> show(HttpRequest<?> request, HttpStatus status, String view, Object page) {
        var flash = Flash.of(request);
        var context = context(request, view, page, viewer(request), here(request), flash.orElse(null));
        context.setVariable("language", language(request, status, page));
        var body = templates.process(view, context);
        var answer = answer(request, status, body.getBytes(StandardCharsets.UTF_8), flash);
        request.setAttribute(ANSWER, answer);
        return answer;
    }

    /**
     * 200 with a page that many readers share: rendered once a second for equal pages, languages and kinds of reader, and
     * filled in for each. The reader's name and address are filled in here.
     */
    public MutableHttpResponse<byte[]> shared(HttpRequest<?> request, String view, SharedPage shared) {
        return shared(request, HttpStatus.OK, view, shared);
    }

    /** The same with any status. */
    public MutableHttpResponse<byte[]> shared(HttpRequest<?> request, HttpStatus status, String view, SharedPage shared) {
        var flash = Flash.of(request);
        var viewer = viewer(request);
        var shape = new Shape(view, shared.page(), locale(request), viewer.known(), viewer.roles());
        var prerendered = flash.isPresent() ? render(request, shape, flash.get()) : recent.get(shape, s -> render(request, s, null));
        var filling = shared.own().text("name", viewer.name()).text("here", here(request));
        var answer = answer(request, status, prerendered.fill(filling), flash);
        request.setAttribute(ANSWER, answer);
        return answer;
    }

    private PrerenderedPage render(HttpRequest<?> request, Shape shape, Flash flash) {
        return PrerenderedPage.cut(templates.process(shape.view(), context(request, shape.view(), shape.page(), shape.mask(), PrerenderedPage.slot("here"), flash)));
    }

    private MutableHttpResponse<byte[]> answer(HttpRequest<?> request, HttpStatus status, byte[] body, Optional<Flash> flash) {
        var response = HttpResponse.<byte[]>status(status).body(body).contentType(HTML).header("Cache-Control", "no-store")
                .header(PERSON, request.getAttribute(Viewer.MARK, String.class).orElse("-")); // a device keeps pages of one person only
        flash.ifPresent(shown -> response.cookie(Flash.gone(site.isSecure())));
        return response;
    }

    /** What two readers must share to be given the same page. */
    private record Shape(String view, Record page, Locale locale, boolean known, Set<String> roles) {

        Viewer mask() {
            return known ? new Viewer(PrerenderedPage.slot("name"), roles) : Viewer.NOBODY;
        }
    }

    /** A part of a view as text, for what is kept or sent elsewhere. */
    public String fragment(Locale locale, String view, String selector, Map<String, Object> model) {
        return templates.process(view, Set.of(selector), new Context(locale, model));
    }

    /** 303 to a path of ours. */
    public MutableHttpResponse<?> seeOther(String path) {
        return HttpResponse.seeOther(URI.create(path));
    }

    /** 303 and one sentence on the next page. {@code kind}: ok, note, warn or error. */
    public MutableHttpResponse<?> seeOther(HttpRequest<?> request, String path, String kind, String key, Object... arguments) {
        return seeOther(path).cookie(Flash.cookie(kind, messages.say(locale(request), key, arguments), site.isSecure()));
    }

    /** What is said in the reader's language. */
    public Wording in(HttpRequest<?> request) {
        return messages.in(locale(request));
    }

    /** A sentence in the reader's language. */
    public String say(HttpRequest<?> request, String key, Object... arguments) {
        return messages.say(locale(request), key, arguments);
    }

    /** A length of time in the reader's words, see {@link Messages#length}. */
    public String length(HttpRequest<?> request, long millis) {
        return messages.length(locale(request), millis);
    }

    /** The reader's language: the cookie they chose by, else Vietnamese. */
    public static Locale locale(HttpRequest<?> request) {
        return request.getCookies().findCookie("lang").filter(c -> c.getValue().equals("en")).isPresent() ? Locale.ENGLISH : Messages.VIETNAMESE;
    }

    private static Viewer viewer(HttpRequest<?> request) {
        return request.getAttribute(Viewer.ATTRIBUTE, Viewer.class).orElse(Viewer.NOBODY);
    }

    private Context context(HttpRequest<?> request, String view, Object page, Viewer viewer, String here, Flash flash) {
        var context = new Context(locale(request));
        context.setVariable("page", page);
        context.setVariable("viewer", viewer);
        context.setVariable("path", here);
        context.setVariable("language", "address");
        context.setVariable("place", place(request.getPath()));
        context.setVariable("assets", assets.base());
        context.setVariable("site", site);
        context.setVariable("flash", flash);
        var preview = page instanceof Described described ? described.linkPreview() : null;
        context.setVariable("preview", preview);
        context.setVariable("description", preview != null ? preview.sentence() : page instanceof Summarised told ? told.summary() : messages.find(locale(request), "description." + view).orElse(""));
        return context;
    }

    /** Where a choice of language leads back to: the address itself after a GET, its path else. */
    private static String here(HttpRequest<?> request) {
        return request.getMethod() == HttpMethod.GET ? request.getUri().toString() : request.getPath();
    }

    /**
     * How another language is asked for: by the address; after a form was sent by sending it again; not at all on what is shown once
     * and has no address.
     */
    private static String language(HttpRequest<?> request, HttpStatus status, Object page) {
        if (request.getMethod() != HttpMethod.POST) {
            return "address";
        }
        return page instanceof ResubmittableForm ? "form" : status.getCode() < HttpStatus.BAD_REQUEST.getCode() ? "none" : "address";
    }

    /** The part of the product a path belongs to: its first step; "contests" for the front page. */
    private static String place(String path) {
        var end = path.indexOf('/', 1);
        var first = path.substring(1, end < 0 ? path.length() : end);
        return first.isEmpty() ? "contests" : first;
    }
}
