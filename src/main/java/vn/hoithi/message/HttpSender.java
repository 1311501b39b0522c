package vn.hoithi.message;

import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Requires;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;

/**
 * Posts messages to a provider. Nothing is tried twice, for it would cost twice; no redirect is followed, and no private address called unless the
 * provider is said to be within. The log never has the address, for a secret may stand in it.
 */
@Context
@Requires(property = "hoithi.messages.sender", value = "http")
class HttpSender implements MessageSender {

    private static final Logger LOG = LoggerFactory.getLogger(HttpSender.class);
    private static final int LONGEST_ANSWER = 65_536;
    private static final int UNIQUE_LOCAL = 0xFC;
    private static final int UNIQUE_LOCAL_BITS = 0xFE;
    private final HttpSettings settings;
    private final Pattern success;
    private final HttpClient client;

    HttpSender(HttpSettings settings) {
        this.settings = settings;
        this.success = Pattern.compile(settings.success());
        this.client = HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).connectTimeout(settings.patience()).build();
        var address = address("+84900000000", "");
        if (address.getHost() == null || !settings.within() && !"https".equals(address.getScheme())) {
            throw new IllegalArgumentException("hoithi.messages.http.url: an https address of a provider is needed (HOITHI_MESSAGES_URL)");
        }
        tryHeaders(address);
    }

    private void tryHeaders(URI address) {
        try {
            request(address, "+84900000000", "");
        } catch (IllegalArgumentException refused) {
            throw new IllegalArgumentException("hoithi.messages.http: a header cannot be sent like this (HOITHI_MESSAGES_HEADERS, HOITHI_MESSAGES_SECRET)"); // without it: a secret may stand in it
        }
    }

    private URI address(String phone, String text) {
        try {
            return URI.create(MessageTemplate.FORM.fill(settings.url(), phone, text, settings.secret()));
        } catch (IllegalArgumentException unreadable) {
            throw new IllegalArgumentException("hoithi.messages.http.url cannot be read (HOITHI_MESSAGES_URL)"); // without it: a secret may stand in it
        }
    }

    @Override
    public boolean send(String phone, String text) {
        try {
            var address = address(phone, text);
            if (!settings.within() && isPrivate(address.getHost())) {
                LOG.error("A message was not sent: the provider's name leads to a private address");
                return false;
            }
            return taken(client.sendAsync(request(address, phone, text), HttpResponse.BodyHandlers.limiting(HttpResponse.BodyHandlers.ofString(), LONGEST_ANSWER))
                    .get(settings.patience().toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException | TimeoutException | IOException failed) {
            LOG.warn("A message was not taken: {}", failed instanceof ExecutionException ? failed.getCause().getClass().getSimpleName() : failed.getClass().getSimpleName());
            return false;
        }
    }

    private boolean taken(HttpResponse<String> answer) {
        var taken = answer.statusCode() / 100 == 2 && success.matcher(answer.body()).find();
        if (!taken) {
            LOG.warn("A message was not taken: status {}{}", answer.statusCode(), answer.statusCode() / 100 == 2 ? ", and the answer does not say so" : "");
        }
        return taken;
    }

    private HttpRequest request(URI address, String phone, String text) {
        var request = HttpRequest.newBuilder(address).timeout(settings.patience()).header("Content-Type", settings.type())
                .POST(HttpRequest.BodyPublishers.ofString(MessageTemplate.of(settings.type()).fill(settings.body(), phone, text, settings.secret())));
        Arrays.stream(settings.headers().split("\\|")).map(h -> h.split(":", 2)).filter(h -> h.length == 2)
                .forEach(h -> request.header(h[0].strip(), MessageTemplate.PLAIN.fill(h[1].strip(), phone, "", settings.secret())));
        return request.build();
    }

    private static boolean isPrivate(String host) throws UnknownHostException {
        return Arrays.stream(InetAddress.getAllByName(host)).anyMatch(a -> a.isLoopbackAddress() || a.isSiteLocalAddress() || a.isLinkLocalAddress() || a.isAnyLocalAddress() || a.isMulticastAddress()
                || a.getAddress().length > Integer.BYTES && (a.getAddress()[0] & UNIQUE_LOCAL_BITS) == UNIQUE_LOCAL);
    }
}
