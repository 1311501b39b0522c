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
import org.unbescape.html.HtmlEscape;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/**
 * The one renderer. A page is rendered to a String in the caller's thread, so a broken template is a broken page (500) and
 * never a silent connection.
 */
@Singleton
public class Pages {

    private static final String HTML = MediaType.TEXT_HTML + ";charset=utf-8";
    private final TemplateEngine templates;
    private final Messages messages;
    private final Assets assets;
    private final Site site;
    private final Cache<Shape, String> recent = Caffeine.newBuilder().maximumSize(2_000).expireAfterWrite(Duration.ofSeconds(1)).build();

    Pages(TemplateEngine templates, Messages messages, Assets assets, Site site) {
        this.templates = templates;
        this.messages = messages;
        this.assets = assets;
        this.site = site;
        RecordAccess.install();
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
        var response = answer(status, templates.process(view, context(request, page, viewer(request), here(request), flash.orElse(null))));
        flash.ifPresent(shown -> response.cookie(Flash.gone(site.isSecure())));
        return response;
    }

    /**
     * 200 with a page that is the same for many readers for a second: made once for the key, the language and the kind of reader,
     * and given the reader's own name, unit and address. The key names everything else the page depends on.
     */
    public MutableHttpResponse<byte[]> kept(HttpRequest<?> request, Object key, String view, Supplier<?> page) {
        if (Flash.of(request).isPresent()) {
            return ok(request, view, page.get());
        }
        var viewer = viewer(request);
        var shape = new Shape(view, key, locale(request), viewer.known(), viewer.unitName().isEmpty(), viewer.roles());
        var body = recent.get(shape, s -> templates.process(view, context(request, page.get(), shape.mask(), Shape.HERE, null)))
                .replace(Shape.HERE, HtmlEscape.escapeHtml5Xml(here(request)));
        return answer(HttpStatus.OK, viewer.known() ? body.replace(Shape.NAME, HtmlEscape.escapeHtml5Xml(viewer.name())).replace(Shape.UNIT, HtmlEscape.escapeHtml5Xml(viewer.unitName())) : body);
    }

    private static MutableHttpResponse<byte[]> answer(HttpStatus status, String body) {
        return HttpResponse.<byte[]>status(status).body(body.getBytes(StandardCharsets.UTF_8)).contentType(HTML).header("Cache-Control", "no-store");
    }

    /** What two readers must share to be given the same page. */
    private record Shape(String view, Object key, Locale locale, boolean known, boolean homeless, Set<String> roles) {

        static final String NAME = "\u00a7name\u00a7";
        static final String HERE = "\u00a7here\u00a7";
        static final String UNIT = "\u00a7unit\u00a7";

        Viewer mask() {
            return known ? new Viewer(NAME, homeless ? "" : UNIT, roles) : Viewer.NOBODY;
        }
    }

    /** A part of a view as text, for what is kept or sent elsewhere. */
    public String fragment(Locale locale, String view, String selector, Map<String, Object> model) {
        var context = new Context(locale, model);
        return templates.process(view, Set.of(selector), context);
    }

    /** 303 to a path of ours. */
    public MutableHttpResponse<?> seeOther(String path) {
        return HttpResponse.seeOther(URI.create(path));
    }

    /** 303 and one sentence on the next page. {@code kind}: ok, note, warn or error. */
    public MutableHttpResponse<?> seeOther(HttpRequest<?> request, String path, String kind, String key, Object... arguments) {
        return seeOther(path).cookie(Flash.cookie(kind, messages.say(locale(request), key, arguments), site.isSecure()));
    }

    /** A sentence in the reader's language. */
    public String say(HttpRequest<?> request, String key, Object... arguments) {
        return messages.say(locale(request), key, arguments);
    }

    /** The reader's language: the cookie they chose by, else Vietnamese. */
    public static Locale locale(HttpRequest<?> request) {
        return request.getCookies().findCookie("lang").filter(c -> c.getValue().equals("en")).isPresent() ? Locale.ENGLISH : Messages.VIETNAMESE;
    }

    private static Viewer viewer(HttpRequest<?> request) {
        return request.getAttribute(Viewer.ATTRIBUTE, Viewer.class).orElse(Viewer.NOBODY);
    }

    private Context context(HttpRequest<?> request, Object page, Viewer viewer, String here, Flash flash) {
        var context = new Context(locale(request));
        context.setVariable("page", page);
        context.setVariable("viewer", viewer);
        context.setVariable("path", here);
        context.setVariable("place", place(request.getPath()));
        context.setVariable("assets", assets.base());
        context.setVariable("site", site);
        context.setVariable("flash", flash);
        return context;
    }

    /** Where a choice of language leads back to: the address itself after a GET, its path else. */
    private static String here(HttpRequest<?> request) {
        return request.getMethod() == HttpMethod.GET ? request.getUri().toString() : request.getPath();
    }

    /** The part of the product a path belongs to: its first step; "contests" for the front page. */
    private static String place(String path) {
        var end = path.indexOf('/', 1);
        var first = path.substring(1, end < 0 ? path.length() : end);
        return first.isEmpty() ? "contests" : first;
    }
}
