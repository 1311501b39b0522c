package vn.hoithi.organisation;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;

import java.time.Duration;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The forms of units an installation knows: data, so that a new kind of union needs no new version of ours. */
@Singleton
public class UnitForms {

    private final Rows rows;
    private final LoadingCache<String, Map<String, UnitForm>> kept;

    UnitForms(Rows rows) {
        this.rows = rows;
        this.kept = Caffeine.newBuilder().expireAfterWrite(Duration.ofSeconds(10)).build(all -> load());
    }

    /** All of them, the highest in the tree first. */
    public List<UnitForm> all() {
        return List.copyOf(kept.get("").values());
    }

    /** The form with the code. */
    public Optional<UnitForm> of(String code) {
        return Optional.ofNullable(kept.get("").get(code));
    }

    /** What such a unit is called; its code when the form is gone. */
    public String name(Unit unit, Locale locale) {
        return of(unit.form()).map(f -> f.name(locale)).orElse(unit.form());
    }

    /** A unit of the form may stand under the other. */
    public boolean fits(String form, Unit parent) {
        return of(form).filter(f -> f.under().contains(parent.form())).isPresent();
    }

    /** Those of which a unit may stand under this one. */
    public List<UnitForm> below(Unit parent) {
        return all().stream().filter(f -> f.under().contains(parent.form())).toList();
    }

    /** Adds a form, or gives the one with this code other names and places to stand. */
    @Transactional
    public void keep(UnitForm form) {
        rows.keep(form.code(), form.kind(), form.nameVi(), form.nameEn(), form.place());
        rows.clear(form.code());
        form.under().forEach(parent -> rows.allow(form.code(), parent));
        kept.invalidateAll();
    }

    private Map<String, UnitForm> load() {
        var under = rows.under().stream().collect(Collectors.groupingBy(Under::form, Collectors.mapping(Under::parentForm, Collectors.toSet())));
        var forms = new LinkedHashMap<String, UnitForm>();
        rows.all().stream().sorted(Comparator.comparingInt(Row::place).thenComparing(Row::code))
                .forEach(r -> forms.put(r.code(), new UnitForm(r.code(), r.kind(), r.nameVi(), r.nameEn(), r.place(), under.getOrDefault(r.code(), Set.of()))));
        return forms;
    }

    /** A form without where it may stand. */
    @Introspected
    record Row(String code, UnitKind kind, String nameVi, String nameEn, int place) {
    }

    /** A form and one it may stand under. */
    @Introspected
    record Under(String form, String parentForm) {
    }

    /** The tables. */
    @JdbcRepository(dialect = Dialect.MYSQL)
    interface Rows extends GenericRepository<Unit, Long> {

        @Query("SELECT code, kind, name_vi, name_en, place FROM unit_form")
        List<Row> all();

        @Query("SELECT form, parent_form FROM unit_form_under")
        List<Under> under();

        @Query("""
            INSERT INTO unit_form (code, kind, name_vi, name_en, place) VALUES (:code, :kind, :nameVi, :nameEn, :place)
            ON DUPLICATE KEY UPDATE kind = VALUES(kind), name_vi = VALUES(name_vi), name_en = VALUES(name_en), place = VALUES(place)
            """)
        void keep(String code, UnitKind kind, String nameVi, String nameEn, int place);

        @Query("DELETE FROM unit_form_under WHERE form = :form")
        void clear(String form);

        @Query("INSERT INTO unit_form_under (form, parent_form) VALUES (:form, :parentForm)")
        void allow(String form, String parentForm);
    }
}
