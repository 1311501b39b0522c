package vn.hoithi.stories;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.ServiceWorkerPolicy;
import com.microsoft.playwright.options.WaitUntilState;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BooleanSupplier;

/** A phone of 360 × 740 pixels in somebody's hand. Each page that is opened is looked over by {@link Eyes}. */
final class Handset implements AutoCloseable {

    private static final int PATIENCE = 15_000;
    private final BrowserContext context;
    private final Page page;
    private int patience = PATIENCE;

    private Handset(BrowserContext context, Page page) {
        this.context = context;
        this.page = page;
    }

    /** A phone on which the cookie, if there is one, signs somebody in. */
    static Handset of(String base, String cookie) {
        var context = Chromium.running().newContext(new Browser.NewContextOptions().setBaseURL(base).setViewportSize(360, 740).setHasTouch(true).setIsMobile(true)
                .setLocale("vi-VN").setTimezoneId("Asia/Ho_Chi_Minh"));
        context.setDefaultTimeout(PATIENCE);
        if (cookie != null) {
            context.addCookies(List.of(new Cookie("hoithi", cookie).setUrl(base)));
        }
        return new Handset(context, context.newPage());
    }

    /** A phone whose browser keeps what it has in a folder, so that it can be closed and opened again. */
    static Handset lasting(String base, String cookie, Path folder, boolean offline) {
        var context = Chromium.lasting(folder, new BrowserType.LaunchPersistentContextOptions().setBaseURL(base).setViewportSize(360, 740).setHasTouch(true).setIsMobile(true)
                .setLocale("vi-VN").setTimezoneId("Asia/Ho_Chi_Minh").setOffline(offline));
        context.setDefaultTimeout(PATIENCE);
        context.addCookies(List.of(new Cookie("hoithi", cookie).setUrl(base).setExpires(System.currentTimeMillis() / 1000.0 + 86_400)));
        return new Handset(context, context.newPage());
    }

    /** A phone whose browser has no workers, as those inside other apps. */
    static Handset withoutWorkers(String base, String cookie) {
        var context = Chromium.running().newContext(new Browser.NewContextOptions().setBaseURL(base).setViewportSize(360, 740).setHasTouch(true).setIsMobile(true)
                .setLocale("vi-VN").setTimezoneId("Asia/Ho_Chi_Minh").setServiceWorkers(ServiceWorkerPolicy.BLOCK));
        context.setDefaultTimeout(PATIENCE);
        context.addCookies(List.of(new Cookie("hoithi", cookie).setUrl(base)));
        return new Handset(context, context.newPage());
    }

    /** A phone whose browser runs no scripts. */
    static Handset withoutScript(String base, String cookie) {
        var context = Chromium.running().newContext(new Browser.NewContextOptions().setBaseURL(base).setViewportSize(360, 740).setHasTouch(true).setIsMobile(true)
                .setLocale("vi-VN").setTimezoneId("Asia/Ho_Chi_Minh").setJavaScriptEnabled(false));
        context.setDefaultTimeout(PATIENCE);
        context.addCookies(List.of(new Cookie("hoithi", cookie).setUrl(base)));
        return new Handset(context, context.newPage());
    }

    /** The same person at a desk: a window of 1280 × 800 pixels and a mouse. */
    static Handset desk(String base, String cookie) {
        var context = Chromium.running().newContext(new Browser.NewContextOptions().setBaseURL(base).setViewportSize(1280, 800).setHasTouch(true).setLocale("vi-VN").setTimezoneId("Asia/Ho_Chi_Minh"));
        context.setDefaultTimeout(PATIENCE);
        context.addCookies(List.of(new Cookie("hoithi", cookie).setUrl(base)));
        return new Handset(context, context.newPage());
    }

    /** Another tab of the same browser. */
    Handset secondTab() {
        return new Handset(context, context.newPage());
    }

    Handset opens(String path) {
        page.navigate(path);
        return looksOver();
    }

    /** Opens a page without waiting for more than its first bytes. */
    Handset beginsToOpen(String path) {
        page.navigate(path, new Page.NavigateOptions().setWaitUntil(WaitUntilState.COMMIT));
        return this;
    }

    /** A slow line and a slow processor: 2,000 ms, 50 KB/s, four times slower. */
    Handset isSlow() {
        var tools = context.newCDPSession(page);
        tools.send("Network.enable");
        tools.send("Network.emulateNetworkConditions", json("{offline: false, latency: 2000, downloadThroughput: 51200, uploadThroughput: 51200}"));
        tools.send("Emulation.setCPUThrottlingRate", json("{rate: 4}"));
        patience = 4 * PATIENCE;
        context.setDefaultTimeout(patience);
        return this;
    }

    private static JsonObject json(String text) {
        return JsonParser.parseString(text).getAsJsonObject();
    }

    /** Requests to addresses like this wait until the answer is run. */
    Runnable holdsBack(String pattern) {
        var held = new ArrayList<Route>();
        context.route(pattern, held::add);
        return () -> {
            context.unroute(pattern);
            held.forEach(Route::resume);
        };
    }

    /** The phone's date can be set from now on, see {@link #setsTheDate}. */
    Handset hasADateToSet() {
        context.addInitScript("(() => { const real = Date.now; globalThis.jump = 0; Date.now = () => real() + globalThis.jump; })()");
        return this;
    }

    /** Sets the phone's date by so many minutes from the right one. */
    Handset setsTheDate(long minutes) {
        page.evaluate("ms => { globalThis.jump = ms; }", minutes * 60_000.0);
        return this;
    }

    /** Types letter by letter, as a person would, and goes on. */
    Handset writes(String selector, String text) {
        page.locator(selector).tap();
        page.locator(selector).pressSequentially(text);
        page.locator(selector).blur();
        return this;
    }

    /** Types over what stands there. */
    Handset replaces(String selector, String text) {
        page.locator(selector).fill("");
        return writes(selector, text);
    }

    /** Waits until the moment, epoch milliseconds. */
    Handset waitsUntil(long moment) {
        page.waitForFunction("moment => Date.now() >= moment", (double) moment, new Page.WaitForFunctionOptions().setTimeout(4 * PATIENCE));
        return this;
    }

    /** Waits until the part is shut: nothing in it can be touched. */
    Handset seesShut(String selector) {
        page.waitForFunction("selector => document.querySelector(selector)?.inert", selector);
        return this;
    }

    /** Waits until it stands on a page whose path ends so. */
    Handset arrives(String end) {
        page.waitForURL(url -> URI.create(url).getPath().endsWith(end));
        return this;
    }

    /** Leaves pictures in the build directory, light and dark, to be looked at. */
    Handset pictured(String name) {
        for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme).setReducedMotion(ReducedMotion.REDUCE));
            page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/pictures/" + name + "-" + page.viewportSize().width + "-" + scheme.name().toLowerCase(Locale.ROOT) + ".png")));
        }
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        return this;
    }

    /** Taps a link or button by the words on it. */
    Handset taps(String words) {
        control(words).tap();
        return this;
    }

    /** Taps what leads to another page, and looks that over. */
    Handset follows(String words) {
        var control = control(words);
        page.waitForNavigation(control::tap);
        return looksOver();
    }

    /** Types into the last field of a form and presses enter. */
    Handset enters(String selector, String text) {
        page.locator(selector).fill(text);
        page.waitForNavigation(() -> page.locator(selector).press("Enter"));
        return looksOver();
    }

    /** Opens a fold by its heading. */
    Handset unfolds(String words) {
        page.locator("summary", new Page.LocatorOptions().setHasText(words)).tap();
        return this;
    }

    private Locator control(String words) {
        var button = page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(words));
        var link = page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(words));
        return button.or(link).locator("visible=true").first();
    }

    /** Taps the words of a choice. */
    Handset chooses(String words) {
        choices(words).first().tap();
        return this;
    }

    /** The choices with these words, in the order of the page. */
    Locator choices(String words) {
        return page.locator("label.choice", new Page.LocatorOptions().setHasText(words));
    }

    Handset types(String label, String text) {
        page.getByLabel(label, new Page.GetByLabelOptions().setExact(true)).first().fill(text);
        return this;
    }

    Handset typesInto(String selector, String text) {
        page.locator(selector).fill(text);
        return this;
    }

    /** Chooses a file by its name and content. */
    Handset attaches(String selector, String name, byte[] content) {
        page.locator(selector).setInputFiles(new FilePayload(name, "application/octet-stream", content));
        return this;
    }

    Handset goesBack() {
        page.goBack();
        return this;
    }

    Handset reloads() {
        page.reload();
        return this;
    }

    Handset losesTheNetwork() {
        context.setOffline(true);
        return this;
    }

    Handset findsTheNetwork() {
        context.setOffline(false);
        return this;
    }

    /** Opens a page that the network does not bring. */
    Handset opensFromTheDevice(String path) {
        page.navigate(path);
        return this;
    }

    /** Somebody else signed in on this phone. */
    Handset isHandedTo(String cookie) {
        context.addCookies(List.of(new Cookie("hoithi", cookie).setUrl(URI.create(page.url()).resolve("/").toString())));
        return this;
    }

    /** Waits until a page of this path is kept on the phone. */
    Handset keeps(String path) {
        return waitsFor(() -> Boolean.TRUE.equals(page.evaluate("async path => Boolean(await caches.match(path, { ignoreVary: true }))", path)));
    }

    /** Waits until there is the store of one version only, and gives its name. */
    String shell(String other) {
        waitsFor(() -> Boolean.TRUE.equals(page.evaluate("async () => Boolean(await navigator.serviceWorker.getRegistration())")));
        page.evaluate("async () => { await (await navigator.serviceWorker.getRegistration()).update(); }"); // browsers do so at each visit, when they have time
        waitsFor(() -> shells().size() == 1 && !shells().contains(other));
        return shells().getFirst().toString();
    }

    private List<?> shells() {
        return (List<?>) page.evaluate("async () => (await caches.keys()).filter(name => name.startsWith('shell '))");
    }

    /** What takes its time to be found out cannot be asked by the page's own waiting, which takes a promise for an answer. */
    private Handset waitsFor(BooleanSupplier fact) {
        for (var until = System.nanoTime() + patience * 1_000_000L; !fact.getAsBoolean(); page.waitForTimeout(100)) {
            if (System.nanoTime() > until) {
                throw new AssertionError("not within " + patience + " ms");
            }
        }
        return this;
    }

    /** What a finger can hardly hit: all that can be tapped and is smaller than 44 pixels either way, but links within a sentence. */
    List<?> smallTargets() {
        return (List<?>) page.evaluate("""
                () => {
                  const seen = (e) => e.checkVisibility({ visibilityProperty: true, opacityProperty: true }) && e.getClientRects().length > 0 && !e.closest(".skip, .visually-hidden");
                  const target = (e) => (e.matches("[type=radio], [type=checkbox]") ? e.closest("label") ?? document.querySelector(`label[for="${e.id}"]`) ?? e : e);
                  const within = (e) => e.matches("a") && getComputedStyle(e).display === "inline" && [...e.parentElement.childNodes].some((n) => n.nodeType === 3 && n.data.trim().length > 3);
                  return [...document.querySelectorAll("a[href], button, input:not([type=hidden]), select, textarea, summary")].map(target).filter((e) => seen(e) && !within(e))
                    .map((e) => [e, e.getBoundingClientRect()]).filter(([, box]) => box.width < 44 || box.height < 44)
                    .map(([e, box]) => `${location.pathname} ${e.tagName.toLowerCase()}.${e.className} "${(e.textContent || e.name || "").trim().slice(0, 40)}" ${box.width.toFixed(0)} × ${box.height.toFixed(0)}`);
                }""");
    }

    /** What this phone has stored: entries of the journal, of what the server has and of drafts, and stores of pages. */
    List<?> stored() {
        return (List<?>) page.evaluate("async () => [...Object.keys(localStorage).filter(key => /^(hoithi|kept)\\.|^draft /.test(key)), ...(await caches.keys()).filter(name => name === 'mine')]");
    }

    /** Pages come, but what is sent to addresses like this does not arrive. */
    Handset cannotSend(String pattern) {
        context.route(pattern, Route::abort);
        return this;
    }

    Handset canSendAgain(String pattern) {
        context.unroute(pattern);
        return this;
    }

    Handset sees(String... words) {
        for (var word : words) {
            seesIn("main", word);
        }
        return this;
    }

    /** Waits until the part shows the words. */
    Handset seesIn(String selector, String words) {
        PlaywrightAssertions.assertThat(page.locator(selector).first()).containsText(words, new LocatorAssertions.ContainsTextOptions().setTimeout(patience));
        return this;
    }

    /** Waits until the picture is there. */
    Handset seesPicture(String selector) {
        page.waitForFunction("selector => document.querySelector(selector)?.naturalWidth > 0", selector);
        return this;
    }

    /** Waits until so many boxes are ticked. */
    Handset seesTicked(int boxes) {
        PlaywrightAssertions.assertThat(page.locator(".choices input:checked")).hasCount(boxes, new LocatorAssertions.HasCountOptions().setTimeout(PATIENCE));
        return this;
    }

    /** Waits until the server has confirmed everything: nothing is kept on the device. */
    Handset keepsNothing() {
        page.waitForFunction("() => !Object.keys(localStorage).some(key => key.startsWith('hoithi.'))");
        return seesIn("#save-text", "Đã lưu");
    }

    /** Waits until what stayed on this phone is shown to be copied: a chosen answer and the essay. */
    Handset seesUnsent(String answer, String essay) {
        page.locator("#unsent").waitFor();
        return seesIn("#unsent li", answer).seesFilled("#unsent-essay", essay).seesIn("#unsent button", "Chép bài viết").looksOver();
    }

    /** The words of the choices that are ticked. */
    List<String> ticked() {
        return page.locator("label.choice:has(:checked)").allTextContents();
    }

    /** Waits until the field holds the text. */
    Handset seesFilled(String selector, String text) {
        PlaywrightAssertions.assertThat(page.locator(selector)).hasValue(text);
        return this;
    }

    /** Waits until the part is not to be seen. */
    Handset hides(String selector) {
        PlaywrightAssertions.assertThat(page.locator(selector)).isHidden();
        return this;
    }

    /** Waits until the cursor stands in the field. */
    Handset waitsAt(String selector) {
        PlaywrightAssertions.assertThat(page.locator(selector)).isFocused();
        return this;
    }

    /** The words that stand there. */
    String reads(String selector) {
        return page.locator(selector).first().textContent().strip();
    }

    /** Asks the page to be in order as it stands. */
    Handset looksOver() {
        Eyes.over(page);
        return this;
    }

    String path() {
        return URI.create(page.url()).getPath();
    }

    @Override
    public void close() {
        context.close();
    }
}
