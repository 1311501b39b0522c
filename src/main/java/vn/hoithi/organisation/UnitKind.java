package vn.hoithi.organisation;

/**
 * The kinds of units. Since 1 July 2025 the law knows three levels: central, above the grassroots, grassroots (Law 50/2024, Art. 8 as amended by Law 97/2025);
 * below the grassroots the statutes go on. A kind is not a level: a tree may be as deep as its people need. Message key {@code unit.kind.<name>}.
 */
public enum UnitKind {
    /** Tổng Liên đoàn. */
    CONFEDERATION,
    /** Liên đoàn lao động tỉnh, thành phố. */
    FEDERATION,
    /** Công đoàn ngành trung ương, tập đoàn, tổng công ty: above the grassroots, as a federation is. */
    SECTOR,
    /** Any other union above the grassroots: a commune, a ward, an industrial zone, a local sector. */
    INTERMEDIATE,
    /** Công đoàn cơ sở, nghiệp đoàn cơ sở. */
    GRASSROOTS,
    /** Công đoàn cơ sở thành viên, công đoàn bộ phận. */
    SECTION,
    /** Tổ công đoàn. */
    TEAM
}
