package vn.hoithi.installation;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.ObjectMapper;
import vn.hoithi.web.EtagResponse;
import vn.hoithi.web.Messages;
import vn.hoithi.web.Site;

import java.io.IOException;

/** The manifest, in the name and colours the installation has at the moment. */
@Controller
@Secured(SecurityRule.IS_ANONYMOUS)
@ExecuteOn(TaskExecutors.BLOCKING)
class ManifestController {

    private final Site site;
    private final Messages messages;
    private final ObjectMapper json;

    ManifestController(Site site, Messages messages, ObjectMapper json) {
        this.site = site;
        this.messages = messages;
        this.json = json;
    }

    @Get(uri = "/manifest.webmanifest", produces = "application/manifest+json")
    HttpResponse<?> manifest(HttpRequest<?> request) throws IOException {
        var manifest = json.writeValueAsBytes(WebManifest.of(site, messages.say(Messages.VIETNAMESE, "description.contest/home")));
        return EtagResponse.or(request, HttpResponse.ok(manifest).contentType(MediaType.of("application/manifest+json")));
    }
}
