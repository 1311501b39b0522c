package vn.hoithi.installation;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;

import vn.hoithi.web.Pages;
import vn.hoithi.web.SharedPage;

import java.util.List;

/** What every foot leads to: help, what becomes of people's data, and how far everybody can use the pages. */
@Controller
@Secured(SecurityRule.IS_ANONYMOUS)
@ExecuteOn(TaskExecutors.BLOCKING)
class InfoController {

    private static final List<String> QUESTIONS = List.of("register", "password", "unit", "network", "time", "result", "certificate", "name", "error");
    private static final List<String> MATTERS = List.of("what", "why", "who", "public", "device", "rights");
    private static final List<String> STATEMENT = List.of("standard", "status", "tested", "untested", "known", "time", "contact");
    private final Pages pages;

    InfoController(Pages pages) {
        this.pages = pages;
    }

    @Get("/help")
    HttpResponse<?> help(HttpRequest<?> request) {
        return pages.shared(request, "web/help", SharedPage.of(new Topics(QUESTIONS)));
    }

    @Get("/privacy")
    HttpResponse<?> privacy(HttpRequest<?> request) {
        return pages.shared(request, "web/privacy", SharedPage.of(new Topics(MATTERS)));
    }

    @Get("/accessibility")
    HttpResponse<?> accessibility(HttpRequest<?> request) {
        return pages.shared(request, "web/accessibility", SharedPage.of(new Topics(STATEMENT)));
    }

    /** The parts of such a page, each with a title and a text under its name. */
    public record Topics(List<String> names) {
    }
}
