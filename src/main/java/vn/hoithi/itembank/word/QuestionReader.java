package vn.hoithi.itembank.word;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.hoithi.text.Vietnamese;

/** Makes questions of lines: "Câu 1:" begins one, "A." a choice; named lines say its key, source and so on; others go on with what stands above. */
final class QuestionReader {

    private static final Pattern NAMED = Pattern.compile("(?iu)^(?:câu hỏi|câu|question) ?(?:số )?(\\d{1,4}) ?[.:)–-]*\\s*(.*)", Pattern.DOTALL);
    private static final Pattern COUNTED = Pattern.compile("^(\\d{1,4}) ?[.:)]\\s*(\\p{L}.*|“.*|\".*)", Pattern.DOTALL);
    private static final Pattern CHOICE = Pattern.compile("^\\s*\\*?\\s*([A-Fa-f]) ?([.):]|/)\\s*");
    private static final Pattern NEXT = Pattern.compile("\\s\\*?([A-F]) ?[.)]\\s*(?=\\S)");
    private static final Pattern SAID = Pattern.compile("(?iu)^(đáp án đúng|đáp án|đa|trả lời|key|giải thích|lời giải|hướng dẫn|căn cứ|cơ sở pháp lý|nguồn|trích|mức độ|mức|chủ đề|chuyên đề|lĩnh vực) ?:\\s*(.+)$");
    private static final Pattern LEVEL = Pattern.compile("(?iu)\\s*[(\\[](nb|th|vd|vdc|nhận biết|thông hiểu|vận dụng|vận dụng cao)[)\\]]\\s*");
    private static final Pattern LEVEL_LINE = Pattern.compile("(?iu)^(?:[IVX]{1,4}\\. ?|\\d\\. ?)?(?:câu hỏi )?(?:mức độ )?(nhận biết|thông hiểu|vận dụng|vận dụng cao)[.:]?$");
    private final boolean named;
    private final List<WordQuestion> questions = new ArrayList<>();
    private final Map<Integer, String> keys = new HashMap<>();
    private String topic = "";
    private String level = "";

    QuestionReader(List<LookedLine> lines) {
        this.named = lines.stream().anyMatch(l -> NAMED.matcher(l.words()).matches());
    }

    /** Takes a line; gives it back in words when it belongs to nothing. */
    String take(LookedLine line) {
        var words = line.words();
        var list = KeyList.of(words);
        if (list.size() > 1 || list.size() == 1 && !questions.isEmpty() && words.matches("(?iu)đáp án.*\\d.*")) {
            keys.putAll(list);
            return "";
        }
        var begin = (named ? NAMED : COUNTED).matcher(words);
        if (begin.matches()) {
            begin(Integer.parseInt(begin.group(1)), begin.group(2));
            return "";
        }
        var said = SAID.matcher(words);
        if (said.matches()) {
            said(Vietnamese.fold(said.group(1)), said.group(2));
            return "";
        }
        var levelLine = LEVEL_LINE.matcher(words);
        if (levelLine.matches()) {
            level = levelLine.group(1);
            return "";
        }
        return choices(line) ? "" : goesOn(words);
    }

    /** Keys given apart. */
    void keys(Map<Integer, String> more) {
        keys.putAll(more);
    }

    List<WordQuestion> done() {
        for (var question : questions) {
            if (question.key.isEmpty()) {
                question.key = keys.getOrDefault(question.number, KeyMarks.of(question.answers));
            }
        }
        return questions;
    }

    /** Something that is no words stands here. */
    void outside(String what) {
        if (!questions.isEmpty()) {
            questions.getLast().stem.add(what);
        }
    }

    private void begin(int number, String stem) {
        var question = new WordQuestion(number);
        question.topic = topic;
        question.level = level;
        questions.add(question);
        stem(question, stem);
    }

    private static void stem(WordQuestion question, String words) {
        var marked = LEVEL.matcher(words);
        if (marked.find()) {
            question.level = marked.group(1);
            question.stem.add(Vietnamese.line(marked.replaceFirst(" ")));
        } else if (!words.isEmpty()) {
            question.stem.add(words);
        }
    }

    private void said(String name, String value) {
        var last = questions.isEmpty() ? null : questions.getLast();
        switch (name) {
            case "chu de", "chuyen de", "linh vuc" -> {
                topic = value;
                return;
            }
            case "muc do", "muc" -> {
                if (last == null || !last.answers.isEmpty() && !last.key.isEmpty()) {
                    level = value;
                } else {
                    last.level = value;
                }
                return;
            }
            default -> { }
        }
        if (last == null) {
            last = new WordQuestion(1);
            questions.add(last);
        }
        switch (name) {
            case "giai thich", "loi giai", "huong dan" -> last.explanation = value;
            case "can cu", "co so phap ly", "nguon", "trich" -> last.source = value;
            default -> last.key = value;
        }
    }

    /** One choice, or several on one line; they begin with the letter that is due. */
    private boolean choices(LookedLine line) {
        var first = CHOICE.matcher(line.text());
        if (!questions.isEmpty() && first.lookingAt() && first.group(1).equals("A")) {
            questions.getLast().smallLettersAreStem();
        }
        var due = questions.isEmpty() ? -1 : questions.getLast().answers.size();
        if (due < 0 || due >= 6 || !first.lookingAt() || Character.toUpperCase(first.group(1).charAt(0)) - 'A' != due) {
            return false;
        }
        var from = 0;
        var words = first.end();
        Matcher next = NEXT.matcher(line.text());
        for (var at = words; next.find(at); at = next.end()) {
            if (next.group(1).charAt(0) - 'A' == questions.getLast().answers.size() + 1) {
                add(line, from, words, next.start());
                from = next.start();
                words = next.end();
            }
        }
        add(line, from, words, line.text().length());
        return true;
    }

    private void add(LookedLine line, int letter, int words, int end) {
        questions.getLast().answers.add(new WordQuestion.Answer(line.cut(letter, words), line.cut(words, end)));
    }

    private String goesOn(String words) {
        if (questions.isEmpty()) {
            return words;
        }
        var last = questions.getLast();
        if (last.answers.isEmpty()) {
            stem(last, words);
            return "";
        }
        if (last.key.isEmpty() && last.explanation.isEmpty() && last.source.isEmpty() && Character.isLowerCase(words.charAt(0))) {
            last.goOn(words);
            return "";
        }
        if (!last.explanation.isEmpty()) {
            last.explanation += " " + words;
            return "";
        }
        return words;
    }
}
