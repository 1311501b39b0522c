package vn.hoithi.organisation;

/** The levels of the organisation (Law 50/2024, Art. 8; below the grassroots by the statutes). Message key {@code unit.kind.<name>}. */
public enum UnitKind {
    /** Tổng Liên đoàn. */
    CONFEDERATION,
    /** Liên đoàn lao động tỉnh, thành phố. */
    FEDERATION,
    /** Công đoàn ngành trung ương, tổng công ty. */
    SECTOR,
    /** Công đoàn cấp trên trực tiếp cơ sở. */
    UPPER,
    /** Công đoàn cơ sở, nghiệp đoàn cơ sở. */
    GRASSROOTS,
    /** Công đoàn cơ sở thành viên, công đoàn bộ phận. */
    SECTION,
    /** Tổ công đoàn. */
    TEAM
}
