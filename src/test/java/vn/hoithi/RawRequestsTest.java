package vn.hoithi;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hoithi.world.Everything;
import vn.hoithi.world.Wire;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

/** Addresses, heads and methods no browser of a person would send. */
@MicronautTest(transactional = false)
class RawRequestsTest {

    private static final byte[] NOTHING = {};

    @Inject
    Everything everything;
    @Inject
    Wire wire;

    @ParameterizedTest
    @ValueSource(strings = {"/%", "/%zz", "/?a=%zz", "//", "/\\evil", "/[", "/{x}", "/|", "/?a=[]{}|^"})
    void whatIsNoAddressIsRefused(String path) {
        assertThat(told(path)).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/%c0%ae%c0%ae/", "/..%2f..%2fetc/passwd", "/%00", "/contests/%ff%fe", "/study/1/%00", "/v?code=%c0%af", "/./../", "/a;b=c", "/assets/x/..%2f..%2fapplication.yml",
            "/assets/x/../../application.yml", "/assets/x/%2e%2e/%2e%2e/application.yml", "*"})
    void addressesAroundThePagesLeadToNothing(String path) {
        assertThat(told(path)).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/?%00", "http://evil.example/"})
    void theFirstPageIsFoundWhateverStandsAroundItsAddress(String path) {
        assertThat(told(path)).isEqualTo(200);
    }

    @Test
    void methodsNobodyAskedForAreRefused() {
        for (var method : List.of("TRACE", "OPTIONS", "PUT", "DELETE", "PATCH", "PROPFIND", "CONNECT", "FOO")) {
            var answer = wire.send(method + " / HTTP/1.1\nHost: localhost\nOrigin: http://localhost\nX-Canary: here", NOTHING);
            assertThat(answer.status()).as(method).isEqualTo(404);
            assertThat(answer.body() + answer.head()).doesNotContain("X-Canary");
        }
        var head = wire.send("HEAD / HTTP/1.1\nHost: localhost", NOTHING);
        assertThat(head.status()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(wire.send("HEAD /session/end HTTP/1.1\nHost: localhost", NOTHING).status()).isEqualTo(404);
    }

    @Test
    void cookiesThatMakeNoSenseAreNoCookies() {
        for (var cookie : List.of("hoithi=", "hoithi=;;;=;=a", "hoithi=\u0001\u00ff\u00fe", "hoithi=" + "a".repeat(6000), "hoithi=a; hoithi=b; hoithi=c", "lang=<script>", "flash=ok.%zz", "flash=ok.%ff%fe", "flash=error." + "x".repeat(5000),
                "flash=evil.x", "flash=ok.<script>alert(1)</script>", "=", ";", "a", "hoithi=\"", "__Host-hoithi=x", "x=" + "y".repeat(7000))) {
            var answer = wire.get("/", "Cookie: " + cookie);
            var sense = !cookie.contains("\u0001");
            assertThat(answer.status()).as(cookie).isEqualTo(sense ? 200 : 400);
            assertThat(answer.body()).doesNotContain("<script>alert");
            assertThat(wire.get("/me", "Cookie: " + cookie).status()).as(cookie).isEqualTo(sense ? 303 : 400);
        }
    }

    @Test
    void theHostSomebodyNamesIsNotOurs() {
        var owned = everything.everything("");
        var contest = "/contests/" + owned.contest().slug();
        Map.of("/", 200, contest, 200, contest + "/qr.svg", 200, "/session/new", 200, "/me", 303, "/units", 303, "/khong-co", 404, "/v/" + owned.contest().code(), 303).forEach((path, status) -> {
            for (var host : List.of("evil.example", "evil.example:8080", "localhost@evil.example", "evil.example/x", "")) {
                var answer = wire.send("GET " + path + " HTTP/1.1\nHost: " + host + "\nX-Forwarded-Host: evil.example\nX-Forwarded-Proto: https\nForwarded: host=evil.example", NOTHING);
                assertThat(answer.status()).as(path + " " + host).isEqualTo(status);
                assertThat(answer.head() + answer.body()).as(path + " " + host).doesNotContain("evil.example");
            }
        });
        assertThat(wire.send("POST /language HTTP/1.1\nHost: evil.example\nOrigin: http://localhost\nContent-Type: application/x-www-form-urlencoded\nContent-Length: 11", "language=vi".getBytes(StandardCharsets.UTF_8)).status()).isEqualTo(403);
    }

    @Test
    void requestsThatAreNoHttpEndQuickly() {
        for (var bytes : List.of("GET /\nHost: x", "\u0000\u0001\u0002", "GET / HTTP/1.1\nHost x", "GET / HTTP/1.1\n: x", "POST /session HTTP/1.1\nHost: x\nContent-Length: -5", "POST /session HTTP/1.1\nHost: x\nContent-Length: 5\nContent-Length: 6",
                "POST /session HTTP/1.1\nHost: x\nTransfer-Encoding: chunked\nContent-Length: 5", "GET /" + "a".repeat(9_000) + " HTTP/1.1\nHost: x", "GET / HTTP/1.1\nHost: x\nA: " + "a".repeat(20_000))) {
            var head = bytes.substring(0, Math.min(60, bytes.length()));
            var answer = wire.send(bytes, "0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            assertThat(answer.status()).as(head).isEqualTo(400);
        }
    }

    private int told(String path) {
        var answer = wire.get(path);
        assertThat(answer.words()).isNotEmpty();
        assertThat(answer.body()).doesNotContain("datasources", "Exception", "io.micronaut");
        return answer.status();
    }
}
