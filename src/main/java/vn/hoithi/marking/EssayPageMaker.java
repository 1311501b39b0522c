package vn.hoithi.marking;

import io.micronaut.http.HttpRequest;
import vn.hoithi.contest.ContestSettings;
import vn.hoithi.text.Format;
import vn.hoithi.web.Pages;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes an {@link EssayPage} from what is stored, or from what was typed and could not be taken. */
final class EssayPageMaker {

    private final HttpRequest<?> request;
    private final Pages pages;
    private final MarkingQueue.EssayInContest shown;
    private final long reader;
    private final ContestSettings.Essay task;
    private final Format format;

    EssayPageMaker(HttpRequest<?> request, Pages pages, MarkingQueue.EssayInContest shown, long reader) {
        this.request = request;
        this.pages = pages;
        this.shown = shown;
        this.reader = reader;
        this.task = shown.contest().settings().essay();
        this.format = Format.of(Pages.locale(request));
    }

    /** As it was last saved. */
    EssayPage stored(List<EssayMark> marks) {
        var lines = new ArrayList<MarkForm.Line>();
        for (int no = 1; no <= task.criteria().size(); no++) {
            var at = no;
            var mark = marks.stream().filter(m -> m.criterionNo() == at).findFirst().orElse(new EssayMark(at, null, ""));
            lines.add(new MarkForm.Line(at, mark.points() == null ? "" : format.points(mark.points()), mark.points(), mark.remark()));
        }
        return page(new MarkForm(lines, shown.essay().remark(), Map.of()), shown.essay().revision(), "", !shown.essay().released(), false);
    }

    /** With the errors at their fields. */
    EssayPage typed(MarkForm filled, int revision) {
        return page(filled, revision, "", true, true);
    }

    /** With the reason of the refusal, and all that was typed. */
    EssayPage refused(MarkForm filled, int revision, String why) {
        return page(filled, revision, pages.say(request, "marking.refused." + why), why.equals("CHANGED"), true);
    }

    private EssayPage page(MarkForm filled, int revision, String refusal, boolean open, boolean typed) {
        var essay = shown.essay();
        var paragraphs = essay.body().lines().map(String::strip).filter(l -> !l.isEmpty()).toList();
        var state = essay.released() ? "released" : essay.marked() ? "marked" : "begun";
        return new EssayPage(essay.token(), DeskPage.label(essay.token()), shown.contest().slug(), shown.contest().title(), task.title(), task.prompt(), paragraphs,
                format.number(essay.words()), limits(), length(), lines(filled), filled.remark(), revision, sentences(filled), refusal, state, open,
                format.points(filled.total()), format.points(task.points()), Long.toString(reader), typed);
    }

    private List<EssayPage.Line> lines(MarkForm filled) {
        return filled.lines().stream().map(l -> {
            var criterion = task.criteria().get(l.no() - 1);
            return new EssayPage.Line(l.no(), criterion.name(), format.points(criterion.points()), criterion.points(), l.typed(), l.remark());
        }).toList();
    }

    private Map<String, String> sentences(MarkForm filled) {
        var sentences = new LinkedHashMap<String, String>();
        filled.errors().forEach((field, wrong) -> sentences.put(field, pages.say(request, wrong.key(), format.points(wrong.number()), field.replaceAll("\\D", ""))));
        return sentences;
    }

    private String limits() {
        if (task.maxWords() <= 0) {
            return task.minWords() <= 0 ? "" : pages.say(request, "marking.limits.least", format.number(task.minWords()));
        }
        return task.minWords() <= 0 ? pages.say(request, "marking.limits.most", format.number(task.maxWords()))
                : pages.say(request, "marking.limits", format.number(task.minWords()), format.number(task.maxWords()));
    }

    private String length() {
        var words = shown.essay().words();
        return words < task.minWords() ? "short" : task.maxWords() > 0 && words > task.maxWords() ? "long" : "right";
    }
}
