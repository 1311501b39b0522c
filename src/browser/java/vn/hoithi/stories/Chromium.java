package vn.hoithi.stories;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The machine's Chromium, started once for all stories. */
final class Chromium {

    private static final Playwright PLAYWRIGHT = Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    private static final Path PROGRAM = Path.of("/usr/bin/chromium");
    private static final List<String> ARGUMENTS = List.of("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync");
    private static final Browser BROWSER = PLAYWRIGHT.chromium().launch(new BrowserType.LaunchOptions().setExecutablePath(PROGRAM).setHeadless(true).setArgs(ARGUMENTS));

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(PLAYWRIGHT::close));
    }

    private Chromium() {
    }

    /** Another one, that keeps what it has in a folder. */
    static BrowserContext lasting(Path folder, BrowserType.LaunchPersistentContextOptions options) {
        return PLAYWRIGHT.chromium().launchPersistentContext(folder, options.setExecutablePath(PROGRAM).setHeadless(true).setArgs(ARGUMENTS));
    }

    static Browser running() {
        return BROWSER;
    }
}
