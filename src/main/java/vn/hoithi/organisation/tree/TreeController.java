package vn.hoithi.organisation.tree;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import vn.hoithi.organisation.Actor;
import vn.hoithi.text.Vietnamese;
import vn.hoithi.web.Messages;
import vn.hoithi.web.Pages;

/** The union tree as those see it who look after a part of it: found by name or step by step, and each unit with what it is and was. */
@Controller(TreeController.PATH)
@Secured({"LEADER", "ADMINISTRATOR"})
@ExecuteOn(TaskExecutors.BLOCKING)
class TreeController {

    static final String PATH = "/admin/units";
    private final TreePages tree;
    private final TreeReach reach;
    private final Messages messages;
    private final Pages pages;

    TreeController(TreePages tree, TreeReach reach, Messages messages, Pages pages) {
        this.tree = tree;
        this.reach = reach;
        this.messages = messages;
        this.pages = pages;
    }

    @Get
    HttpResponse<?> list(HttpRequest<?> request, Actor actor, @QueryValue(defaultValue = "") String q) {
        return pages.ok(request, "organisation/units", tree.list(actor, Vietnamese.line(q), messages.in(Pages.locale(request))));
    }

    @Get("/{id}")
    HttpResponse<?> unit(HttpRequest<?> request, Actor actor, long id, @QueryValue(defaultValue = "1") int page) {
        return pages.ok(request, "organisation/unit", tree.unit(actor, reach.unit(actor, id), page, messages.in(Pages.locale(request))));
    }
}
