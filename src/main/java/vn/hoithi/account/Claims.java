package vn.hoithi.account;

import io.micronaut.context.annotation.Value;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import vn.hoithi.database.Batches;
import vn.hoithi.database.Ids;
import vn.hoithi.text.Alphabet;
import vn.hoithi.text.Format;
import vn.hoithi.text.Vietnamese;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Accounts a unit prepares for its people, each waiting for whoever holds its code. The caller has seen to it who may prepare whom. */
@Singleton
public class Claims {

    private static final long NOBODY = 0;
    private final ClaimRepository repository;
    private final ClaimStore store;
    private final PersonRepository people;
    private final Ids ids;
    private final int days;

    /** @param days how long a code is good */
    Claims(ClaimRepository repository, ClaimStore store, PersonRepository people, Ids ids, @Value("${hoithi.claims.days:60}") int days) {
        this.repository = repository;
        this.store = store;
        this.people = people;
        this.ids = ids;
        this.days = days;
    }

    /** Somebody an account is prepared for; {@code phone} is E.164, or null when the unit gave none. */
    public record Newcomer(String phone, String name, int birthYear) {
    }

    /** A newcomer with id and code, not yet stored. */
    public record Prepared(long personId, Newcomer who, ClaimCode code) {

        /** The code in three groups, to be shown once. */
        public String shown() {
            return code.shown();
        }
    }

    /** The last day on which a code issued now is good, to its end. */
    public LocalDate lastDay(Instant now) {
        return LocalDate.ofInstant(now, Format.ZONE).plusDays(days);
    }

    /** Draws ids and codes: about a millisecond each, so outside of a transaction. */
    public List<Prepared> draw(List<Newcomer> newcomers) {
        return newcomers.stream().map(who -> new Prepared(ids.next(), who, ClaimCode.draw(ids.next()))).toList();
    }

    /** Draws new codes for people who have not claimed yet. */
    public List<Prepared> drawFor(List<Long> personIds) {
        return personIds.stream().map(id -> new Prepared(id, null, ClaimCode.draw(ids.next()))).toList();
    }

    /** Keeps the people and their codes. A number somebody has meanwhile breaks a unique key: nobody is kept then. */
    @Transactional
    public void keep(List<Prepared> prepared, long by, Instant now) {
        for (var phones : Batches.slices(prepared.stream().map(p -> p.who().phone()).filter(p -> p != null).toList())) {
            repository.release(phones, now.toEpochMilli());
        }
        store.people(prepared, by, now);
        store.codes(prepared, by, now, lastDay(now).plusDays(1).atStartOfDay(Format.ZONE).toInstant());
    }

    /** Keeps new codes; the earlier ones are worth nothing from now on. */
    @Transactional
    public void renew(List<Prepared> prepared, long by, Instant now) {
        for (var slice : Batches.slices(prepared.stream().map(Prepared::personId).toList())) {
            repository.endAll(slice, now.toEpochMilli());
        }
        store.codes(prepared, by, now, lastDay(now).plusDays(1).atStartOfDay(Format.ZONE).toInstant());
    }

    /** Sets name, birth year and number right of somebody who has not claimed yet; a number that is {@code null} stays as it was. False when it was claimed meanwhile. */
    @Transactional
    public boolean correct(long personId, Newcomer who, long by, Instant now) {
        if (who.phone() != null) {
            repository.release(List.of(who.phone()), now.toEpochMilli());
        }
        if (repository.correct(personId, who.phone()) == 0) {
            return false;
        }
        people.renameConfirmed(personId, Vietnamese.line(who.name()), Vietnamese.byGivenName(who.name()), Alphabet.personKey(who.name()), by, now.toEpochMilli());
        people.setBirthYear(personId, who.birthYear());
        return true;
    }

    /** Takes a prepared account back: its code is worth nothing, its number free. False when it was claimed or taken back already. */
    @Transactional
    public boolean withdraw(long personId, long by, Instant now) {
        if (repository.withdraw(personId, by, now.toEpochMilli()) == 0) {
            return false;
        }
        repository.endAll(List.of(personId), now.toEpochMilli());
        people.disable(personId, by, null, now.toEpochMilli());
        return true;
    }

    /** Of these numbers (E.164) those that have an account, or one prepared whose code is good. */
    public Set<String> taken(Collection<String> phones, Instant now) {
        var taken = new HashSet<String>();
        for (var slice : Batches.slices(phones)) {
            taken.addAll(repository.registered(slice));
            taken.addAll(repository.reserved(slice, NOBODY, now.toEpochMilli()));
        }
        return taken;
    }

    /** A unit has prepared an account for this number, and its code is still good. */
    public boolean prepared(String phone, Instant now) {
        return !repository.reserved(List.of(phone), NOBODY, now.toEpochMilli()).isEmpty();
    }
}
