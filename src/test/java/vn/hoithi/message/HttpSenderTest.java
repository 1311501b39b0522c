package vn.hoithi.message;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class HttpSenderTest {

    private static final String PHONE = "+84905123456";
    private final List<String> heard = new CopyOnWriteArrayList<>();
    private final CountDownLatch over = new CountDownLatch(1);
    private HttpServer provider;
    private volatile int status = 200;
    private volatile String answer = "{\"error\":0}";
    private volatile boolean silent;

    @BeforeEach
    void aProvider() throws IOException {
        provider = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        provider.createContext("/", this::hear);
        provider.setExecutor(java.util.concurrent.Executors.newVirtualThreadPerTaskExecutor());
        provider.start();
    }

    @AfterEach
    void close() {
        over.countDown();
        provider.stop(0);
    }

    private void hear(HttpExchange exchange) throws IOException {
        heard.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " " + exchange.getRequestHeaders().getFirst("Authorization") + " " + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        if (silent) {
            try {
                over.await();
            } catch (InterruptedException stopped) {
                return;
            }
        }
        exchange.getResponseHeaders().add("Location", "/elsewhere");
        exchange.sendResponseHeaders(status, answer.length());
        try (var body = exchange.getResponseBody()) {
            body.write(answer.getBytes(StandardCharsets.UTF_8));
        }
    }

    @Test
    void theTemplateIsFilledAndSentOnce() {
        assertThat(sender("?to={phone0}", "", Duration.ofSeconds(5)).send(PHONE, "ma \"123456\"")).isTrue();
        assertThat(heard).containsExactly("POST /sms?to=0905123456 Bearer bí-mật {\"to\":\"84905123456\",\"text\":\"ma \\\"123456\\\"\"}".replace("bí-mật", "s3cret"));
    }

    @Test
    void anAnswerThatDoesNotSaySoIsNoSuccessAndNothingIsTriedTwice() {
        answer = "{\"error\":-216}";
        assertThat(sender("", "\"error\":0\\b", Duration.ofSeconds(5)).send(PHONE, "x")).isFalse();
        status = 500;
        assertThat(sender("", "", Duration.ofSeconds(5)).send(PHONE, "x")).isFalse();
        status = 302;
        assertThat(sender("", "", Duration.ofSeconds(5)).send(PHONE, "x")).as("redirects are not followed").isFalse();
        assertThat(heard).hasSize(3).allMatch(h -> h.startsWith("POST /sms "));
    }

    @Test
    void aProviderThatSaysNothingIsNotWaitedForLong() {
        silent = true;
        assertThat(sender("", "", Duration.ofMillis(300)).send(PHONE, "x")).isFalse();
        assertThat(heard).hasSize(1);
    }

    @Test
    void aPrivateAddressIsCalledOnlyWhereTheProviderIsSaidToBeWithin() {
        var settings = new HttpSettings("https://localhost:" + provider.getAddress().getPort() + "/sms", "application/json", "", "", "", "", Duration.ofSeconds(2), false);
        assertThat(new HttpSender(settings).send(PHONE, "x")).isFalse();
        assertThat(heard).isEmpty();
        for (var url : List.of("http://sms.example/", "sms.example", "", "https://{phone}.example/ x")) {
            assertThatThrownBy(() -> new HttpSender(new HttpSettings(url, "application/json", "", "", "s3cret", "", Duration.ofSeconds(2), false)).send(PHONE, "x")).as(url)
                    .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("HOITHI_MESSAGES_URL").hasMessageNotContaining("s3cret");
        }
    }

    private HttpSender sender(String query, String success, Duration patience) {
        return new HttpSender(new HttpSettings("http://localhost:" + provider.getAddress().getPort() + "/sms" + query, "application/json", "Authorization: Bearer {secret}|X-App: hoithi",
                "{\"to\":\"{phone84}\",\"text\":\"{text}\"}", "s3cret", success, patience, true));
    }
}
