package vn.hoithi.account;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import vn.hoithi.account.Claims.Prepared;
import vn.hoithi.account.search.PersonWords;
import vn.hoithi.database.Batches;
import vn.hoithi.text.Alphabet;
import vn.hoithi.text.Vietnamese;

import java.time.Instant;
import java.util.List;

/** Prepared people and their codes, written in batches inside the caller's transaction. */
@Singleton
class ClaimStore {

    private static final String PERSON = "INSERT INTO person (id, phone, name, sort_name, worded, sort_key, birth_year, created_at, disabled_at, name_confirmed_at, name_confirmed_by) VALUES (?, NULL, ?, ?, ?, ?, ?, ?, NULL, ?, ?)";
    private static final String CLAIM = "INSERT INTO account_claim (person_id, phone, prepared_by, prepared_at, claimed_at, withdrawn_by, withdrawn_at) VALUES (?, ?, ?, ?, NULL, NULL, NULL)";
    private static final String CODE = """
        INSERT INTO claim_code (id, person_id, head, hash, issued_by, issued_at, expires_at, ended_at, failures, blocked_until)
        VALUES (?, ?, ?, ?, ?, ?, ?, NULL, 0, 0)
        """;
    private final JdbcOperations jdbc;
    private final PersonWords words;

    ClaimStore(JdbcOperations jdbc, PersonWords words) {
        this.jdbc = jdbc;
        this.words = words;
    }

    void people(List<Prepared> people, long by, Instant now) {
        Batches.run(jdbc, PERSON, people, (to, p) -> {
            to.setLong(1, p.personId());
            to.setString(2, Vietnamese.line(p.who().name()));
            to.setString(3, sortName(p));
            to.setString(4, sortName(p));
            to.setString(5, Alphabet.personKey(p.who().name()));
            to.setInt(6, p.who().birthYear());
            to.setLong(7, now.toEpochMilli());
            to.setLong(8, now.toEpochMilli());
            to.setLong(9, by);
        });
        words.first(people.stream().map(p -> new PersonWords.Entrant(p.personId(), sortName(p))).toList());
        Batches.run(jdbc, CLAIM, people, (to, p) -> {
            to.setLong(1, p.personId());
            to.setString(2, p.who().phone());
            to.setLong(3, by);
            to.setLong(4, now.toEpochMilli());
        });
    }

    private static String sortName(Prepared prepared) {
        return Vietnamese.byGivenName(prepared.who().name());
    }

    void codes(List<Prepared> people, long by, Instant now, Instant until) {
        Batches.run(jdbc, CODE, people, (to, p) -> {
            to.setLong(1, p.code().id());
            to.setLong(2, p.personId());
            to.setString(3, p.code().head());
            to.setString(4, p.code().hash());
            to.setLong(5, by);
            to.setLong(6, now.toEpochMilli());
            to.setLong(7, until.toEpochMilli());
        });
    }
}
