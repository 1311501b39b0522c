package vn.hoithi.web.guard;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.context.ServerRequestContext;
import jakarta.inject.Singleton;
import vn.hoithi.web.Site;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;

/**
 * Where a request comes from: the address of whoever connected or, when that is one of the installation's own proxies, the address the
 * proxy names in {@code X-Forwarded-For}. Anybody may send that header, so nobody else's is read. Never a reason to refuse somebody for
 * good: a whole factory shares one address.
 */
@Singleton
public class Origin {

    private static final int NETWORK_BYTES = 8;
    private final List<Network> proxies;

    /** @param site whose proxies are believed */
    public Origin(Site site) {
        this.proxies = Arrays.stream(site.getProxies().split("[,\\s]+")).filter(p -> !p.isEmpty()).map(Network::of).toList();
    }

    /** The address of the request this thread answers; "" outside of one. An IPv6 address by its network (/64), which one household has to itself. */
    public String here() {
        return ServerRequestContext.currentRequest().map(this::of).orElse("");
    }

    /** The address without its last part, for people to read: 203.0.113.*; "" outside of a request. */
    public String masked() {
        var here = here();
        return here.startsWith("[") ? "IPv6" : here.replaceFirst("\\d+$", "*");
    }

    /**
     * A machine of this network hands on requests of others, and the installation does not name it as its proxy: {@link #here} is then
     * the same for everybody.
     */
    public boolean behindUnknownProxy() {
        var request = ServerRequestContext.currentRequest().orElse(null);
        var peer = request == null || request.getRemoteAddress() == null ? null : request.getRemoteAddress().getAddress();
        return peer != null && !isProxy(peer) && (peer.isLoopbackAddress() || peer.isSiteLocalAddress()) && request.getHeaders().contains("X-Forwarded-For");
    }

    private String of(HttpRequest<?> request) {
        var remote = request.getRemoteAddress();
        return remote == null || remote.getAddress() == null ? "" : of(remote.getAddress(), request.getHeaders().getAll("X-Forwarded-For"));
    }

    /** The last address in the chain that is no proxy of ours; what stands before it is only somebody's word. */
    String of(InetAddress peer, List<String> forwarded) {
        var at = peer;
        var chain = forwarded.stream().flatMap(h -> Arrays.stream(h.split(","))).map(String::strip).toList();
        for (int i = chain.size() - 1; i >= 0 && isProxy(at); i--) {
            try {
                at = InetAddress.ofLiteral(chain.get(i));
            } catch (IllegalArgumentException unreadable) {
                break;
            }
        }
        return name(at);
    }

    private boolean isProxy(InetAddress address) {
        return proxies.stream().anyMatch(p -> p.has(address));
    }

    private static String name(InetAddress address) {
        return address instanceof Inet6Address ? Arrays.toString(Arrays.copyOf(address.getAddress(), NETWORK_BYTES)) : address.getHostAddress();
    }

    /** Addresses that begin with the same bits. */
    private record Network(byte[] start, int bits) {

        /** From {@code 10.0.0.1} or {@code 10.0.0.0/8}; anything else ends the start of the server. */
        static Network of(String text) {
            var parts = text.split("/", 2);
            var start = InetAddress.ofLiteral(parts[0]).getAddress();
            return new Network(start, parts.length > 1 ? Integer.parseInt(parts[1]) : start.length * Byte.SIZE);
        }

        boolean has(InetAddress address) {
            var other = address.getAddress();
            if (other.length != start.length) {
                return false;
            }
            for (int bit = 0; bit < bits; bit++) {
                var mask = 0x80 >> bit % Byte.SIZE;
                if ((other[bit / Byte.SIZE] & mask) != (start[bit / Byte.SIZE] & mask)) {
                    return false;
                }
            }
            return true;
        }
    }
}
