package vn.hoithi.text;

import java.util.regex.Pattern;

/** Keeps words that are one word to the reader on one line of a heading: "Luật Công đoàn" never ends its line with "Công". */
public final class SenseBreaks {

    private static final Pattern PAIR = Pattern.compile("(?<!\\p{L})(công|liên|nghiệp|ban|cơ|lao|người|đoàn|đổi|nghị|pháp|việt|tìm|an|vệ|bảo|hợp|tiền|kỷ|thời|đơn|kết|xếp|cuộc|năm|đợt|vòng|điều) "
            + "(đoàn|chấp|động|viên|mới|quyết|định|luật|nam|hiểu|toàn|sinh|vệ|đồng|lương|gian|vị|quả|hạng|thi|sở|\\d+\\p{L}?)(?!\\p{L})", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private SenseBreaks() {
    }

    /** The text with spaces that do not break inside such words. */
    public static String kept(String text) {
        return PAIR.matcher(text).replaceAll("$1\u00A0$2");
    }
}
