package vn.hoithi.picture;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;

import java.util.Collection;
import java.util.List;

@JdbcRepository(dialect = Dialect.MYSQL)
interface IllustrationRepository extends GenericRepository<IllustrationRepository.Row, Long> {

    /** For the framework, which wants a table's key. */
    @Introspected
    @MappedEntity("illustration")
    record Row(@Id long subjectKey, int version) {
    }

    @Query("SELECT subject_key, width, height, words, version FROM illustration WHERE subject = :subject AND subject_key IN (:ids)")
    List<Illustration> of(String subject, Collection<Long> ids);

    @Query("DELETE FROM illustration WHERE subject = :subject AND subject_key = :id")
    int remove(String subject, long id);
}
