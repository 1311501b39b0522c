package vn.hoithi.account;

import io.micronaut.data.exceptions.DataAccessException;
import jakarta.inject.Singleton;
import vn.hoithi.account.tries.Tries;
import vn.hoithi.database.TransactionRetry;
import vn.hoithi.database.Transactions;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Somebody with a code takes the account that was prepared. Tries are counted by code, never by address. */
@Singleton
public class Claiming {

    private final ClaimRepository repository;
    private final PersonRepository people;
    private final Passwords passwords;
    private final Transactions transactions;
    private final Arrivals arrivals;

    Claiming(ClaimRepository repository, PersonRepository people, Passwords passwords, Transactions transactions, Arrivals arrivals) {
        this.repository = repository;
        this.people = people;
        this.passwords = passwords;
        this.transactions = transactions;
        this.arrivals = arrivals;
    }

    /** Why a code opens nothing. Message key {@code claim.<name>}. */
    public enum Refusal {
        /** There is no such code. */
        WRONG,
        /** It was good once. */
        EXPIRED,
        /** The account has its owner. */
        USED,
        /** The unit issued a newer one or took the account back. */
        REPLACED
    }

    /** What a code opens, or why nothing. */
    public sealed interface Outcome {
        /** The code is good; {@code phone} is the number the unit gave, or null. */
        record Good(long codeId, long personId, String name, String phone) implements Outcome {
        }

        /** The account is the person's now. */
        record Welcome(Person person) implements Outcome {
        }

        /** It is not. */
        record Refused(Refusal why) implements Outcome {
        }

        /** Too many wrong tries; the code may be tried again at the moment given. */
        record Resting(Instant until) implements Outcome {
        }

        /** The number belongs to another account; the code is still good. */
        record PhoneTaken() implements Outcome {
        }
    }

    /** What the code opens. The try is counted before anything is compared. */
    public Outcome look(String typed, Instant now) {
        var code = ClaimCode.clean(typed);
        if (code.isEmpty()) {
            return new Outcome.Refused(Refusal.WRONG);
        }
        var head = ClaimCode.head(code);
        var counted = repository.tried(head, Tries.LIMIT, now.plus(Tries.REST).toEpochMilli(), now.toEpochMilli());
        var rows = repository.byHead(head);
        if (counted == 0 && !rows.isEmpty()) {
            return new Outcome.Resting(Instant.ofEpochMilli(rows.stream().mapToLong(ClaimRepository.Code::blockedUntil).max().orElseThrow()));
        }
        var found = rows.stream().filter(r -> ClaimHash.isOf(r.hash(), r.id(), code)).findFirst();
        found.ifPresent(r -> repository.succeeded(r.id()));
        return found.map(r -> judge(r, now)).orElse(new Outcome.Refused(Refusal.WRONG));
    }

    private static Outcome judge(ClaimRepository.Code row, Instant now) {
        if (row.claimedAt() != null) {
            return new Outcome.Refused(Refusal.USED);
        }
        if (row.endedAt() != null || row.disabledAt() != null) {
            return new Outcome.Refused(Refusal.REPLACED);
        }
        return row.expiresAt() <= now.toEpochMilli() ? new Outcome.Refused(Refusal.EXPIRED) : new Outcome.Good(row.id(), row.personId(), row.name(), row.phone());
    }

    /** Gives the account the number (E.164) and password, and uses the code that was looked at up; refused, nothing is lost. {@code also} is done with it or not at all. */
    public Outcome claim(Outcome.Good good, String phone, String password, Consumer<Person> also, Instant now) {
        var hash = passwords.hash(password); // outside the transaction: it takes its time, and takes it for every number
        if (people.byPhone(phone).isPresent() || !repository.reserved(List.of(phone), good.personId(), now.toEpochMilli()).isEmpty()) {
            return new Outcome.PhoneTaken();
        }
        try {
            return transactions.write(() -> {
                var handed = hand(good, phone, hash, now);
                handed.ifPresent(also);
                return handed;
            }).<Outcome>map(Outcome.Welcome::new).orElse(new Outcome.Refused(Refusal.USED));
        } catch (DataAccessException refused) {
            if (!TransactionRetry.taken(refused)) {
                throw refused;
            }
            return new Outcome.PhoneTaken();
        }
    }

    /** The person; empty when somebody was faster. */
    private Optional<Person> hand(Outcome.Good good, String phone, String hash, Instant now) {
        if (repository.use(good.codeId(), now.toEpochMilli()) == 0 || repository.claimed(good.personId(), now.toEpochMilli()) == 0) {
            return Optional.empty();
        }
        people.givePhone(good.personId(), phone);
        people.setPassword(good.personId(), hash, now.toEpochMilli());
        arrivals.claimed(good.personId(), now);
        return people.byId(good.personId());
    }
}
