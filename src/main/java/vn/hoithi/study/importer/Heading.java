package vn.hoithi.study.importer;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.hoithi.text.Vietnamese;

/**
 * A heading of a Vietnamese official paper (decree 30/2020, appendix I): Phần, Chương, Mục, Điều; in plans I. and 1.
 *
 * @param rest words of the line that belong under the heading, because the line is too long for one
 */
record Heading(Kind kind, String anchor, String text, String rest) {

    /** The levels, highest first. NUMBER is "1.", SUBNUMBER "1.1." and below; MARKED is a heading by the file's own word. */
    enum Kind {
        PART(1), APPENDIX(1), CHAPTER(2), ROMAN(2), SECTION(3), NUMBER(3), ARTICLE(4), SUBNUMBER(4), MARKED(1);

        final int level;

        Kind(int level) {
            this.level = level;
        }
    }

    /** Most lines are no headings, and are asked about several times. */
    private static final String BEGINS = "PCMĐIVX";
    private static final int LONGEST = 300;
    private static final Pattern PART = Pattern.compile("^(?:PHẦN|Phần) (?i:thứ )?([IVXLC]{1,6}|\\d{1,2}|(?i:nhất|hai|ba|tư|năm|sáu|bảy|tám))(?![\\p{L}\\d]).*");
    private static final Pattern APPENDIX = Pattern.compile("^(?:PHỤ LỤC|Phụ lục)(?: ([IVXLC]{1,6}|\\d{1,2}))?(?:[.:–-].*)?$");
    private static final Pattern CHAPTER = Pattern.compile("^(?:CHƯƠNG|Chương) ([IVXLC]{1,6}|\\d{1,2})(?![\\p{L}\\d]).*");
    private static final Pattern SECTION = Pattern.compile("^(?:MỤC|Mục) ([IVXLC]{1,5}|\\d{1,2})(?![\\p{L}\\d]).*");
    private static final Pattern ARTICLE = Pattern.compile("^(?:ĐIỀU|Điều) (\\d{1,3}[a-zđ]?)(?: ?[.:] ?(.*)|)$");
    private static final Pattern ROMAN = Pattern.compile("^([IVX]{1,5}) ?[./)–-] ?(\\p{L}.*)");
    private static final Pattern NUMBER = Pattern.compile("^(\\d{1,2})\\. ?(\\p{L}.*)");
    private static final Pattern SUBNUMBER = Pattern.compile("^(\\d{1,2}(?:\\.\\d{1,2}){1,3})\\.? ?(\\p{L}.*)");

    /** The heading this line is, if it is one whatever stands around it. */
    static Optional<Heading> of(Line line) {
        if (line.verbatim()) {
            return Optional.empty();
        }
        var text = line.plain();
        if (text.isEmpty() || BEGINS.indexOf(text.charAt(0)) < 0) {
            return Optional.empty();
        }
        var article = ARTICLE.matcher(text);
        if (article.matches()) {
            return Optional.of(article(article, text));
        }
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        return match(PART, Kind.PART, "phan-", text).or(() -> match(CHAPTER, Kind.CHAPTER, "chuong-", text)).or(() -> match(SECTION, Kind.SECTION, "muc-", text))
                .or(() -> match(ROMAN, Kind.ROMAN, "phan-", text)).or(() -> match(APPENDIX, Kind.APPENDIX, "phu-luc-", text));
    }

    /** The heading the file itself says this line is. */
    static Heading marked(Line line) {
        return new Heading(Kind.MARKED, Vietnamese.slug(line.plain()), line.plain(), "");
    }

    /** The heading "1. Mục đích" under "I.", or "1.1. Thời gian" under it: marked by the file, or short and without the end of a sentence. */
    static Optional<Heading> numbered(Line line) {
        var text = line.plain();
        var short_ = text.length() <= 110 && !text.matches(".*[.;:,…]$");
        return line.verbatim() || !(line.mark() > 0 && text.length() <= LONGEST || short_) ? Optional.empty()
                : match(NUMBER, Kind.NUMBER, "", text).or(() -> match(SUBNUMBER, Kind.SUBNUMBER, "", text));
    }

    private static Optional<Heading> match(Pattern shape, Kind kind, String prefix, String text) {
        var found = shape.matcher(text);
        return found.matches() ? Optional.of(new Heading(kind, prefix + Vietnamese.slug(found.group(1) == null ? "" : found.group(1)), text, "")) : Optional.empty();
    }

    private static Heading article(Matcher found, String text) {
        var number = found.group(1);
        text = text.replaceFirst("^(\\p{L}+ \\d+\\p{L}?[.:])(?=[\\p{L}“\"])", "$1 "); // "**Điều 5.**Phạm vi" has no space, for it ends in bold
        var anchor = "dieu-" + Vietnamese.slug(number);
        return text.length() <= LONGEST ? new Heading(Kind.ARTICLE, anchor, text, "") : new Heading(Kind.ARTICLE, anchor, "Điều " + number + ".", found.group(2));
    }
}
