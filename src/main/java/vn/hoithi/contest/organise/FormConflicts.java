package vn.hoithi.contest.organise;

import jakarta.inject.Singleton;
import vn.hoithi.contest.Contest;
import vn.hoithi.text.Format;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** Two people changed the same contest: what the second typed stays in the form, and each field that differs is shown in both versions. */
@Singleton
class FormConflicts {

    private static final String TAKE = "take-";
    private static final String MARK = "conflict";
    private final ContestDrafts drafts;
    private final FormChanges changes;

    FormConflicts(ContestDrafts drafts, FormChanges changes) {
        this.drafts = drafts;
        this.changes = changes;
    }

    /** What is stored, as the form would show it. */
    static ContestDraftForm stored(Contest contest) {
        return ContestDraftForm.of(contest.title(), contest.unitId(), contest.version(), contest.settings());
    }

    /** The form after "take the saved one" at a field; any other button leaves it as it is. */
    static ContestDraftForm after(ContestDraftForm draftForm, Contest contest) {
        var action = draftForm.form().line("do");
        return contest != null && action.startsWith(TAKE) ? draftForm.taking(action.substring(TAKE.length()), stored(contest)) : draftForm;
    }

    /** The form knows of the other save already. */
    static boolean told(ContestDraftForm draftForm) {
        return draftForm.form().has(MARK);
    }

    /** The form as it goes on from the version saved meanwhile. */
    static ContestDraftForm onFrom(ContestDraftForm draftForm, Contest saved) {
        return ContestDraftForm.sent(draftForm.form().with("version", List.of("" + saved.version())).with(MARK, List.of("1")));
    }

    ContestFormPage.Meanwhile meanwhile(ContestForms.Read read, Contest saved, Locale locale) {
        var last = drafts.lastSave(saved.id());
        var when = last.map(l -> Format.of(locale).minute(Instant.ofEpochMilli(l.changedAt()))).orElse("");
        var mine = read.right() ? ContestDraftForm.of(read.title(), saved.published() ? saved.unitId() : read.unit().id(), saved.version(), read.settings()) : read.draftForm();
        return new ContestFormPage.Meanwhile(last.map(DraftRepository.LastSave::name).orElse(""), when, changes.between(stored(saved), mine, locale));
    }
}
