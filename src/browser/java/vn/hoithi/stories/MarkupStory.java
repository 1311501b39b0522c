package vn.hoithi.stories;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hoithi.CanaryTest;
import vn.hoithi.organisation.Actor;
import vn.hoithi.world.Everything;
import vn.hoithi.world.World;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

/** Markup typed into every field, file name and import runs nowhere in a real browser: no script, no dialog, nothing even for the policy to stop. */
@MicronautTest(transactional = false)
class MarkupStory {

    /** A script that ran says so here; what the policy stopped is told in the console. */
    private static final String TRACES = "() => [window.hit ? 'a script ran' : '', ...[...document.querySelectorAll('script:not([src]), iframe, object, embed, base, meta[http-equiv=refresh], main svg[onload], img[src=x]')].map(e => e.outerHTML.slice(0, 80)),"
            + " ...[...document.querySelectorAll('*')].flatMap(e => [...e.attributes]).filter(a => a.name.startsWith('on') || a.name === 'style' || /^\\s*(javascript|data|vbscript):/i.test(a.value) && ['href', 'src', 'action', 'formaction'].includes(a.name)).map(a => a.name + '=' + a.value.slice(0, 60))].filter(t => t)";

    @Inject
    World world;
    @Inject
    Everything everything;
    @Inject
    EmbeddedServer server;

    @ParameterizedTest
    @ValueSource(strings = {
        "\"><img src=x onerror=window.hit=1><script>window.hit=1</script>",
        "</textarea></title></script><svg onload=window.hit=1>'\" autofocus onfocus=window.hit=1 x='",
        "<a href=javascript:window.hit=1>x</a> [y](javascript:window.hit=1) ![z](x\"onerror=\"window.hit=1) <iframe srcdoc='<script>parent.hit=1</script>'>"})
    void nothingThatWasTypedRuns(String markup) {
        var owned = everything.everything(markup);
        var found = new ArrayList<String>();
        var readers = new LinkedHashMap<String, Actor>();
        readers.put("stranger", null);
        readers.put("member", owned.member());
        readers.put("organiser", owned.organiser());
        readers.put("marker", owned.marker());
        readers.put("leader", owned.leader());
        readers.put("administrator", owned.admin());
        var shown = 0;
        for (var reader : readers.entrySet()) {
            try (var context = context(reader.getValue())) {
                var page = watched(context, found, reader.getKey());
                for (var address : CanaryTest.addresses(owned, markup)) {
                    var answer = page.navigate(address);
                    shown += answer != null && answer.status() == 200 && page.content().contains("window.hit") ? 1 : 0;
                    ((List<?>) page.evaluate(TRACES)).forEach(t -> found.add(reader.getKey() + " " + address + ": " + t));
                }
            }
        }
        assertThat(found).isEmpty();
        assertThat(shown).as("pages on which the markup stands as words").isGreaterThan(40);
    }

    @Test
    void aScriptThatGotThroughWouldBeSeen() {
        var found = new ArrayList<String>();
        try (var context = context(null)) {
            var page = watched(context, found, "somebody");
            page.navigate("/");
            page.evaluate("() => document.querySelector('main').insertAdjacentHTML('beforeend', '<img src=x onerror=window.hit=1>')");
            page.waitForTimeout(200);
            ((List<?>) page.evaluate(TRACES)).forEach(t -> found.add("" + t));
        }
        assertThat(found).as("the policy's word in the console, and what stands in the page").anyMatch(t -> t.contains("Content Security Policy")).anyMatch(t -> t.startsWith("onerror="));
    }

    private BrowserContext context(Actor who) {
        var base = "http://localhost:" + server.getPort();
        var context = Chromium.running().newContext(new Browser.NewContextOptions().setBaseURL(base).setViewportSize(1280, 800).setLocale("vi-VN"));
        context.setDefaultTimeout(15_000);
        if (who != null) {
            context.addCookies(List.of(new Cookie("hoithi", world.browser(who).cookie("hoithi")).setUrl(base)));
        }
        return context;
    }

    private static Page watched(BrowserContext context, List<String> found, String who) {
        var page = context.newPage();
        page.onDialog(dialog -> {
            found.add(who + " " + page.url() + ": a dialog, " + dialog.message());
            dialog.dismiss();
        });
        page.onPageError(error -> found.add(who + " " + page.url() + ": " + error));
        page.onConsoleMessage(message -> {
            var of = message.location().replaceFirst(":\\d+:\\d+$", "");
            if (message.type().equals("error") && !of.equals(page.url()) && !message.text().contains("the server responded with a status of")) {
                found.add(who + " " + page.url() + ": " + message.text());
            } else if (message.text().contains("Content Security Policy") || message.text().contains("Refused to")) {
                found.add(who + " " + page.url() + ": " + message.text());
            }
        });
        return page;
    }
}
