package vn.hoithi.backup;

import vn.hoithi.web.Messages;

import java.util.Locale;

/** A backup is not written, or not restored, for a reason an administrator can mend; a sentence for each is under {@code backup.refusal.}. */
public final class BackupRefused extends RuntimeException {

    /** Why. */
    public enum Reason { EXISTS, FOLDER, FULL, DATABASE, CHANGED_MEANWHILE, NO_FILE, NO_BACKUP, DAMAGED, NEWER, OTHER_VERSION, NOT_EMPTY, RUNNING, FOREIGN_TABLES, NOT_EQUAL, NO_ANSWER }

    private final Reason reason;
    private final String detail;

    /** @param detail what it is about: a file, a table, the database's own words */
    public BackupRefused(Reason reason, String detail) {
        this(reason, detail, null);
    }

    /** @param cause what the system said */
    public BackupRefused(Reason reason, String detail, Throwable cause) {
        super(reason + " " + detail, cause);
        this.reason = reason;
        this.detail = detail;
    }

    /** Why. */
    public Reason reason() {
        return reason;
    }

    /** What it is about. */
    public String detail() {
        return detail;
    }

    /** The reason in both languages, for whoever reads a terminal. */
    public String inWords(Messages messages) {
        return say(messages, Messages.VIETNAMESE) + " / " + say(messages, Locale.ENGLISH);
    }

    private String say(Messages messages, Locale locale) {
        return messages.say(locale, "backup.refusal." + reason, detail);
    }
}
