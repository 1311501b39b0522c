package vn.hoithi.web.guard;

import io.micronaut.context.annotation.Property;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

import java.net.Socket;
import java.nio.charset.StandardCharsets;

import static org.assertj.core.api.Assertions.assertThat;

/** A body that never ends does not keep its connection, and one that ends does. */
@MicronautTest(transactional = false)
@Property(name = "hoithi.body-patience", value = "200ms")
class BodyDeadlineTest {

    @Inject
    EmbeddedServer server;

    @Test
    void anUploadThatNeverEndsIsEnded() throws Exception {
        try (var socket = new Socket("localhost", server.getPort())) {
            socket.setSoTimeout(20_000);
            send(socket, "POST /session HTTP/1.1\r\nHost: localhost\r\nSec-Fetch-Site: same-origin\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 1000\r\n\r\nphone=");
            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8)).startsWith("HTTP/1.1 408");
        }
    }

    @Test
    void aBodyThatCameToItsEndDoesNotEndTheConnection() throws Exception {
        try (var socket = new Socket("localhost", server.getPort())) {
            socket.setSoTimeout(20_000);
            var body = "language=vi&next=/study";
            send(socket, "POST /language HTTP/1.1\r\nHost: localhost:" + server.getPort() + "\r\nSec-Fetch-Site: same-origin\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: " + body.length() + "\r\n\r\n");
            send(socket, body);
            assertThat(line(socket)).isEqualTo("HTTP/1.1 303 See Other");
        }
    }

    private static void send(Socket socket, String text) throws Exception {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
    }

    private static String line(Socket socket) throws Exception {
        var line = new StringBuilder();
        for (int c = socket.getInputStream().read(); c != '\r'; c = socket.getInputStream().read()) {
            line.append((char) c);
        }
        return line.toString();
    }
}
