package vn.hoithi.administration.audit;

import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import vn.hoithi.audit.Audit.Action;
import vn.hoithi.audit.AuditKind;
import vn.hoithi.audit.AuditQuery;
import vn.hoithi.audit.AuditQuery.Reach;
import vn.hoithi.organisation.Actor;
import vn.hoithi.organisation.Role;
import vn.hoithi.text.Format;
import vn.hoithi.text.Vietnamese;
import vn.hoithi.web.Pages;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Reads what an administrator looks for in the audit log. Never more than the administrator's subtree is looked at. */
@Singleton
class AuditFilters {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT);
    private static final List<String> FIELDS = List.of("who", "person", "where", "unit", "deed", "from", "to");
    private final AuditSubjects subjects;
    private final DeedChoices deeds;
    private final Pages pages;

    AuditFilters(AuditSubjects subjects, DeedChoices deeds, Pages pages) {
        this.subjects = subjects;
        this.deeds = deeds;
        this.pages = pages;
    }

    /**
     * What was asked for.
     *
     * @param typed    the fields
     * @param people   people the typed name may mean; none when it is clear
     * @param units    the same for the unit
     * @param sentence message key why nothing is looked for, or ""
     */
    record Filter(Map<String, String> typed, AuditQuery query, List<AuditPage.Choice> people, List<AuditPage.Choice> units, String sentence, Map<String, String> errors) {

        /** Nobody or no unit is called so. */
        boolean nothing() {
            return !sentence.isEmpty();
        }

        /** As the query of an address. */
        String address() {
            return AuditFilters.address(typed);
        }

        /** What the file is of, for the log itself. */
        String told() {
            var told = new StringBuilder();
            typed.forEach((field, value) -> told.append(value.isEmpty() || field.equals("person") || field.equals("unit") ? "" : ", " + value));
            return told.toString();
        }
    }

    Filter read(HttpRequest<?> request, Actor actor) {
        var typed = new LinkedHashMap<String, String>();
        FIELDS.forEach(field -> typed.put(field, Vietnamese.line(request.getParameters().get(field, String.class, ""))));
        var errors = new LinkedHashMap<String, String>();
        var from = day(typed.get("from"), "from", request, errors);
        var to = day(typed.get("to"), "to", request, errors);
        if (from != null && to != null && to.isBefore(from)) {
            errors.put("to", pages.say(request, "audit.day.order"));
        }
        var scope = actor.scope(Role.ADMINISTRATOR);
        var units = subjects.units(typed, scope);
        var reach = typed.get("where").isEmpty() ? subjects.reach(actor) : Reach.of(units.ids());
        var people = subjects.people(typed, reach);
        var query = AuditQuery.all(reach).doing(actions(typed.get("deed"))).of(people.ids());
        var sentence = !typed.get("where").isEmpty() && units.ids().isEmpty() ? "audit.noUnit" : people.tooMany() ? "audit.tooMany" : !typed.get("who").isEmpty() && people.ids().isEmpty() ? "audit.nobody" : "";
        return new Filter(typed, query.between(from == null ? null : begin(from), to == null ? null : begin(to.plusDays(1))), people.choices(), units.choices(), sentence, errors);
    }

    AuditPage.Form form(Filter filter, Locale locale) {
        var typed = filter.typed();
        return new AuditPage.Form(typed.get("who"), typed.get("person"), typed.get("where"), typed.get("unit"), deeds.markup(locale, typed.get("deed")), typed.get("from"), typed.get("to"));
    }

    static String address(Map<String, String> typed) {
        return String.join("&", typed.entrySet().stream().filter(e -> !e.getValue().isEmpty()).map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8)).toList());
    }

    private static Set<Action> actions(String deed) {
        var found = new TreeSet<Action>();
        Arrays.stream(Action.values()).filter(a -> a.name().equals(deed)).forEach(found::add);
        Arrays.stream(AuditKind.values()).filter(k -> k.name().equals(deed)).forEach(k -> found.addAll(k.actions()));
        return found;
    }

    private static Instant begin(LocalDate day) {
        return day.atStartOfDay(Format.ZONE).toInstant();
    }

    private LocalDate day(String text, String field, HttpRequest<?> request, Map<String, String> errors) {
        try {
            return text.isEmpty() ? null : LocalDate.parse(text, DAY);
        } catch (DateTimeParseException wrong) {
            errors.put(field, pages.say(request, "audit.day.wrong"));
            return null;
        }
    }
}
