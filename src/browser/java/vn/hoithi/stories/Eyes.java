package vn.hoithi.stories;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

/** Looks at a page as everybody must be able to: axe in both colour schemes, and no scrolling sideways down to 320 pixels. */
final class Eyes {

    private static final String AXE = read();
    private static final String RUN = """
            () => axe.run(document, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']})
              .then(r => r.violations.map(v => v.id + ': ' + v.help + ' ' + v.nodes.slice(0, 3).map(n => n.html.slice(0, 160) + ' | ' + (n.any[0] || n.all[0] || n.none[0] || {}).message).join(' ;; ')))""";
    /** A bar that stays on the screen covers part of something at every height; that is a matter of where one has scrolled to, not of a target's size. */
    private static final String STILL = "still => document.querySelectorAll('.savebar, .actionbar').forEach(bar => bar.style.position = still ? 'static' : '')";
    /** Measured against the screen: a phone zooms out of a page that is too wide, and innerWidth grows with it. */
    private static final String WIDER = """
            width => document.documentElement.scrollWidth <= width ? [] : [...document.querySelectorAll('body *')]
              .filter(e => e.getBoundingClientRect().right > width + 1).slice(0, 5).map(e => e.outerHTML.slice(0, 120))""";

    private Eyes() {
    }

    /** Fails with what is wrong on the page. */
    static void over(Page page) {
        for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme).setReducedMotion(com.microsoft.playwright.options.ReducedMotion.REDUCE));
            if (!(Boolean) page.evaluate("() => 'axe' in window")) {
                page.evaluate(AXE);
            }
            page.evaluate(STILL, true);
            var wrong = (List<?>) page.evaluate(RUN);
            page.evaluate(STILL, false);
            assertThat(wrong).as("axe, " + scheme + ", " + page.url()).isEmpty();
        }
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        if (page.viewportSize().width > 360) { // at a desk: how narrow it goes is looked at on a phone
            return;
        }
        for (var width : List.of(320, 360)) {
            page.setViewportSize(width, 740);
            assertThat((List<?>) page.evaluate(WIDER, width)).as("wider than " + width + ": " + page.url()).isEmpty();
        }
    }

    private static String read() {
        try (var in = Eyes.class.getResourceAsStream("/axe.min.js")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
