package vn.hoithi.organisation.exchange;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import vn.hoithi.organisation.Actor;
import vn.hoithi.organisation.UnitForms;
import vn.hoithi.time.Clock;

/** Files of units to take away: those there are, or a template to fill in. */
@Controller("/admin/units")
@Secured({"LEADER", "ADMINISTRATOR"})
@ExecuteOn(TaskExecutors.BLOCKING)
class UnitExportController {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private final UnitExport export;
    private final ExchangeReach reach;
    private final UnitForms forms;
    private final Clock clock;

    UnitExportController(UnitExport export, ExchangeReach reach, UnitForms forms, Clock clock) {
        this.export = export;
        this.reach = reach;
        this.forms = forms;
        this.clock = clock;
    }

    @Get("/import/template")
    HttpResponse<byte[]> template() {
        return file(UnitTemplate.write(forms.all()), XLSX, "mau-don-vi.xlsx");
    }

    @Get("/export")
    HttpResponse<byte[]> export(Actor actor, @QueryValue(defaultValue = "") String unit, @QueryValue(defaultValue = "xlsx") String format) {
        var top = reach.chosen(actor, unit);
        var rows = export.rows(top);
        var csv = format.equals("csv");
        export.exported(top, actor, rows.size(), csv ? "csv" : "xlsx", clock.now());
        return csv ? file(UnitFileWriter.csv(rows), "text/csv; charset=utf-8", "don-vi.csv") : file(UnitFileWriter.xlsx(rows), XLSX, "don-vi.xlsx");
    }

    private static HttpResponse<byte[]> file(byte[] content, String type, String name) {
        return HttpResponse.ok(content).contentType(type).header("Cache-Control", "no-store").header("Content-Disposition", "attachment; filename=\"" + name + "\"");
    }
}
