#!/usr/bin/env bash
# Micronaut Data JDBC 4.14.4: a repository whose entity is a record without annotations compiles without a word, although queries are looked at
# when compiling, and the application starts. Then each of its statements fails when it is called, with IntrospectionException, also those that
# neither take nor return the entity. So what GenericRepository names must be introspected, and every query wants a test that runs it.
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
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

public class Main {

    public record Plain(long id) {
    }

    @Introspected
    public record Known(long id) {
    }

    @JdbcRepository(dialect = Dialect.H2)
    public interface OfPlain extends GenericRepository<Plain, Long> {
        @Query("UPDATE mark SET points = points + 1 WHERE id = :id")
        int raise(long id);

        @Query("SELECT MAX(points) FROM mark")
        Optional<Long> most();
    }

    @JdbcRepository(dialect = Dialect.H2)
    public interface OfKnown extends GenericRepository<Known, Long> {
        @Query("SELECT MAX(points) FROM mark")
        Optional<Long> most();
    }

    static void tell(String what, Supplier<Object> ask) {
        try {
            System.out.println(what + ": " + ask.get());
        } catch (RuntimeException refused) {
            System.out.println(what + ": " + refused.getClass().getSimpleName());
        }
    }

    public static void main(String[] a) {
        try (var context = ApplicationContext.run(Map.of("datasources.default.url", "jdbc:h2:mem:m;DB_CLOSE_DELAY=-1;INIT=CREATE TABLE IF NOT EXISTS mark (id BIGINT PRIMARY KEY, points BIGINT)\\;MERGE INTO mark KEY (id) VALUES (1, 6)", "datasources.default.username", "sa", "datasources.default.password", "",
                "datasources.default.dialect", "H2", "datasources.default.maximum-pool-size", 1))) {
            var plain = context.getBean(OfPlain.class);
            System.out.println("compiled and started");
            tell("UPDATE, plain record as entity", () -> plain.raise(1));
            tell("SELECT MAX, plain record as entity", plain::most);
            tell("SELECT MAX, introspected record as entity", context.getBean(OfKnown.class)::most);
        }
    }
}
J
JAVA_HOME=$(dirname "$(dirname "$(readlink -f "$(command -v "$JAVA")")")") mvn -q -B -ntp -f "$work/project/pom.xml" compile dependency:copy-dependencies -DincludeScope=runtime -DoutputDirectory="$work/jars" >"$work/mvn.log" 2>&1 || { tail -30 "$work/mvn.log"; exit 3; }
"$JAVA" -cp "$work/project/target/classes:$work/jars/*" find.Main >"$work/seen" 2>"$work/errors" || { cat "$work/errors"; exit 3; }
expected <<'T'
compiled and started
UPDATE, plain record as entity: IntrospectionException
SELECT MAX, plain record as entity: IntrospectionException
SELECT MAX, introspected record as entity: Optional[6]
T
