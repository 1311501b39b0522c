package vn.hoithi.ranking;

import vn.hoithi.contest.Contest;
import vn.hoithi.contest.ContestSettings;
import vn.hoithi.organisation.Actor;
import vn.hoithi.organisation.MemberRole;
import vn.hoithi.organisation.Unit;
import vn.hoithi.outcome.OutcomeEvent.Kind;
import vn.hoithi.outcome.OutcomeEventBuilder;
import vn.hoithi.ranking.edition.RankingView;
import vn.hoithi.text.Format;
import vn.hoithi.world.World;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

/** A published contest and who sat it, told in lines. Attempts have the numbers 1, 2, 3 … in the order of the lines, so that a lot can be worked out beforehand. */
final class PlayedContest {

    private final PresetStage stage;
    private final World.Province province;
    private final Contest contest;
    private final String rules;
    final Actor organiser;
    private final Map<String, Actor> people = new HashMap<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Map<String, Integer> attempts = new HashMap<>();

    PlayedContest(PresetStage stage, World.Province province, Actor organiser, Contest contest, String rules) {
        this.stage = stage;
        this.province = province;
        this.organiser = organiser;
        this.contest = contest;
        this.rules = rules;
    }

    ContestSettings settings() {
        return contest.settings();
    }

    World.Province province() {
        return province;
    }

    boolean refuses(Actor actor) {
        return stage.refused(contest, actor);
    }

    /** The public page says all of it. */
    PlayedContest says(String... sentences) {
        assertThat(rules).contains(sentences);
        return this;
    }

    /** Somebody of a unit; who is not named before sitting is of school A. */
    Actor person(String name, Unit unit) {
        return people.computeIfAbsent(name, n -> stage.world.person(n, unit, MemberRole.MEMBER));
    }

    /** Attempts of a round, a line each: who, points of the questions, day of the round, began at, took, and the number predicted, if any. */
    PlayedContest sat(int round, String lines) {
        for (var line : lines.strip().lines().map(l -> l.strip().split("\\s+")).toList()) {
            var points = hundredths(line[1]);
            var began = at(round, Integer.parseInt(line[2]), line[3]);
            var took = line[4].split(":");
            var ended = began.plus(Duration.ofMinutes(Long.parseLong(took[0])).plusSeconds(Long.parseLong(took[1])));
            assertThat(Duration.between(began, ended)).as(line[0]).isLessThanOrEqualTo(Duration.ofMinutes(settings().minutes()));
            assertThat(settings().rounds().get(round - 1).openAt(began)).as(line[0] + " begins while the round is open").isTrue();
            var number = numbers.merge(line[0] + " " + round, 1, Integer::sum);
            attempts.put(line[0] + " " + round + " " + number, attempts.size() + 1);
            log(Kind.SUBMITTED, line[0], round, number, points, began, ended, line.length > 5 ? Long.valueOf(line[5]) : null);
        }
        return this;
    }

    /** The marks of the essay of somebody's n-th attempt in a round. */
    PlayedContest marked(String name, int round, int number, String points) {
        log(Kind.MARKED, name, round, number, hundredths(points), Instant.EPOCH, Instant.EPOCH, null);
        return this;
    }

    /** That attempt counts no more. */
    PlayedContest voided(String name, int round, int number) {
        log(Kind.VOIDED, name, round, number, 0, Instant.EPOCH, Instant.EPOCH, null);
        return this;
    }

    /** The rounds up to this one are over: true numbers of predictions are counted and told. */
    PlayedContest over(int round) {
        var after = contest.disclosure().over(settings().rounds().get(round - 1)).plus(Duration.ofMinutes(settings().minutes() + 1));
        for (int told = 1; told <= round; told++) {
            stage.tape.drain();
            stage.predictions.tell(contest, after);
        }
        return this;
    }

    /** The ranking of a round (0: of the whole contest), a line each: rank, who, and why in words; the same when it is made anew from the log. */
    PlayedContest ranks(int round, String lines) {
        return ranks(round, 0, lines);
    }

    /** The same of a board. */
    PlayedContest ranks(int round, int board, String lines) {
        var expected = lines.strip().lines().map(l -> l.strip().split("\\s+", 3)).map(words -> words[0] + " " + words[1]).toList();
        stage.tape.drain();
        assertThat(ranking(round, board)).as("round %d, board %d", round, board).containsExactlyElementsOf(expected);
        stage.projector.rebuild(contest.id(), stage.clock.now());
        assertThat(ranking(round, board)).as("made anew").containsExactlyElementsOf(expected);
        return this;
    }

    private List<String> ranking(int round, int board) {
        var view = RankingView.newest(contest);
        var among = board == 0 ? Competitors.ofAll(stage.queries, view, round) : Competitors.ofBoard(stage.queries, view, round, board);
        return among.lines(50, 0).stream().map(row -> 1 + among.before(SortKey.stored(row.sortKey())) + " " + row.personName()).toList();
    }

    /** A moment of a round: its first day is 1. */
    Instant at(int round, int day, String time) {
        return settings().rounds().get(round - 1).opens().atZone(Format.ZONE).toLocalDate().plusDays(day - 1L).atTime(LocalTime.parse(time)).atZone(Format.ZONE).toInstant();
    }

    private void log(Kind kind, String name, int round, int number, int points, Instant began, Instant ended, Long prediction) {
        var person = person(name, province.schoolA());
        var unit = person.unitId();
        var path = person.unitPath();
        var allRight = kind == Kind.SUBMITTED && points == settings().choicePoints();
        stage.tape.append(OutcomeEventBuilder.builder().kind(kind).contestId(contest.id()).roundNo(round).attemptId(attempts.get(name + " " + round + " " + number)).revision(1)
                .personId(person.personId()).unitId(unit).unitPath(path).memberRole(MemberRole.MEMBER).number(number).points(points).correctCount(points / settings().pointsPerItem())
                .allCorrect(allRight ? 1 : 0).startedAt(began.toEpochMilli()).submittedAt(ended.toEpochMilli()).prediction(prediction)
                .essayPending(kind == Kind.SUBMITTED && settings().essay() != null ? 1 : 0).build());
    }

    private static int hundredths(String points) {
        return new BigDecimal(points).movePointRight(2).intValueExact();
    }
}
