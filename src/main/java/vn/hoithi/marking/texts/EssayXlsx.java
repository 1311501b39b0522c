package vn.hoithi.marking.texts;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import vn.hoithi.marking.DeskPage;
import vn.hoithi.marking.texts.EssayListQueries.Row;
import vn.hoithi.sheet.WrittenWhileRead;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** Essays as a workbook, one a row. Every cell that somebody wrote is a text cell: nothing that begins with = + - @ is ever computed. */
final class EssayXlsx implements WrittenWhileRead.Writer {

    private static final int BATCH = 100;
    private final EssayTexts.Choice choice;
    private final EssayWords words;
    private Workbook book;
    private Worksheet sheet;
    private long after;
    private int line;

    EssayXlsx(EssayTexts.Choice choice, EssayWords words) {
        this.choice = choice;
        this.words = words;
    }

    @Override
    public void begin(OutputStream out) {
        book = new Workbook(out, "Hoi thi", "1.0");
        sheet = book.newWorksheet(words.say("essays.sheet"));
        sheet.freezePane(0, 1);
        var widths = new int[] {12, 14, 26, 34, 18, 9, 9, 40, 100};
        for (int i = 0; i < widths.length; i++) {
            sheet.width(i, widths[i]);
        }
        write(List.of("essays.column.label", "essays.column.round", "essays.column.name", "essays.column.unit", "essays.column.submitted", "essays.column.words", "essays.column.points",
                "essays.column.remark", "essays.column.text").stream().map(words::say).toList());
        sheet.range(0, 0, 0, widths.length - 1).style().bold().set();
    }

    @Override
    public boolean next() throws IOException {
        var rows = choice.rows(after, BATCH, 0);
        for (var row : rows) {
            write(row);
        }
        sheet.flush();
        if (!rows.isEmpty()) {
            after = rows.getLast().attemptId();
            return true;
        }
        book.finish();
        return false;
    }

    private void write(Row row) {
        write(List.of(DeskPage.label(row.token()), words.round(choice.contest(), row.roundNo()), words.name(row), words.unit(row), words.moment(row.submittedAt())));
        line--;
        sheet.value(line, 5, row.words());
        if (row.marked()) {
            sheet.value(line, 6, row.points() / 100.0);
        }
        sheet.inlineString(line, 7, row.remark());
        sheet.inlineString(line, 8, row.body());
        line++;
    }

    private void write(List<String> cells) {
        for (int i = 0; i < cells.size(); i++) {
            sheet.inlineString(line, i, cells.get(i));
        }
        line++;
    }
}
