package vn.hoithi.marking;

import vn.hoithi.contest.ContestSettings.Criterion;
import vn.hoithi.web.Form;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The rubric as a marker filled it in: what was typed, what it means, what is wrong with it. Fields p1, c1, p2, c2 … and remark.
 *
 * @param lines    one a criterion
 * @param remark   on the whole essay
 * @param errors   field to message key and argument (hundredths), in order
 */
public record MarkForm(List<Line> lines, String remark, Map<String, Wrong> errors) {

    /** Longest comment on a criterion and on the whole, in characters. */
    static final int LONGEST_LINE = 1000;
    static final int LONGEST_REMARK = 2000;

    /** A criterion's line: the points as typed, as read (hundredths, null when empty or wrong) and the comment. */
    record Line(int no, String typed, Integer points, String remark) {
    }

    /** What is wrong: the key of a sentence and the number in it. */
    record Wrong(String key, long number) {
    }

    /** Reads a form. A draft may leave points empty; a finished one may not. */
    static MarkForm read(Form form, List<Criterion> rubric, boolean finished) {
        var errors = new java.util.LinkedHashMap<String, Wrong>();
        var lines = new ArrayList<Line>();
        for (int no = 1; no <= rubric.size(); no++) {
            var typed = form.line("p" + no);
            var points = points(typed);
            var wrong = judge(typed, points, rubric.get(no - 1).points(), finished);
            if (wrong != null) {
                errors.put("p" + no, wrong);
            }
            lines.add(new Line(no, typed, wrong == null ? points : null, text(form, "c" + no, LONGEST_LINE, errors)));
        }
        return new MarkForm(lines, text(form, "remark", LONGEST_REMARK, errors), errors);
    }

    /** The sum of the points given so far, in hundredths. */
    int total() {
        return lines.stream().filter(l -> l.points() != null).mapToInt(Line::points).sum();
    }

    boolean isValid() {
        return errors.isEmpty();
    }

    /** "7,25", "7.25" and "7" as hundredths; null for anything else. */
    public static Integer points(String typed) {
        return typed.matches("\\d{1,5}([.,]\\d{1,2})?") ? new BigDecimal(typed.replace(',', '.')).movePointRight(2).intValueExact() : null;
    }

    private static Wrong judge(String typed, Integer points, int most, boolean finished) {
        if (typed.isEmpty()) {
            return finished ? new Wrong("marking.error.missing", most) : null;
        }
        if (points == null) {
            return new Wrong("marking.error.number", most);
        }
        return points > most ? new Wrong("marking.error.most", most) : null;
    }

    private static String text(Form form, String field, int longest, Map<String, Wrong> errors) {
        var text = form.block(field);
        if (text.length() > longest) {
            errors.put(field, new Wrong("marking.error.long", longest * 100L));
        }
        return text;
    }
}
