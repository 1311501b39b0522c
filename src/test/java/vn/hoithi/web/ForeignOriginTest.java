package vn.hoithi.web;

import io.micronaut.context.annotation.Property;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hoithi.world.World;

import static org.assertj.core.api.Assertions.assertThat;

/** A proxy that passes no Host: the server sees its own address there, the browser names the public one. */
@MicronautTest(transactional = false)
@Property(name = "hoithi.site.url", value = "https://hoithi.example.vn/")
class ForeignOriginTest {

    @Inject
    World world;

    @ParameterizedTest
    @CsvSource({"https://hoithi.example.vn, 422", "https://HOITHI.example.vn, 422", "http://hoithi.example.vn, 403", "https://hoithi.example.vn:8443, 403", "https://hoithi.example.vn.evil.example, 403",
        "https://evil.example, 403", "null, 403"})
    void onlyTheConfiguredPublicAddressIsOursBesideTheHostAsked(String origin, int status) {
        assertThat(world.browser().from(origin).post("/session", "phone", "1", "password", "x").status()).isEqualTo(status);
    }

    @Test
    void theUsualPortMayBeWrittenInTheSettings() {
        var site = new Site();
        site.setUrl("https://hoithi.example.vn:443");
        assertThat(site.isOrigin("https://hoithi.example.vn")).isTrue();
        site.setUrl("http://10.0.0.5:8080/hoithi");
        assertThat(site.isOrigin("http://10.0.0.5:8080")).isTrue();
        assertThat(site.isOrigin("http://10.0.0.5")).isFalse();
    }
}
