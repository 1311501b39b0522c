package vn.hoithi.web.share;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import vn.hoithi.document.QrCode;
import vn.hoithi.web.LocalPath;
import vn.hoithi.web.Site;

/** The QR code of a page of ours, and of no other. */
@Controller
@Secured(SecurityRule.IS_ANONYMOUS)
@ExecuteOn(TaskExecutors.BLOCKING)
class QrController {

    private static final int LONGEST = 300;
    private final Site site;

    QrController(Site site) {
        this.site = site;
    }

    @Get(uri = "/qr.svg", produces = "image/svg+xml")
    HttpResponse<String> code(@QueryValue(defaultValue = "/") String to) {
        var path = to.length() > LONGEST ? "/" : LocalPath.of(to);
        return HttpResponse.ok(QrCode.svg(site.getUrl() + path)).header("Cache-Control", "public, max-age=3600");
    }
}
