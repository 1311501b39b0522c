package vn.hoithi.itembank;

import vn.hoithi.itembank.DraftRules.Written;
import vn.hoithi.sheet.Finding;
import vn.hoithi.sheet.XlsxGrid;
import vn.hoithi.sheet.XlsxReader;
import vn.hoithi.text.Vietnamese;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads items out of a sheet: what each row says, what is wrong with it and what deserves a second look. */
final class ItemSheet {

    private final XlsxGrid grid;
    private final Set<String> known;
    private final Set<String> topics;
    private final List<Finding> errors = new ArrayList<>();
    private final List<Finding> warnings = new ArrayList<>();
    private final List<Entry> entries = new ArrayList<>();
    private final Map<Column, Integer> places = new EnumMap<>(Column.class);
    private final Map<String, Integer> seen = new HashMap<>();

    private ItemSheet(XlsxGrid grid, Set<String> known, Set<String> topics) {
        this.grid = grid;
        this.known = known;
        this.topics = topics;
    }

    /** The columns, by their titles in the header row. Message keys hold no titles: a file has Vietnamese ones whatever language its reader uses. */
    enum Column {
        TOPIC("Chủ đề", true), LEVEL("Mức độ", true), TEXT("Câu hỏi", true), A("A", true), B("B", true), C("C", false), D("D", false), E("E", false), F("F", false),
        KEY("Đáp án", true), FIXED("Giữ vị trí", false), SOURCE("Căn cứ", false), EXPLANATION("Giải thích", false);

        final String title;
        final boolean needed;

        Column(String title, boolean needed) {
            this.title = title;
            this.needed = needed;
        }

        static Column choice(int slot) {
            return values()[A.ordinal() + slot];
        }
    }

    /** A row without errors: the topic's name and the item. */
    record Entry(int row, String topic, ItemBank.Draft draft) {
    }

    /** All there is to show and, when there are no errors, to keep. */
    record Result(List<Entry> entries, List<Finding> errors, List<Finding> warnings) {
    }

    /** @param known folded texts already in the bank; @param topics slugs of the topics there are */
    static Result read(byte[] content, Set<String> known, Set<String> topics) {
        try {
            return new ItemSheet(XlsxReader.read(content), known, topics).read();
        } catch (XlsxGrid.Unreadable unreadable) {
            return new Result(List.of(), List.of(Finding.whole(unreadable.key())), List.of());
        }
    }

    private Result read() {
        whole();
        if (errors.isEmpty()) {
            grid.rows().stream().skip(1).forEach(this::row);
        }
        return new Result(entries, errors, warnings);
    }

    private void whole() {
        errors.addAll(Finding.of(grid));
        if (!grid.rows().isEmpty()) {
            header(grid.rows().getFirst());
        }
        if (errors.isEmpty() && grid.rows().size() < 2) {
            error(0, "", "import.empty");
        }
    }

    private void header(XlsxGrid.Row row) {
        var titles = Arrays.stream(Column.values()).collect(Collectors.toMap(c -> Vietnamese.fold(c.title), c -> c));
        row.cells().forEach((place, title) -> {
            var column = titles.get(Vietnamese.fold(title));
            if (column == null) {
                warnings.add(new Finding(row.number(), title, "import.unknownColumn", List.of()));
            } else if (places.putIfAbsent(column, place) != null) {
                error(row.number(), column.title, "import.twiceColumn");
            }
        });
        Arrays.stream(Column.values()).filter(c -> c.needed && !places.containsKey(c)).forEach(c -> error(row.number(), c.title, "import.noColumn"));
    }

    private void row(XlsxGrid.Row row) {
        var before = errors.size();
        var topic = cell(row, Column.TOPIC);
        topic(row, topic);
        var level = level(row);
        var beforeKey = errors.size();
        var keys = letters(row, Column.KEY);
        var keyRead = errors.size() == beforeKey;
        var fixed = letters(row, Column.FIXED);
        var slots = new ArrayList<Choice>();
        for (int i = 0; i < DraftRules.SLOTS; i++) {
            slots.add(new Choice(cell(row, Column.choice(i)), keys.contains(i), fixed.contains(i)));
        }
        var written = new Written(cell(row, Column.TEXT), slots, cell(row, Column.SOURCE), cell(row, Column.EXPLANATION));
        check(row, written, keyRead);
        if (errors.size() == before) {
            doubts(row, written);
            entries.add(new Entry(row.number(), topic, written.draft(level)));
        }
    }

    private void topic(XlsxGrid.Row row, String topic) {
        var slug = Vietnamese.slug(topic);
        if (slug.isEmpty() || topic.length() > 200) {
            error(row.number(), Column.TOPIC.title, topic.isEmpty() ? "import.blank" : "item.fault.TOPIC_NAME");
        } else if (!topics.contains(slug) && seen.putIfAbsent("topic " + slug, row.number()) == null) {
            warnings.add(new Finding(row.number(), Column.TOPIC.title, "import.newTopic", List.of(topic)));
        }
    }

    private Level level(XlsxGrid.Row row) {
        var typed = cell(row, Column.LEVEL);
        return switch (Vietnamese.fold(typed)) {
            case "nhan biet" -> Level.RECOGNISE;
            case "thong hieu" -> Level.UNDERSTAND;
            case "van dung" -> Level.APPLY;
            default -> {
                error(row.number(), Column.LEVEL.title, typed.isEmpty() ? "import.blank" : "import.level", typed);
                yield Level.RECOGNISE;
            }
        };
    }

    /** "B, D" gives 1 and 3. */
    private List<Integer> letters(XlsxGrid.Row row, Column column) {
        var found = new ArrayList<Integer>();
        for (var word : cell(row, column).split("[\\s,;/]+")) {
            var slot = word.length() == 1 ? "ABCDEF".indexOf(Character.toUpperCase(word.charAt(0))) : -1;
            if (word.isEmpty()) {
                continue;
            }
            if (slot < 0) {
                error(row.number(), column.title, "import.letter", word);
            } else if (found.contains(slot)) {
                error(row.number(), column.title, "import.letterTwice", word);
            } else {
                found.add(slot);
            }
        }
        return found;
    }

    private void check(XlsxGrid.Row row, Written written, boolean keyRead) {
        for (var problem : DraftRules.check(written)) {
            var column = column(problem);
            if (keyRead || column != Column.KEY) { // an unreadable key was told already
                error(row.number(), column.title, problem.fault() == DraftRules.Fault.EMPTY_KEY ? "import.emptyKey" : "item.fault." + problem.fault(), letter(problem.slot()));
            }
        }
        gaps(row, written.slots());
    }

    private void gaps(XlsxGrid.Row row, List<Choice> slots) {
        var last = DraftRules.SLOTS - 1;
        while (last > 0 && slots.get(last).text().isEmpty()) {
            last--;
        }
        for (int i = 0; i < DraftRules.SLOTS; i++) {
            var empty = slots.get(i).text().isEmpty();
            if (empty && i < last) {
                error(row.number(), Column.choice(i).title, "import.gap");
            }
            if (empty && slots.get(i).fixed()) {
                error(row.number(), Column.FIXED.title, "import.emptyFixed", letter(i));
            }
        }
    }

    private void doubts(XlsxGrid.Row row, Written written) {
        var folded = Vietnamese.fold(written.text());
        var twin = seen.putIfAbsent("text " + folded, row.number());
        if (twin != null) {
            warn(row, Column.TEXT, "import.twinRow", Integer.toString(twin));
        }
        if (known.contains(folded)) {
            warn(row, Column.TEXT, "import.twinBank");
        }
        for (int i = 0; i < DraftRules.SLOTS; i++) {
            var choice = written.slots().get(i);
            if (!choice.fixed() && Doubts.refersToOthers(choice.text())) {
                warn(row, Column.choice(i), "import.notFixed", letter(i));
            }
        }
        places.forEach((column, place) -> {
            if (Vietnamese.oldEncoding(row.cell(place))) {
                warn(row, column, "import.encoding");
            }
            if (row.numbers().contains(place)) {
                warn(row, column, "import.number", row.cell(place));
            }
        });
    }

    private static Column column(DraftRules.Problem problem) {
        return switch (problem.fault()) {
            case TEXT_MISSING, TEXT_LONG -> Column.TEXT;
            case CHOICE_LONG, TWIN -> Column.choice(problem.slot());
            case FEW -> Column.B;
            case EMPTY_KEY, NO_KEY, ALL_RIGHT -> Column.KEY;
            case SOURCE_LONG -> Column.SOURCE;
            case EXPLANATION_LONG -> Column.EXPLANATION;
        };
    }

    private String cell(XlsxGrid.Row row, Column column) {
        return row.cell(places.get(column));
    }

    private static String letter(int slot) {
        return slot < 0 ? "" : QuestionView.letter(slot);
    }

    private void error(int row, String column, String key, String... arguments) {
        errors.add(new Finding(row, column, key, List.of(arguments)));
    }

    private void warn(XlsxGrid.Row row, Column column, String key, String... arguments) {
        warnings.add(new Finding(row.number(), column.title, key, List.of(arguments)));
    }
}
