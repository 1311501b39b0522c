package vn.hoithi.contest;

import vn.hoithi.organisation.MemberRole;

/**
 * Whom a contest's rates are of: it follows who may enter, and every page that divides asks here. Declared numbers of members include officers
 * ({@code UnitCount}); workers are in no declared number. Message keys {@code denominator.<name>…}.
 */
public enum Denominator {
    /** Officers enter and members who are none do not. */
    OFFICERS(0, 1),
    /** Members enter, officers among them. */
    MEMBERS(1, 0),
    /** Members enter, but no officers. */
    ORDINARY_MEMBERS(1, -1),
    /** Only workers enter, whose number nobody declares: there is no rate. */
    NOBODY(0, 0);

    private final int perMember;
    private final int perOfficer;

    Denominator(int perMember, int perOfficer) {
        this.perMember = perMember;
        this.perOfficer = perOfficer;
    }

    /** That of a contest. */
    public static Denominator of(ContestSettings settings) {
        var officers = admits(settings, MemberRole.OFFICER);
        if (admits(settings, MemberRole.MEMBER)) {
            return officers ? MEMBERS : ORDINARY_MEMBERS;
        }
        return officers ? OFFICERS : NOBODY;
    }

    /** Somebody of the role may enter; naming none admits all. */
    public static boolean admits(ContestSettings settings, MemberRole role) {
        var roles = settings.eligibility().roles();
        return roles.isEmpty() || roles.contains(role.stated());
    }

    /** What is divided by, 0 for none: {@code perMember × members + perOfficer × officers}, as declared. */
    public int declared(int members, int officers) {
        return perMember * members + perOfficer * officers;
    }

    /** What is divided: those of the participants who are counted among the declared. */
    public int done(int participants, int officers, int workers) {
        return switch (this) {
            case OFFICERS -> officers;
            case MEMBERS -> participants - workers;
            case ORDINARY_MEMBERS -> participants - workers - officers;
            case NOBODY -> participants;
        };
    }

    /** Percent of them that should take part. */
    public int target(ContestSettings settings) {
        return this == OFFICERS ? settings.targetOfficers() : settings.targetMembers();
    }

    /** For sums in SQL. */
    public int perMember() {
        return perMember;
    }

    /** For sums in SQL. */
    public int perOfficer() {
        return perOfficer;
    }
}
