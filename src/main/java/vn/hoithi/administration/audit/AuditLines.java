package vn.hoithi.administration.audit;

import jakarta.inject.Singleton;
import vn.hoithi.audit.Audit.Action;
import vn.hoithi.audit.AuditKind;
import vn.hoithi.audit.AuditSearch;
import vn.hoithi.audit.Entry;
import vn.hoithi.sheet.TableFile;
import vn.hoithi.text.Format;
import vn.hoithi.web.Messages;
import vn.hoithi.web.Wording;

import java.time.Instant;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Entries of the audit log in words. */
@Singleton
class AuditLines {

    /** Done by somebody who was not signed in; whatever else has no actor was a command. */
    private static final Set<Action> UNKNOWN = EnumSet.of(Action.SIGN_IN_FAILED, Action.RESET_SENT, Action.CODE_FAILED, Action.REGISTRATIONS_SLOWED, Action.OFFICERS_BURST);
    /** The same person twice would say nothing. */
    private static final Set<Action> BY_ONESELF = EnumSet.of(Action.SIGN_IN, Action.PERSON_DELETED, Action.PASSWORD_CHANGED, Action.ACCOUNT_OPENED, Action.ACCOUNT_CLAIMED, Action.FACTOR_ON, Action.FACTOR_OFF,
            Action.FACTOR_CODES, Action.RECOVERY_CODE_USED);
    private static final Set<Action> LONG = EnumSet.of(Action.CONTEST_CHANGED, Action.COUNTS_DECLARED);
    private final AuditSearch search;
    private final Messages messages;

    AuditLines(AuditSearch search, Messages messages) {
        this.search = search;
        this.messages = messages;
    }

    List<AuditPage.Line> of(List<Entry> entries, Locale locale) {
        var words = messages.in(locale);
        var units = units(entries);
        return entries.stream().map(e -> line(e, words, locale, units)).toList();
    }

    /** The columns of a file. */
    List<TableFile.Column> columns(Locale locale) {
        var words = messages.in(locale);
        return List.of(new TableFile.Column(words.say("audit.column.when"), 22), new TableFile.Column(words.say("audit.column.kind"), 26), new TableFile.Column(words.say("audit.column.deed"), 34),
                new TableFile.Column(words.say("audit.column.who"), 28), new TableFile.Column(words.say("audit.column.whom"), 28), new TableFile.Column(words.say("audit.column.unit"), 40),
                new TableFile.Column(words.say("audit.column.note"), 80));
    }

    List<List<String>> cells(List<Entry> entries, Locale locale) {
        var words = messages.in(locale);
        var units = units(entries);
        return entries.stream().map(e -> {
            var line = line(e, words, locale, units);
            return List.of(line.when(), words.say("audit.kind." + AuditKind.of(e.action())), words.say("audit." + e.action()), line.who(), line.whom(), line.unit(), line.note());
        }).toList();
    }

    private Map<Long, String> units(List<Entry> entries) {
        return search.unitNames(entries.stream().map(Entry::unitId).filter(id -> id != 0).distinct().toList());
    }

    private static AuditPage.Line line(Entry entry, Wording words, Locale locale, Map<Long, String> units) {
        var who = entry.actorName() != null ? entry.actorName() : words.say(UNKNOWN.contains(entry.action()) ? "audit.unknown" : "audit.command");
        var whom = entry.personName() == null || BY_ONESELF.contains(entry.action()) ? "" : entry.personName();
        return new AuditPage.Line(Format.of(locale).second(Instant.ofEpochMilli(entry.writtenAt())), entry.action().name(), who, href(entry.actorName(), entry.actorId()), whom,
                whom.isEmpty() ? "" : href(whom, entry.subjectId()), units.getOrDefault(entry.unitId(), ""), note(entry, words), LONG.contains(entry.action()));
    }

    private static String href(String name, Long id) {
        if (name == null || id == null) {
            return "";
        }
        var typed = new LinkedHashMap<String, String>();
        typed.put("who", name);
        typed.put("person", id.toString());
        return AuditController.PATH + "?" + AuditFilters.address(typed);
    }

    private static String note(Entry entry, Wording words) {
        return switch (entry.action()) {
            case ROLE_GRANTED, ROLE_REVOKED -> role(entry.note(), words);
            case PEOPLE_READ -> looked(entry.note(), words);
            case PEOPLE_IMPORTED, CODES_ISSUED -> words.say("audit.people", entry.note());
            case AUDIT_READ -> entry.note().isEmpty() ? "" : words.say("audit.people", entry.note());
            case RECOVERY_CODE_USED -> words.say("audit.codesLeft", entry.note());
            case ITEMS_IMPORTED -> words.say("audit.items", entry.note());
            default -> entry.note();
        };
    }

    /** The role is kept by its name, and told in the reader's language. */
    private static String role(String note, Wording words) {
        var comma = note.indexOf(", ");
        return comma < 0 ? note : words.say("role." + note.substring(0, comma)) + note.substring(comma);
    }

    /** How many people, and in which list; older entries say only how many. */
    private static String looked(String note, Wording words) {
        var comma = note.indexOf(", ");
        return comma < 0 ? words.say("audit.people", note) : words.say("audit.list." + note.substring(comma + 2)) + ", " + words.say("audit.people", note.substring(0, comma));
    }
}
