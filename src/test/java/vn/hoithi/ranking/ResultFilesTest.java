package vn.hoithi.ranking;

import io.micronaut.serde.ObjectMapper;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import vn.hoithi.contest.ContestSettings;
import vn.hoithi.contest.ContestSettings.Counting;
import vn.hoithi.contest.ContestSettings.TieRule;
import vn.hoithi.contest.Overall;
import vn.hoithi.database.Ids;
import vn.hoithi.organisation.MemberRole;
import vn.hoithi.organisation.Role;
import vn.hoithi.outcome.OutcomeEvent;
import vn.hoithi.outcome.OutcomeEvent.Kind;
import vn.hoithi.outcome.OutcomeEventBuilder;
import vn.hoithi.world.ContestWorld;
import vn.hoithi.world.Rows;
import vn.hoithi.world.World;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;

import static org.assertj.core.api.Assertions.assertThat;

/** Files of results say what the pages say, and from the log a program that knows only the rules makes the same ranking. */
@MicronautTest(transactional = false)
class ResultFilesTest {

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
    ObjectMapper json;

    /** A contest of three rounds with what a story tells, but for people whose accounts do not exist. */
    private vn.hoithi.contest.Contest told(World.Province province, int seed) {
        var story = new Story(seed, ids.next(), List.of(province.schoolA().path(), province.schoolB().path(), province.factory().path()));
        var contest = contestWorld.published(province, s -> s.with(b -> b.rounds(story.settings.rounds()).counting(story.settings.counting()).overall(Overall.values()[seed % 3]).attemptsPerRound(story.settings.counting() == Counting.ONLY ? 1 : 5)
                .prediction(story.settings.prediction()).tieRules(ties(story.settings)).eligibility(story.settings.eligibility())));
        var people = new java.util.HashMap<Long, Long>();
        var random = new Random(seed);
        var names = List.of("=1+1", "Lê, Hoa", "Nguyễn Thị Lan", "Trần Văn Minh", "H’Hen \"Niê\"", "Phạm Văn Tư", "Vũ Thị Năm");
        for (var event : story.of(contest.id()).muddled()) {
            var person = event.personId() == 0 ? 0 : people.computeIfAbsent(event.personId(), p -> world.person(names.get(people.size() % names.size()), province.schoolA(), MemberRole.values()[random.nextInt(3)]).personId());
            tape.append(event.withPersonId(person).withAttemptId(event.kind() == Kind.ROLE ? person : event.attemptId()));
        }
        tape.drain();
        return contest;
    }

    private static List<TieRule> ties(ContestSettings s) {
        var rules = new ArrayList<>(s.tieRules());
        rules.removeIf(r -> r == TieRule.PREDICTION && s.prediction() == null);
        if (s.prediction() != null && !rules.contains(TieRule.PREDICTION)) {
            rules.addFirst(TieRule.PREDICTION);
        }
        return rules.isEmpty() ? List.of(TieRule.DURATION) : rules;
    }

    @Test
    void fromTheLogAnybodyMakesTheSameRanking() throws IOException {
        for (int seed = 0; seed < 12; seed++) {
            var province = world.province();
            var contest = told(province, seed);
            var hoa = world.browser(world.staff("Lê Thu Hoa", province.factory(), Role.ORGANISER, province.federation()));
            var lines = new String(hoa.bytes("/organiser/contests/" + contest.slug() + "/results/file?what=log").body(), StandardCharsets.UTF_8).lines().toList();
            var head = json.readValue(lines.getFirst(), Map.class);
            var settings = json.readValue(json.writeValueAsString(head.get("settings")), ContestSettings.class);
            assertThat(settings).isEqualTo(contest.settings());
            var events = new ArrayList<OutcomeEvent>();
            for (var line : lines.subList(1, lines.size())) {
                events.add(event(contest.id(), json.readValue(line, Map.class)));
            }
            var plain = new NaiveRanking(events, settings).lines().values().stream().filter(l -> l.round() == 0).sorted(new NaiveRanking(events, settings).order().thenComparing(NaiveRanking.Line::person))
                    .map(l -> l.person() + " " + l.points()).toList();
            assertThat(rows.of("SELECT person_id, points FROM standing WHERE contest_id = " + contest.id() + " AND round_no = 0 ORDER BY sort_key, person_id")).as("seed " + seed).isEqualTo(plain);
            assertThat(String.join("\n", lines)).as("nobody is named").doesNotContain("Nguyễn Thị Lan", "Trần Văn Minh");
        }
    }

    private static OutcomeEvent event(long contestId, Map<?, ?> j) {
        return OutcomeEventBuilder.builder().kind(Kind.valueOf((String) j.get("kind"))).contestId(contestId).roundNo(number(j, "round").intValue()).attemptId(number(j, "attempt").longValue())
                .revision(number(j, "revision").intValue()).personId(number(j, "person").longValue()).unitId(number(j, "unit").longValue()).unitPath(String.valueOf(j.get("unitPath") == null ? "" : j.get("unitPath")))
                .memberRole(MemberRole.valueOf((String) j.get("role"))).number(number(j, "number").intValue()).points(number(j, "points").intValue()).correctCount(number(j, "correct").intValue())
                .allCorrect(Boolean.TRUE.equals(j.get("allCorrect")) ? 1 : 0).startedAt(number(j, "startedAt").longValue()).submittedAt(number(j, "submittedAt").longValue())
                .prediction(j.get("prediction") == null ? null : number(j, "prediction").longValue()).essayPending(Boolean.TRUE.equals(j.get("essayPending")) ? 1 : 0).loggedAt(number(j, "loggedAt").longValue()).build();
    }

    private static Number number(Map<?, ?> j, String name) {
        return j.get(name) == null ? 0 : (Number) j.get(name);
    }

    @Test
    void theTablesSayWhatThePagesSay() {
        var province = world.province();
        var contest = told(province, 4);
        var hoa = world.browser(world.staff("Lê Thu Hoa", province.factory(), Role.ORGANISER, province.federation()));
        var csv = new String(hoa.bytes("/organiser/contests/" + contest.slug() + "/results/file?what=people&format=csv").body(), StandardCharsets.UTF_8);
        var page = hoa.get("/rankings/" + contest.slug() + "/people").html();
        var lines = csv.substring(1).lines().toList();
        var printed = page.select("tbody tr");
        assertThat(lines).hasSize(printed.size() + 1);
        for (int i = 0; i < printed.size(); i++) {
            var row = printed.get(i);
            assertThat(lines.get(i + 1)).startsWith(row.selectFirst(".pos").ownText() + ",").contains(row.selectFirst(".val").ownText());
        }
        assertThat(csv).as("never a formula, and quoted").doesNotContain(",=1+1,").contains("'=1+1", "\"Lê, Hoa\"");
        var units = new String(hoa.bytes("/organiser/contests/" + contest.slug() + "/results/file?what=units&format=csv").body(), StandardCharsets.UTF_8);
        var unitPage = hoa.get("/rankings/" + contest.slug() + "?under=" + province.federation().id() + "&level=grassroots").html();
        for (var row : unitPage.select("table.rank tbody tr")) {
            assertThat(Arrays.stream(units.split("\r\n")).filter(l -> l.startsWith(row.selectFirst(".pos").ownText() + "," + row.selectFirst("th").ownText() + ","))).as(row.text()).isNotEmpty();
        }
        var book = hoa.bytes("/organiser/contests/" + contest.slug() + "/results/file");
        assertThat(book.headers().firstValue("content-disposition").orElseThrow()).contains("xep-hang-ca-nhan.xlsx");
        assertThat(book.body()).startsWith('P', 'K');
    }
}
