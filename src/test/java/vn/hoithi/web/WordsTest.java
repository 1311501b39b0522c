package vn.hoithi.web;

import org.junit.jupiter.api.Test;
import vn.hoithi.text.Format;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

/** One word for one act, as an officer says it to a colleague: what was given up does not come back. */
class WordsTest {

    private static final List<String> GIVEN_UP = List.of("thôi giao", "giao vai trò", "mở cuộc thi", "mở tài khoản", "cần ghi", "cần chọn", "không tính vào đâu", "lời văn", "máy nhận ra",
            "lưu, chưa nộp", "ai cũng kiểm tra", "thăm do máy", "nơi đến", "đi từ trên xuống", "được nhớ lại", "trực tiếp cơ sở", "cấp trên trực tiếp", "dòng {0}–{1} trên", "đếm lúc");
    /** A reader is anh/chị; anh chị em are brothers and sisters. */
    private static final Pattern ANH_CHI = Pattern.compile("[Aa]nh chị(?! em)");
    private final Messages messages = new Messages();

    @Test
    void whatWasGivenUpDoesNotComeBack() throws IOException {
        for (var text : texts()) {
            for (var line : Files.readAllLines(text)) {
                assertThat(ANH_CHI.matcher(line).find()).as(text + ": " + line).isFalse();
                assertThat(GIVEN_UP.stream().filter(line.toLowerCase(Locale.ROOT)::contains)).as(text + ": " + line).isEmpty();
            }
        }
    }

    @Test
    void aLengthOfTimeIsSaidInWords() {
        assertThat(messages.length(Messages.VIETNAMESE, 24_900)).isEqualTo("24 giây");
        assertThat(messages.length(Messages.VIETNAMESE, 204_000)).isEqualTo("3 phút 24 giây");
        assertThat(messages.length(Messages.VIETNAMESE, 300_000)).isEqualTo("5 phút");
        assertThat(messages.length(Locale.ENGLISH, 61_000)).isEqualTo("1 minute 1 second");
        assertThat(messages.length(Locale.ENGLISH, 0)).isEqualTo("0 seconds");
    }

    /** See findings/messageformat-choice-quotes.sh. */
    @Test
    void noCountedSentenceHasAStraightApostrophe() throws IOException {
        try (var files = Files.list(Path.of("src/main/resources/i18n"))) {
            for (var file : files.toList()) {
                assertThat(Files.readAllLines(file).stream().filter(l -> l.contains(",choice,") && l.contains("'"))).as(file.toString()).isEmpty();
            }
        }
    }

    @Test
    void aPaperIsDatedInTheOfficialForm() {
        assertThat(Format.of(Messages.VIETNAMESE).dated(LocalDate.of(2026, 11, 30))).isEqualTo("ngày 30 tháng 11 năm 2026");
        assertThat(Format.of(Messages.VIETNAMESE).dated(LocalDate.of(2027, 2, 5))).isEqualTo("ngày 05 tháng 02 năm 2027");
        assertThat(Format.of(Messages.VIETNAMESE).dated(LocalDate.of(2027, 3, 5))).isEqualTo("ngày 05 tháng 3 năm 2027");
        assertThat(Format.of(Locale.ENGLISH).dated(LocalDate.of(2027, 3, 5))).isEqualTo("5 March 2027");
    }

    private static List<Path> texts() throws IOException {
        var main = Path.of("src/main/resources");
        try (var messages = Files.list(main.resolve("i18n")); var guides = Files.list(main.resolve("demo/guides")); var help = Files.list(Path.of("src/docs/huong-dan"))) {
            return Stream.of(messages.filter(p -> p.toString().endsWith("_vi.properties")), guides, help).flatMap(s -> s).toList();
        }
    }
}
