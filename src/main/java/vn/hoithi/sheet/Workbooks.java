package vn.hoithi.sheet;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import vn.hoithi.sandbox.FileReader;
import vn.hoithi.sandbox.FileReading;
import vn.hoithi.sandbox.Limits;
import vn.hoithi.sandbox.Sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * Workbooks people send. The file itself is read once, apart from everything else, and then forgotten: what is kept between preview and
 * confirmation is what stood in it ({@link KeptBook}), which costs nothing to open.
 */
@Singleton
public class Workbooks {

    private final Sandbox sandbox;
    private final Limits limits;
    private final ObjectMapper json;

    Workbooks(Sandbox sandbox, Limits limits, ObjectMapper json) {
        this.sandbox = sandbox;
        this.limits = limits;
        this.json = json;
    }

    /** The workbook, ready to be kept; {@link XlsxGrid.Unreadable} says why there is none. Takes seconds: never within a transaction. */
    public byte[] read(byte[] file) throws XlsxGrid.Unreadable {
        return read(WorkbookReader.class, file);
    }

    /** The same by a reader of other files, which writes as {@link WorkbookReader} does. */
    public byte[] read(Class<? extends FileReader> reader, byte[] file) throws XlsxGrid.Unreadable {
        return switch (sandbox.read(reader, "", file)) {
            case FileReading.Refused(var why) -> throw new XlsxGrid.Unreadable(why.key());
            case FileReading.Done(var kept) -> {
                if (KeptBook.isLonger(kept, limits.of(reader).result())) {
                    throw new XlsxGrid.Unreadable(FileReading.Refusal.LONG.key());
                }
                if (!isBook(kept)) {
                    throw new XlsxGrid.Unreadable(KeptBook.open(kept).refusal());
                }
                yield kept;
            }
        };
    }

    /** The workbook as {@link #read} gave it. */
    public XlsxBook open(byte[] kept) {
        return KeptBook.open(kept).book();
    }

    /** What was said about a workbook; {@code null} when nothing was. */
    public SheetSettings settings(@Nullable String kept) {
        try {
            return kept == null ? SheetSettings.NONE : json.readValue(kept, SheetSettings.class);
        } catch (IOException notOurs) {
            throw new UncheckedIOException(notOurs);
        }
    }

    /** The same as it is kept. */
    public String write(SheetSettings settings) {
        try {
            return json.writeValueAsString(settings);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** False for what an older version kept, which is not read any more. */
    public static boolean isBook(byte[] kept) {
        return KeptBook.isOne(kept);
    }
}
