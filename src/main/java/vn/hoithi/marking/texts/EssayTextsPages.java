package vn.hoithi.marking.texts;

import jakarta.inject.Singleton;
import vn.hoithi.contest.Contest;
import vn.hoithi.contest.RoundName;
import vn.hoithi.marking.DeskPage;
import vn.hoithi.marking.EssayMark;
import vn.hoithi.marking.EssaySearch;
import vn.hoithi.marking.texts.EssayListQueries.Row;
import vn.hoithi.organisation.Units;
import vn.hoithi.text.Format;
import vn.hoithi.text.Vietnamese;
import vn.hoithi.web.Messages;
import vn.hoithi.web.Option;
import vn.hoithi.web.Pager;
import vn.hoithi.web.Wording;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** The pages on which organisers read essays. */
@Singleton
class EssayTextsPages {

    private final Messages messages;
    private final Units units;

    EssayTextsPages(Messages messages, Units units) {
        this.messages = messages;
        this.units = units;
    }

    /** An essay in the list; {@code who} is empty while it is marked blind. */
    public record Line(String href, String label, String who, String facts, String state, List<EssaySearch.Segment> snippet) {
    }

    /**
     * The list.
     *
     * @param where the unit looked at with those above it, or empty
     * @param folded by more than words
     * @param blind the reader may mark some of them: units and names stay away until they are released
     */
    public record ListPage(String slug, String title, String path, String query, String words, String least, String most, List<Option> units, List<Option> rounds, List<Option> states, String where,
                           boolean narrowed, boolean folded, boolean blind, String total, List<Line> lines, Pager pager) {
    }

    /** A criterion with what was given for it. */
    public record Given(String name, String points, String remark) {
    }

    /** One essay. */
    public record TextPage(String slug, String title, String back, String label, String who, String facts, String state, String task, String prompt, List<String> paragraphs, List<Given> marks,
                           String remark) {
    }

    EssayWords words(Locale locale) {
        return new EssayWords(messages.in(locale));
    }

    ListPage list(EssayTexts.Choice choice, List<Row> rows, Pager pager, Locale locale) {
        var filter = choice.filter();
        var contest = choice.contest();
        var words = words(locale);
        var lines = rows.stream().map(r -> new Line(EssayTextsController.path(contest.slug()) + "/" + r.token() + "?" + filter.query(), DeskPage.label(r.token()), who(r), words.facts(contest, r),
                words.state(r), EssaySearch.snippet(r.body(), filter.words()))).toList();
        var states = Option.named(List.of(EssayFilter.State.values()), words.words(), "essays.state.", s -> s == filter.state());
        return new ListPage(contest.slug(), contest.title(), EssayTextsController.path(contest.slug()), filter.query(), filter.words(), EssayFilter.typed(filter.least()), EssayFilter.typed(filter.most()),
                units(choice), rounds(contest, filter, words.words()), states, choice.place().map(units::fullPath).orElse(""), filter.narrows(), filter.narrowsByMore(), choice.blind(), Format.of(locale).number(pager.all()), lines, pager);
    }

    TextPage one(Contest contest, Row row, List<EssayMark> marks, EssayFilter filter, Locale locale) {
        var words = words(locale);
        var task = contest.settings().essay();
        var format = Format.of(locale);
        var given = row.marked() ? marks.stream().filter(m -> m.criterionNo() <= task.criteria().size()).map(m -> {
            var criterion = task.criteria().get(m.criterionNo() - 1);
            return new Given(criterion.name(), format.points(m.points() == null ? 0 : m.points()) + "/" + format.points(criterion.points()), m.remark());
        }).toList() : List.<Given>of();
        return new TextPage(contest.slug(), contest.title(), EssayTextsController.path(contest.slug()) + "?" + filter.query(), DeskPage.label(row.token()), who(row), words.facts(contest, row), words.state(row),
                task.title(), task.prompt(), row.body().lines().map(String::strip).filter(l -> !l.isEmpty()).toList(), given, row.marked() ? row.remark() : "");
    }

    private static String who(Row row) {
        return row.name().isEmpty() ? "" : row.name() + ", " + row.unitName();
    }

    /** The way up to all, the unit looked at, and those below it that have essays. */
    private List<Option> units(EssayTexts.Choice choice) {
        var options = new ArrayList<Option>();
        choice.place().ifPresent(here -> {
            units.byId(here.parentId() == null ? 0 : here.parentId()).filter(p -> p.path().startsWith(choice.contest().unitPath()) && p.id() != choice.contest().unitId())
                    .ifPresent(p -> options.add(Option.of(p.id(), "↑ " + p.name(), false)));
            options.add(Option.of(here.id(), here.name(), true));
        });
        choice.below().stream().sorted(Comparator.comparing(EssayListQueries.Place::name, Vietnamese.order())).forEach(p -> options.add(Option.of(p.unitId(), p.name(), false)));
        return options;
    }

    private List<Option> rounds(Contest contest, EssayFilter filter, Wording words) {
        return contest.settings().rounds().size() < 2 ? List.of()
                : contest.settings().rounds().stream().map(r -> Option.of(r.no(), RoundName.of(r, words), r.no() == filter.round())).toList();
    }
}
