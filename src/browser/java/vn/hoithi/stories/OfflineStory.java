package vn.hoithi.stories;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.hoithi.contest.Contest;
import vn.hoithi.itembank.ItemBank;
import vn.hoithi.organisation.Actor;
import vn.hoithi.organisation.MemberRole;
import vn.hoithi.study.MaterialKind;
import vn.hoithi.study.Materials;
import vn.hoithi.time.Clock;
import vn.hoithi.web.Site;
import vn.hoithi.world.World;

import java.nio.file.Path;

import static org.assertj.core.api.Assertions.assertThat;

/** Without a network: what was opened is there, what was answered too, and nobody sees what is another's. */
@MicronautTest(transactional = false)
class OfflineStory {

    private static final String RESPONSES = "**/responses";
    private static final String NO_NETWORK = "Chưa có mạng";

    @Inject
    World world;
    @Inject
    Scene scene;
    @Inject
    Materials materials;
    @Inject
    ItemBank bank;
    @Inject
    Clock clock;
    @Inject
    Site site;
    @TempDir
    Path folder;

    private World.Province province;
    private Contest contest;
    private Actor actor;
    private Handset lan;

    @BeforeEach
    void aContestIsOpen() {
        province = world.province();
        contest = scene.nineItems(province);
        actor = world.person("Nguyễn Thị Lan", province.schoolA(), MemberRole.MEMBER);
        lan = scene.phone(actor);
    }

    @AfterEach
    void thePhoneIsPutAway() {
        lan.close();
    }

    @Test
    void aPaperComesUpAgainWithItsAnswersIsGoneOnWithAndDeliveredLater() {
        var path = enters();
        ticks(0, 3);
        lan.keepsNothing().losesTheNetwork();
        ticks(3, 5);
        lan.seesIn("#save-text", "Giữ trên máy này").seesIn("#kept-page:not([hidden])", "đã giữ trên máy").reloads();
        lan.seesTicked(5).seesIn("#kept-copy:not([hidden])", "bài của anh/chị giữ trên máy này").looksOver().pictured("offline-paper");
        ticks(5, 6);
        lan.seesTicked(6).opensFromTheDevice(path).seesTicked(6).findsTheNetwork().keepsNothing();
        try (var second = scene.phone(actor)) {
            second.opens(path).seesTicked(6);
        }
    }

    @Test
    void aBrowserThatIsClosedAndOpenedWithoutANetworkShowsThePaperAndItsTime() {
        lan.close();
        lan = scene.lastingPhone(actor, folder, false);
        var path = enters();
        ticks(0, 2);
        lan.keepsNothing().losesTheNetwork();
        ticks(2, 4);
        lan.seesIn("#save-text", "Giữ trên máy này").close();
        lan = scene.lastingPhone(actor, folder, true);
        lan.opensFromTheDevice(path).seesTicked(4).seesIn("#kept-copy:not([hidden])", "giữ trên máy này");
        assertThat(lan.reads("#time-left")).matches("1[5-9]:\\d\\d|2\\d:\\d\\d");
        ticks(4, 5);
        lan.findsTheNetwork().keepsNothing();
        try (var second = scene.phone(actor)) {
            second.opens(path).seesTicked(5);
        }
    }

    @Test
    void aPageThatIsNotKeptIsOurOwnAndSaysWhatIs() {
        var path = enters();
        lan.losesTheNetwork().opensFromTheDevice("/rankings").sees(NO_NETWORK, "No connection", "Bài thi đang làm").looksOver().pictured("no-network");
        lan.follows("Đang thi").findsTheNetwork();
        assertThat(lan.path()).isEqualTo(path);
    }

    @Test
    void signingOutDeliversAndLeavesNothingOfThePerson() {
        var path = enters();
        ticks(0, 2);
        lan.keepsNothing().cannotSend(RESPONSES);
        ticks(2, 3);
        lan.seesIn("#save-text", "Giữ trên máy này").opens("/me").taps("Đăng xuất").seesIn("#leave-dialog", "1 phần trả lời chưa đến máy chủ").looksOver().pictured("leave");
        lan.taps("Khoan đăng xuất").canSendAgain(RESPONSES).follows("Đăng xuất");
        assertThat(lan.stored()).isEmpty();
        lan.losesTheNetwork().opensFromTheDevice(path).sees(NO_NETWORK, "chưa giữ trang nào");
        try (var second = scene.phone(actor)) {
            second.opens(path).seesTicked(3);
        }
    }

    @Test
    void anotherPersonOnThisPhoneNeverSeesThePaper() {
        var path = enters();
        lan.isHandedTo(scene.cookie(world.person("Trần Văn Minh", province.schoolA(), MemberRole.MEMBER))).opens("/").losesTheNetwork().opensFromTheDevice(path);
        lan.sees(NO_NETWORK, "chưa giữ trang nào");
    }

    @Test
    void aDocumentThatWasOpenedIsReadToItsEnd() {
        bank.topic("thu-doc", "Chủ đề đọc thử");
        var guide = "## Mức đóng\n\nĐóng **0,5%** tiền lương.\n\n## Thời hạn đóng\n\nMỗi tháng một lần.\n";
        var id = materials.importGuide(province.federation().id(), "thu-doc", MaterialKind.DOCUMENT, "Đoàn phí " + province.number(), "Một câu.", "Nguồn thử", guide, clock.now()).id();
        lan.opens("/study/" + id).keeps(lan.path());
        var first = lan.path();
        lan.keeps("/study/" + id + "/" + (first.endsWith("muc-dong") ? "thoi-han-dong" : "muc-dong")).losesTheNetwork().opensFromTheDevice(first).follows("Thời hạn đóng").sees("Mỗi tháng một lần").pictured("offline-study");
        lan.opensFromTheDevice("/rankings").sees(NO_NETWORK, "Tài liệu đọc được khi không có mạng");
    }

    @Test
    void aNewVersionTakesThePlaceOfTheOldOne() {
        var path = enters();
        var old = lan.shell("");
        lan.losesTheNetwork().opensFromTheDevice("/rankings").sees(NO_NETWORK).findsTheNetwork().sees("Xếp hạng"); // it comes by itself
        site.wear(new Site.Brand(1, "Hội thi bản mới", "", "", "", "", new byte[0])); // another version of what is kept for everybody
        try {
            lan.opens("/").shell(old);
            lan.losesTheNetwork().opensFromTheDevice("/rankings").sees(NO_NETWORK);
            assertThat(lan.reads("title")).contains("Hội thi bản mới");
            lan.opensFromTheDevice(path).seesIn(".exambar__count", "0/9");
            lan.findsTheNetwork().opens(path);
            assertThat(lan.reads("title")).contains("Hội thi bản mới");
        } finally {
            site.wear(Site.Brand.NONE);
        }
    }

    @Test
    void withoutWorkersEverythingWorksAndTheWordsSayThatTheDeviceDoesNotKeepThePage() {
        lan.close();
        lan = scene.phoneWithoutWorkers(actor);
        lan.opens("/contests/" + contest.slug()).follows("Vào thi").losesTheNetwork();
        ticks(0, 2);
        lan.seesIn("#unkept-page:not([hidden])", "đừng đóng").pictured("offline-unkept").findsTheNetwork().keepsNothing();
    }

    private String enters() {
        lan.opens("/contests/" + contest.slug()).follows("Vào thi");
        lan.keeps(lan.path());
        return lan.path();
    }

    private void ticks(int from, int to) {
        lan.choices("ĐÚNG").all().subList(from, to).forEach(choice -> choice.tap());
    }
}
