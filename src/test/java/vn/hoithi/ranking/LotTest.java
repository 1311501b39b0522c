package vn.hoithi.ranking;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import vn.hoithi.contest.Contest;
import vn.hoithi.contest.ContestSettings.TieRule;
import vn.hoithi.database.Ids;
import vn.hoithi.organisation.MemberRole;
import vn.hoithi.organisation.Role;
import vn.hoithi.outcome.OutcomeEvent.Kind;
import vn.hoithi.outcome.OutcomeEventBuilder;
import vn.hoithi.time.Clock;
import vn.hoithi.world.Browser;
import vn.hoithi.world.ContestWorld;
import vn.hoithi.world.Rows;
import vn.hoithi.world.World;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import static org.assertj.core.api.Assertions.assertThat;

/** The lot among equals is drawn once, after the end, with a number everybody can read and reckon with. */
@MicronautTest(transactional = false)
class LotTest {

    @Inject
    World world;
    @Inject
    ContestWorld contestWorld;
    @Inject
    Tape tape;
    @Inject
    Ids ids;
    @Inject
    Rows rows;
    @Inject
    Clock clock;

    private final Map<Long, Long> attempts = new TreeMap<>();

    private Contest held(World.Province province, Duration sinceClosing) {
        var closes = clock.now().minus(sinceClosing);
        var contest = contestWorld.published(province, s -> s.with(b -> b.rounds(ContestWorld.round(closes.minus(Duration.ofHours(2)), closes)).tieRules(List.of(TieRule.LOT))));
        for (int i = 0; i < 8; i++) {
            var person = world.person("Người " + i, province.schoolA(), MemberRole.MEMBER).personId();
            var attempt = ids.next();
            attempts.put(person, attempt);
            tape.append(OutcomeEventBuilder.builder().contestId(contest.id()).kind(Kind.SUBMITTED).roundNo(1).attemptId(attempt).revision(1).personId(person).unitId(province.schoolA().id()).unitPath(province.schoolA().path())
                    .memberRole(MemberRole.MEMBER).number(1).points(500).correctCount(5).allCorrect(1).startedAt(1).submittedAt(60_000).loggedAt(1).build());
        }
        tape.drain();
        return contest;
    }

    private Browser organiser(World.Province province) {
        return world.browser(world.staff("Lê Thu Hoa", province.factory(), Role.ORGANISER, province.federation()));
    }

    private List<String> order(Contest contest) {
        return rows.of("SELECT person_id FROM standing WHERE contest_id = " + contest.id() + " AND round_no = 0 ORDER BY sort_key");
    }

    /** As the page tells everybody to. */
    private List<String> reckoned(long seed) {
        return attempts.entrySet().stream().sorted(java.util.Comparator.comparing(e -> sha256(seed + ":" + e.getValue()))).map(e -> e.getKey().toString()).toList();
    }

    private static String sha256(String line) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(line.getBytes(StandardCharsets.US_ASCII))).substring(0, 16);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Test
    void aNumberIsDrawnOncePrintedAndAnybodyReckonsTheSameOrder() throws InterruptedException {
        var province = world.province();
        var contest = held(province, Duration.ofHours(1));
        var hoa = organiser(province);
        var results = hoa.get("/organiser/contests/" + contest.slug() + "/results");
        assertThat(results.text("main")).contains("Thể lệ có bốc thăm mà chưa bốc");
        var address = results.html().select("a[href$=/lot]").attr("href");
        var wrong = hoa.post(address, "seed", "12a", "source", "");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.text(".flash--error")).contains("tối đa 18 chữ số", "số ấy từ đâu");
        assertThat(wrong.html().select("#seed").val()).isEqualTo("12a");
        assertThat(hoa.post(address, "seed", "402817", "source", "giải đặc biệt xổ số 30/11/2026").text("main")).contains("số gốc 402817 (giải đặc biệt xổ số 30/11/2026)");
        tape.drain();
        assertThat(order(contest)).isEqualTo(reckoned(402817)).doesNotHaveDuplicates().hasSize(8);
        assertThat(hoa.post(address, "seed", "1", "source", "lần nữa").text("body")).as("a lot drawn twice").contains("Không bốc lại được");
        tape.drain();
        assertThat(order(contest)).isEqualTo(reckoned(402817));
        Thread.sleep(2100);
        assertThat(world.browser().get("/rankings/" + contest.slug() + "/people").text("main")).contains("Bốc thăm với số gốc 402817 (giải đặc biệt xổ số 30/11/2026)");
    }

    @Test
    void notBeforeTheEndAndNotWithoutTheRule() {
        var province = world.province();
        var hoa = organiser(province);
        var running = held(province, Duration.ofHours(-1));
        assertThat(hoa.post("/organiser/contests/" + running.slug() + "/lot", "seed", "7", "source", "x").status()).isEqualTo(422);
        assertThat(hoa.get("/organiser/contests/" + running.slug() + "/lot").text("main")).contains("Sau giờ đó mới bốc thăm được");
        var other = contestWorld.published(province, s -> s);
        assertThat(hoa.get("/organiser/contests/" + other.slug() + "/lot").status()).isEqualTo(404);
        var neighbour = organiser(world.province());
        assertThat(neighbour.get("/organiser/contests/" + running.slug() + "/lot").status()).isEqualTo(404);
    }
}
