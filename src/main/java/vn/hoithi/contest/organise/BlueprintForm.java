package vn.hoithi.contest.organise;

import jakarta.inject.Singleton;
import vn.hoithi.contest.ContestSettings;
import vn.hoithi.contest.check.ContestCheck;
import vn.hoithi.contest.check.PublicationFacts;
import vn.hoithi.itembank.Level;
import vn.hoithi.itembank.Topic;
import vn.hoithi.organisation.Unit;
import vn.hoithi.text.Vietnamese;
import vn.hoithi.web.Messages;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;

/** The blueprint's part of the form: rows with what the bank has, and a proposal that fits it. */
@Singleton
class BlueprintForm {

    private static final String NEW = "newTopic";
    private static final String MADE = "topicMade";
    private static final int LEAST = 5;
    private static final int MOST = 40;
    private final PublicationFacts facts;
    private final Messages messages;

    BlueprintForm(PublicationFacts facts, Messages messages) {
        this.facts = facts;
        this.messages = messages;
    }

    List<ContestFormPage.TopicRow> rows(ContestDraftForm draftForm, ContestSettings settings, Unit unit) {
        var stock = facts.stock(unit.path());
        var asked = new LinkedHashMap<ContestCheck.Cell, Integer>();
        settings.blueprint().forEach(q -> asked.put(new ContestCheck.Cell(q.topicId(), q.level()), q.count()));
        return facts.topics().stream().filter(t -> Arrays.stream(Level.values()).map(l -> new ContestCheck.Cell(t.id(), l)).anyMatch(c -> stock.containsKey(c) || asked.containsKey(c)) || made(draftForm, t))
                .map(t -> new ContestFormPage.TopicRow("" + t.id(), t.name(), made(draftForm, t), Arrays.stream(Level.values()).map(level -> {
                    var cell = new ContestCheck.Cell(t.id(), level);
                    var have = stock.getOrDefault(cell, 0);
                    var field = ContestCheck.cellField(t.id(), level);
                    return new ContestFormPage.CellPart(field, "organiser.level." + level, draftForm.form().line(field), have, Math.max(0, asked.getOrDefault(cell, 0) * settings.itemShares() - have));
                }).toList())).toList();
    }

    private static boolean made(ContestDraftForm draftForm, Topic topic) {
        return draftForm.form().all(MADE).contains("" + topic.id());
    }

    /** The form with the topic typed, made when there is none of that name; what is wrong with the name is noted at its field. */
    ContestDraftForm withTopic(ContestDraftForm draftForm, Locale locale) {
        var name = draftForm.form().line(NEW);
        if (name.length() > 200 || Vietnamese.slug(name).isEmpty()) {
            draftForm.form().addError(NEW, messages.say(locale, "item.fault.TOPIC_NAME"));
            return draftForm;
        }
        var made = new ArrayList<>(draftForm.form().all(MADE));
        made.add("" + facts.topic(name).id());
        return ContestDraftForm.sent(draftForm.form().with(MADE, made).with(NEW, List.of()));
    }

    /** The form with the number of items wanted spread over what the unit may draw. */
    ContestDraftForm proposed(ContestDraftForm draftForm, Unit unit) {
        var stock = new HashMap<>(facts.stock(unit.path()));
        stock.replaceAll((cell, items) -> items / draftForm.itemShares());
        return draftForm.filled(wanted(draftForm), BlueprintProposal.spread(wanted(draftForm), stock));
    }

    /** What the bank lacks for the number of items wanted; empty when it has enough. */
    String lack(ContestDraftForm draftForm, Unit unit, Locale locale) {
        var have = facts.stock(unit.path()).values().stream().mapToInt(Integer::intValue).sum();
        var wanted = wanted(draftForm) * draftForm.itemShares();
        return have == 0 || have >= wanted ? "" : messages.say(locale, "organiser.lack", wanted, have, wanted - have);
    }

    private static int wanted(ContestDraftForm draftForm) {
        return (int) Math.clamp(draftForm.form().number("wanted").orElse(ContestDraftForm.USUAL_ITEMS), LEAST, MOST);
    }
}
