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
    private final Desk.Sheet sheet;
    private final ContestSettings.Essay task;
    private final Format format;

    EssayPageMaker(HttpRequest<?> request, Pages pages, Desk.Sheet sheet) {
        this.request = request;
        this.pages = pages;
        this.sheet = sheet;
        this.task = sheet.contest().settings().essay();
        this.format = Format.of(Pages.locale(request));
    }

    /** As it was last saved. */
    EssayPage stored(List<EssayMark> marks) {
        var lines = new ArrayList<MarkSheet.Line>();
        for (int no = 1; no <= task.criteria().size(); no++) {
            var at = no;
            var mark = marks.stream().filter(m -> m.criterionNo() == at).findFirst().orElse(new EssayMark(at, null, ""));
            lines.add(new MarkSheet.Line(at, mark.points() == null ? "" : format.points(mark.points()), mark.points(), mark.remark()));
        }
        return page(new MarkSheet(lines, sheet.essay().remark(), Map.of()), sheet.essay().revision(), "", !sheet.essay().released());
    }

    /** With the errors at their fields. */
    EssayPage typed(MarkSheet filled, int revision) {
        return page(filled, revision, "", true);
    }

    /** With the reason of the refusal, and all that was typed. */
    EssayPage refused(MarkSheet filled, int revision, String why) {
        return page(filled, revision, pages.say(request, "marking.refused." + why), why.equals("CHANGED"));
    }

    private EssayPage page(MarkSheet filled, int revision, String refusal, boolean open) {
        var essay = sheet.essay();
        var paragraphs = essay.body().lines().map(String::strip).filter(l -> !l.isEmpty()).toList();
        var state = essay.released() ? "released" : essay.marked() ? "marked" : "begun";
        return new EssayPage(essay.token(), DeskPage.label(essay.token()), sheet.contest().slug(), sheet.contest().title(), task.title(), task.prompt(), paragraphs,
                format.number(essay.words()), limits(), length(), lines(filled), filled.remark(), revision, sentences(filled), refusal, state, open,
                format.points(filled.total()), format.points(task.points()));
    }

    private List<EssayPage.Line> lines(MarkSheet filled) {
        return filled.lines().stream().map(l -> {
            var criterion = task.criteria().get(l.no() - 1);
            return new EssayPage.Line(l.no(), criterion.name(), format.points(criterion.points()), l.typed(), l.remark());
        }).toList();
    }

    private Map<String, String> sentences(MarkSheet filled) {
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
        var words = sheet.essay().words();
        return words < task.minWords() ? "short" : task.maxWords() > 0 && words > task.maxWords() ? "long" : "right";
    }
}
