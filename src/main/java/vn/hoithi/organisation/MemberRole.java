package vn.hoithi.organisation;

import java.util.List;

/** What a person is in the union. Message key {@code member.<name>}. */
public enum MemberRole {
    /** Cán bộ công đoàn. */
    OFFICER,
    /** Đoàn viên. */
    MEMBER,
    /** Người lao động chưa vào công đoàn. */
    WORKER,
    /** An officer by own word: the unit has not confirmed it yet. */
    UNVERIFIED;

    /** What somebody may say to be, and a contest may admit. */
    public static final List<MemberRole> CHOICES = List.of(OFFICER, MEMBER, WORKER);

    /** What the person says to be. */
    public MemberRole stated() {
        return this == UNVERIFIED ? OFFICER : this;
    }
}
