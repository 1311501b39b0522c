package vn.hoithi.roster;

import io.micronaut.data.exceptions.DataAccessException;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import vn.hoithi.account.Claims;
import vn.hoithi.account.Claims.Newcomer;
import vn.hoithi.account.Claims.Prepared;
import vn.hoithi.organisation.Memberships;
import vn.hoithi.organisation.Memberships.Joining;
import vn.hoithi.organisation.Unit;
import vn.hoithi.text.Vietnamese;
import vn.hoithi.time.Ids;
import vn.hoithi.web.Contention;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Lists on their way in: kept for half an hour between preview and confirmation, read again by whichever node confirms. */
@Singleton
class Rosters {

    /** How long a file waits. */
    static final Duration WAIT = Duration.ofMinutes(30);
    private final RosterRepository repository;
    private final RosterReader reader;
    private final Claims claims;
    private final Ids ids;
    private final Writer writer;

    Rosters(RosterRepository repository, RosterReader reader, Claims claims, Ids ids, Writer writer) {
        this.repository = repository;
        this.reader = reader;
        this.claims = claims;
        this.ids = ids;
        this.writer = writer;
    }

    /** Somebody brought in, with the code to be shown once. */
    record Slip(String name, int birthYear, long unitId, String code) {
    }

    Roster read(byte[] content, Unit chosen, Instant now) {
        return reader.read(content, chosen, now);
    }

    /** Keeps a file and gives the number it is found by; forgets those that waited too long. */
    @Transactional
    public long keep(long personId, Unit chosen, String fileName, byte[] content, Instant now) {
        var id = ids.next();
        var name = Vietnamese.line(fileName);
        repository.forget(since(now));
        repository.keep(id, personId, chosen.id(), name.substring(0, Math.min(200, name.length())), content, now.toEpochMilli());
        return id;
    }

    /** The person's file, if it still waits. */
    Optional<RosterRepository.Kept> find(long id, long personId, Instant now) {
        return repository.find(id, personId, since(now));
    }

    /** Forgets the files nobody confirmed. */
    void forget(Instant now) {
        repository.forget(since(now));
    }

    /** Brings everybody of a list in, once, with their codes in its order. Empty when the file is gone (confirmed already, too late) or a number was taken meanwhile. */
    Optional<List<Slip>> confirm(RosterRepository.Kept file, Roster roster, Instant now) {
        var entries = roster.entries();
        var prepared = claims.draw(entries.stream().map(e -> new Newcomer(e.phone(), e.name(), e.birthYear())).toList());
        var joining = IntStream.range(0, entries.size()).mapToObj(i -> new Joining(prepared.get(i).personId(), entries.get(i).unit().id(), entries.get(i).role())).toList();
        try {
            if (!Contention.again(() -> writer.write(file, prepared, joining, since(now), now))) {
                return Optional.empty();
            }
        } catch (DataAccessException refused) {
            if (!Contention.taken(refused)) {
                throw refused;
            }
            return Optional.empty();
        }
        return Optional.of(IntStream.range(0, entries.size()).mapToObj(i -> new Slip(entries.get(i).name(), entries.get(i).birthYear(), entries.get(i).unit().id(), prepared.get(i).shown())).toList());
    }

    /** New codes for people who have not claimed yet. */
    List<Slip> renew(List<RosterRepository.Guest> guests, long by, Instant now) {
        var prepared = claims.drawFor(guests.stream().map(RosterRepository.Guest::id).toList());
        Contention.again(() -> {
            claims.renew(prepared, by, now);
            return true;
        });
        return IntStream.range(0, guests.size()).mapToObj(i -> new Slip(guests.get(i).name(), guests.get(i).birthYear(), guests.get(i).unitId(), prepared.get(i).shown())).toList();
    }

    private static long since(Instant now) {
        return now.minus(WAIT).toEpochMilli();
    }

    /** The one transaction of a confirmation. */
    @Singleton
    static class Writer {

        private final RosterRepository repository;
        private final Claims claims;
        private final Memberships memberships;

        Writer(RosterRepository repository, Claims claims, Memberships memberships) {
            this.repository = repository;
            this.claims = claims;
            this.memberships = memberships;
        }

        /** False when the file is gone. */
        @Transactional
        boolean write(RosterRepository.Kept file, List<Prepared> prepared, List<Joining> joining, long since, Instant now) {
            if (repository.take(file.id(), file.personId(), since) == 0) {
                return false;
            }
            claims.keep(prepared, file.personId(), now);
            memberships.joinAll(joining, now);
            return true;
        }
    }
}
