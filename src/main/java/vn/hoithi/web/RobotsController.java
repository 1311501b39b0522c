package vn.hoithi.web;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;

/** What search engines may walk: the pages for everybody, without searches and lists of people. */
@Controller
@Secured(SecurityRule.IS_ANONYMOUS)
class RobotsController {

    private static final String RULES = """
            User-agent: *
            Disallow: /session
            Disallow: /account
            Disallow: /attempts/
            Disallow: /me
            Disallow: /units
            Disallow: /organiser
            Disallow: /marking
            Disallow: /admin
            Disallow: /rankings/*/people
            Disallow: /study/search
            Disallow: /certificates
            """;

    @Get(uri = "/robots.txt", produces = MediaType.TEXT_PLAIN)
    HttpResponse<String> robots() {
        return HttpResponse.ok(RULES).header("Cache-Control", "public, max-age=86400");
    }
}
