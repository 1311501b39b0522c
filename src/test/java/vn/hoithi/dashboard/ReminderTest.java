package vn.hoithi.dashboard;

import org.junit.jupiter.api.Test;
import vn.hoithi.contest.ContestSettings;
import vn.hoithi.organisation.MemberRole;
import vn.hoithi.organisation.Unit;
import vn.hoithi.organisation.UnitKind;
import vn.hoithi.web.Messages;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import static org.assertj.core.api.Assertions.assertThat;

class ReminderTest {

    private static final Instant OPENS = Instant.parse("2026-11-17T01:00:00Z");
    private static final Instant CLOSES = Instant.parse("2026-11-30T10:00:00Z");
    private static final Instant DURING = Instant.parse("2026-11-27T03:30:00Z");
    private static final Unit WARD = unit(UnitKind.INTERMEDIATE, "Công đoàn phường");
    private final Messages messages = new Messages();

    @Test
    void itNamesTheEndTheFiguresAndThePlace() {
        assertThat(vietnamese(new Participation(2374, 2679, 95), DURING)).isEqualTo("Kính gửi các anh/chị, cuộc thi Tìm hiểu Luật Công đoàn đóng lúc 17:00 thứ Hai 30/11. "
                + "Công đoàn phường đã có 2.374 đoàn viên dự thi, còn 172 người nữa là đạt chỉ tiêu. Anh/chị nào chưa thi dành giúp 30 phút nhé: https://thi.example/v/ABC234");
    }

    @Test
    void itSpeaksEnglishToo() {
        var text = reminder(new Participation(2374, 2679, 95), CLOSES).text(messages.in(Locale.ENGLISH), DURING);
        assertThat(text).contains("closes at 17:00 on Monday 30/11.").contains("2,374 of the members of Công đoàn phường have taken part, 172 more reach the target.");
    }

    @Test
    void itThanksWhoReachedTheTarget() {
        assertThat(vietnamese(new Participation(96, 100, 95), DURING)).contains("đạt chỉ tiêu 95%. Cảm ơn").doesNotContain("còn");
    }

    @Test
    void itSaysThatNobodyCameYet() {
        assertThat(vietnamese(new Participation(0, 100, 95), DURING)).contains("chưa có ai dự thi, cần 95 người");
    }

    @Test
    void withoutDeclaredPeopleItNamesNoTarget() {
        assertThat(vietnamese(new Participation(7, 0, 95), DURING)).contains("đã có 7 đoàn viên dự thi.").doesNotContain("chỉ tiêu");
    }

    @Test
    void beforeAndAfterItSaysSomethingElse() {
        assertThat(vietnamese(new Participation(0, 100, 95), OPENS.minusSeconds(60))).contains("mở lúc 08:00 thứ Ba 17/11");
        assertThat(vietnamese(new Participation(50, 100, 95), CLOSES)).contains("đã kết thúc").contains("có 50 đoàn viên dự thi");
    }

    @Test
    void anEndAtMidnightIs24OfTheDayThatEnds() {
        var text = reminder(new Participation(1, 100, 95), Instant.parse("2026-11-30T17:00:00Z")).text(messages.in(Messages.VIETNAMESE), DURING);
        assertThat(text).contains("đóng lúc 24:00 thứ Hai 30/11");
    }

    @Test
    void theLetterIsFormalAndCarriesTheSameFigures() {
        assertThat(reminder(new Participation(2374, 2679, 95), CLOSES).formal(messages.in(Messages.VIETNAMESE), DURING))
                .startsWith("Kính gửi: các công đoàn trực thuộc và toàn thể đoàn viên, người lao động Công đoàn phường.")
                .contains("kết thúc lúc 17 giờ 00 ngày 30 tháng 11 năm 2026", "Đến 10 giờ 30 ngày 27 tháng 11 năm 2026, Công đoàn phường đã có 2.374 đoàn viên dự thi, còn 172 người nữa", "Trân trọng.")
                .doesNotContain("nhé", "giúp");
        assertThat(new Reminder(Plans.contest(OPENS, CLOSES), unit(UnitKind.GRASSROOTS, "Trường THPT"), new Participation(1, 3, 95), "").formal(messages.in(Messages.VIETNAMESE), OPENS.minusSeconds(60)))
                .contains("bắt đầu lúc 08 giờ 00 ngày 17 tháng 11 năm 2026", "Trường THPT đề nghị các tổ công đoàn phổ biến thể lệ");
        assertThat(reminder(new Participation(50, 100, 95), CLOSES).formal(messages.in(Locale.ENGLISH), CLOSES)).contains("is over. 50 of the members of Công đoàn phường took part");
    }

    private static Unit unit(UnitKind kind, String name) {
        return new Unit(1, null, "1/", 0, kind, null, name, "", null, 1, null, null, null);
    }

    private String vietnamese(Participation members, Instant now) {
        return reminder(members, CLOSES).text(messages.in(Messages.VIETNAMESE), now);
    }

    private static Reminder reminder(Participation members, Instant closes) {
        return new Reminder(Plans.contest(OPENS, closes), WARD, members, "https://thi.example/v/ABC234");
    }

    @Test
    void itSpeaksOfOfficersWhereOnlyTheyMayEnter() {
        var all = Plans.contest(OPENS, CLOSES);
        var contest = all.withSettings(all.settings().withEligibility(new ContestSettings.Eligibility(Set.of(MemberRole.OFFICER), List.of(), false)));
        assertThat(new Reminder(contest, WARD, new Participation(2, 3, 100), "").text(messages.in(Messages.VIETNAMESE), DURING)).contains("đã có 2 cán bộ công đoàn dự thi, còn 1 người nữa");
    }
}
