package vn.hoithi;

import io.micronaut.http.HttpMethod;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.web.router.Router;
import io.micronaut.web.router.UriRouteInfo;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hoithi.organisation.Actor;
import vn.hoithi.organisation.Memberships;
import vn.hoithi.organisation.Role;
import vn.hoithi.time.Clock;
import vn.hoithi.world.Browser;
import vn.hoithi.world.Everything;
import vn.hoithi.world.Everything.Owned;
import vn.hoithi.world.Rows;
import vn.hoithi.world.Wire;
import vn.hoithi.world.World;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

/** Nothing that can be sent breaks the server or makes it wait: what makes no sense is answered as such, in words. */
@MicronautTest(transactional = false)
class HardRequestsTest {

    private static final byte[] NOTHING = {};
    private static final List<String> NO_IDS = List.of("-1", "0", "99999999999999999999", "9223372036854775807", "abc", "1e5", "0x10", "1.5", "%20", "%E0%A5%A7", "a%2Fb", "%3Cscript%3E", "'--", "x".repeat(3000));
    private static final List<String> NO_VALUES = List.of("", "-1", "0", "99999999999", "99999999999999999999", "abc", "1e400", "NaN", "%00", "%ff%fe", "%c0%af", "%ED%A0%80", "%F0%9F%98%80", "'%20OR%201=1--", "x".repeat(3500));

    @Inject
    Router router;
    @Inject
    World world;
    @Inject
    Everything everything;
    @Inject
    Memberships memberships;
    @Inject
    Clock clock;
    @Inject
    Wire wire;
    @Inject
    Rows rows;

    @Test
    void addressesThatNameNothingAreMissing() {
        var browser = world.browser(allRoles());
        var wrong = new ArrayList<String>();
        for (var route : ours()) {
            for (var id : NO_IDS) {
                var path = route.getUriMatchTemplate().toPathString();
                var answer = path.contains("{") ? ask(browser, route.getHttpMethod(), path.replaceAll("\\{[^}]*}", id.replace("$", ""))) : 404;
                if (answer >= 500) {
                    wrong.add(route.getHttpMethod() + " " + path + " with " + id + ": " + answer);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void queriesThatMakeNoSenseDoNotBreakAPage() {
        var owned = everything.everything("");
        var browser = world.browser(allRoles());
        var wrong = new ArrayList<String>();
        var paths = List.of("/rankings/" + owned.contest().slug(), "/rankings/" + owned.contest().slug() + "/people", "/organiser/items", "/organiser/items/import/" + owned.workbook(), "/units/choose", "/study/search",
                "/account/new", "/session/new", "/v", "/admin/roles", "/organiser/contests/new", "/study/" + owned.material() + "/dieu-1", "/units/" + owned.province().schoolA().id());
        for (var path : paths) {
            for (var value : NO_VALUES) {
                assertThat(ask(browser, HttpMethod.GET, path + "?page=" + value + "&q=" + value.replaceAll("x{999,}", "x") + "&round=1")).as(path + " " + value).isLessThan(500);
            }
            for (var name : List.of("page", "round", "under", "unit", "by", "level", "kind", "topic", "text", "q", "next", "preset", "from", "contest", "code", "retired", "")) {
                for (var value : List.of("-1", "99999999999999999999", "%00", "%ff%fe")) {
                    var status = ask(browser, HttpMethod.GET, path + "?" + name + "=" + value);
                    if (status >= 500) {
                        wrong.add(path + "?" + name + "=" + value + ": " + status);
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/%", "/%zz", "/%c0%ae%c0%ae/", "/..%2f..%2fetc/passwd", "/%00", "/contests/%ff%fe", "/study/1/%00", "/?a=%zz", "/?%00", "/v?code=%c0%af", "//", "/./../", "/a;b=c", "/\\evil", "/assets/x/..%2f..%2fapplication.yml",
            "/assets/x/../../application.yml", "/assets/x/%2e%2e/%2e%2e/application.yml", "http://evil.example/", "*", "/[", "/{x}", "/|", "/?a=[]{}|^"})
    void addressesThatAreNoneAreRefused(String path) {
        var answer = wire.get(path);
        assertThat(answer.status()).as(path).isIn(200, 303, 400, 404);
        assertThat(answer.body()).doesNotContain("datasources", "Exception", "io.micronaut");
        if (answer.status() >= 400) {
            assertThat(answer.words()).as(path).isNotEmpty();
        }
    }

    @Test
    void methodsNobodyAskedForAreRefused() {
        for (var method : List.of("TRACE", "OPTIONS", "PUT", "DELETE", "PATCH", "PROPFIND", "CONNECT", "FOO")) {
            var answer = wire.send(method + " / HTTP/1.1\nHost: localhost\nOrigin: http://localhost\nX-Canary: here", NOTHING);
            assertThat(answer.status()).as(method).isBetween(400, 499);
            assertThat(answer.body() + answer.head()).doesNotContain("X-Canary");
        }
        var head = wire.send("HEAD / HTTP/1.1\nHost: localhost", NOTHING);
        assertThat(head.status()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(wire.send("HEAD /session/end HTTP/1.1\nHost: localhost", NOTHING).status()).isEqualTo(404);
    }

    @Test
    void aBodyTooLargeIsRefusedInWords() {
        var large = "x".repeat(13_000_000).getBytes(StandardCharsets.US_ASCII);
        for (var type : List.of("application/x-www-form-urlencoded", "application/json", "multipart/form-data; boundary=x", "text/plain", "application/octet-stream")) {
            for (var path : List.of("/session", "/attempts/1/responses", "/organiser/materials", "/session/end", "/khong-co")) {
                var answer = post(path, type, "", large);
                assertThat(answer.status()).as(path + " " + type).isIn(0, 413, 415, 303, 307, 404, 400, 401);
            }
        }
        var answer = post("/session", "application/x-www-form-urlencoded", "", large);
        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.words()).isNotEmpty();
    }

    @Test
    void nobodyFillsTheMemoryWithForms() {
        var form = ("phone=1&password=" + "x".repeat(2_100_000)).getBytes(StandardCharsets.US_ASCII);
        var told = post("/session", "application/x-www-form-urlencoded", "", form);
        assertThat(told.status()).isEqualTo(413);
        assertThat(told.words()).isNotEmpty();
        var endless = wire.send("POST /session HTTP/1.1\nHost: localhost\nOrigin: http://localhost\nContent-Type: application/x-www-form-urlencoded\nTransfer-Encoding: chunked", "5\r\na=bcd\r\n0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        assertThat(endless.status()).isEqualTo(411);
        assertThat(endless.words()).isNotEmpty();
        assertThat(post("/session", "application/x-www-form-urlencoded", "", ("phone=1&password=" + "x".repeat(1_900_000)).getBytes(StandardCharsets.US_ASCII)).status()).isEqualTo(422);
    }

    @Test
    void tenThousandFieldsAreNoTrouble() {
        var fields = new StringBuilder();
        for (int i = 0; i < 10_000; i++) {
            fields.append("s").append(i).append("=1&phone=").append(i).append("&choice-").append(i).append("=x&");
        }
        var owned = everything.everything("");
        for (var path : List.of("/session", "/account", "/language", "/organiser/items", "/organiser/contests", "/organiser/contests/" + owned.draft().slug(), "/me", "/admin/roles", "/attempts/" + owned.attempt() + "/responses",
                "/session/carried?to=/attempts/1/responses")) {
            var answer = post(path, "application/x-www-form-urlencoded", cookie(path.startsWith("/attempts") ? owned.member() : owned.organiser()), fields.toString().getBytes(StandardCharsets.US_ASCII));
            assertThat(answer.status()).as(path).isBetween(200, 499);
        }
    }

    @Test
    void everyFormRefusesWhatIsNoForm() {
        var cookie = cookie(allRoles());
        var wrong = new ArrayList<String>();
        for (var route : ours().stream().filter(r -> r.getHttpMethod() == HttpMethod.POST).toList()) {
            var path = route.getUriMatchTemplate().toPathString().replaceAll("\\{[^}]*}", "1");
            for (var type : List.of("", "text/plain", "application/json", "application/xml", "multipart/form-data; boundary=x", "multipart/form-data", "application/x-www-form-urlencoded; charset=utf-7", "nonsense", "application/x-www-form-urlencoded")) {
                for (var body : List.of("", "{", "[]", "null", "a=%zz&%=%&=&&=", "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"\u0000\"\r\n\r\n\r\n--x--", "\u00ff\u00fe")) {
                    var status = post(path, type, cookie, body.getBytes(StandardCharsets.ISO_8859_1)).status();
                    if (status >= 500 || status == 0) {
                        wrong.add(path + " as '" + type + "' with '" + body + "': " + status);
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void repeatedFieldsAreOneOfThem() {
        var browser = world.browser();
        assertThat(browser.post("/session", "phone", "1", "phone", "2", "password", "a", "password", "b", "next", "/a", "next", "//evil").status()).isEqualTo(422);
        assertThat(browser.postOnly("/language", "language", "en", "language", "vi", "next", "/study", "next", "https://evil.example").headers().firstValue("location")).hasValue("/study");
    }

    @Test
    void aSaveThatIsNoneIsRefusedAndKeepsNothing() {
        var owned = everything.everything("");
        var path = "/attempts/" + owned.attempt() + "/responses";
        var journal = "SELECT * FROM answer_journal WHERE attempt_id = " + owned.attempt() + " ORDER BY seq";
        var before = rows.of(journal);
        for (var json : List.of("", "null", "[]", "1", "\"x\"", "{", "{\"seq\":1e400,\"responses\":{}}", "{\"seq\":9223372036854775808,\"responses\":{}}", "{\"seq\":-1,\"responses\":{\"1\":\"0\"}}", "{\"seq\":\"x\",\"responses\":{\"1\":\"0\"}}",
                "{\"seq\":1.5e300,\"responses\":{\"1\":\"0\"}}", "{\"seq\":5,\"responses\":[]}", "{\"seq\":5,\"responses\":{\"1\":{\"a\":1}}}", "{\"seq\":5,\"responses\":{\"1\":[[[[0]]]]}}", "{\"seq\":5,\"responses\":\"x\"}",
                "[".repeat(50_000), "{\"seq\":5,\"responses\":" + "{\"1\":".repeat(5_000) + "0" + "}".repeat(5_001), "{\"seq\":5,\"responses\":{\"1\":null}}", "{\"seq\":5,\"responses\":{\"\":\"0\"}}", "{\"seq\":5,\"responses\":{\"1\":\"\\ud800\"}}",
                "{\"seq\":5,\"responses\":{\"" + "9".repeat(100_000) + "\":\"0\"}}", "{\"seq\":5,\"responses\":{\"99\":\"0\",\"1\":\"0\"}}", "\u0000{}", "{\"seq\":4503599627370496,\"responses\":{\"1\":\"0\"}}")) {
            var answer = post(path, "application/json", cookie(owned.member()) + "\nAccept: application/json", json.getBytes(StandardCharsets.UTF_8));
            assertThat(answer.status()).as(json.substring(0, Math.min(80, json.length()))).isBetween(400, 499);
        }
        assertThat(rows.of(journal)).isEqualTo(before);
        var twice = post(path, "application/json", cookie(owned.member()), "{\"seq\":1,\"seq\":7168,\"responses\":{\"1\":\"0\",\"1\":\"1\"},\"more\":{\"a\":[1]}}".getBytes(StandardCharsets.UTF_8));
        assertThat(twice.status()).isIn(200, 400);
        var stranger = post(path, "application/json", cookie(owned.organiser()), "{\"seq\":9999,\"responses\":{\"1\":\"0\"}}".getBytes(StandardCharsets.UTF_8));
        assertThat(stranger.status()).isEqualTo(404);
    }

    @Test
    void nothingTypedBecomesAHeader() {
        for (var next : List.of("/a%0d%0aSet-Cookie:%20x=1", "/a\r\nX-Evil: 1", "//evil.example", "/\\evil.example", "https://evil.example", "/%09//evil.example", "javascript:alert(1)", "/a%250d%250aX-Evil:1")) {
            var answer = world.browser().postOnly("/language", "language", "vi", "next", next);
            assertThat(answer.headers().firstValue("location").orElse("")).as(next).startsWith("/").doesNotContain("evil.example", "\r", "\n").doesNotStartWith("//");
            assertThat(answer.headers().allValues("set-cookie")).as(next).hasSize(1);
            var page = wire.get("/session/new?next=" + java.net.URLEncoder.encode(next, StandardCharsets.UTF_8));
            assertThat(page.head()).doesNotContain("X-Evil", "x=1");
            assertThat(org.jsoup.Jsoup.parse(page.body()).select("input[name=next]").val()).doesNotContain("evil.example");
        }
    }

    @Test
    void cookiesThatMakeNoSenseAreNoCookies() {
        for (var cookie : List.of("hoithi=", "hoithi=;;;=;=a", "hoithi=\u0001\u00ff\u00fe", "hoithi=" + "a".repeat(6000), "hoithi=a; hoithi=b; hoithi=c", "lang=<script>", "flash=ok.%zz", "flash=ok.%ff%fe", "flash=error." + "x".repeat(5000),
                "flash=evil.x", "flash=ok.<script>alert(1)</script>", "=", ";", "a", "hoithi=\"", "__Host-hoithi=x", "x=" + "y".repeat(7000))) {
            var answer = wire.get("/", "Cookie: " + cookie);
            assertThat(answer.status()).as(cookie).isIn(200, 400, 431, 414);
            assertThat(answer.body()).doesNotContain("<script>alert");
            assertThat(wire.get("/me", "Cookie: " + cookie).status()).as(cookie).isIn(303, 400, 431, 414);
        }
    }

    @Test
    void theHostSomebodyNamesIsNotOurs() {
        var owned = everything.everything("");
        for (var path : List.of("/", "/contests/" + owned.contest().slug(), "/contests/" + owned.contest().slug() + "/qr.svg", "/session/new", "/me", "/units", "/khong-co", "/v/" + owned.contest().code())) {
            for (var host : List.of("evil.example", "evil.example:8080", "localhost@evil.example", "evil.example/x", "")) {
                var answer = wire.send("GET " + path + " HTTP/1.1\nHost: " + host + "\nX-Forwarded-Host: evil.example\nX-Forwarded-Proto: https\nForwarded: host=evil.example", NOTHING);
                assertThat(answer.status()).as(path + " " + host).isIn(200, 303, 400, 404);
                assertThat(answer.head() + answer.body()).as(path + " " + host).doesNotContain("evil.example");
            }
        }
        assertThat(wire.send("POST /language HTTP/1.1\nHost: evil.example\nOrigin: http://localhost\nContent-Type: application/x-www-form-urlencoded\nContent-Length: 11", "language=vi".getBytes(StandardCharsets.UTF_8)).status()).isEqualTo(403);
    }

    @Test
    void requestsThatAreNoHttpEndQuickly() {
        for (var bytes : List.of("GET / HTTP/9.9\nHost: x", "GET /\nHost: x", "\u0000\u0001\u0002", "GET / HTTP/1.1\nHost x", "GET / HTTP/1.1\n: x", "POST /session HTTP/1.1\nHost: x\nContent-Length: -5", "POST /session HTTP/1.1\nHost: x\nContent-Length: 5\nContent-Length: 6",
                "POST /session HTTP/1.1\nHost: x\nTransfer-Encoding: chunked\nContent-Length: 5", "GET /" + "a".repeat(9_000) + " HTTP/1.1\nHost: x", "GET / HTTP/1.1\nHost: x\nA: " + "a".repeat(20_000))) {
            var head = bytes.substring(0, Math.min(60, bytes.length()));
            var answer = wire.send(bytes, "0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            assertThat(answer.status()).as(head).isLessThan(500);
        }
    }

    private int ask(Browser browser, HttpMethod method, String path) {
        var answer = wire.send((method == HttpMethod.GET ? "GET " : "POST ") + path.replace(" ", "%20") + " HTTP/1.1\nHost: localhost\nOrigin: http://localhost\nCookie: hoithi=" + browser.cookie("hoithi")
                + (method == HttpMethod.GET ? "" : "\nContent-Type: application/x-www-form-urlencoded\nContent-Length: 3"), method == HttpMethod.GET ? NOTHING : "a=b".getBytes(StandardCharsets.UTF_8));
        if (answer.status() >= 400) {
            assertThat(answer.words()).as(method + " " + path).isNotEmpty();
        }
        return answer.status();
    }

    private Wire.Answer post(String path, String type, String cookie, byte[] body) {
        return wire.send("POST " + path + " HTTP/1.1\nHost: localhost\nOrigin: http://localhost\nContent-Length: " + body.length + (type.isEmpty() ? "" : "\nContent-Type: " + type) + (cookie.isEmpty() ? "" : "\n" + cookie), body);
    }

    private String cookie(Actor actor) {
        return "Cookie: hoithi=" + world.browser(actor).cookie("hoithi");
    }

    private Actor allRoles() {
        var province = world.province();
        var actor = world.staff("Đủ Vai", province.schoolA(), Role.ADMINISTRATOR, province.federation());
        for (var role : Role.values()) {
            memberships.grant(actor.personId(), role, province.federation().id(), null, clock.now());
        }
        return memberships.actor(actor.personId()).orElseThrow();
    }

    private List<UriRouteInfo<?, ?>> ours() {
        return router.uriRoutes().<UriRouteInfo<?, ?>>map(r -> r).filter(r -> r.getPort() == null && r.getHttpMethod() != HttpMethod.HEAD).toList();
    }
}
