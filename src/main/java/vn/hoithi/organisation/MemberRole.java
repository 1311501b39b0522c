package vn.hoithi.organisation;

/** What a person is in the union. Message key {@code member.<name>}. */
public enum MemberRole {
    /** Cán bộ công đoàn. */
    OFFICER,
    /** Đoàn viên. */
    MEMBER,
    /** Người lao động chưa vào công đoàn. */
    WORKER
}
