package vn.hoithi.stories;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.FilePayload;

import java.net.URI;
import java.util.List;

/** A phone of 360 × 740 pixels in somebody's hand. Each page that is opened is looked over by {@link Eyes}. */
final class Handset implements AutoCloseable {

    private static final int PATIENCE = 15_000;
    private final BrowserContext context;
    private final Page page;

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
        PlaywrightAssertions.assertThat(page.locator(selector).first()).containsText(words, new LocatorAssertions.ContainsTextOptions().setTimeout(PATIENCE));
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

    /** Waits until the field holds the text. */
    Handset seesFilled(String selector, String text) {
        PlaywrightAssertions.assertThat(page.locator(selector)).hasValue(text);
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
