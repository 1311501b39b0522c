package vn.hoithi.administration.audit;

import jakarta.inject.Singleton;
import vn.hoithi.audit.AuditKind;
import vn.hoithi.web.Messages;
import vn.hoithi.web.Option;
import vn.hoithi.web.Pages;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** The deeds one may look for in the audit log, by kind: the same for everybody, and more markup than the page's fifty entries, so drawn once for each language. */
@Singleton
class DeedChoices {

    private final Pages pages;
    private final Messages messages;
    private final Map<Locale, String> drawn = new ConcurrentHashMap<>();

    DeedChoices(Pages pages, Messages messages) {
        this.pages = pages;
        this.messages = messages;
    }

    /** @param chosen name of an action or a kind; whatever else chooses nothing */
    String markup(Locale locale, String chosen) {
        var all = drawn.computeIfAbsent(locale, this::draw);
        var value = "value=\"" + chosen + "\"";
        return chosen.matches("[A-Z_]+") ? all.replace(value, value + " selected=\"selected\"") : all;
    }

    private String draw(Locale locale) {
        return pages.fragment(locale, "audit/deeds", "deeds", Map.of("kinds", kinds(locale)));
    }

    private List<AuditPage.Kind> kinds(Locale locale) {
        var words = messages.in(locale);
        return Arrays.stream(AuditKind.values()).map(kind -> {
            var label = words.say("audit.kind." + kind);
            var each = Option.named(kind.actions(), words, "audit.", a -> false);
            return new AuditPage.Kind(label, Stream.concat(Stream.of(new Option(kind.name(), words.say("audit.allOf", label), false)), each.stream()).toList());
        }).toList();
    }
}
