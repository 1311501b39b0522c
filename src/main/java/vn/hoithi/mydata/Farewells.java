package vn.hoithi.mydata;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import vn.hoithi.account.People;
import vn.hoithi.account.session.Sessions;
import vn.hoithi.audit.Audit;
import vn.hoithi.organisation.Actor;
import vn.hoithi.organisation.Memberships;

import java.time.Instant;
import java.util.List;

/**
 * Somebody leaves, and what is known of that person goes: all but the results, which other people's ranks stand on. These stay under a number without name,
 * phone and year of birth (law 91/2025 on personal data).
 */
@Singleton
class Farewells {

    /** What is called so in rankings from then on. */
    static final String NAMELESS = "Người đã xóa tài khoản";
    private static final List<String> DELETED = List.of("consent", "credential", "known_device", "reset_code", "claim_code", "account_claim", "second_factor", "recovery_code", "sign_in_step", "reading", "section_reading",
            "result_share", "certificate", "name_request", "move_request", "unit_request", "result_check");
    private static final String PERSON = "UPDATE person SET phone = NULL, disabled_at = ?, disabled_by = id, disabled_reason = NULL WHERE id = ? AND disabled_at IS NULL";
    private final JdbcOperations jdbc;
    private final OwnQueries queries;
    private final People people;
    private final Sessions sessions;
    private final Memberships memberships;
    private final Audit audit;

    Farewells(JdbcOperations jdbc, OwnQueries queries, People people, Sessions sessions, Memberships memberships, Audit audit) {
        this.jdbc = jdbc;
        this.queries = queries;
        this.people = people;
        this.sessions = sessions;
        this.memberships = memberships;
        this.audit = audit;
    }

    /** Message key of what must be done first, "" when nothing: nobody deletes what others are working with at this moment. */
    String hindrance(Actor actor) {
        return !actor.grants().isEmpty() ? "deletion.roles" : queries.running(actor.personId()) > 0 ? "deletion.running" : "";
    }

    /** Deletes; false when it was done before, in another window. */
    @Transactional
    public boolean delete(Actor actor, Instant now) {
        var id = actor.personId();
        if (change(PERSON, now.toEpochMilli(), id) == 0) {
            return false;
        }
        people.correct(id, NAMELESS, 0);
        change("UPDATE person SET name_confirmed_at = NULL, name_confirmed_by = NULL WHERE id = ?", id);
        DELETED.forEach(table -> change("DELETE FROM " + table + " WHERE person_id = ?", id));
        change("UPDATE voiding SET reply = NULL WHERE person_id = ?", id);
        change("DELETE FROM person_word WHERE person_id = ?", id);
        change("UPDATE membership SET valid_to = ? WHERE person_id = ? AND valid_to IS NULL", now.toEpochMilli(), id);
        change("UPDATE session SET device = '' WHERE person_id = ?", id);
        sessions.endOthers(id, "", now);
        memberships.changed(id, now);
        audit.write(Audit.Event.to(Audit.Action.PERSON_DELETED, id, id, actor.unitPath(), ""), now);
        return true;
    }

    private int change(String sql, long... values) {
        return jdbc.prepareStatement(sql, statement -> {
            for (int i = 0; i < values.length; i++) {
                statement.setLong(i + 1, values[i]);
            }
            return statement.executeUpdate();
        });
    }
}
