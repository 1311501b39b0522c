package vn.hoithi;

import io.micronaut.http.HttpMethod;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.web.router.Router;
import io.micronaut.web.router.UriRouteInfo;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import vn.hoithi.organisation.Actor;
import vn.hoithi.organisation.Memberships;
import vn.hoithi.organisation.Role;
import vn.hoithi.time.Clock;
import vn.hoithi.world.Browser;
import vn.hoithi.world.Everything;
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

    @Test
    void addressesThatNameNothingAreMissing() {
        var browser = world.browser(allRoles());
        var wrong = new ArrayList<String>();
        for (var route : ours()) {
            for (var id : NO_IDS) {
                var path = route.getUriMatchTemplate().toPathString();
                var answer = path.contains("{") ? ask(browser, route.getHttpMethod(), path.replaceAll("\\{[^}]*}", id.replace("$", ""))) : 404;
                if (!refusals(route.getHttpMethod(), path, id).contains(answer)) {
                    wrong.add(route.getHttpMethod() + " " + path + " with " + id + ": " + answer);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    /** Of an import that is gone the way leads to a new one, a session that is gone was ended, and a link that is gone was taken back. */
    private static List<Integer> refusals(HttpMethod method, String path, String id) {
        if (path.contains("/import/{id}/") || path.equals("/me/sessions/{key}/end") || path.equals("/me/shares/{code}/withdrawal")) {
            return List.of(303, 400, 404);
        }
        return method == HttpMethod.GET && id.length() < 3000 ? List.of(404) : List.of(400, 404);
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
                assertThat(ask(browser, HttpMethod.GET, path + "?page=" + value + "&q=" + value.replaceAll("x{999,}", "x") + "&round=1")).as(path + " " + value).isBetween(200, 499);
            }
            for (var name : List.of("page", "round", "under", "unit", "by", "level", "kind", "topic", "text", "q", "next", "preset", "from", "contest", "code", "retired", "")) {
                for (var value : List.of("-1", "99999999999999999999", "%00", "%ff%fe")) {
                    var status = ask(browser, HttpMethod.GET, path + "?" + name + "=" + value);
                    if (status >= 500 || status == 0) {
                        wrong.add(path + "?" + name + "=" + value + ": " + status);
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void aBodyTooLargeIsRefusedInWords() {
        for (var type : List.of("application/x-www-form-urlencoded", "application/json", "multipart/form-data; boundary=x", "text/plain", "application/octet-stream")) {
            for (var path : List.of("/session", "/attempts/1/responses", "/organiser/materials", "/session/end", "/khong-co")) {
                var told = wire.send("POST " + path + " HTTP/1.1\nHost: localhost\nOrigin: http://localhost\nContent-Length: 13000000\nContent-Type: " + type, NOTHING); // refused by what it says, before it is sent
                assertThat(told.status()).as(path + " " + type).isEqualTo(413);
                assertThat(told.words()).as(path + " " + type).isNotEmpty();
            }
        }
        assertThat(post("/session", "application/x-www-form-urlencoded", "", "x".repeat(13_000_000).getBytes(StandardCharsets.US_ASCII)).status()).as("sent all the same").isEqualTo(413);
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
    void tenThousandFieldsAreRefused() {
        var fields = new StringBuilder();
        for (int i = 0; i < 10_000; i++) {
            fields.append("s").append(i).append("=1&phone=").append(i).append("&choice-").append(i).append("=x&");
        }
        var owned = everything.everything("");
        for (var path : List.of("/session", "/account", "/language", "/organiser/items", "/organiser/contests", "/organiser/contests/" + owned.draft().slug(), "/me", "/attempts/" + owned.attempt() + "/responses",
                "/session/carried?to=/attempts/1/responses")) {
            var answer = post(path, "application/x-www-form-urlencoded", cookie(path.startsWith("/attempts") ? owned.member() : owned.organiser()), fields.toString().getBytes(StandardCharsets.US_ASCII));
            assertThat(answer.status()).as(path).isEqualTo(413);
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

    /** So it arrives when the network cuts the body between the two signs that end the line: see findings/netty-multipart-keeps-a-carriage-return.sh. */
    @Test
    void aCarriageReturnBehindAFieldOfAnUploadIsNoPartOfIt() {
        var owned = everything.everything("");
        var unit = owned.province().federation().id() + "\r";
        assertThat(world.browser(owned.organiser()).upload("/organiser/items/import", "file", "a.xlsx", new byte[] {1}, "unit", unit).status()).isEqualTo(422);
        assertThat(world.browser(owned.leader()).upload("/units/people/import", "file", "a.xlsx", new byte[] {1}, "unit", unit).status()).isEqualTo(422);
    }

    @Test
    void repeatedFieldsAreOneOfThem() {
        var browser = world.browser();
        assertThat(browser.post("/session", "phone", "1", "phone", "2", "password", "a", "password", "b", "next", "/a", "next", "//evil").status()).isEqualTo(422);
        assertThat(browser.postOnly("/language", "language", "en", "language", "vi", "next", "/study", "next", "https://evil.example").headers().firstValue("location")).hasValue("/study");
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
