package vn.hoithi.itembank.exchange;

import vn.hoithi.itembank.word.WordQuestions;
import vn.hoithi.sheet.Finding;
import vn.hoithi.sheet.Tables;

import java.util.ArrayList;
import java.util.List;

/** What is said differently of questions that came in a Word file: they are counted, not on rows, and words between them are named. */
final class WordLists {

    private WordLists() {
    }

    /** The lists are those of a Word file. */
    static boolean are(Tables<ItemColumn> tables) {
        return tables.tabs().stream().anyMatch(t -> t.grid().name().equals(WordQuestions.NAME));
    }

    /** The warnings, with the words that belong to no question as they are written. */
    static List<Finding> told(Tables<ItemColumn> tables, List<Finding> warnings) {
        var told = new ArrayList<>(warnings);
        if (are(tables)) {
            told.removeIf(f -> f.key().equals("import.nothingRead") || f.column().equals(WordQuestions.OUTSIDE));
            tables.read().stream().filter(t -> t.headings().titles().containsValue(WordQuestions.OUTSIDE)).forEach(t -> {
                var column = t.headings().titles().entrySet().stream().filter(e -> e.getValue().equals(WordQuestions.OUTSIDE)).findFirst().orElseThrow().getKey();
                tables.tabs().stream().filter(tab -> tab.table() == t).flatMap(tab -> tab.grid().rows().stream()).filter(r -> r.number() > 0 && !r.cell(column).isEmpty())
                        .forEach(r -> told.add(Finding.whole("import.word.outside", r.cell(column))));
            });
        }
        return told;
    }

    /** The sentence for a Word file. */
    static String key(String key) {
        return switch (key) {
            case "import.place", "import.placeRow", "import.twinRow", "import.noColumn.topic", "import.noColumn.level" -> key.replace("import.", "import.word.");
            default -> key;
        };
    }
}
