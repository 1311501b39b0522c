package vn.hoithi.study;

/** What a material is; its name for readers is {@code study.kind.NAME}. */
public enum MaterialKind {
    /** Explains in plain words. */
    GUIDE,
    /** Questions and answers. */
    QA,
    /** A law, a plan or another paper in its own words. */
    DOCUMENT
}
