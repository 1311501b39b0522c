package vn.hoithi.installation;

import jakarta.inject.Singleton;
import vn.hoithi.asset.Assets;
import vn.hoithi.web.Site;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** The public address: whether it leads here, as a phone would find it, and whether the way is encrypted. */
@Singleton
class AddressCheck implements ConfigurationCheck {

    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private final Site site;
    private final Assets assets;

    AddressCheck(Site site, Assets assets) {
        this.site = site;
        this.assets = assets;
    }

    @Override
    public int place() {
        return 10;
    }

    @Override
    public List<CheckResult> look(Instant now) {
        return isLocal(site.getUrl()) ? List.of(CheckResult.attention("address", "local", site.getUrl()))
                : List.of(reach(site.getUrl()), site.isSecure() ? CheckResult.good("https", "on") : CheckResult.bad("https", "off", site.getUrl()));
    }

    /** Asks for the style sheet of this very version: whoever gives it is this application. */
    CheckResult reach(String url) {
        try (var client = HttpClient.newBuilder().connectTimeout(PATIENCE).followRedirects(HttpClient.Redirect.NEVER).build()) {
            var answer = client.send(HttpRequest.newBuilder(URI.create(url + assets.base() + "/app.css")).timeout(PATIENCE).build(), HttpResponse.BodyHandlers.discarding());
            var ours = answer.statusCode() == 200 && answer.headers().firstValue("Cache-Control").filter(c -> c.contains("immutable")).isPresent();
            return ours ? CheckResult.good("address", "here", url) : CheckResult.bad("address", "elsewhere", url, Integer.toString(answer.statusCode()));
        } catch (IOException | IllegalArgumentException unreachable) {
            return CheckResult.bad("address", "unreachable", url, unreachable.getClass().getSimpleName());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return CheckResult.bad("address", "unreachable", url, stopped.getClass().getSimpleName());
        }
    }

    /** Nobody else's phone can open it. */
    static boolean isLocal(String url) {
        return url.matches("https?://(localhost|127\\.[\\d.]+|\\[::1])(:\\d+)?(/.*)?");
    }
}
