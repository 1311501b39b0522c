package vn.hoithi.certificate;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;

import java.util.Optional;

@JdbcRepository(dialect = Dialect.MYSQL)
interface CertificateRepository extends GenericRepository<Certificate, Long> {

    @Query("SELECT * FROM certificate WHERE person_id = :personId AND contest_id = :contestId")
    Optional<Certificate> own(long personId, long contestId);

    @Query("SELECT * FROM certificate WHERE code = :code")
    Optional<Certificate> byCode(String code);

    /** Nothing when the person has one already, or the code is somebody's. */
    @Query("""
        INSERT IGNORE INTO certificate (id, code, contest_id, person_id, edition, person_name, unit_name, contest_title, owner_name, organiser, points, max_points,
          signed_for, signed_by, signed_in, issued_at, name_confirmed)
        VALUES (:id, :code, :contestId, :personId, :edition, :personName, :unitName, :contestTitle, :ownerName, :organiser, :points, :maxPoints,
          :signedFor, :signedBy, :signedIn, :issuedAt, :nameConfirmed)
        """)
    void issue(Certificate first);

    /** What it says from now on, as the edition after its own; nothing when there is a later one already. */
    @Query("""
        UPDATE certificate
        SET edition = edition + 1, person_name = :personName, unit_name = :unitName, contest_title = :contestTitle, owner_name = :ownerName, organiser = :organiser,
          points = :points, max_points = :maxPoints, signed_for = :signedFor, signed_by = :signedBy, signed_in = :signedIn, issued_at = :issuedAt, name_confirmed = :nameConfirmed
        WHERE id = :id AND edition = :edition
        """)
    void renew(Certificate seen);
}
