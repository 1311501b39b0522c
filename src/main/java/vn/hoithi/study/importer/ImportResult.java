package vn.hoithi.study.importer;

import java.util.List;
import java.util.stream.Stream;

/** A file was read, or refused with a reason that has a sentence. */
public sealed interface ImportResult {

    /** The file as a document. */
    record Imported(ImportedDocument document) implements ImportResult {

        @Override
        public ImportResult naming(List<ImportedDocument.Notice> more) {
            return new Imported(new ImportedDocument(document.title(), document.sections(), Stream.concat(document.notices().stream(), more.stream()).toList()));
        }
    }

    /** The same with more that was not taken. */
    default ImportResult naming(List<ImportedDocument.Notice> more) {
        return this;
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
        /** TCVN3: converted when somebody says so, never silently. */
        TCVN3,
        /** VNI or another encoding before Unicode. */
        LEGACY_ENCODING,
        /** Damaged. */
        UNREADABLE,
        /** Tables of more cells than a page can show: a few lines of Markdown may ask for a million. */
        TOO_MANY_CELLS,
        /** No words in it. */
        EMPTY
    }
}
