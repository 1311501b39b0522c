package vn.hoithi.administration.merge;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import vn.hoithi.world.Rows;

import java.util.Set;

import static org.assertj.core.api.Assertions.assertThat;

/** Whoever adds a column that names a person says here what becomes of it when two accounts become one. */
@MicronautTest(transactional = false)
class PersonColumnsTest {

    private static final Set<String> NAMES = Set.of("person_id", "open_person", "marker_id", "actor_id", "subject_id", "gone_id", "kept_id");
    @Inject
    Rows rows;

    @Test
    void everyColumnThatNamesAPersonHasItsFate() {
        var there = rows.of("SELECT table_name, column_name, data_type FROM information_schema.columns WHERE table_schema = SCHEMA()").stream().map(r -> r.toLowerCase().split(" "))
                .filter(c -> c[2].equals("bigint") && (NAMES.contains(c[1]) || c[1].endsWith("_by"))).map(c -> c[0] + "." + c[1]).toList();
        assertThat(there).hasSizeGreaterThan(40);
        assertThat(PersonColumns.ALL.stream().map(line -> line.table() + "." + line.column())).containsExactlyInAnyOrderElementsOf(there);
    }
}
