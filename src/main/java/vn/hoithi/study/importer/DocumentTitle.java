package vn.hoithi.study.importer;

import java.util.List;
import java.util.regex.Pattern;
import vn.hoithi.text.Vietnamese;

/**
 * Finds what a paper is called. At its head stand who issues it, the state's motto, number and date (decree 30/2020, appendix I); then the
 * kind of paper in capitals and what it is about.
 */
final class DocumentTitle {

    private static final int HEAD = 40;
    private static final int LONGEST = 200;
    private static final Pattern FORM = Pattern.compile("(?:KẾ HOẠCH|NGHỊ ĐỊNH|NGHỊ QUYẾT|HƯỚNG DẪN|THÔNG BÁO|QUYẾT ĐỊNH|BÁO CÁO|CHƯƠNG TRÌNH|THÔNG TƯ|CHỈ THỊ|ĐIỀU LỆ|QUY CHẾ|QUY ĐỊNH|QUI ĐỊNH"
            + "|KẾT LUẬN|ĐỀ ÁN|PHƯƠNG ÁN|ĐỀ CƯƠNG|TỜ TRÌNH|THỂ LỆ|NỘI QUY|THỎA ƯỚC|THOẢ ƯỚC|BỘ LUẬT|LUẬT|TÀI LIỆU|LỜI KÊU GỌI|BỘ CÂU HỎI)( .*)?");
    private static final Pattern LETTERHEAD = Pattern.compile("(?iu)cộng hòa xã hội chủ nghĩa việt nam|cộng hoà xã hội chủ nghĩa việt nam|độc lập\\s*[-–—].*|đảng cộng sản việt nam|số ?:.*|số ?[\\d.…]+ ?/.*"
            + "|.{0,60}ngày\\s*[\\d.…_]*\\s*tháng\\s*[\\d.…_]*\\s*năm.{0,12}|kính gửi.*|\\P{L}*");
    private static final Pattern ISSUER = Pattern.compile("(?:CHÍNH PHỦ|QUỐC HỘI|THỦ TƯỚNG|CHỦ TỊCH|BỘ|ỦY BAN|UỶ BAN|HỘI ĐỒNG|TỔNG LIÊN ĐOÀN|LIÊN ĐOÀN|LĐLĐ|CÔNG ĐOÀN|BAN|TỈNH|THÀNH|HUYỆN|ĐẢNG|TRƯỜNG|CÔNG TY|TỔNG CÔNG TY"
            + "|TẬP ĐOÀN|DOANH NGHIỆP|SỞ|PHÒNG|VĂN PHÒNG|TỔNG CỤC|CỤC|BCH|MẶT TRẬN)(?: [\\p{Lu}\\d\\s.,&()–-]*)?");
    private static final Pattern GROUNDS = Pattern.compile("(?:Căn cứ|Thực hiện|Theo|Xét|Kính gửi) .*");

    private DocumentTitle() {
    }

    /** The title in at most 200 characters; "" for nothing. */
    static String of(List<Line> lines) {
        var head = head(lines);
        for (var at = 0; at < head; at++) {
            var form = FORM.matcher(lines.get(at).plain());
            if (form.matches()) {
                return clip(form.group(1) == null ? subject(lines, at, head) : whole(lines, at, head));
            }
        }
        for (var at = letterheadEnd(lines, head); at < head; at++) {
            var plain = lines.get(at).plain();
            if (!isLetterhead(plain) && !lines.get(at).verbatim()) {
                return clip(whole(lines, at, head));
            }
        }
        return lines.isEmpty() ? "" : clip(lines.getFirst().plain());
    }

    /** The text begins as official papers do. */
    static boolean letterhead(List<Line> lines) {
        return letterheadEnd(lines, head(lines)) > 0;
    }

    static String clip(String title) {
        var line = Vietnamese.line(title);
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST - 1).replaceAll("\\s+\\S*$", "") + "…";
    }

    private static int head(List<Line> lines) {
        var at = 0;
        while (at < Math.min(lines.size(), HEAD) && Heading.of(lines.get(at)).isEmpty()) {
            at++;
        }
        return at;
    }

    private static int letterheadEnd(List<Line> lines, int head) {
        var end = 0;
        for (var at = 0; at < head; at++) {
            end = LETTERHEAD.matcher(lines.get(at).plain()).matches() ? at + 1 : end;
        }
        return end;
    }

    private static boolean isLetterhead(String plain) {
        return LETTERHEAD.matcher(plain).matches() || ISSUER.matcher(plain).matches();
    }

    private static String subject(List<Line> lines, int form, int head) {
        var name = lines.get(form).plain();
        if (form + 1 >= head || isLetterhead(lines.get(form + 1).plain()) && !name.endsWith("LUẬT") || GROUNDS.matcher(lines.get(form + 1).plain()).matches()) {
            return name;
        }
        return name + (name.matches("LUẬT|BỘ LUẬT|ĐIỀU LỆ") ? " " : ": ") + whole(lines, form + 1, head);
    }

    /** The line, and those that go on with it: a title broken where the page was full. */
    private static String whole(List<Line> lines, int at, int head) {
        var title = new StringBuilder(lines.get(at).plain());
        for (var next = at + 1; next < head && goesOn(lines.get(next - 1), lines.get(next)) && title.length() + lines.get(next).plain().length() < LONGEST; next++) {
            title.append(' ').append(lines.get(next).plain());
        }
        return title.toString();
    }

    private static boolean goesOn(Line line, Line next) {
        var words = next.plain();
        return line.plain().length() >= 45 && !line.plain().matches(".*[.;:]") && !next.blankAbove() && words.length() <= 90 && !words.matches(".*[.;:]") && !words.matches("\\d.*|[-+–•].*")
                && !next.verbatim() && !isLetterhead(words) && !GROUNDS.matcher(words).matches();
    }
}
