package vn.hoithi.roster;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.exceptions.DataAccessException;
import jakarta.inject.Singleton;
import vn.hoithi.account.Claims;
import vn.hoithi.account.Claims.Newcomer;
import vn.hoithi.account.Claims.Prepared;
import vn.hoithi.audit.Audit;
import vn.hoithi.database.TransactionRetry;
import vn.hoithi.database.Transactions;
import vn.hoithi.organisation.Memberships;
import vn.hoithi.organisation.Memberships.Joining;
import vn.hoithi.organisation.Unit;
import vn.hoithi.organisation.Units;
import vn.hoithi.sheet.Finding;
import vn.hoithi.sheet.SheetSettings;
import vn.hoithi.sheet.Tables;
import vn.hoithi.sheet.WorkbookReader;
import vn.hoithi.sheet.Workbooks;
import vn.hoithi.upload.Received;
import vn.hoithi.upload.Upload;
import vn.hoithi.upload.Uploads;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Lists on their way in: what a waiting one says is checked again, against who is there by then, by whichever node confirms it. */
@Singleton
class Rosters {

    private static final String PURPOSE = "PEOPLE";
    private final Uploads uploads;
    private final RosterReader reader;
    private final Workbooks workbooks;
    private final Claims claims;
    private final Memberships memberships;
    private final Units units;
    private final Audit audit;
    private final Transactions transactions;

    Rosters(Uploads uploads, RosterReader reader, Workbooks workbooks, Claims claims, Memberships memberships, Units units, Audit audit, Transactions transactions) {
        this.uploads = uploads;
        this.reader = reader;
        this.workbooks = workbooks;
        this.claims = claims;
        this.memberships = memberships;
        this.units = units;
        this.audit = audit;
        this.transactions = transactions;
    }

    /** Somebody brought in, with the code to be shown once. */
    record ClaimSlip(String name, int birthYear, long unitId, String code) {
    }

    /**
     * What a file says, against what there is.
     *
     * @param tables null when it is no workbook
     */
    record Read(@Nullable Tables<RosterColumn> tables, SheetSettings settings, Roster roster) {

        static Read refused(Finding why) {
            return new Read(null, SheetSettings.NONE, new Roster(List.of(), List.of(why), List.of()));
        }

        /** Nothing can be mended by saying which sheet or columns are meant. */
        List<Finding> hopeless() {
            return roster.lines().stream().anyMatch(l -> l.fate() == Roster.Fate.THERE) ? List.of() : Uploads.hopeless(tables, roster.errors());
        }
    }

    /** What a confirmation did: the codes of those who are new, and how many were brought up to date. */
    record Done(List<ClaimSlip> slips, int updated) {
    }

    /** Reads a file that somebody sent. */
    Received<Read> receive(byte[] file, Unit chosen, Instant now) {
        return uploads.receive(WorkbookReader.class, file, kept -> read(kept, null, chosen, now), Read::refused);
    }

    /** Reads what is kept of a file, against what there is now. */
    Read read(Upload kept, Unit chosen, Instant now) {
        return read(kept.content(), kept.settings(), chosen, now);
    }

    private Read read(byte[] kept, @Nullable String said, Unit chosen, Instant now) {
        var settings = workbooks.settings(said);
        var tables = Tables.of(workbooks.open(kept), RosterColumn.class, settings);
        return new Read(tables, settings, reader.read(tables, settings, chosen, now));
    }

    /** Keeps what the person says about the file. */
    void settle(Upload file, SheetSettings said, Instant now) {
        uploads.settle(file, said, now);
    }

    /** Keeps what was read of a file and gives the number it is found by. */
    long keep(long personId, Unit chosen, String fileName, byte[] content, Instant now) {
        return uploads.keep(PURPOSE, personId, chosen.id(), fileName, content, now);
    }

    /** The person's file, if it still waits. */
    Optional<Upload> find(long id, long personId, Instant now) {
        return uploads.find(PURPOSE, id, personId, now);
    }

    /**
     * Brings everybody new of a list in, once, with their codes in its order, and those who wait already up to date. Empty when the file is
     * gone (confirmed already, too late) or a number was taken meanwhile.
     */
    Optional<Done> confirm(Upload file, Roster roster, Instant now) {
        var entries = roster.entries();
        var prepared = claims.draw(entries.stream().map(e -> new Newcomer(e.phone(), e.name(), e.birthYear())).toList());
        var joining = IntStream.range(0, entries.size()).mapToObj(i -> new Joining(prepared.get(i).personId(), entries.get(i).unit().id(), entries.get(i).role())).toList();
        int updated;
        try {
            updated = transactions.write(() -> write(file, prepared, joining, roster.updates(), now));
            if (updated < 0) {
                return Optional.empty();
            }
        } catch (DataAccessException refused) {
            if (!TransactionRetry.taken(refused)) {
                throw refused;
            }
            return Optional.empty();
        }
        return Optional.of(new Done(IntStream.range(0, entries.size()).mapToObj(i -> new ClaimSlip(entries.get(i).name(), entries.get(i).birthYear(), entries.get(i).unit().id(), prepared.get(i).shown())).toList(), updated));
    }

    /** New codes for people who have not claimed yet. */
    List<ClaimSlip> renew(List<RosterRepository.Invitee> invitees, long by, Instant now) {
        var prepared = claims.drawFor(invitees.stream().map(RosterRepository.Invitee::id).toList());
        transactions.write(() -> {
            claims.renew(prepared, by, now);
            return true;
        });
        return IntStream.range(0, invitees.size()).mapToObj(i -> new ClaimSlip(invitees.get(i).name(), invitees.get(i).birthYear(), invitees.get(i).unitId(), prepared.get(i).shown())).toList();
    }

    /** How many were brought up to date; -1 when the file is gone. */
    private int write(Upload file, List<Prepared> prepared, List<Joining> joining, List<Roster.Line> updates, Instant now) {
        if (!uploads.take(file, now)) {
            return -1;
        }
        claims.keep(prepared, file.personId(), now);
        memberships.joinAll(joining, now);
        var updated = (int) updates.stream().filter(line -> update(line, file.personId(), now)).count();
        audit.write(Audit.Event.at(Audit.Action.PEOPLE_IMPORTED, file.personId(), units.byId(file.unitId()).map(Unit::path).orElse(""), joining.size() + updated), now);
        return updated;
    }

    /** False when the account was claimed meanwhile: it is that person's own from then on. */
    private boolean update(Roster.Line line, long by, Instant now) {
        var entry = line.entry();
        var person = line.there();
        if (!claims.correct(person.personId(), new Newcomer(entry.phone(), entry.name(), entry.birthYear()), by, now)) {
            return false;
        }
        if (person.role() != entry.role() || person.unitId() != entry.unit().id()) {
            memberships.join(person.personId(), entry.unit().id(), entry.role(), now);
        }
        return true;
    }
}
