package vn.hoithi.contest.organise;

import jakarta.inject.Singleton;
import vn.hoithi.contest.ContestSettings.TieRule;
import vn.hoithi.contest.check.PublicationFacts;
import vn.hoithi.itembank.Topic;
import vn.hoithi.organisation.Unit;
import vn.hoithi.organisation.Units;
import vn.hoithi.text.Vietnamese;
import vn.hoithi.web.Form;
import vn.hoithi.web.Messages;
import vn.hoithi.web.Wording;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What differs between two states of the contest form, field by field and in words: for the audit log, and for two people who changed one contest. */
@Singleton
class FormChanges {

    /** A field with its name on the page, and what it said in the two; "" for nothing. */
    public record Change(String field, String label, String before, String after) {
    }

    /** Of the way a contest is asked for on the page, not of the contest; the order of tie rules is told with them. */
    private static final String NOT_TOLD = "version|do|language|conflict|order|wanted|newTopic|topicMade|madeFrom";
    private static final Map<String, String> CHOSEN = Map.of("attemptsPer", "attemptsPer.", "counting", "counting.", "overall", "overall.", "credit", "credit.", "results", "show.", "review", "show.", "subject", "prediction.subject.", "reach", "prediction.reach.",
            "certificate", "organiser.certificate.");
    private static final String TICKED = "excluded|shuffleItems|shuffleChoices|onePerPage|prediction|essay|ownItems";
    private static final Pattern ROUND = Pattern.compile("round-(\\d+)-(name|opens|closes)(?:-(\\d+))?");
    private static final Pattern CRITERION = Pattern.compile("criterion-(\\d+)-(name|points)");
    private static final Pattern CELL = Pattern.compile("cell-(\\d+)-(\\w+)");
    private static final Pattern BOARD = Pattern.compile("board-(\\d+)-(name|prizes)");
    private static final Pattern BOARD_OF = Pattern.compile("board-of-(\\d+)");
    private final PublicationFacts facts;
    private final Units units;
    private final Messages messages;

    FormChanges(PublicationFacts facts, Units units, Messages messages) {
        this.facts = facts;
        this.units = units;
        this.messages = messages;
    }

    List<Change> between(ContestDraftForm before, ContestDraftForm after, Locale locale) {
        var words = messages.in(locale);
        var names = new LinkedHashSet<String>();
        before.form().names().forEach(names::add);
        after.form().names().forEach(names::add);
        var changes = new ArrayList<Change>();
        for (var name : names) {
            var old = name.matches(NOT_TOLD) ? "" : said(name, before, words);
            var fresh = name.matches(NOT_TOLD) ? "" : said(name, after, words);
            if (!old.equals(fresh)) {
                changes.add(new Change(name, label(name, words), old, fresh));
            }
        }
        return changes;
    }

    private String said(String name, ContestDraftForm draftForm, Wording words) {
        var form = draftForm.form();
        var typed = form.block(name);
        if (!applies(name, form)) {
            return "";
        }
        if (name.matches(TICKED)) {
            return words.say(form.has(name) ? "organiser.yes" : "organiser.no");
        }
        if (CHOSEN.containsKey(name)) {
            return typed.isEmpty() ? "" : words.say(CHOSEN.get(name) + typed);
        }
        return switch (name) {
            case "unit" -> units(List.of(typed));
            case "invited" -> units(form.all(name));
            case "role" -> form.all(name).stream().sorted().map(r -> words.say("member." + r)).collect(Collectors.joining(", "));
            case "tie" -> draftForm.order().stream().map(TieRule::name).filter(form.all("tie")::contains).map(t -> words.say("tie." + t)).collect(Collectors.joining(", "));
            default -> BOARD_OF.matcher(name).matches() && !typed.isEmpty() ? form.line("board-" + typed + "-name") : typed;
        };
    }

    /** What stands in fields that do not count is no difference. */
    private static boolean applies(String name, Form form) {
        return switch (name) {
            case "subject", "reach" -> form.has("prediction");
            case "certificatePercent" -> form.line("certificate").equals(ContestDraftForm.Offer.PERCENT.name());
            case "signedFor", "signedBy", "signedAt" -> !form.line("certificate").equals(ContestDraftForm.Offer.OFF.name());
            default -> form.has("essay") || !name.matches("essay[A-Z].*|criterion-.*");
        };
    }

    private String units(List<String> ids) {
        return ids.stream().filter(id -> id.matches("\\d{1,18}")).map(id -> units.byId(Long.parseLong(id)).map(Unit::name).orElse(id)).sorted().collect(Collectors.joining(", "));
    }

    private String label(String name, Wording words) {
        var round = ROUND.matcher(name);
        if (round.matches()) {
            var sitting = round.group(3) == null || round.group(3).equals("1") ? "" : " " + round.group(3);
            return words.say("round.named", round.group(1)) + ", " + words.say("organiser." + (round.group(2).equals("name") ? "round.own" : round.group(2))).toLowerCase(words.locale()) + sitting;
        }
        var criterion = CRITERION.matcher(name);
        if (criterion.matches()) {
            return words.say(criterion.group(2).equals("name") ? "organiser.criterion" : "organiser.criterion.points", criterion.group(1));
        }
        var cell = CELL.matcher(name);
        if (cell.matches()) {
            return words.say("organiser.cell", words.say("organiser.level." + cell.group(2)).toLowerCase(words.locale()), topic(cell.group(1)));
        }
        var board = BOARD.matcher(name);
        if (board.matches()) {
            return words.say("organiser.board", board.group(1)) + ", " + words.say("organiser.board." + board.group(2)).toLowerCase(words.locale());
        }
        var of = BOARD_OF.matcher(name);
        return of.matches() ? words.say("organiser.board.of", units(List.of(of.group(1)))) : words.say(plain(name));
    }

    private static String plain(String name) {
        return switch (name) {
            case "role" -> "organiser.roles";
            case "tie" -> "organiser.ties";
            default -> "organiser." + name;
        };
    }

    private String topic(String id) {
        return facts.topics().stream().filter(t -> id.equals("" + t.id())).map(Topic::name).findFirst().orElse(id);
    }

    /** The changes as one short note in Vietnamese: what, from what, to what; what does not fit is counted. */
    String note(List<Change> changes, int longest) {
        var note = new StringBuilder();
        for (int i = 0; i < changes.size(); i++) {
            var change = changes.get(i);
            var part = (i == 0 ? "" : "; ") + change.label() + ": " + brief(change.before()) + " → " + brief(change.after());
            if (note.length() + part.length() > longest) {
                return note.append(i == 0 ? part.substring(0, longest) : messages.say(Messages.VIETNAMESE, "organiser.changes.more", changes.size() - i)).toString();
            }
            note.append(part);
        }
        return note.toString();
    }

    private String brief(String text) {
        var line = Vietnamese.line(text);
        return line.isEmpty() ? messages.say(Messages.VIETNAMESE, "organiser.changes.empty") : line.length() <= 60 ? line : line.substring(0, 57) + "…";
    }
}
