package vn.hoithi.stories;

import com.microsoft.playwright.Locator;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hoithi.contest.Contest;
import vn.hoithi.organisation.MemberRole;
import vn.hoithi.world.World;

import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

@MicronautTest(transactional = false)
class AttemptStory {

    private static final String RESPONSES = "**/responses";

    @Inject
    World world;
    @Inject
    Scene scene;

    private Contest contest;
    private Handset lan;

    @BeforeEach
    void lanHasAPhoneAndAContestIsOpen() {
        var province = world.province();
        contest = scene.nineItems(province);
        lan = scene.phone(world.person("Nguyễn Thị Lan", province.schoolA(), MemberRole.MEMBER));
    }

    @AfterEach
    void thePhoneIsPutAway() {
        lan.close();
    }

    @Test
    void lanSitsTheContestToItsResult() {
        enters();
        ticks(rights());
        lan.seesIn("#save-text", "Đã lưu").seesIn(".exambar__count", "9/9");
        submits().sees("trên 9 điểm", "9 / 9", "HT", "GIẢI THÍCH");
        lan.opens("/me/attempts").sees("9 / 9 điểm").opens("/").opens("/me").opens("/rankings/" + contest.slug());
    }

    @Test
    void theNetworkIsGoneForTheMiddleThirdAndNothingIsLost() {
        enters();
        var rights = rights();
        ticks(rights.subList(0, rights.size() / 3));
        lan.seesIn("#save-text", "Đã lưu").losesTheNetwork();
        ticks(rights.subList(rights.size() / 3, 2 * rights.size() / 3));
        lan.seesIn("#save-text", "Giữ trên máy này – sẽ gửi khi có mạng").seesIn("#offline", "Anh/chị cứ làm tiếp").looksOver().findsTheNetwork();
        lan.seesIn("#save-text", "Đã lưu");
        ticks(rights.subList(2 * rights.size() / 3, rights.size()));
        lan.seesIn("#save-text", "Đã lưu");
        submits().sees("trên 9 điểm", "9 / 9");
    }

    @Test
    void whatCouldNotBeSentIsThereAfterAReload() {
        enters();
        var rights = rights();
        ticks(rights.subList(0, 3));
        lan.seesIn("#save-text", "Đã lưu").cannotSend(RESPONSES);
        ticks(rights.subList(3, rights.size()));
        lan.seesIn("#save-text", "Giữ trên máy này").reloads().seesTicked(rights.size()).seesIn("#save-text", "Giữ trên máy này").canSendAgain(RESPONSES);
        lan.seesIn("#save-text", "Đã lưu").reloads().seesTicked(rights.size());
        submits().sees("9 / 9");
    }

    @Test
    void theBackButtonInTheMiddleLosesNothing() {
        enters();
        var rights = rights();
        ticks(rights.subList(0, 5));
        lan.goesBack().opens("/contests/" + contest.slug()).follows("Tiếp tục làm bài").seesTicked(5);
        ticks(rights().subList(5, rights.size()));
        lan.seesIn("#save-text", "Đã lưu");
        submits().sees("9 / 9");
    }

    @Test
    void aSecondTabTakesOverWhatTheFirstChose() {
        enters();
        var rights = rights();
        ticks(rights.subList(0, 4));
        lan.seesIn("#save-text", "Đã lưu");
        var second = lan.secondTab().opens(lan.path()).seesTicked(4);
        second.seesIn("#other-tab", "trang khác trên máy này");
        var there = second.choices("ĐÚNG").all();
        there.subList(4, there.size()).forEach(Locator::tap);
        second.seesIn("#save-text", "Đã lưu");
        lan.seesTicked(rights.size());
        submits().sees("9 / 9");
    }

    @Test
    void emptyAnswersAreAskedAboutBeforeSubmission() {
        enters();
        ticks(rights().subList(0, 1));
        lan.taps("Nộp bài với").seesIn("dialog", "8 câu chưa trả lời").pictured("asked").looksOver().taps("Làm tiếp");
        ticks(rights().subList(1, 2));
        lan.taps("Nộp bài với").follows("Nộp luôn").sees("trên 9 điểm");
        assertThat(lan.path()).endsWith("/result");
    }

    private void enters() {
        lan.opens("/contests/" + contest.slug()).follows("Vào thi");
        assertThat(lan.path()).startsWith("/attempts/");
    }

    private List<Locator> rights() {
        return lan.choices("ĐÚNG").all();
    }

    private static void ticks(List<Locator> choices) {
        choices.forEach(Locator::tap);
    }

    private Handset submits() {
        return lan.follows("Nộp bài với");
    }
}
