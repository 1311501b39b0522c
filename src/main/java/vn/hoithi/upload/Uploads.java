package vn.hoithi.upload;

import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import vn.hoithi.database.Ids;
import vn.hoithi.sandbox.FileReader;
import vn.hoithi.sheet.Finding;
import vn.hoithi.sheet.SheetSettings;
import vn.hoithi.sheet.Tables;
import vn.hoithi.sheet.Workbooks;
import vn.hoithi.sheet.XlsxGrid;
import vn.hoithi.text.Vietnamese;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Files on their way in: what was read of one is kept between its preview and its confirmation, where every node finds it. It is its
 * sender's alone, can be taken once, and is forgotten when nobody confirms it.
 */
@Singleton
public class Uploads {

    /** How long a file waits. */
    private static final Duration WAIT = Duration.ofMinutes(30);
    private static final int LONGEST_NAME = 200;
    private final UploadRepository repository;
    private final Workbooks workbooks;
    private final Ids ids;

    Uploads(UploadRepository repository, Workbooks workbooks, Ids ids) {
        this.repository = repository;
        this.workbooks = workbooks;
        this.ids = ids;
    }

    /** Reads a file that somebody sent. {@code refused} gets what is wrong with one that cannot be read. Takes seconds: never within a transaction. */
    public <R> Received<R> receive(Class<? extends FileReader> reader, byte[] file, Function<byte[], R> read, Function<Finding, R> refused) {
        if (file.length == 0) {
            return new Received<>(refused.apply(Finding.whole("import.noFile")), file);
        }
        try {
            var kept = workbooks.read(reader, file);
            return new Received<>(read.apply(kept), kept);
        } catch (XlsxGrid.Unreadable why) {
            return new Received<>(refused.apply(Finding.whole(why.key())), new byte[0]);
        }
    }

    /** What is wrong with the whole file; none when it can be mended by saying which sheet is meant. */
    public static List<Finding> hopeless(@Nullable Tables<?> tables, List<Finding> errors) {
        return tables != null && tables.tabs().size() > 1 ? List.of() : errors.stream().filter(f -> f.row() == 0).toList();
    }

    /** Keeps what was read of a file and gives the number it is found by. */
    public long keep(String purpose, long personId, long unitId, String fileName, byte[] content, Instant now) {
        var name = Vietnamese.line(fileName);
        var upload = new Upload(ids.next(), purpose, personId, unitId, name.substring(0, Math.min(LONGEST_NAME, name.length())), content, null, now.toEpochMilli());
        repository.keep(upload);
        return upload.id();
    }

    /** The person's file of the purpose, if it still waits. */
    public Optional<Upload> find(String purpose, long id, long personId, Instant now) {
        return repository.find(id, purpose, personId, since(now)).filter(u -> Workbooks.isBook(u.content()));
    }

    /** What its person said about a file. */
    public SheetSettings settings(Upload upload) {
        return workbooks.settings(upload.settings());
    }

    /** Keeps what its person says about a file. */
    public void settle(Upload upload, SheetSettings said, Instant now) {
        repository.settle(upload.id(), upload.personId(), workbooks.write(said), since(now));
    }

    /** Takes a file, in the transaction that brings it in; false when it is gone: confirmed already, or too late. */
    public boolean take(Upload upload, Instant now) {
        return repository.take(upload.id(), upload.personId(), since(now)) == 1;
    }

    /** Forgets the files nobody confirmed. */
    void forget(Instant now) {
        repository.forget(since(now));
    }

    private static long since(Instant now) {
        return now.minus(WAIT).toEpochMilli();
    }
}
