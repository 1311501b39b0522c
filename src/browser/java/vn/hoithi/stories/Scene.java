package vn.hoithi.stories;

import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Singleton;
import vn.hoithi.contest.Contest;
import vn.hoithi.contest.ContestSettings;
import vn.hoithi.itembank.Level;
import vn.hoithi.organisation.Actor;
import vn.hoithi.world.ContestWorld;
import vn.hoithi.world.World;

import java.nio.file.Path;
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

    /** A phone on which the person is signed in and no scripts run. */
    Handset plainPhone(Actor actor) {
        return Handset.withoutScript(base(), world.browser(actor).cookie("hoithi"));
    }

    /** A phone whose browser can be closed and opened again, with or without a network. */
    Handset lastingPhone(Actor actor, Path folder, boolean offline) {
        return Handset.lasting(base(), cookie(actor), folder, offline);
    }

    /** A phone whose browser has no workers. */
    Handset phoneWithoutWorkers(Actor actor) {
        return Handset.withoutWorkers(base(), cookie(actor));
    }

    /** A cookie that signs the person in. */
    String cookie(Actor actor) {
        return world.browser(actor).cookie("hoithi");
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
        return withEssay(province, Duration.ofHours(2));
    }

    /** The same, closing so soon. */
    Contest withEssay(World.Province province, Duration left) {
        var essay = new ContestSettings.Essay("Công đoàn nơi tôi làm việc", "Anh/chị sẽ đổi mới điều gì?", 5, 200,
                List.of(new ContestSettings.Criterion("Đúng việc", 500), new ContestSettings.Criterion("Cách làm cụ thể", 500)));
        return contests.published(province, s -> {
            var t = with(s, 5, essay);
            var now = Instant.now();
            return t.withRounds(ContestWorld.round(now.minus(Duration.ofHours(1)), now.plus(left)));
        });
    }

    /** A contest of nine items that opens at a moment. */
    Contest opening(World.Province province, Instant opens) {
        return contests.published(province, s -> {
            var t = with(s, 9, null);
            return t.withRounds(ContestWorld.round(opens, opens.plus(Duration.ofHours(2))));
        });
    }

    private static ContestSettings with(ContestSettings s, int items, ContestSettings.Essay essay) {
        var quota = new ContestSettings.Quota(s.blueprint().getFirst().topicId(), Level.RECOGNISE, items);
        return s.withBlueprint(List.of(quota)).withEssay(essay);
    }
}
