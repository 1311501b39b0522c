package vn.hoithi.installation;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.context.ServerRequestContext;
import jakarta.inject.Singleton;
import vn.hoithi.web.Site;
import vn.hoithi.web.guard.Origin;

import java.time.Instant;
import java.util.List;

/** The way the reader's own request came: through a proxy the installation knows, through one it does not, or past the one it names. */
@Singleton
class ProxyCheck implements ConfigurationCheck {

    private final Origin origin;
    private final Site site;

    ProxyCheck(Origin origin, Site site) {
        this.origin = origin;
        this.site = site;
    }

    @Override
    public int place() {
        return 15;
    }

    @Override
    public List<CheckResult> look(Instant now) {
        var request = ServerRequestContext.currentRequest().orElse(null);
        return request == null ? List.of() : List.of(judge(forwarded(request), origin.behindUnknownProxy(), !site.getProxies().isBlank(), peer(request)));
    }

    static CheckResult judge(boolean forwarded, boolean unknown, boolean named, String peer) {
        if (unknown) {
            return CheckResult.bad("proxy", "unknown", peer);
        }
        return named && !forwarded ? CheckResult.attention("proxy", "passed", peer) : named ? CheckResult.good("proxy", "known", peer) : CheckResult.good("proxy", "direct", peer);
    }

    private static boolean forwarded(HttpRequest<?> request) {
        return request.getHeaders().contains("X-Forwarded-For");
    }

    private static String peer(HttpRequest<?> request) {
        return request.getRemoteAddress() == null || request.getRemoteAddress().getAddress() == null ? "?" : request.getRemoteAddress().getAddress().getHostAddress();
    }
}
