package vn.hoithi.administration.audit;

import vn.hoithi.web.Option;

import java.util.List;
import java.util.Map;

/**
 * The audit log as searched.
 *
 * @param form     what was asked for
 * @param people   people the typed name may mean, to choose from; none when it is clear
 * @param units    the same for the unit
 * @param sentence why nothing was looked for, or ""
 * @param older    leads to the entries before these, or ""
 * @param newest   leads back to the first page, or ""
 * @param file     address of the same as a file, but for its format
 * @param errors   field to sentence
 */
public record AuditPage(Form form, List<Choice> people, List<Choice> units, String sentence, List<Line> lines, String older, String newest, String file, Map<String, String> errors) {

    /**
     * The fields as typed.
     *
     * @param person id of the person chosen, or ""
     * @param unit   id of the unit chosen, or ""
     * @param deeds  markup of the deeds to choose from, see {@link DeedChoices}
     */
    public record Form(String who, String person, String where, String unit, String deeds, String from, String to) {
    }

    /** Deeds of a kind; the first option is all of them. */
    public record Kind(String label, List<Option> deeds) {
    }

    /** Somebody or some unit to choose: its name, what tells it from others of the name, where the choice leads. */
    public record Choice(String name, String detail, String href) {
    }

    /**
     * An entry as printed.
     *
     * @param action names a message
     * @param who    who did it, with the address of everything this person did, or ""
     * @param whom   to whom, or ""; with the same
     * @param unit   where, or ""
     * @param note   what else is told, or ""
     */
    public record Line(String when, String action, String who, String whoHref, String whom, String whomHref, String unit, String note, boolean cut) {
    }
}
