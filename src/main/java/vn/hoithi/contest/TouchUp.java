package vn.hoithi.contest;

import vn.hoithi.web.Form;

import java.util.ArrayList;
import java.util.function.UnaryOperator;

/** What may still change in a published contest: its words (who signs its certificates among them), and the last closing, which may only move later. */
final class TouchUp {

    private TouchUp() {
    }

    static ContestSettings of(ContestSettings s, Form form, UnaryOperator<String> say) {
        if (form.line("title").isEmpty() || form.line("title").length() > 200) {
            form.wrong("title", say.apply("organiser.title.wrong"));
        }
        for (var field : new String[] {"about", "prizes"}) {
            if (form.block(field).length() > 4000) {
                form.wrong(field, say.apply("organiser.tooLong"));
            }
        }
        var rounds = new ArrayList<>(s.rounds());
        var last = rounds.removeLast();
        switch (WindowParser.read(form.line("lastCloses"))) {
            case WindowParser.Reading.Wrong(var key) -> form.wrong("lastCloses", say.apply(key));
            case WindowParser.Reading.Moment(var at) when at.isBefore(last.closes()) -> form.wrong("lastCloses", say.apply("organiser.onlyLater"));
            case WindowParser.Reading.Moment(var at) -> {
                var windows = new ArrayList<>(last.windows());
                windows.add(new Round.Window(windows.removeLast().opens(), at));
                rounds.add(new Round(last.no(), last.name(), windows));
            }
        }
        return new ContestSettings(form.block("about"), s.eligibility(), rounds, s.attemptsPerRound(), s.counting(), s.blueprint(), s.minutes(), s.pointsPerItem(), s.shuffleItems(),
                s.shuffleChoices(), s.onePerPage(), s.essay(), s.prediction(), s.tieRules(), s.results(), s.review(), form.block("prizes"), s.targetOfficers(), s.targetMembers(), s.graceSeconds(), s.boards(),
                s.certificate() == null ? null : SheetReading.signed(form, s.certificate().fromPercent(), say));
    }
}
