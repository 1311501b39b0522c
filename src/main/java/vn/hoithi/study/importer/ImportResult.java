package vn.hoithi.study.importer;

/** A file was read, or refused with a reason that has a sentence. */
public sealed interface ImportResult {

    /** The file as a document. */
    record Imported(ImportedDocument document) implements ImportResult {
    }

    /** The file is not taken. */
    record Refused(Refusal why) implements ImportResult {
    }

    /** Why a file is not taken; the sentence is {@code study.refused.NAME}. */
    enum Refusal {
        /** More than 5 MB, or a zip that unpacks to far too much. */
        TOO_LARGE,
        /** Not md, txt or docx by its name. */
        WRONG_TYPE,
        /** The content is not what the name says. */
        RENAMED,
        /** Word before 2007. */
        OLD_WORD,
        /** TCVN3, VNI or another encoding before Unicode: never converted silently. */
        LEGACY_ENCODING,
        /** Damaged. */
        UNREADABLE,
        /** No words in it. */
        EMPTY
    }
}
