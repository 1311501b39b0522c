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
import vn.hoithi.web.Missing;
import vn.hoithi.web.Pages;

/** The first step of registration: which unit. */
@Controller("/units/choose")
@Secured(SecurityRule.IS_ANONYMOUS)
@ExecuteOn(TaskExecutors.BLOCKING)
class UnitPickerController {

    private final UnitPicker picker;
    private final Units units;
    private final Pages pages;

    UnitPickerController(UnitPicker picker, Units units, Pages pages) {
        this.picker = picker;
        this.units = units;
        this.pages = pages;
    }

    @Get
    HttpResponse<?> choose(HttpRequest<?> request, @Nullable @QueryValue String q, @Nullable @QueryValue Long under, @Nullable @QueryValue String next) {
        var at = under == null ? null : units.byId(under).orElseThrow(Missing::new);
        return pages.ok(request, "organisation/unit-picker", picker.pick(Vietnamese.line(q), at, LocalPath.of(next)));
    }
}
