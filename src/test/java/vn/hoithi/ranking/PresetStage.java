package vn.hoithi.ranking;

import jakarta.inject.Singleton;
import vn.hoithi.contest.Contest;
import vn.hoithi.contest.Contests;
import vn.hoithi.itembank.Choice;
import vn.hoithi.itembank.ItemBank;
import vn.hoithi.itembank.ItemKind;
import vn.hoithi.itembank.Level;
import vn.hoithi.organisation.Actor;
import vn.hoithi.organisation.Role;
import vn.hoithi.ranking.prediction.PredictionResolver;
import vn.hoithi.time.Clock;
import vn.hoithi.world.Browser;
import vn.hoithi.world.Forms;
import vn.hoithi.world.World;

import java.util.List;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

/** An organiser takes a preset, fills in a title and what is handed over, and publishes: all by the pages. */
@Singleton
class PresetStage {

    final World world;
    final Tape tape;
    final Projector projector;
    final PredictionResolver predictions;
    final RankingQueries queries;
    final Clock clock;
    final Contests contests;
    private final ItemBank bank;

    PresetStage(World world, Tape tape, Projector projector, PredictionResolver predictions, RankingQueries queries, Clock clock, Contests contests, ItemBank bank) {
        this.world = world;
        this.tape = tape;
        this.projector = projector;
        this.predictions = predictions;
        this.queries = queries;
        this.clock = clock;
        this.contests = contests;
        this.bank = bank;
    }

    /** From a bank of so many items; {@code filled} are fields the preset leaves to the organiser: name, value, name, value. */
    PlayedContest publish(String preset, int items, String... filled) {
        var province = world.province();
        stock(province, items);
        var organiser = world.staff("Lê Thu Hoa", province.factory(), Role.ORGANISER, province.federation());
        var hoa = world.browser(organiser);
        var form = hoa.get(hoa.get("/organiser").html().select(".links a[href$=preset=" + preset + "]").attr("href"));
        var draft = hoa.post("/organiser/contests", Forms.fields(form.html(), Stream.concat(Stream.of("title", preset + " " + province.number(), "do", "save"), Stream.of(filled)).toArray(String[]::new)));
        assertThat(draft.status()).isEqualTo(200);
        assertThat(draft.html().select(".checks .is-bad").eachText()).as(preset).isEmpty();
        var asked = hoa.post(draft.path(), Forms.fields(draft.html(), "do", "publish"));
        var opened = hoa.post(asked.path(), "version", asked.html().select("input[name=version]").val());
        assertThat(opened.path()).as(asked.text("main")).startsWith("/contests/");
        return new PlayedContest(this, province, organiser, published(opened), world.browser().get(opened.path()).text("main"));
    }

    private Contest published(Browser.Page page) {
        return contests.published(page.path().substring("/contests/".length())).orElseThrow();
    }

    /** Every fourth item has several right choices. */
    private void stock(World.Province province, int items) {
        var topic = bank.topic("mau-" + province.number(), "Chủ đề " + province.number()).id();
        for (int i = 0; i < items; i++) {
            var several = i % 4 == 0;
            var choices = List.of(new Choice("Đúng", true, false), new Choice(several ? "Cũng đúng" : "Chưa đúng", several, false), new Choice("Sai", false, false));
            bank.add(province.federation().id(), topic, new ItemBank.Draft(several ? ItemKind.MULTIPLE : ItemKind.SINGLE, Level.RECOGNISE, "Câu " + i + " của " + province.number(), choices, "Điều 1", "Vì vậy"),
                    null, clock.now());
        }
    }

    /** Somebody of the unit may not enter. */
    boolean refused(Contest contest, Actor actor) {
        return contests.ineligible(contest, actor).isPresent();
    }
}
