package vn.hoithi.web;

import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import vn.hoithi.world.World;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

@MicronautTest(transactional = false)
class StrictReadersTest {

    @Inject
    World world;
    @Inject
    EmbeddedServer server;

    @Test
    void whoeverAcceptsOnlyHtmlGetsPages() {
        for (var path : List.of("/", "/study", "/rankings", "/session/new", "/units/choose")) {
            var answer = world.browser().accepting("text/html", path);
            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            assertThat(answer.headers().firstValue("content-type").orElse("")).startsWith("text/html");
        }
        assertThat(world.browser().accepting("text/html", "/khong-co").statusCode()).isEqualTo(404);
    }

    @Test
    void everyAnswerCarriesThePolicy() throws IOException {
        var host = "Host: localhost:" + server.getPort() + "\r\nOrigin: http://localhost:" + server.getPort() + "\r\nConnection: close\r\n";
        for (var request : List.of("GET / HTTP/1.1\r\n" + host, "GET /khong-co HTTP/1.1\r\n" + host, "PUT / HTTP/1.1\r\n" + host, "DELETE /me HTTP/1.1\r\n" + host, "GET /me HTTP/1.1\r\n" + host,
                "POST /language HTTP/1.1\r\nHost: x\r\nOrigin: http://evil.example\r\nConnection: close\r\nContent-Length: 0\r\n", "GET /units/choose?under=x HTTP/1.1\r\n" + host,
                "POST /attempts/1/responses HTTP/1.1\r\nContent-Length: 1\r\n" + host, "POST /session HTTP/1.1\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 99000000\r\n" + host)) {
            assertThat(raw(request + "\r\nx").toLowerCase()).as(request).contains("content-security-policy: default-src 'none'").contains("x-content-type-options: nosniff").doesNotContain(" 500 ");
        }
    }

    @Test
    void anAddressThatIsNoneLeadsHome() {
        for (var next : List.of("/%zz", "/a%", "//evil.example", "/\\evil.example", "/%2f/evil.example", "/%09/evil", "javascript:alert(1)", "/" + "a".repeat(3000))) {
            var answer = world.browser().postOnly("/language", "language", "vi", "next", next);
            assertThat(answer.statusCode()).as(next).isEqualTo(303);
            assertThat(answer.headers().firstValue("location")).hasValue("/");
        }
    }

    private String raw(String request) throws IOException {
        try (var socket = new Socket("localhost", server.getPort())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readNBytes(2000), StandardCharsets.ISO_8859_1);
        }
    }
}
