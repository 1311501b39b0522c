package vn.hoithi.itembank.exchange;

import vn.hoithi.itembank.Choice;
import vn.hoithi.itembank.ItemValidation;
import vn.hoithi.itembank.ItemValidation.Written;
import vn.hoithi.itembank.QuestionView;
import vn.hoithi.sheet.Finding;
import vn.hoithi.sheet.Table;
import vn.hoithi.sheet.XlsxGrid;
import vn.hoithi.text.Vietnamese;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** One row of a list of items: its question, choices and key, freed from what another layout left in them; everything wrong is noted. */
final class ItemLine {

    private final Table<ItemColumn> list;
    private final XlsxGrid.Row row;
    private final List<Finding> errors;
    private final List<Finding> warnings;

    ItemLine(Table<ItemColumn> list, XlsxGrid.Row row, List<Finding> errors, List<Finding> warnings) {
        this.list = list;
        this.row = row;
        this.errors = errors;
        this.warnings = warnings;
    }

    Written read() {
        var alone = ItemColumn.choices().stream().noneMatch(list::has) && !list.has(ItemColumn.OPTIONS);
        var parts = alone ? Remnants.apart(list.lines(row, ItemColumn.TEXT), true) : null;
        var stem = Remnants.stem(alone ? parts.stem() : list.cell(row, ItemColumn.TEXT));
        if (stem.cut()) {
            warn(ItemColumn.TEXT, "import.cutNumber");
        }
        var texts = choices(parts == null ? List.of() : parts.choices());
        var before = errors.size();
        var keys = keys(texts);
        var keyRead = errors.size() == before && list.has(ItemColumn.KEY);
        var fixed = KeyLetters.letters(cell(ItemColumn.FIXED));
        told(ItemColumn.FIXED, fixed);
        var slots = new ArrayList<Choice>();
        for (int i = 0; i < ItemValidation.SLOTS; i++) {
            slots.add(new Choice(texts.get(i), keys.contains(i), fixed.slots().contains(i)));
        }
        var written = new Written(stem.text(), slots, cell(ItemColumn.SOURCE), cell(ItemColumn.EXPLANATION));
        check(written, keyRead);
        warnings();
        return written;
    }

    /** The six places for choices, from columns of their own, from one for all, or from the cell of the question. */
    private List<String> choices(List<String> inStem) {
        var texts = new ArrayList<>(inStem);
        if (texts.isEmpty() && list.has(ItemColumn.OPTIONS)) {
            texts.addAll(Remnants.apart(list.lines(row, ItemColumn.OPTIONS), false).choices());
        }
        if (texts.isEmpty()) {
            ItemColumn.choices().forEach(c -> texts.add(cell(c)));
        }
        if (texts.size() > ItemValidation.SLOTS) {
            errors.add(list.at(row, ItemColumn.OPTIONS, "import.manyChoices", Integer.toString(texts.size())));
        }
        var bare = Remnants.choices(texts);
        if (bare.cut()) {
            warn(ItemColumn.A, "import.cutLetters");
        }
        if (bare.moved()) {
            errors.add(list.at(row, ItemColumn.A, "import.lettersMoved"));
        }
        var slots = new ArrayList<>(bare.texts().subList(0, Math.min(bare.texts().size(), ItemValidation.SLOTS)));
        slots.addAll(Collections.nCopies(ItemValidation.SLOTS - slots.size(), ""));
        return slots;
    }

    private List<Integer> keys(List<String> choices) {
        var typed = cell(ItemColumn.KEY);
        var read = KeyLetters.of(typed, choices);
        told(ItemColumn.KEY, read);
        if (read.guessed()) {
            var letters = String.join(", ", read.slots().stream().map(QuestionView::letter).toList());
            warn(ItemColumn.KEY, "import.keyGuessed", typed, letters);
        }
        return read.slots();
    }

    private void told(ItemColumn column, KeyLetters.Read read) {
        if (!read.bad().isEmpty()) {
            errors.add(list.at(row, column, "import.letter", read.bad()));
        } else if (!read.twice().isEmpty()) {
            errors.add(list.at(row, column, "import.letterTwice", read.twice()));
        }
    }

    private void check(Written written, boolean keyRead) {
        for (var problem : ItemValidation.check(written)) {
            var column = column(problem);
            if (list.has(column) || column.ordinal() >= ItemColumn.A.ordinal() && column.ordinal() <= ItemColumn.F.ordinal()) {
                if (keyRead || column != ItemColumn.KEY) { // an unreadable key was told already
                    errors.add(list.at(row, column, key(problem.fault()), letter(problem.slot())));
                }
            }
        }
        gaps(written.slots());
    }

    private static String key(ItemValidation.Fault fault) {
        return switch (fault) {
            case EMPTY_KEY -> "import.emptyKey";
            case NO_KEY -> "import.noKey";
            default -> "item.fault." + fault;
        };
    }

    private void gaps(List<Choice> slots) {
        var last = ItemValidation.SLOTS - 1;
        while (last > 0 && slots.get(last).text().isEmpty()) {
            last--;
        }
        for (int i = 0; i < ItemValidation.SLOTS; i++) {
            var empty = slots.get(i).text().isEmpty();
            if (empty && i < last) {
                errors.add(list.at(row, ItemColumn.choice(i), "import.gap"));
            }
            if (empty && slots.get(i).fixed()) {
                errors.add(list.at(row, ItemColumn.FIXED, "import.emptyFixed", letter(i)));
            }
        }
    }

    private void warnings() {
        list.headings().fields().forEach((place, column) -> {
            if (Vietnamese.oldEncoding(row.cell(place))) {
                warn(column, "import.encoding");
            }
            if (row.number(place).isPresent()) {
                warn(column, "import.number", row.cell(place));
            }
            if (row.day(place).isPresent()) {
                warn(column, "import.day", row.cell(place));
            }
        });
    }

    private static ItemColumn column(ItemValidation.Problem problem) {
        return switch (problem.fault()) {
            case TEXT_MISSING, TEXT_LONG -> ItemColumn.TEXT;
            case CHOICE_LONG, TWIN -> ItemColumn.choice(problem.slot());
            case FEW -> ItemColumn.B;
            case EMPTY_KEY, NO_KEY, ALL_RIGHT -> ItemColumn.KEY;
            case SOURCE_LONG -> ItemColumn.SOURCE;
            case EXPLANATION_LONG -> ItemColumn.EXPLANATION;
        };
    }

    private String cell(ItemColumn column) {
        return list.cell(row, column);
    }

    private static String letter(int slot) {
        return slot < 0 ? "" : QuestionView.letter(slot);
    }

    private void warn(ItemColumn column, String key, String... arguments) {
        warnings.add(list.at(row, column, key, arguments));
    }
}
