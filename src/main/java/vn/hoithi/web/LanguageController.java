package vn.hoithi.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.cookie.SameSite;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;

import java.net.URI;
import java.util.Map;

/** Keeps the language a reader chose. */
@Controller("/language")
@Secured(SecurityRule.IS_ANONYMOUS)
class LanguageController {

    private final Pages pages;
    private final Site site;

    LanguageController(Pages pages, Site site) {
        this.pages = pages;
        this.site = site;
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> choose(HttpRequest<?> request, @Body Map<String, Object> body) {
        var form = Form.of(body);
        return pages.seeOther(LocalPath.of(form.line("next"))).cookie(chosen(form.line(Form.LANGUAGE)));
    }

    /** A form half filled in: 307, so the browser sends it where it belongs, whole, and it is shown there in the other language. */
    @Post("/again")
    @Consumes(MediaType.ALL)
    HttpResponse<?> again(@QueryValue(defaultValue = "") String language, @QueryValue(defaultValue = "/") String next) {
        return HttpResponse.temporaryRedirect(URI.create(LocalPath.of(next))).cookie(chosen(language));
    }

    private Cookie chosen(String language) {
        return Cookie.of("lang", language.equals("en") ? "en" : "vi").path("/").sameSite(SameSite.Lax).secure(site.isSecure()).maxAge(31_536_000);
    }
}
