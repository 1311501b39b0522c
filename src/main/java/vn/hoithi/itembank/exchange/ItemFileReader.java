package vn.hoithi.itembank.exchange;

import vn.hoithi.document.word.WordText;
import vn.hoithi.itembank.word.WordQuestions;
import vn.hoithi.office.TooLarge;
import vn.hoithi.sandbox.FileReader;
import vn.hoithi.sheet.WorkbookReader;
import vn.hoithi.sheet.XlsxBook;
import vn.hoithi.sheet.XlsxGrid;
import vn.hoithi.sheet.XlsxReader;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Reads a file of questions in the process made for it: a workbook, or a Word file as the lists a workbook would have. */
public final class ItemFileReader implements FileReader {

    /** What is said of a file that is no workbook, where a Word file would be taken too. */
    private static final Map<String, String> OF_BOTH = Map.of("import.notXlsx", "import.word.neither", "import.oldXls", "import.word.old");

    @Override
    public byte[] read(String name, byte[] content) throws IOException {
        if (!WordText.isOne(content)) {
            return workbook(content);
        }
        try {
            return WorkbookReader.written(new XlsxBook(WordQuestions.read(content).stream().map(ItemFileReader::grid).toList(), 0));
        } catch (TooLarge much) {
            return WorkbookReader.refused("import.tooHeavy");
        } catch (IOException | IllegalArgumentException damaged) {
            return WorkbookReader.refused("import.word.damaged");
        }
    }

    private static byte[] workbook(byte[] content) throws IOException {
        try {
            return WorkbookReader.written(XlsxReader.read(content));
        } catch (XlsxGrid.Unreadable why) {
            return WorkbookReader.refused(OF_BOTH.getOrDefault(why.key(), why.key()));
        }
    }

    @Override
    public byte[] example() {
        return new WorkbookReader().example();
    }

    /** The headings are row 0, so that the row of a question is its number. */
    private static XlsxGrid grid(WordQuestions.Sheet sheet) {
        var rows = new ArrayList<XlsxGrid.Row>();
        for (var row : sheet.rows().subList(0, Math.min(sheet.rows().size(), XlsxReader.ROWS + 1))) {
            rows.add(new XlsxGrid.Row(sheet.numbers().get(rows.size()), false, cells(row), Map.of(), List.of()));
        }
        return new XlsxGrid(sheet.name(), false, rows, List.of(), sheet.rows().size() > XlsxReader.ROWS + 1, false, sheet.rows().stream().anyMatch(r -> r.size() > XlsxReader.COLUMNS));
    }

    private static Map<Integer, String> cells(List<String> row) {
        var cells = new TreeMap<Integer, String>();
        for (var i = 0; i < Math.min(row.size(), XlsxReader.COLUMNS); i++) {
            if (!row.get(i).isEmpty()) {
                cells.put(i, row.get(i));
            }
        }
        return cells;
    }
}
