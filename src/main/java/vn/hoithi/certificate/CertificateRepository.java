package vn.hoithi.certificate;

import io.micronaut.core.annotation.Nullable;
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

    /** Gives 0 when the person has one already, or the code is somebody's. */
    @Query("""
        INSERT IGNORE INTO certificate (id, code, contest_id, person_id, edition, person_name, unit_name, contest_title, owner_name, organiser, points, max_points,
          signed_for, signed_by, signed_at, issued_at)
        VALUES (:id, :code, :contestId, :personId, 1, :personName, :unitName, :contestTitle, :ownerName, :organiser, :points, :maxPoints,
          :signedFor, :signedBy, :signedAt, :issuedAt)
        """)
    int issue(long id, String code, long contestId, long personId, String personName, String unitName, String contestTitle, String ownerName, String organiser,
              @Nullable Integer points, @Nullable Integer maxPoints, String signedFor, String signedBy, String signedAt, long issuedAt);

    /** The next edition; gives 0 when it is not the given one any more. */
    @Query("""
        UPDATE certificate
        SET edition = edition + 1, person_name = :personName, unit_name = :unitName, contest_title = :contestTitle, owner_name = :ownerName, organiser = :organiser,
          points = :points, max_points = :maxPoints, signed_for = :signedFor, signed_by = :signedBy, signed_at = :signedAt, issued_at = :issuedAt
        WHERE id = :id AND edition = :edition
        """)
    int renew(long id, int edition, String personName, String unitName, String contestTitle, String ownerName, String organiser,
              @Nullable Integer points, @Nullable Integer maxPoints, String signedFor, String signedBy, String signedAt, long issuedAt);
}
