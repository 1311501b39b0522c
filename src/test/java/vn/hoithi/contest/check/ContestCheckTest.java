package vn.hoithi.contest.check;

import org.junit.jupiter.api.Test;
import vn.hoithi.contest.ContestSettings;
import vn.hoithi.contest.ContestSettingsBuilder;
import vn.hoithi.contest.ContestSettings.Board;
import vn.hoithi.contest.ContestSettings.Counting;
import vn.hoithi.contest.ContestSettings.Eligibility;
import vn.hoithi.contest.ContestSettings.Essay;
import vn.hoithi.contest.ContestSettings.Prediction;
import vn.hoithi.contest.ContestSettings.Quota;
import vn.hoithi.contest.ContestSettings.Show;
import vn.hoithi.contest.ContestSettings.TieRule;
import vn.hoithi.contest.Round;
import vn.hoithi.itembank.Level;
import vn.hoithi.organisation.MemberRole;
import vn.hoithi.organisation.Unit;
import vn.hoithi.organisation.UnitKind;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

import static org.assertj.core.api.Assertions.assertThat;

class ContestCheckTest {

    private static final Unit OURS = unit(1, "1/");
    private static final Unit THEIRS = unit(2, "2/");
    private String title = "Tìm hiểu Luật Công đoàn";
    private Set<MemberRole> roles = Set.of(MemberRole.MEMBER);
    private List<Round> rounds = List.of(round(1, 0, 10), round(2, 10, 20));
    private int attempts = 2;
    private int minutes = 15;
    private Counting counting = Counting.BEST;
    private List<Quota> blueprint = List.of(new Quota(9, Level.APPLY, 6));
    private Essay essay;
    private Prediction prediction;
    private List<TieRule> ties = List.of(TieRule.DURATION);
    private List<Unit> invited = List.of(OURS);
    private int undeclared;
    private int stock = 7;
    private List<Board> boards = List.of();
    private Show results = Show.NEVER;
    private Show review = Show.NEVER;
    private ContestSettings.ItemUse itemUse = ContestSettings.ItemUse.SHARED;
    private List<SharedItems> sharing = List.of();
    private int senseless;
    private ContestSettings.Certificate certificate;

    @Test
    void whatIsInOrderSaysSo() {
        assertThat(find()).allMatch(f -> f.weight() == ContestCheck.Weight.OK).hasSize(6).noneMatch(f -> f.key().equals("check.essay.ok"));
    }

    @Test
    void aBankThatJustFillsThePaperGivesEverybodyTheSame() {
        blueprint = List.of(new Quota(9, Level.APPLY, 7));
        assertThat(find()).anyMatch(f -> f.weight() == ContestCheck.Weight.WAIT && f.key().equals("check.blueprint.same")).noneMatch(f -> f.weight() == ContestCheck.Weight.BAD);
    }

    @Test
    void aContestNeedsATitle() {
        title = " ";
        assertBad("check.title.none");
    }

    @Test
    void aContestNeedsARound() {
        rounds = List.of();
        assertBad("check.rounds.none");
        rounds = new ArrayList<>();
        for (int no = 1; no <= 21; no++) {
            rounds.add(round(no, no, no + 1));
        }
        assertBad("check.rounds.many");
        rounds = List.of(new Round(1, "", List.of()));
        assertBad("check.round.empty");
    }

    @Test
    void aWindowEndsAfterItBegins() {
        rounds = List.of(round(1, 10, 10));
        assertBad("check.window.backwards");
        assertThat(find().getFirst().field()).isEqualTo("round-1-closes-1");
    }

    @Test
    void roundsFollowOneAnother() {
        rounds = List.of(round(1, 0, 10), round(2, 9, 20));
        assertBad("check.window.overlap");
        rounds = List.of(round(1, 10, 20), round(2, 0, 5));
        assertBad("check.window.overlap");
        assertThat(find().getFirst().field()).isEqualTo("round-2-opens-1");
    }

    @Test
    void attemptsAndMinutesHaveTheirRange() {
        attempts = 8;
        assertBad("check.attempts");
        attempts = 2;
        minutes = 181;
        assertBad("check.minutes");
        minutes = 15;
        counting = Counting.ONLY;
        assertBad("check.counting.only");
    }

    @Test
    void theBlueprintHasFiveToFortyItems() {
        blueprint = List.of();
        assertBad("check.blueprint.empty");
        blueprint = List.of(new Quota(9, Level.APPLY, 4));
        assertBad("check.blueprint.size");
    }

    @Test
    void aCellLargerThanTheBankIsToldWithBothNumbers() {
        blueprint = List.of(new Quota(9, Level.APPLY, 8));
        assertThat(find().getFirst()).isEqualTo(new ContestCheck.Finding(ContestCheck.Weight.BAD, "check.blueprint.short.APPLY", List.of(7, "Tài chính", 8), "cell-9-APPLY"));
    }

    @Test
    void anEssayNeedsAPromptWordsAndCriteria() {
        essay = new Essay("", "", 0, 800, List.of(new ContestSettings.Criterion("Nội dung", 500)));
        assertBad("check.essay.prompt");
        essay = new Essay("", "Đề", 900, 800, List.of(new ContestSettings.Criterion("Nội dung", 500)));
        assertBad("check.essay.words");
        essay = new Essay("", "Đề", 0, 800, List.of());
        assertBad("check.essay.criteria");
    }

    @Test
    void aPredictionAndItsTieRuleBelongTogether() {
        prediction = new Prediction(Prediction.Subject.PEOPLE, Prediction.Reach.ROUND);
        assertBad("check.prediction.unused");
        prediction = null;
        ties = List.of(TieRule.PREDICTION);
        assertBad("check.prediction.missing");
    }

    @Test
    void tieRulesAreThereAndDiffer() {
        ties = List.of();
        assertBad("check.ties.none");
        ties = List.of(TieRule.DURATION, TieRule.DURATION);
        assertBad("check.ties.twice");
    }

    @Test
    void somebodyOfTheOrganisersMayEnter() {
        roles = Set.of();
        assertBad("check.roles.none");
        roles = Set.of(MemberRole.MEMBER);
        invited = List.of(THEIRS);
        assertBad("check.unit.foreign");
        invited = List.of();
        assertBad("check.unit.none");
    }

    @Test
    void unitsWithoutNumbersAreOnlyWorthALook() {
        undeclared = 4;
        assertThat(find().getFirst()).isEqualTo(new ContestCheck.Finding(ContestCheck.Weight.WAIT, "check.units.undeclared", List.of(4), "units"));
        assertThat(ContestCheck.blocked(find())).isFalse();
    }

    @Test
    void everyUnitStandsOnExactlyOneBoard() {
        boards = List.of(board("Bảng A", 11), board("Bảng B"));
        assertThat(find()).allMatch(f -> f.weight() == ContestCheck.Weight.OK).anyMatch(f -> f.key().equals("check.boards.ok"));
        boards = List.of(board("Bảng A", 11), board("Bảng B", 11, 12));
        assertBad("check.board.shared");
        assertThat(find().getFirst().arguments()).containsExactly("Đơn vị 11", "Bảng A", "Bảng B");
        boards = List.of(board("Bảng A", 11), board("Bảng B", 2, 12));
        assertBad("check.board.foreign");
        boards = List.of(board("Bảng A", 11, 12), board("Bảng B"));
        assertBad("check.board.empty");
        boards = List.of(board("Bảng A"), board("Bảng B", 11, 12));
        assertBad("check.board.empty");
    }

    @Test
    void boardsHaveNamesThatDiffer() {
        boards = List.of(board("Bảng A", 11), board("bảng a"));
        assertBad("check.board.twice");
        assertThat(find().getFirst().field()).isEqualTo("board-2-name");
        boards = List.of(board(" ", 11), board("Bảng B"));
        assertBad("check.board.name");
        boards = List.of(board("Bảng " + "dài ".repeat(20), 11), board("Bảng B"));
        assertBad("check.board.long");
    }

    @Test
    void oneBoardIsOnlyWorthALook() {
        boards = List.of(board("Bảng A"));
        assertThat(find().getFirst().key()).isEqualTo("check.boards.one");
        assertThat(ContestCheck.blocked(find())).isFalse();
    }

    private static Board board(String name, long... units) {
        return new Board(name, Arrays.stream(units).boxed().toList(), "");
    }

    @Test
    void aCertificateNeedsResultsThatAreShownAndShouldBeSigned() {
        certificate = new ContestSettings.Certificate(50, "TM. BAN TỔ CHỨC", "", "");
        assertBad("check.certificate.never");
        results = Show.AFTER_ROUND;
        assertThat(find()).anyMatch(f -> f.key().equals("check.certificate.ok")).allMatch(f -> f.weight() == ContestCheck.Weight.OK);
        certificate = new ContestSettings.Certificate(50, "", "", "Hà Nội");
        assertThat(find().getFirst().key()).isEqualTo("check.certificate.unsigned");
        assertThat(ContestCheck.blocked(find())).isFalse();
    }

    @Test
    void noItemIsDrawnAfterItsKeyWasShown() {
        review = Show.AFTER_SUBMISSION;
        assertBad("check.keys.submission");
        attempts = 1;
        rounds = List.of(round(1, 0, 10));
        assertBad("check.keys.submission");
        review = Show.AFTER_ROUND;
        assertThat(ContestCheck.blocked(find())).as("one round").isFalse();
        rounds = List.of(round(1, 0, 10), round(2, 10, 20));
        assertBad("check.keys.rounds");
        review = Show.AFTER_CONTEST;
        assertThat(ContestCheck.blocked(find())).as("after all rounds").isFalse();
    }

    @Test
    void roundsWithItemsOfTheirOwnMayShowKeysInBetween() {
        review = Show.AFTER_ROUND;
        itemUse = ContestSettings.ItemUse.BY_ROUND;
        blueprint = List.of(new Quota(9, Level.APPLY, 5));
        assertBad("check.blueprint.rounds.APPLY");
        assertThat(find().getFirst().arguments()).containsExactly(7, "Tài chính", 10, 5, 2);
        stock = 11;
        assertThat(find()).noneMatch(f -> f.weight() == ContestCheck.Weight.BAD).anyMatch(f -> f.key().equals("check.keys.ok")).anyMatch(f -> f.key().equals("check.blueprint.same"));
        stock = 12;
        assertThat(find()).allMatch(f -> f.weight() == ContestCheck.Weight.OK);
    }

    @Test
    void choicesThatSpeakOfEachOtherAreWorthALook() {
        senseless = 27;
        assertThat(find()).filteredOn(f -> f.weight() == ContestCheck.Weight.WAIT).singleElement().satisfies(f -> {
            assertThat(f.key()).isEqualTo(ContestCheck.ORDER);
            assertThat(f.arguments()).containsExactly(27);
        });
        assertThat(ContestCheck.blocked(find())).isFalse();
    }

    @Test
    void itemsOfOtherContestsAreWorthALook() {
        sharing = List.of(new SharedItems("Một", 9, true), new SharedItems("Hai", 8, false), new SharedItems("Ba", 7, true), new SharedItems("Bốn", 1, true));
        assertThat(find()).filteredOn(f -> f.weight() == ContestCheck.Weight.WAIT).extracting(ContestCheck.Finding::key)
                .containsExactly("check.keys.theirs", "check.keys.ours", "check.keys.theirs", "check.keys.more");
        assertThat(ContestCheck.blocked(find())).isFalse();
    }

    private void assertBad(String key) {
        assertThat(find()).filteredOn(f -> f.weight() == ContestCheck.Weight.BAD).extracting(ContestCheck.Finding::key).containsExactly(key);
        assertThat(ContestCheck.blocked(find())).isTrue();
    }

    private List<ContestCheck.Finding> find() {
        var settings = ContestSettingsBuilder.builder().eligibility(new Eligibility(roles, List.of(), true)).rounds(rounds).attemptsPerRound(attempts).counting(counting)
                .blueprint(blueprint).minutes(minutes).pointsPerItem(100).shuffleItems(true).shuffleChoices(true).essay(essay).prediction(prediction).tieRules(ties)
                .results(results).review(review).boards(boards).certificate(certificate).itemUse(itemUse).build();
        return ContestCheck.of(title, settings, new ContestFacts(Map.of(new ContestCheck.Cell(9, Level.APPLY), stock), Map.of(9L, "Tài chính"), OURS, invited, undeclared,
                List.of(unit(11, "1/b/"), unit(12, "1/c/")), Map.of(11L, unit(11, "1/b/"), 12L, unit(12, "1/c/"), 2L, THEIRS), sharing, senseless));
    }

    private static Round round(int no, int opens, int closes) {
        return new Round(no, "", List.of(new Round.Window(Instant.ofEpochSecond(opens), Instant.ofEpochSecond(closes))));
    }

    private static Unit unit(long id, String path) {
        return new Unit(id, null, path, 0, UnitKind.FEDERATION, null, "Đơn vị " + id, "don vi", null, 1, null, null, null);
    }
}
