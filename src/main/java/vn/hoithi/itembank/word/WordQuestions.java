package vn.hoithi.itembank.word;

import vn.hoithi.document.word.Piece;
import vn.hoithi.document.word.Piece.Omitted;
import vn.hoithi.document.word.Piece.Paragraph;
import vn.hoithi.document.word.Piece.Table;
import vn.hoithi.document.word.WordText;
import vn.hoithi.text.Vietnamese;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The questions of a Word file as lists with headings, as a workbook would have them: written in paragraphs, or in tables with headings of their own. */
public final class WordQuestions {

    /** The list of the questions written in paragraphs, and its column for words that belong to none of them. */
    public static final String NAME = "Word";
    /** Heading of that column. */
    public static final String OUTSIDE = "Không thuộc câu nào";
    private static final List<String> LETTERS = List.of("A", "B", "C", "D", "E", "F");
    private final List<Sheet> tables = new ArrayList<>();
    private final List<String> outside = new ArrayList<>();
    private QuestionReader reader;

    private WordQuestions() {
    }

    /**
     * A list.
     *
     * @param numbers of the rows: 0 for the headings, a question's own where they go up, else its place
     * @param rows    the headings first
     */
    public record Sheet(String name, List<Integer> numbers, List<List<String>> rows) {
    }

    /** The lists of a file, at least one. */
    public static List<Sheet> read(byte[] file) throws IOException {
        var pieces = WordText.read(file).pieces();
        var made = new WordQuestions();
        made.reader = new QuestionReader(lines(pieces));
        made.pieces(pieces);
        var questions = made.reader.done();
        var sheets = new ArrayList<Sheet>();
        if (!questions.isEmpty() || made.tables.isEmpty()) {
            var rows = made.rows(questions);
            sheets.add(new Sheet(NAME, numbers(questions, rows.size()), rows));
        }
        sheets.addAll(made.tables);
        return sheets;
    }

    private static List<Integer> numbers(List<WordQuestion> questions, int rows) {
        var own = IntStream.range(0, questions.size()).allMatch(i -> questions.get(i).number > (i == 0 ? 0 : questions.get(i - 1).number));
        var last = own && !questions.isEmpty() ? questions.getLast().number : questions.size();
        return IntStream.range(0, rows).map(i -> i == 0 ? 0 : i > questions.size() ? last + i - questions.size() : own ? questions.get(i - 1).number : i).boxed().toList();
    }

    private static List<LookedLine> lines(List<Piece> pieces) {
        return pieces.stream().flatMap(p -> p instanceof Paragraph q ? LookedLine.of(q).stream() : p instanceof Table t ? cells(t).flatMap(c -> lines(c).stream()) : Stream.of()).toList();
    }

    private static Stream<List<Piece>> cells(Table table) {
        return table.rows().stream().flatMap(List::stream);
    }

    private void pieces(List<Piece> pieces) {
        for (var piece : pieces) {
            switch (piece) {
                case Paragraph paragraph -> LookedLine.of(paragraph).stream().map(reader::take).filter(w -> !w.isEmpty()).forEach(outside::add);
                case Table table -> table(table);
                case Omitted omitted -> omitted(omitted);
            }
        }
    }

    private void table(Table table) {
        var keys = KeyList.of(table);
        var head = table.rows().getFirst().stream().map(KeyList::words).map(Vietnamese::fold).toList();
        if (head.size() > 2 && head.stream().anyMatch(h -> h.matches("(noi dung )?cau hoi.*|noi dung|de bai")) && head.stream().anyMatch(h -> h.startsWith("dap an"))) {
            tables.add(new Sheet("Bảng " + (tables.size() + 1), IntStream.range(0, table.rows().size()).boxed().toList(), table.rows().stream().map(r -> r.stream().map(KeyList::words).toList()).toList()));
        } else if (keys.size() > 1) {
            reader.keys(keys);
        } else {
            cells(table).forEach(this::pieces);
        }
    }

    private void omitted(Omitted omitted) {
        switch (omitted.kind()) {
            case PICTURE, CHART, DIAGRAM, SHAPE, OBJECT -> reader.outside("[Hình]");
            default -> { }
        }
    }

    private List<List<String>> rows(List<WordQuestion> questions) {
        var topics = questions.stream().anyMatch(q -> !q.topic.isEmpty());
        var levels = questions.stream().anyMatch(q -> !q.level.isEmpty());
        var rows = new ArrayList<List<String>>();
        rows.add(row(topics, "Chủ đề", levels, "Mức độ", Stream.of(Stream.of("Câu hỏi"), LETTERS.stream(), Stream.of("Đáp án", "Căn cứ", "Giải thích", OUTSIDE)).flatMap(s -> s)));
        for (var q : questions) {
            rows.add(row(topics, q.topic, levels, q.level, Stream.of(Stream.of(String.join(" ", q.stem)), IntStream.range(0, LETTERS.size()).mapToObj(i -> i < q.answers.size() ? q.choice(i) : ""),
                    Stream.of(q.key, q.source, q.explanation, "")).flatMap(s -> s)));
        }
        for (var words : outside) {
            rows.add(row(topics, "", levels, "", Stream.concat(Stream.generate(() -> "").limit(LETTERS.size() + 4L), Stream.of(words))));
        }
        return rows;
    }

    private static List<String> row(boolean topics, String topic, boolean levels, String level, Stream<String> others) {
        return Stream.concat(Stream.concat(topics ? Stream.of(topic) : Stream.of(), levels ? Stream.of(level) : Stream.of()), others).toList();
    }
}
