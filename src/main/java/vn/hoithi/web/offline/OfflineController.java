package vn.hoithi.web.offline;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import vn.hoithi.asset.Assets;
import vn.hoithi.web.EtagResponse;
import vn.hoithi.web.Messages;
import vn.hoithi.web.Pages;
import vn.hoithi.web.SharedPage;
import vn.hoithi.web.Site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The service worker, at the root so that all pages are in its reach, and what it shows without a network. */
@Controller
@Secured(SecurityRule.IS_ANONYMOUS)
@ExecuteOn(TaskExecutors.BLOCKING)
class OfflineController {

    private static final String WORKER = "js/worker/main.js";
    private final Assets assets;
    private final Messages messages;
    private final Pages pages;
    private final Site site;
    private final String markup;

    OfflineController(Assets assets, Messages messages, Pages pages, Site site) {
        this.assets = assets;
        this.messages = messages;
        this.pages = pages;
        this.site = site;
        this.markup = markup();
    }

    private static String markup() {
        return Stream.of("views/web/offline.html", "views/shared/exam.html", "views/shared/head.html", "i18n/web_vi.properties", "i18n/web_en.properties").map(OfflineController::read).collect(Collectors.joining());
    }

    private static String read(String name) {
        try (var in = OfflineController.class.getResourceAsStream("/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** In Vietnamese and, for whoever reads it, in English: kept once for everybody, before anybody's language is known. */
    public record OfflinePage(String title, String text) {
    }

    @Get("/offline")
    HttpResponse<?> offline(HttpRequest<?> request) {
        return pages.shared(request, "web/offline", SharedPage.of(new OfflinePage(messages.say(Locale.ENGLISH, "offline.title"), messages.say(Locale.ENGLISH, "offline.text"))));
    }

    /** A browser asks at each visit; when a byte of it is another, the new one takes over: its first line is the version of all that it keeps for everybody. */
    @Get("/worker.js")
    HttpResponse<?> worker(HttpRequest<?> request) {
        var script = "self.version = \"" + version() + "\";\n" + assets.text(WORKER);
        return EtagResponse.or(request, HttpResponse.ok(script.getBytes(StandardCharsets.UTF_8)).contentType("text/javascript;charset=utf-8").header("Cache-Control", "no-cache"));
    }

    /** Of style sheet and scripts, and of the page without a network: its markup, words, name and emblem. */
    private String version() {
        var about = String.join("\n", assets.base(), markup, site.getName(), site.getEmblem(), site.getColours());
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(about.getBytes(StandardCharsets.UTF_8)), 0, 8);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
