package vn.hoithi.web;

import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@MicronautTest(transactional = false)
class SiteTest {

    @Inject
    Site running;
    @Inject
    EmbeddedServer server;

    @Test
    void withoutAPublicAddressLinksLeadToThePortOfThePages() {
        assertThat(running.getUrl()).isEqualTo("http://localhost:" + server.getPort());
        var site = new Site();
        site.setUrl("");
        site.setPort(9000);
        assertThat(site.getUrl()).isEqualTo("http://localhost:9000");
    }

    @Test
    void aPublicAddressStaysWhateverThePort() {
        var site = new Site();
        site.setUrl("https://thi.example.vn/");
        site.setPort(9000);
        assertThat(site.getUrl()).isEqualTo("https://thi.example.vn");
        assertThat(site.isSecure()).isTrue();
    }
}
