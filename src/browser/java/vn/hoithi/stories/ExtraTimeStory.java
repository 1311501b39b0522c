package vn.hoithi.stories;

import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hoithi.attempt.Attempts;
import vn.hoithi.contest.Contest;
import vn.hoithi.organisation.Actor;
import vn.hoithi.organisation.MemberRole;
import vn.hoithi.organisation.Role;
import vn.hoithi.time.Clock;
import vn.hoithi.world.World;

import javax.sql.DataSource;
import java.sql.SQLException;

@MicronautTest(transactional = false)
class ExtraTimeStory {

    @Inject
    World world;
    @Inject
    Scene scene;
    @Inject
    Clock clock;
    @Inject
    DataSource database;
    @Inject
    Attempts attempts;

    private Contest contest;
    private Actor hoa;
    private Handset lan;

    @BeforeEach
    void lanSitsAContestOfHoa() {
        var province = world.province();
        contest = scene.nineItems(province);
        hoa = world.staff("Phạm Hoa", province.factory(), Role.ORGANISER, province.federation());
        lan = scene.phone(world.person("Nguyễn Thị Lan", province.schoolA(), MemberRole.MEMBER));
        lan.opens("/contests/" + contest.slug()).follows("Vào thi");
    }

    @AfterEach
    void thePhoneIsPutAway() {
        lan.close();
    }

    @Test
    void hoaGivesFiveMinutesAndLansOpenPageShowsThem() {
        try (var desk = scene.phone(hoa)) {
            desk.opens("/organiser").follows("Theo dõi").sees("người đang thi lúc này").follows("Người đang thi, thêm giờ cho một người").sees("Nguyễn Thị Lan", "1–1 trong 1 người");
            desk.follows("Thêm giờ cho Nguyễn Thị Lan").sees("Nguyễn Thị Lan", "Lý do").goesBack();
            desk.follows("Thêm giờ cho mọi người").follows("Xem lại trước khi cho thêm").sees("Vui lòng nhập lý do");
            desk.types("Lý do", "mất điện từ 8 giờ 10").follows("Xem lại trước khi cho thêm").sees("Cho 1 người đang thi thêm 5 phút?", "mất điện từ 8 giờ 10");
            desk.follows("Cho thêm giờ").seesIn(".flash", "Đã thêm 5 phút cho 1 người.").sees("đã thêm 5 phút", "mất điện từ 8 giờ 10", "Phạm Hoa");
        }
        lan.chooses("ĐÚNG");
        lan.seesIn("#extra-time", "Ban Tổ chức cộng thêm 5 phút: mất điện từ 8 giờ 10").seesIn("#announcer", "cộng thêm 5 phút").looksOver();
        lan.seesIn("#save-text", "Đã lưu").reloads().seesIn("#extra-time", "cộng thêm 5 phút").seesTicked(1).taps("Nộp bài với").follows("Nộp luôn").sees("trên 9 điểm");
    }

    @Test
    void aPageWhoseTimeRanOutWithoutANetworkGoesOn() throws SQLException {
        var attempt = lan.path().substring(lan.path().lastIndexOf('/') + 1);
        try (var connection = DelegatingDataSource.unwrapDataSource(database).getConnection(); var statement = connection.createStatement()) {
            statement.executeUpdate("UPDATE attempt SET ends_at = " + (clock.millis() + 12_000) + ", closes_at = " + (clock.millis() + 180_000) + " WHERE id = " + attempt);
        }
        attempts.forget(Long.parseLong(attempt)); // in life an end only ever moves later, so the old one may be remembered
        lan.reloads().chooses("ĐÚNG");
        lan.losesTheNetwork().seesIn("#submitting:not([hidden])", "Đang nộp bài");
        var given = world.browser(hoa).post("/organiser/contests/" + contest.slug() + "/extra-time", "id", attempt, "minutes", "5", "reason", "đứt cáp", "reach", "INSIDE");
        org.assertj.core.api.Assertions.assertThat(given.text(".flash")).contains("Đã thêm 5 phút cho 1 người.");
        lan.findsTheNetwork().seesIn("#extra-time", "cộng thêm 5 phút: đứt cáp").seesIn("#submitting[hidden]", "");
        lan.choices("ĐÚNG").nth(1).tap();
        lan.seesIn("#save-text", "Đã lưu").seesTicked(2).taps("Nộp bài với").follows("Nộp luôn").sees("trên 9 điểm");
    }
}
