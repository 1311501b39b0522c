package vn.hoithi.sandbox;

/** What came of reading a file apart. */
public sealed interface FileReading {

    /** The reader's JSON. */
    record Done(byte[] json) implements FileReading {
    }

    /** It was not read. */
    record Refused(Refusal why) implements FileReading {
    }

    /** Why a file was not read; the sentence is {@code file.refused.NAME}. */
    enum Refusal {
        /** Other files are being read, and this one waited long enough. */
        BUSY,
        /** It needed more processor time, or more time altogether, than a file may. */
        SLOW,
        /** It needed more memory than a file may. */
        HEAVY,
        /** What was read of it is larger than what is kept of a file. */
        LONG,
        /** The reader gave up. */
        BROKEN;

        /** The message key. */
        public String key() {
            return "file.refused." + name();
        }
    }
}
