package vn.hoithi.organisation.exchange;

import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import vn.hoithi.audit.Audit;
import vn.hoithi.database.Batches;
import vn.hoithi.organisation.Unit;
import vn.hoithi.organisation.UnitForms;
import vn.hoithi.organisation.Units;
import vn.hoithi.organisation.exchange.UnitNode.Fate;
import vn.hoithi.organisation.tree.Act;
import vn.hoithi.organisation.tree.TreeChanges;
import vn.hoithi.sheet.ColumnsPage;
import vn.hoithi.sheet.Finding;
import vn.hoithi.sheet.LongListReader;
import vn.hoithi.sheet.SheetSettings;
import vn.hoithi.sheet.Tables;
import vn.hoithi.sheet.Workbooks;
import vn.hoithi.sheet.XlsxLimits;
import vn.hoithi.text.Format;
import vn.hoithi.upload.Received;
import vn.hoithi.upload.Upload;
import vn.hoithi.upload.Uploads;
import vn.hoithi.web.Messages;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Files of units on their way in: what a waiting one says is laid beside the tree of that moment, when it is looked at and again when it is confirmed. */
@Singleton
class UnitImports {

    private static final String PURPOSE = "UNITS";
    private static final int LONGEST_REASON = 300;
    private static final int LONGEST_CODE = 32;
    private final Uploads uploads;
    private final Workbooks workbooks;
    private final ExchangeRepository repository;
    private final UnitPlanWriter writer;
    private final TreeChanges tree;
    private final Units units;
    private final UnitForms forms;
    private final Audit audit;
    private final Messages messages;

    UnitImports(Uploads uploads, Workbooks workbooks, ExchangeRepository repository, UnitPlanWriter writer, TreeChanges tree, Units units, UnitForms forms, Audit audit, Messages messages) {
        this.uploads = uploads;
        this.workbooks = workbooks;
        this.repository = repository;
        this.writer = writer;
        this.tree = tree;
        this.units = units;
        this.forms = forms;
        this.audit = audit;
        this.messages = messages;
    }

    /**
     * What a file says, against what there is.
     *
     * @param columns what was found in it, null when it is no list
     */
    record Read(@Nullable ColumnsPage columns, UnitPlan plan) {

        /** Nothing can be mended by saying which sheet or columns are meant. */
        List<Finding> hopeless() {
            return columns != null && columns.sheets().size() > 1 ? List.of() : plan.errors().stream().filter(f -> f.row() == 0).toList();
        }
    }

    /** What a confirmation did. */
    record Done(long added, long changed) {
    }

    /** Reads a file that somebody sent to be brought in below a unit. */
    Received<Read> receive(byte[] file, Unit top, Instant now) {
        return uploads.receive(LongListReader.class, file, kept -> read(kept, null, top, now), why -> new Read(null, UnitPlan.refused(why)));
    }

    /** Reads what is kept of a file, against the tree there is now. */
    Read read(Upload kept, Unit top, Instant now) {
        return read(kept.content(), kept.settings(), top, now);
    }

    private Read read(byte[] kept, @Nullable String said, Unit top, Instant now) {
        var found = found(kept, said, now);
        return new Read(found.columns(), plan(found.sheet(), top));
    }

    /** What is needed further of a list, which itself is too long to be held beside the tree. */
    private record Found(ColumnsPage columns, UnitSheet.Sheet sheet) {
    }

    private Found found(byte[] kept, @Nullable String said, Instant now) {
        var settings = workbooks.settings(said);
        var tables = Tables.of(workbooks.open(kept), UnitColumn.class, settings, XlsxLimits.LONG);
        return new Found(ColumnsPage.of(tables, settings), UnitSheet.read(tables, new FormNames(forms.all()), LocalDate.ofInstant(now, Format.ZONE)));
    }

    private UnitPlan plan(UnitSheet.Sheet sheet, Unit top) {
        var below = top.path() + "%";
        var standing = repository.standing(below);
        var own = standing.stream().map(ExchangeRepository.Standing::code).filter(Objects::nonNull).map(UnitLine::key).collect(Collectors.toSet());
        var counts = sheet.lines().stream().map(UnitLine::count).filter(Objects::nonNull).toList();
        var days = counts.stream().map(UnitLine.Count::on).filter(Objects::nonNull).distinct().toList();
        var there = new UnitPlanner.There(standing.getFirst(), standing, elsewhere(sheet.lines(), own), Batches.slices(days).stream().flatMap(d -> repository.counts(below, d).stream()).toList(),
                counts.stream().allMatch(c -> c.on() != null) ? Map.of() : units.counts(top.path()));
        return UnitPlanner.plan(sheet, there, forms.all());
    }

    /** Codes the file writes, of units or of those above them, that units outside have. It is not said whose they are. */
    private Set<String> elsewhere(List<UnitLine> lines, Set<String> own) {
        var asked = lines.stream().flatMap(l -> Stream.of(l.code(), l.parent())).filter(c -> !c.isEmpty() && c.length() <= LONGEST_CODE && !own.contains(UnitLine.key(c))).distinct().toList();
        return Batches.slices(asked).stream().flatMap(codes -> repository.taken(codes).stream()).map(UnitLine::key).filter(c -> !own.contains(c)).collect(Collectors.toSet());
    }

    /** Keeps what the person says about the file. */
    void settle(Upload file, SheetSettings said, Instant now) {
        uploads.settle(file, said, now);
    }

    /** Keeps what was read of a file and gives the number it is found by. */
    long keep(long personId, Unit top, String fileName, byte[] content, Instant now) {
        return uploads.keep(PURPOSE, personId, top.id(), fileName, content, now);
    }

    /** The person's file, if it still waits. */
    Optional<Upload> find(long id, long personId, Instant now) {
        return uploads.find(PURPOSE, id, personId, now);
    }

    /** Does what a file says, once and as a whole; empty when it is gone, or the tree has become another one in which it is wrong. */
    Optional<Done> confirm(Upload file, Unit top, Instant now) {
        var sheet = found(file.content(), file.settings(), now).sheet();
        return tree.together(() -> {
            var plan = plan(sheet, units.read(top.id()).orElseThrow());
            if (!plan.clean() || !uploads.take(file, now)) {
                return Optional.empty();
            }
            return Optional.of(write(plan, file, top, now));
        });
    }

    private Done write(UnitPlan plan, Upload file, Unit top, Instant now) {
        var done = new Done(plan.count(Fate.NEW), plan.count(Fate.CHANGED));
        var reason = messages.say(Messages.VIETNAMESE, "exchange.reason", file.fileName());
        writer.write(plan, reason, new Act(LocalDate.ofInstant(now, Format.ZONE), reason.substring(0, Math.min(reason.length(), LONGEST_REASON)), file.personId(), now));
        var note = messages.say(Messages.VIETNAMESE, "exchange.note", done.added(), done.changed(), file.fileName());
        audit.write(new Audit.Event(Audit.Action.UNITS_IMPORTED, file.personId(), Audit.Subject.NOTHING, null, top.path(), note), now);
        return done;
    }
}
