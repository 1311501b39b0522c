package vn.hoithi.world;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A browser without a screen: keeps cookies, sends Origin, follows redirects, reads HTML. Every request has a timeout. */
public final class Browser {

    private static final HttpClient CLIENT = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final String base;
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private String origin;
    private String forwardedFor = "";

    public Browser(String base) {
        this.base = base;
        this.origin = base;
    }

    public record Page(int status, String path, String body, Map<String, List<String>> headers) {
        public Document html() {
            return Jsoup.parse(body);
        }

        public String text(String selector) {
            var found = html().select(selector);
            if (found.isEmpty()) {
                throw new AssertionError("no " + selector + " on " + path + " (" + status + "): " + html().text());
            }
            return found.text();
        }

        public String header(String name) {
            return headers.getOrDefault(name.toLowerCase(), List.of("")).getFirst();
        }
    }

    /** Pretends that requests come from a page of another site. */
    public Browser from(String otherOrigin) {
        origin = otherOrigin;
        return this;
    }

    /** Sends requests as a proxy would that got them from this address. */
    public Browser via(String address) {
        forwardedFor = address;
        return this;
    }

    public Browser cookie(String name, String value) {
        cookies.put(name, value);
        return this;
    }

    public String cookie(String name) {
        return cookies.get(name);
    }

    public Page get(String path) {
        return follow(send(request(path).GET()), path);
    }

    /** Posts fields (name, value, name, value …) and follows the redirect. */
    public Page post(String path, String... fields) {
        return follow(postOnly(path, fields), path);
    }

    /** Posts fields without following. */
    public HttpResponse<String> postOnly(String path, String... fields) {
        return send(form(path, fields));
    }

    /** Presses the language button under a form that is shown again: the same fields are sent on to where the form belongs. */
    public Page inLanguage(String language, Page shown, String... fields) {
        var button = shown.html().select("button[form=page-form][name=language]");
        if (button.size() != 1 || shown.html().select("form#page-form").size() != 1) {
            throw new AssertionError("no language button for the form on " + shown.path());
        }
        var sent = Arrays.copyOf(fields, fields.length + 2);
        sent[fields.length] = button.attr("name");
        sent[fields.length + 1] = language;
        var onward = postOnly(button.attr("formaction"), sent);
        if (onward.statusCode() != 307) {
            throw new AssertionError(onward.statusCode() + " " + onward.body());
        }
        return post(onward.headers().firstValue("location").orElseThrow(), sent);
    }

    private HttpRequest.Builder form(String path, String... fields) {
        var pairs = new ArrayList<String>();
        for (int i = 0; i < fields.length; i += 2) {
            pairs.add(URLEncoder.encode(fields[i], StandardCharsets.UTF_8) + "=" + URLEncoder.encode(fields[i + 1], StandardCharsets.UTF_8));
        }
        return request(path).header("Content-Type", "application/x-www-form-urlencoded").POST(HttpRequest.BodyPublishers.ofString(String.join("&", pairs)));
    }

    /** Posts fields from the page with this path, without following: with the Referer a browser would send. */
    public HttpResponse<String> postFrom(String page, String path, String... fields) {
        return send(form(path, fields).header("Referer", base + page));
    }

    /** Gets with exactly these types accepted, without following. */
    public HttpResponse<String> accepting(String types, String path) {
        return send(request(path).setHeader("Accept", types).GET());
    }

    /** Gets a file. */
    public HttpResponse<byte[]> bytes(String path) {
        try {
            return CLIENT.send(request(path).GET().build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    /** Gets what is kept under this tag already. */
    public HttpResponse<String> having(String tag, String path) {
        return send(request(path).header("If-None-Match", tag).GET());
    }

    /** Posts JSON as a script of ours would. */
    public HttpResponse<String> json(String path, String body) {
        return send(request(path).header("Content-Type", "application/json").setHeader("Accept", "application/json").POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    /** Uploads a file in the field, with further fields. */
    public Page upload(String path, String field, String fileName, byte[] content, String... fields) {
        return follow(sendFile(path, field, fileName, content, fields), path);
    }

    /** Uploads without following. */
    public HttpResponse<String> sendFile(String path, String field, String fileName, byte[] content, String... fields) {
        var boundary = "----hoithi" + System.nanoTime();
        var out = new java.io.ByteArrayOutputStream();
        for (int i = 0; i < fields.length; i += 2) {
            out.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + fields[i] + "\"\r\n\r\n" + fields[i + 1] + "\r\n").getBytes(StandardCharsets.UTF_8));
        }
        out.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + field + "\"; filename=\"" + fileName + "\"\r\nContent-Type: application/octet-stream\r\n\r\n").getBytes(StandardCharsets.UTF_8));
        out.writeBytes(content);
        out.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return send(request(path).header("Content-Type", "multipart/form-data; boundary=" + boundary).POST(HttpRequest.BodyPublishers.ofByteArray(out.toByteArray())));
    }

    private HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(URI.create(base + path)).timeout(Duration.ofSeconds(30)).header("Origin", origin)
                .header("Accept", "text/html,application/xhtml+xml,*/*;q=0.8");
        if (!forwardedFor.isEmpty()) {
            request.header("X-Forwarded-For", forwardedFor);
        }
        if (!cookies.isEmpty()) {
            request.header("Cookie", String.join("; ", cookies.entrySet().stream().map(e -> e.getKey() + "=" + e.getValue()).toList()));
        }
        return request;
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            var response = CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            for (var cookie : response.headers().allValues("set-cookie")) {
                var pair = cookie.split(";", 2)[0];
                var name = pair.substring(0, pair.indexOf('='));
                if (cookie.contains("Max-Age=0")) {
                    cookies.remove(name);
                } else {
                    cookies.put(name, pair.substring(name.length() + 1));
                }
            }
            return response;
        } catch (IOException broken) {
            throw new AssertionError(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError(stopped);
        }
    }

    private Page follow(HttpResponse<String> response, String path) {
        if (response.statusCode() == 303) {
            return get(response.headers().firstValue("location").orElseThrow());
        }
        return new Page(response.statusCode(), path, response.body(), response.headers().map());
    }
}
