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
    private final RecentList recent = new RecentList();

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

    /** What a file says, against what there is. */
    record Read(ColumnsPage columns, UnitPlan plan) {
    }

    /** What a confirmation did. */
    record Done(long added, long changed) {
    }

    /** Reads a file that somebody sent. What it says is laid beside the tree when it is looked at. */
    Received<UnitList> receive(byte[] file, Instant now) {
        return uploads.receive(LongListReader.class, file, kept -> read(kept, now), UnitList::refused);
    }

    /** Reads what is kept of a file nothing was said about. */
    UnitList read(byte[] kept, Instant now) {
        return found(kept, way(null, now));
    }

    /** Reads what is kept of a file, against the tree there is now. */
    Read read(Upload kept, Unit top, Instant now) {
        var list = list(kept, now);
        return new Read(list.columns(), plan(list.sheet(), top));
    }

    private UnitList list(Upload kept, Instant now) {
        var way = way(kept.settings(), now);
        return recent.get(kept.id(), way, () -> found(kept.content(), way));
    }

    private RecentList.Way way(@Nullable String said, Instant now) {
        return new RecentList.Way(said, forms.all(), LocalDate.ofInstant(now, Format.ZONE));
    }

    private UnitList found(byte[] kept, RecentList.Way way) {
        var settings = workbooks.settings(way.said());
        var tables = Tables.of(workbooks.open(kept), UnitColumn.class, settings, XlsxLimits.LONG);
        return new UnitList(ColumnsPage.of(tables, settings), UnitSheet.read(tables, new FormNames(way.forms()), way.day()));
    }

    private UnitPlan plan(UnitSheet.Sheet sheet, Unit top) {
        var below = top.path() + "%";
        var standing = repository.standing(below);
        var own = standing.stream().map(ExchangeRepository.Standing::code).filter(Objects::nonNull).map(UnitLine::key).collect(Collectors.toSet());
        var counts = sheet.lines().stream().map(UnitLine::count).filter(Objects::nonNull).toList();
        var days = counts.stream().map(UnitLine.Count::on).filter(Objects::nonNull).distinct().toList();
        var there = new UnitPlanner.There(standing.getFirst(), top.path(), standing, elsewhere(sheet.lines(), own), Batches.slices(days).stream().flatMap(d -> repository.counts(below, d).stream()).toList(),
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
    long keep(long personId, Unit top, String fileName, Received<UnitList> received, Instant now) {
        var id = uploads.keep(PURPOSE, personId, top.id(), fileName, received.kept(), now);
        recent.put(id, way(null, now), received.read());
        return id;
    }

    /** The person's file, if it still waits. */
    Optional<Upload> find(long id, long personId, Instant now) {
        return uploads.find(PURPOSE, id, personId, now);
    }

    /** Does what a file says, once and as a whole; empty when it is gone, or the tree has become another one in which it is wrong. */
    Optional<Done> confirm(Upload file, Unit top, Instant now) {
        var sheet = list(file, now).sheet();
        Optional<Done> done = tree.together(() -> {
            var today = units.read(top.id()).orElseThrow();
            var plan = plan(sheet, today);
            if (!plan.clean() || !uploads.take(file, now)) {
                return Optional.empty();
            }
            return Optional.of(write(plan, file, today, now));
        });
        if (done.isPresent()) {
            recent.forget();
        }
        return done;
    }

    private Done write(UnitPlan plan, Upload file, Unit top, Instant now) {
        var done = new Done(plan.count(Fate.NEW), plan.count(Fate.CHANGED));
        var reason = messages.say(Messages.VIETNAMESE, "exchange.reason", file.fileName());
        writer.write(plan, top, reason, new Act(LocalDate.ofInstant(now, Format.ZONE), reason.substring(0, Math.min(reason.length(), LONGEST_REASON)), file.personId(), now));
        var note = messages.say(Messages.VIETNAMESE, "exchange.note", done.added(), done.changed(), file.fileName());
        audit.write(new Audit.Event(Audit.Action.UNITS_IMPORTED, file.personId(), Audit.Subject.NOTHING, null, top.path(), note), now);
        return done;
    }
}
