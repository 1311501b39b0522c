package vn.hoithi.itembank.exchange;

import vn.hoithi.itembank.ChoiceWarnings;
import vn.hoithi.itembank.ItemBank;
import vn.hoithi.itembank.ItemValidation.Written;
import vn.hoithi.itembank.Items;
import vn.hoithi.itembank.Level;
import vn.hoithi.itembank.LongestChoice;
import vn.hoithi.itembank.QuestionView;
import vn.hoithi.sheet.Finding;
import vn.hoithi.sheet.RowReader;
import vn.hoithi.sheet.SheetSettings;
import vn.hoithi.sheet.Tables;
import vn.hoithi.sheet.XlsxGrid;
import vn.hoithi.text.Vietnamese;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads items out of the lists of a workbook: what each row says, what is wrong with it and what deserves a second look. */
final class ItemSheet extends RowReader<ItemColumn> {

    /** What may hold for a whole list, and how a form names it. */
    static final String TOPIC = "topic";
    static final String LEVEL = "level";
    /** Items whose choices speak of each other keep the order of the file. */
    static final String ORDER = "order";
    private final SheetSettings settings;
    private final Set<String> topics;
    private final List<Entry> entries = new ArrayList<>();
    private final Map<String, Integer> seen = new HashMap<>();
    private int unsafe;

    private ItemSheet(SheetSettings settings, Set<String> topics) {
        this.settings = settings;
        this.topics = topics;
    }

    /** A row without errors: the topic's name, the item and the text it is found by. */
    record Entry(String sheet, int row, String topic, ItemBank.Draft draft, String folded) {
    }

    /**
     * All there is to show and, when there are no errors, to keep.
     *
     * @param unsafe items whose choices speak of each other and may be shuffled
     */
    record Result(List<Entry> entries, List<Finding> errors, List<Finding> warnings, int unsafe) {
    }

    /** @param topics slugs of the topics there are */
    static Result read(Tables<ItemColumn> tables, SheetSettings settings, Set<String> topics) {
        var sheet = new ItemSheet(settings, topics);
        sheet.read(tables, "import.empty");
        return sheet.result();
    }

    private Result result() {
        LongestChoice.told(entries.stream().map(e -> e.draft().choices()).toList()).ifPresent(t -> warnings.addFirst(Finding.whole("import.longest", Integer.toString(t.many()), Integer.toString(t.of()))));
        return new Result(entries, errors, warnings, unsafe);
    }

    @Override
    protected void columns() {
        list.missing(ItemColumn.class).forEach(c -> missing(c, "import.noColumn"));
        for (var whole : Map.of(ItemColumn.TOPIC, TOPIC, ItemColumn.LEVEL, LEVEL).entrySet()) {
            if (!list.has(whole.getKey()) && settings.whole(whole.getValue()).isEmpty()) {
                missing(whole.getKey(), "import.noColumn." + whole.getValue());
            }
        }
    }

    @Override
    protected void row(XlsxGrid.Row row) {
        var line = new ItemLine(list, row, errors, warnings);
        var before = errors.size();
        var topic = topic(row);
        var level = level(row);
        var written = line.read();
        var folded = Items.folded(written.text());
        if (sound(row, before) && list.missing(ItemColumn.class).isEmpty() && !topic.isEmpty() && level != null) {
            entries.add(new Entry(list.sheet(), row.number(), topic, ordered(row, written).draft(level), folded));
        }
        twin(row, folded);
    }

    /** The first row with the same text, whatever else is wrong with either. */
    private void twin(XlsxGrid.Row row, String folded) {
        var twin = folded.isEmpty() ? null : seen.putIfAbsent("text " + folded, row.number());
        if (twin != null) {
            warn(row, ItemColumn.TEXT, "import.twinRow", Integer.toString(twin));
        }
    }

    /** Choices that speak of the others are told, or keep their order where somebody asked for it. */
    private Written ordered(XlsxGrid.Row row, Written written) {
        var places = ChoiceWarnings.unsafe(written.slots());
        if (places.isEmpty()) {
            return written;
        }
        unsafe++;
        if (!settings.whole(ORDER).isEmpty()) {
            return new Written(written.text(), ChoiceWarnings.inOrder(written.slots()), written.source(), written.explanation());
        }
        places.forEach(slot -> warn(row, ItemColumn.choice(slot), "import.notFixed", QuestionView.letter(slot)));
        return written;
    }

    private String topic(XlsxGrid.Row row) {
        var own = cell(row, ItemColumn.TOPIC);
        var topic = own.isEmpty() ? settings.whole(TOPIC) : own;
        var slug = Vietnamese.slug(topic);
        if (slug.isEmpty() || topic.length() > 200) {
            if (list.has(ItemColumn.TOPIC)) {
                error(row, ItemColumn.TOPIC, topic.isEmpty() ? "import.blank" : "item.fault.TOPIC_NAME");
            }
            return "";
        }
        if (!topics.contains(slug) && seen.putIfAbsent("topic " + slug, row.number()) == null) {
            warn(row, ItemColumn.TOPIC, "import.newTopic", topic);
        }
        return topic;
    }

    private Level level(XlsxGrid.Row row) {
        var own = cell(row, ItemColumn.LEVEL);
        var level = level(own.isEmpty() ? settings.whole(LEVEL) : own);
        if (level == null && list.has(ItemColumn.LEVEL)) {
            error(row, ItemColumn.LEVEL, own.isEmpty() ? "import.blank" : "import.level", own);
        }
        return level;
    }

    /** The level somebody writes; null for none. */
    static Level level(String typed) {
        return switch (Vietnamese.fold(typed).replaceAll("^(muc do|muc) ", "").replaceAll("[.]", "")) {
            case "recognise", "nhan biet", "nb", "biet", "de", "1" -> Level.RECOGNISE;
            case "understand", "thong hieu", "th", "hieu", "trung binh", "tb", "2" -> Level.UNDERSTAND;
            case "apply", "van dung", "vd", "van dung thap", "vdt", "van dung cao", "vdc", "kho", "3", "4" -> Level.APPLY;
            default -> null;
        };
    }
}
