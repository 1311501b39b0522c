package vn.hoithi.stories;

import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Singleton;
import vn.hoithi.contest.Contest;
import vn.hoithi.contest.ContestSettings;
import vn.hoithi.itembank.Level;
import vn.hoithi.organisation.Actor;
import vn.hoithi.world.ContestWorld;
import vn.hoithi.world.World;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Where stories begin: contests, and phones in people's hands. */
@Singleton
class Scene {

    private final World world;
    private final ContestWorld contests;
    private final EmbeddedServer server;

    Scene(World world, ContestWorld contests, EmbeddedServer server) {
        this.world = world;
        this.contests = contests;
        this.server = server;
    }

    /** A phone of nobody. */
    Handset phone() {
        return Handset.of(base(), null);
    }

    /** A phone on which the person is signed in. */
    Handset phone(Actor actor) {
        return Handset.of(base(), world.browser(actor).cookie("hoithi"));
    }

    /** The person at a desk. */
    Handset desk(Actor actor) {
        return Handset.desk(base(), world.browser(actor).cookie("hoithi"));
    }

    private String base() {
        return "http://localhost:" + server.getPort();
    }

    /** An open contest of nine items. */
    Contest nineItems(World.Province province) {
        return contests.published(province, s -> with(s, 9, null));
    }

    /** An open contest of nine items whose first ward is a board of its own. */
    Contest onBoards(World.Province province) {
        return contests.published(province, s -> with(s, 9, null).withBoards(List.of(new ContestSettings.Board("Bảng A", List.of(province.wardA().id()), "Giải nhất: 01"),
                new ContestSettings.Board("Bảng B", List.of(), ""))));
    }

    /** An open contest of five items and an essay of two criteria. */
    Contest withEssay(World.Province province) {
        var essay = new ContestSettings.Essay("Công đoàn nơi tôi làm việc", "Anh/chị sẽ đổi mới điều gì?", 5, 200,
                List.of(new ContestSettings.Criterion("Đúng việc", 500), new ContestSettings.Criterion("Cách làm cụ thể", 500)));
        return contests.published(province, s -> with(s, 5, essay));
    }

    /** A contest of nine items that opens at a moment. */
    Contest opening(World.Province province, Instant opens) {
        return contests.published(province, s -> {
            var t = with(s, 9, null);
            return new ContestSettings(t.about(), t.eligibility(), ContestWorld.round(opens, opens.plus(Duration.ofHours(2))), t.attemptsPerRound(), t.counting(), t.blueprint(), t.minutes(),
                    t.pointsPerItem(), t.shuffleItems(), t.shuffleChoices(), t.onePerPage(), null, t.prediction(), t.tieRules(), t.results(), t.review(), t.prizes(), t.targetOfficers(), t.targetMembers(), t.graceSeconds());
        });
    }

    private static ContestSettings with(ContestSettings s, int items, ContestSettings.Essay essay) {
        var quota = new ContestSettings.Quota(s.blueprint().getFirst().topicId(), Level.RECOGNISE, items);
        return new ContestSettings(s.about(), s.eligibility(), s.rounds(), s.attemptsPerRound(), s.counting(), List.of(quota), s.minutes(), s.pointsPerItem(), s.shuffleItems(), s.shuffleChoices(),
                s.onePerPage(), essay, s.prediction(), s.tieRules(), s.results(), s.review(), s.prizes(), s.targetOfficers(), s.targetMembers(), s.graceSeconds());
    }
}
