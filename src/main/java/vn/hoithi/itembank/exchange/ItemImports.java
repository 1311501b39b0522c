package vn.hoithi.itembank.exchange;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import vn.hoithi.audit.Audit;
import vn.hoithi.database.Transactions;
import vn.hoithi.itembank.Items;
import vn.hoithi.itembank.Topic;
import vn.hoithi.itembank.exchange.BankMatches.Fate;
import vn.hoithi.itembank.exchange.BankMatches.Match;
import vn.hoithi.organisation.Unit;
import vn.hoithi.sheet.Finding;
import vn.hoithi.sheet.SheetSettings;
import vn.hoithi.sheet.Tables;
import vn.hoithi.sheet.Workbooks;
import vn.hoithi.text.Vietnamese;
import vn.hoithi.upload.Received;
import vn.hoithi.upload.Upload;
import vn.hoithi.upload.Uploads;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Files on their way into the bank: what a waiting one says is checked against the bank again by whichever node confirms it. */
@Singleton
class ItemImports {

    private static final String PURPOSE = "ITEMS";
    private final Uploads uploads;
    private final Items items;
    private final Workbooks workbooks;
    private final ItemBatch batch;
    private final Audit audit;
    private final Transactions transactions;
    /** Sending, looking and confirming read the same file within a minute. */
    private final Cache<Asked, Sheet> sheets = Caffeine.newBuilder().maximumSize(2).expireAfterWrite(Duration.ofMinutes(2)).build();

    ItemImports(Uploads uploads, Items items, Workbooks workbooks, ItemBatch batch, Audit audit, Transactions transactions) {
        this.uploads = uploads;
        this.items = items;
        this.workbooks = workbooks;
        this.batch = batch;
        this.audit = audit;
        this.transactions = transactions;
    }

    /**
     * What a file says, against the bank.
     *
     * @param tables null when it is no workbook
     */
    record Read(@Nullable Tables<ItemColumn> tables, SheetSettings settings, List<Match> matches, List<Finding> errors, List<Finding> warnings, int unsafe) {

        static Read refused(Finding why) {
            return new Read(null, SheetSettings.NONE, List.of(), List.of(why), List.of(), 0);
        }

        long count(Fate fate) {
            return matches.stream().filter(m -> m.fate() == fate).count();
        }

        /** Nothing can be mended by saying which sheet or columns are meant. */
        List<Finding> hopeless() {
            return Uploads.hopeless(tables, errors);
        }
    }

    /** What was asked of a file; the same bytes come from the sender and, later, from the database. */
    private record Asked(byte[] kept, String said, Set<String> topics) {

        @Override
        public boolean equals(Object other) {
            return other instanceof Asked(var bytes, var words, var known) && Arrays.equals(kept, bytes) && said.equals(words) && topics.equals(known);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(kept) * 31 + said.hashCode();
        }
    }

    private record Sheet(Tables<ItemColumn> tables, ItemSheet.Result result) {
    }

    /** What a confirmation did. */
    record Done(int added, int changed, int same) {
    }

    /** Reads a file that somebody sent, against the bank of the unit that shall own its items. */
    Received<Read> receive(byte[] file, Unit owner) {
        return uploads.receive(ItemFileReader.class, file, kept -> read(kept, null, owner), Read::refused);
    }

    /** Reads what is kept of a file, against the bank as it is now. */
    Read read(Upload kept, Unit owner) {
        return read(kept.content(), kept.settings(), owner);
    }

    private Read read(byte[] kept, @Nullable String said, Unit owner) {
        var settings = workbooks.settings(said);
        var topics = items.topics().stream().map(Topic::code).collect(Collectors.toSet());
        var sheet = sheets.get(new Asked(kept, said == null ? "" : said, topics), asked -> sheet(asked, settings));
        var result = sheet.result();
        var matches = BankMatches.of(result.entries(), items, owner.id(), owner.path());
        var warnings = WordLists.told(sheet.tables(), result.warnings());
        matches.stream().filter(Match::twin).forEach(m -> warnings.add(new Finding(m.entry().sheet(), m.entry().row(), ItemColumn.TEXT.title(), "import.twinBank", List.of())));
        return new Read(sheet.tables(), settings, matches, result.errors(), warnings, result.unsafe());
    }

    private Sheet sheet(Asked asked, SheetSettings settings) {
        var tables = Tables.of(workbooks.open(asked.kept()), ItemColumn.class, settings);
        return new Sheet(tables, ItemSheet.read(tables, settings, asked.topics()));
    }

    /** Keeps what was read of a file and gives the number it is found by. */
    long keep(long personId, Unit owner, String fileName, byte[] content, Instant now) {
        return uploads.keep(PURPOSE, personId, owner.id(), fileName, content, now);
    }

    /** The person's file, if it still waits. */
    Optional<Upload> find(long id, long personId, Instant now) {
        return uploads.find(PURPOSE, id, personId, now);
    }

    /** Keeps what the person says about the file, knowing what was said before. */
    void settle(Upload file, UnaryOperator<SheetSettings> said, Instant now) {
        uploads.settle(file, said.apply(uploads.settings(file)), now);
    }

    /**
     * Adds all items of a kept file as it was just read, once, and brings those the bank has up to date. Empty when the file is gone (confirmed
     * already, or too late). A file with errors adds nothing and throws {@link IllegalStateException}.
     */
    Optional<Done> confirm(Upload file, Read read, Unit owner, Instant now) {
        if (!read.errors().isEmpty()) {
            throw new IllegalStateException("import " + file.id() + " has errors");
        }
        return transactions.write(() -> write(file, read, owner, now));
    }

    private Optional<Done> write(Upload file, Read read, Unit owner, Instant now) {
        if (!uploads.take(file, now)) {
            return Optional.empty();
        }
        var topics = new HashMap<String, Long>();
        var added = new ArrayList<ItemBatch.Filed>();
        var changed = 0;
        for (var match : read.matches()) {
            var name = match.entry().topic();
            var topic = topics.computeIfAbsent(Vietnamese.slug(name), slug -> items.topic(slug, name).id());
            if (match.fate() == Fate.NEW) {
                added.add(new ItemBatch.Filed(topic, match.entry().draft()));
            } else if (match.fate() == Fate.CHANGED && items.edit(match.held().itemId(), match.held().revision(), topic, match.entry().draft(), file.personId(), now)) {
                changed++;
            }
        }
        batch.add(owner.id(), added, file.personId(), now);
        audit.write(Audit.Event.at(Audit.Action.ITEMS_IMPORTED, file.personId(), owner.path(), added.size() + changed), now);
        return Optional.of(new Done(added.size(), changed, (int) read.count(Fate.SAME)));
    }
}
