package vn.hoithi.audit;

import vn.hoithi.audit.Audit.Action;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/** What deeds have in common, for whoever searches the audit log. Message key {@code audit.kind.<name>}. */
public enum AuditKind {
    /** Who came in, or tried to, and what was done to passwords. */
    DOORS,
    /** What was asked for and not given. */
    REFUSALS,
    /** Looks at names and texts of people, and files with them. */
    LOOKS,
    /** Who may do what, and who is an officer. */
    ROLES,
    /** Accounts, names and where people belong. */
    PEOPLE,
    /** Units and the numbers they declare. */
    UNITS,
    /** Contests, their times and what became public of them. */
    CONTESTS,
    /** Questions, keys and materials. */
    CONTENT,
    /** The installation itself: backups. */
    INSTALLATION;

    /** The kind of a deed. */
    public static AuditKind of(Action action) {
        return switch (action) {
            case SIGN_IN, SIGN_IN_FAILED, RESET_CODE, PASSWORD_RESET, PASSWORD_CHANGED, RESET_SENT, CODE_FAILED, FACTOR_ON, FACTOR_OFF, FACTOR_REMOVED, FACTOR_CODES, RECOVERY_CODE_USED -> DOORS;
            case DENIED -> REFUSALS;
            case PEOPLE_READ, ESSAYS_READ, ESSAYS_EXPORTED, RESULTS_EXPORTED, AUDIT_READ, AUDIT_EXPORTED -> LOOKS;
            case ROLE_GRANTED, ROLE_REVOKED, OFFICER_CONFIRMED, OFFICER_REFUSED -> ROLES;
            case PEOPLE_IMPORTED, CODES_ISSUED, CLAIM_WITHDRAWN, ACCOUNT_OPENED, ACCOUNT_CLAIMED, REGISTRATIONS_SLOWED, OFFICERS_BURST, NAME_ASKED, NAME_APPROVED, NAME_REFUSED,
                 NAME_CONFIRMED, MOVE_ASKED, MOVE_APPROVED, MOVE_REFUSED, PERSON_MOVED, PERSON_DEACTIVATED, PERSON_ACTIVATED, PERSON_DELETED, PEOPLE_MERGED -> PEOPLE;
            case COUNTS_DECLARED, UNIT_ADDED, UNIT_RENAMED, UNIT_MOVED, UNIT_MERGED, UNIT_SPLIT, UNIT_CLOSED, UNIT_REOPENED, UNIT_FORM_KEPT, UNIT_REQUEST_MET, UNIT_REQUEST_REFUSED, UNITS_IMPORTED, UNITS_EXPORTED -> UNITS;
            case CONTEST_MADE, CONTEST_CHANGED, CONTEST_DELETED, PUBLICATION, MARKS_RELEASED, LOT_DRAWN, CORRECTION_ASKED, CORRECTION_APPROVED, CORRECTION_REFUSED, RESULTS_PUBLISHED, RESULT_VOIDED, RESULT_RESTORED, RESULT_CHECKED, RESULT_DECIDED, ROLL_RENEWED, CLOSING_MOVED, EXTRA_TIME, BULLETIN_TOLD, ATTEMPT_REOPENED -> CONTESTS;
            case ITEM_ADDED, ITEM_CHANGED, ITEM_KEY_CHANGED, ITEMS_IMPORTED, ITEM_RETIRED, ITEM_RESTORED, MATERIAL_KEPT, MATERIAL_CHANGED, MATERIAL_PUBLISHED, MATERIAL_WITHDRAWN -> CONTENT;
            case BACKUP_TAKEN, RESTORED, BRANDING_CHANGED -> INSTALLATION;
        };
    }

    /** All deeds of this kind. */
    public Set<Action> actions() {
        return Arrays.stream(Action.values()).filter(a -> of(a) == this).collect(Collectors.toCollection(() -> EnumSet.noneOf(Action.class)));
    }
}
