package vn.hoithi.report;

import org.junit.jupiter.api.Test;
import vn.hoithi.web.Messages;

import java.time.Instant;
import java.util.Locale;

import static org.assertj.core.api.Assertions.assertThat;

class ReminderTest {

    private static final Instant OPENS = Instant.parse("2026-11-17T01:00:00Z");
    private static final Instant CLOSES = Instant.parse("2026-11-30T10:00:00Z");
    private static final Instant DURING = Instant.parse("2026-11-27T03:30:00Z");
    private final Messages messages = new Messages();

    @Test
    void itNamesTheEndTheFiguresAndThePlace() {
        assertThat(vietnamese(new Progress(2374, 2679, 95), DURING)).isEqualTo("Kính gửi các anh chị, cuộc thi Tìm hiểu Luật Công đoàn đóng lúc 17:00 thứ Hai 30/11. "
                + "Công đoàn phường đã có 2.374 đoàn viên dự thi, còn 172 người nữa là đạt chỉ tiêu. Anh chị nào chưa thi dành giúp 30 phút nhé: https://thi.example/v/ABC234");
    }

    @Test
    void itSpeaksEnglishToo() {
        var text = reminder(new Progress(2374, 2679, 95), CLOSES).text(messages, Locale.ENGLISH, DURING);
        assertThat(text).contains("closes at 17:00 on Monday 30/11.").contains("2,374 members of Công đoàn phường have taken part, 172 more reach the target.");
    }

    @Test
    void itThanksWhoReachedTheTarget() {
        assertThat(vietnamese(new Progress(96, 100, 95), DURING)).contains("đạt chỉ tiêu 95%. Cảm ơn").doesNotContain("còn");
    }

    @Test
    void itSaysThatNobodyCameYet() {
        assertThat(vietnamese(new Progress(0, 100, 95), DURING)).contains("chưa có ai dự thi, cần 95 người");
    }

    @Test
    void withoutDeclaredPeopleItNamesNoTarget() {
        assertThat(vietnamese(new Progress(7, 0, 95), DURING)).contains("đã có 7 đoàn viên dự thi.").doesNotContain("chỉ tiêu");
    }

    @Test
    void beforeAndAfterItSaysSomethingElse() {
        assertThat(vietnamese(new Progress(0, 100, 95), OPENS.minusSeconds(60))).contains("mở lúc 08:00 thứ Ba 17/11");
        assertThat(vietnamese(new Progress(50, 100, 95), CLOSES)).contains("đã kết thúc").contains("có 50 đoàn viên dự thi");
    }

    @Test
    void anEndAtMidnightIs24OfTheDayThatEnds() {
        var text = reminder(new Progress(1, 100, 95), Instant.parse("2026-11-30T17:00:00Z")).text(messages, Messages.VIETNAMESE, DURING);
        assertThat(text).contains("đóng lúc 24:00 thứ Hai 30/11");
    }

    private String vietnamese(Progress members, Instant now) {
        return reminder(members, CLOSES).text(messages, Messages.VIETNAMESE, now);
    }

    private static Reminder reminder(Progress members, Instant closes) {
        return new Reminder(Plans.contest(OPENS, closes), "Công đoàn phường", members, "https://thi.example/v/ABC234");
    }
}
