package vn.hoithi.web;

import io.micronaut.context.ApplicationContext;
import io.micronaut.context.annotation.Value;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Health and metrics: on this machine only unless told otherwise. 127.0.0.2 stands for another interface. */
@MicronautTest(transactional = false)
class ManagementPortTest {

    @Value("${datasources.default.url}")
    String database;

    @Test
    void itListensOnLoopbackAndItsHealthNamesNoAddress() throws Exception {
        var port = free();
        try (var node = node(port, Map.of())) {
            var health = ask(port, "/health/readiness");
            assertThat(health.statusCode()).isEqualTo(200);
            assertThat(health.body()).contains("UP").doesNotContain("jdbc", "h2", "mysql", "details", "127.0.0.1");
            assertThat(ask(port, "/health").body()).doesNotContain("jdbc", "details");
            assertThat(ask(port, "/prometheus").statusCode()).isEqualTo(200);
            assertThat(ask(node.getPort(), "/health/liveness").statusCode()).as("not on the public port").isEqualTo(404);
            assertThat(ask(node.getPort(), "/session/new").statusCode()).isEqualTo(200);
            assertThat(ask(port, "/session/new").statusCode()).as("no pages on the management port").isEqualTo(404);
            assertThatThrownBy(() -> reach("127.0.0.2", port)).isInstanceOf(IOException.class);
            reach("127.0.0.2", node.getPort());
        }
    }

    @Test
    void anAdministratorMayOpenIt() throws Exception {
        var port = free();
        try (var node = node(port, Map.of("micronaut.server.netty.listeners.management.host", "0.0.0.0"))) {
            reach("127.0.0.2", port);
        }
    }

    private EmbeddedServer node(int port, Map<String, Object> more) {
        var settings = new HashMap<String, Object>(more);
        settings.put("datasources.default.url", database);
        settings.put("endpoints.all.port", port);
        settings.put("micronaut.server.netty.listeners.management.port", port);
        return ApplicationContext.run(EmbeddedServer.class, settings, "test");
    }

    private static HttpResponse<String> ask(int port, String path) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).build(), HttpResponse.BodyHandlers.ofString());
        }
    }

    private static void reach(String host, int port) throws IOException {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(host, port), 2000);
        }
    }

    private static int free() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
