#!/usr/bin/env bash
# Micronaut Data JDBC 4.14.4: updateAll of three entities, one of them with a stale @Version, outside a transaction: it throws
# OptimisticLockException and has stored the others. Inside @Transactional nothing is stored. A caller who reads "failed" and sends all again
# fails for ever, now on the other two.
. "$(dirname "$0")/with.sh"
mkdir -p "$work/project/src/main/java/find"
cat >"$work/project/pom.xml" <<'X'
<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion>
  <parent><groupId>io.micronaut.platform</groupId><artifactId>micronaut-parent</artifactId><version>4.10.12</version></parent>
  <groupId>find</groupId><artifactId>find</artifactId><version>1</version>
  <properties><release.version>17</release.version><micronaut.core.version>4.10.26</micronaut.core.version><micronaut.data.version>4.14.4</micronaut.data.version><micronaut.sql.version>6.3.4</micronaut.sql.version></properties>
  <dependencies>
    <dependency><groupId>io.micronaut.data</groupId><artifactId>micronaut-data-jdbc</artifactId></dependency>
    <dependency><groupId>io.micronaut.sql</groupId><artifactId>micronaut-jdbc-hikari</artifactId></dependency>
    <dependency><groupId>com.h2database</groupId><artifactId>h2</artifactId><version>2.4.240</version></dependency>
    <dependency><groupId>org.slf4j</groupId><artifactId>slf4j-nop</artifactId><version>2.0.17</version></dependency>
  </dependencies>
  <build><plugins><plugin><groupId>org.apache.maven.plugins</groupId><artifactId>maven-compiler-plugin</artifactId><configuration><annotationProcessorPaths combine.self="override">
    <path><groupId>io.micronaut</groupId><artifactId>micronaut-inject-java</artifactId><version>${micronaut.core.version}</version></path>
    <path><groupId>io.micronaut.data</groupId><artifactId>micronaut-data-processor</artifactId><version>${micronaut.data.version}</version></path>
  </annotationProcessorPaths></configuration></plugin></plugins></build>
</project>
X
cat >"$work/project/src/main/java/find/Main.java" <<'J'
package find;

import io.micronaut.context.ApplicationContext;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Version;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import jakarta.inject.Singleton;
import io.micronaut.transaction.annotation.Transactional;
import java.util.List;
import java.util.Map;

@Singleton
public class Main {

    @MappedEntity("mark")
    public record Mark(@Id long id, int points, @Version int version) {
    }

    @JdbcRepository(dialect = Dialect.H2)
    public interface Marks extends CrudRepository<Mark, Long> {
    }

    final Marks marks;

    Main(Marks marks) {
        this.marks = marks;
    }

    void plain(List<Mark> all) {
        marks.updateAll(all);
    }

    @Transactional
    void within(List<Mark> all) {
        marks.updateAll(all);
    }

    static String attempt(Main main, java.util.function.Consumer<List<Mark>> update) {
        main.marks.deleteAll();
        main.marks.saveAll(List.of(new Mark(1, 0, 0), new Mark(2, 0, 0), new Mark(3, 0, 0)));
        main.marks.update(new Mark(2, 5, 0)); // another one was faster
        String thrown = "nothing";
        try {
            update.accept(List.of(new Mark(1, 9, 0), new Mark(2, 9, 0), new Mark(3, 9, 0)));
        } catch (RuntimeException stale) {
            thrown = stale.getClass().getSimpleName();
        }
        return "throws " + thrown + "; points now " + java.util.stream.StreamSupport.stream(main.marks.findAll().spliterator(), false).map(Mark::points).toList();
    }

    public static void main(String[] a) {
        try (var context = ApplicationContext.run(Map.of("datasources.default.url", "jdbc:h2:mem:m;DB_CLOSE_DELAY=-1;MODE=MySQL;CASE_INSENSITIVE_IDENTIFIERS=TRUE;INIT=CREATE TABLE IF NOT EXISTS mark (id BIGINT PRIMARY KEY, points INT, version INT)", "datasources.default.username", "sa", "datasources.default.password", "",
                "datasources.default.dialect", "H2"))) {
            var main = context.getBean(Main.class);
            System.out.println("outside a transaction: " + attempt(main, main::plain));
            System.out.println("inside one: " + attempt(main, main::within));
        }
    }
}
J
JAVA_HOME=$(dirname "$(dirname "$(readlink -f "$(command -v "$JAVA")")")") mvn -q -B -ntp -f "$work/project/pom.xml" compile dependency:copy-dependencies -DincludeScope=runtime -DoutputDirectory="$work/jars" >"$work/mvn.log" 2>&1 || { tail -30 "$work/mvn.log"; exit 3; }
"$JAVA" -cp "$work/project/target/classes:$work/jars/*" find.Main >"$work/seen" 2>"$work/errors" || { cat "$work/errors"; exit 3; }
expected <<'T'
outside a transaction: throws OptimisticLockException; points now [9, 5, 9]
inside one: throws OptimisticLockException; points now [0, 5, 0]
T
