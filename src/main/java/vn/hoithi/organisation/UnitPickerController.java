package vn.hoithi.organisation;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import vn.hoithi.text.Vietnamese;
import vn.hoithi.web.LocalPath;
import vn.hoithi.web.NotFoundException;
import vn.hoithi.web.Pages;

/** The first step of registration: which unit. */
@Controller("/units/choose")
@Secured(SecurityRule.IS_ANONYMOUS)
@ExecuteOn(TaskExecutors.BLOCKING)
class UnitPickerController {

    private static final String VIEW = "organisation/unit-picker";
    private final UnitPicker picker;
    private final Units units;
    private final Pages pages;

    UnitPickerController(UnitPicker picker, Units units, Pages pages) {
        this.picker = picker;
        this.units = units;
        this.pages = pages;
    }

    /** {@code chosen} is sent by the button of the choice, with the unit or without one. */
    @Get
    HttpResponse<?> choose(HttpRequest<?> request, @Nullable @QueryValue String q, @Nullable @QueryValue Long under, @Nullable @QueryValue String next,
                           @QueryValue(defaultValue = "") String chosen, @Nullable @QueryValue Long unit) {
        var at = under == null ? null : units.byId(under).orElseThrow(NotFoundException::new);
        var page = picker.pick(Vietnamese.line(q), at, LocalPath.of(next), pages.in(request));
        if (chosen.isEmpty()) {
            return pages.ok(request, VIEW, page);
        }
        return unit == null ? pages.invalid(request, VIEW, page.refused(pages.say(request, "picker.missingChoice"))) : pages.seeOther(page.target() + "?unit=" + unit + "&next=" + page.nextUrl());
    }
}
