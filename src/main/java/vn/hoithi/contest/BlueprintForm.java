package vn.hoithi.contest;

import jakarta.inject.Singleton;
import vn.hoithi.itembank.Level;
import vn.hoithi.organisation.Unit;
import vn.hoithi.web.Messages;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;

/** The blueprint's part of the form: rows with what the bank has, and a proposal that fits it. */
@Singleton
class BlueprintForm {

    private static final int LEAST = 5;
    private static final int MOST = 40;
    private final CheckRoom room;
    private final Messages messages;

    BlueprintForm(CheckRoom room, Messages messages) {
        this.room = room;
        this.messages = messages;
    }

    List<ContestFormPage.TopicRow> rows(ContestSheet sheet, ContestSettings settings, Unit unit) {
        var stock = room.stock(unit.path());
        var asked = new LinkedHashMap<ContestCheck.Cell, Integer>();
        settings.blueprint().forEach(q -> asked.put(new ContestCheck.Cell(q.topicId(), q.level()), q.count()));
        return room.topics().stream().filter(t -> Arrays.stream(Level.values()).map(l -> new ContestCheck.Cell(t.id(), l)).anyMatch(c -> stock.containsKey(c) || asked.containsKey(c)))
                .map(t -> new ContestFormPage.TopicRow(t.name(), Arrays.stream(Level.values()).map(level -> {
                    var cell = new ContestCheck.Cell(t.id(), level);
                    var have = stock.getOrDefault(cell, 0);
                    var field = ContestCheck.cellField(t.id(), level);
                    return new ContestFormPage.CellPart(field, "organiser.level." + level, sheet.form().line(field), have, Math.max(0, asked.getOrDefault(cell, 0) - have));
                }).toList())).toList();
    }

    /** The sheet with the number of items wanted spread over what the unit may draw. */
    ContestSheet proposed(ContestSheet sheet, Unit unit) {
        return sheet.filled(wanted(sheet), Blueprint.spread(wanted(sheet), room.stock(unit.path())));
    }

    /** What the bank lacks for the number of items wanted; empty when it has enough. */
    String lack(ContestSheet sheet, Unit unit, Locale locale) {
        var have = room.stock(unit.path()).values().stream().mapToInt(Integer::intValue).sum();
        var wanted = wanted(sheet);
        return have == 0 || have >= wanted ? "" : messages.say(locale, "organiser.lack", wanted, have, wanted - have);
    }

    private static int wanted(ContestSheet sheet) {
        return (int) Math.clamp(sheet.form().number("wanted").orElse(ContestSheet.USUAL_ITEMS), LEAST, MOST);
    }
}
