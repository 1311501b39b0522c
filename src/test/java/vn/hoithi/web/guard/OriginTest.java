package vn.hoithi.web.guard;

import org.junit.jupiter.api.Test;
import vn.hoithi.web.Site;

import java.net.InetAddress;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class OriginTest {

    @Test
    void withoutProxiesTheHeaderIsNobodysWord() {
        assertThat(behind("").of(peer("203.0.113.7"), List.of("10.1.1.1"))).isEqualTo("203.0.113.7");
    }

    @Test
    void aStrangerCannotSpeakAsAProxy() {
        assertThat(behind("127.0.0.1, 10.0.0.0/8").of(peer("203.0.113.7"), List.of("198.51.100.1"))).isEqualTo("203.0.113.7");
    }

    @Test
    void behindProxiesTheLastAddressThatIsNoneOfThemCounts() {
        var origin = behind("127.0.0.1, 10.0.0.0/8");
        assertThat(origin.of(peer("127.0.0.1"), List.of("198.51.100.1"))).isEqualTo("198.51.100.1");
        assertThat(origin.of(peer("10.200.3.4"), List.of("192.0.2.66, 198.51.100.1, 10.0.0.9"))).isEqualTo("198.51.100.1");
        assertThat(origin.of(peer("10.200.3.4"), List.of("192.0.2.66", "198.51.100.1"))).isEqualTo("198.51.100.1");
    }

    @Test
    void anUnreadableOrEmptyChainEndsAtTheLastAddressKnown() {
        var origin = behind("127.0.0.1");
        assertThat(origin.of(peer("127.0.0.1"), List.of())).isEqualTo("127.0.0.1");
        assertThat(origin.of(peer("127.0.0.1"), List.of("198.51.100.1, unknown"))).isEqualTo("127.0.0.1");
    }

    @Test
    void addressesOfOneIpv6NetworkAreOne() {
        var origin = behind("::1");
        assertThat(origin.of(peer("2001:db8:1:2::1"), List.of())).isEqualTo(origin.of(peer("2001:db8:1:2:ffff::9"), List.of())).isNotEqualTo(origin.of(peer("2001:db8:1:3::1"), List.of()));
        assertThat(origin.of(peer("::1"), List.of("198.51.100.1"))).isEqualTo("198.51.100.1");
    }

    @Test
    void aProxyThatIsNoAddressIsSaidAtTheStart() {
        assertThatThrownBy(() -> behind("proxy.example")).isInstanceOf(IllegalArgumentException.class);
    }

    private static Origin behind(String proxies) {
        var site = new Site();
        site.setProxies(proxies);
        return new Origin(site);
    }

    private static InetAddress peer(String address) {
        return InetAddress.ofLiteral(address);
    }
}
