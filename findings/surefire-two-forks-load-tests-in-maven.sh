#!/usr/bin/env bash
# Surefire 3.5.4 with a JDK chosen by a toolchain (maven-toolchains-plugin 3.3.0, select-jdk-toolchain), Maven itself on an older Java: tests compiled
# for the newer one run with one fork, since only the forked JVM, which is the toolchain's, loads them. With -DforkCount=2 Surefire shares the classes out
# among the forks and, to see which are tests, loads them within Maven's JVM: the same build fails with UnsupportedClassVersionError before any test.
. "$(dirname "$0")/with.sh"
newer=${JAVA%/bin/java}; older=
for home in /usr/lib/jvm/*; do
  if [[ -x $home/bin/java ]] && "$home/bin/java" -version 2>&1 | grep -E 'version "(17|21)' >/dev/null; then older=$home; fi
done
[[ -n $older ]] || { echo "LEFT OUT: $(basename "$0") needs a JDK 17 or 21 beside the JDK 25" >&2; exit 77; }
mkdir -p "$work/project/src/test/java" && cd "$work/project"
cat >pom.xml <<'X'
<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion><groupId>findings</groupId><artifactId>forks</artifactId><version>1</version>
  <properties><maven.compiler.release>25</maven.compiler.release><project.build.sourceEncoding>UTF-8</project.build.sourceEncoding></properties>
  <dependencies><dependency><groupId>org.junit.jupiter</groupId><artifactId>junit-jupiter</artifactId><version>5.14.1</version><scope>test</scope></dependency></dependencies>
  <build><plugins>
    <plugin><groupId>org.apache.maven.plugins</groupId><artifactId>maven-toolchains-plugin</artifactId><version>3.3.0</version>
      <executions><execution><goals><goal>select-jdk-toolchain</goal></goals></execution></executions><configuration><version>[25,)</version></configuration></plugin>
    <plugin><groupId>org.apache.maven.plugins</groupId><artifactId>maven-compiler-plugin</artifactId><version>3.14.1</version></plugin>
    <plugin><groupId>org.apache.maven.plugins</groupId><artifactId>maven-surefire-plugin</artifactId><version>3.5.4</version></plugin>
  </plugins></build>
</project>
X
cat >src/test/java/FirstTest.java <<'J'
class FirstTest {
    @org.junit.jupiter.api.Test
    void runs() {
    }
}
J
for forks in 1 2; do
  if JAVA_HOME=$older JAVA25_HOME=$newer mvn -B -ntp -DforkCount=$forks test >"$work/mvn$forks.log" 2>&1; then
    echo "$forks: $(grep -oE 'Tests run: [0-9]+, Failures: 0' "$work/mvn$forks.log" | tail -1)" >>"$work/seen"
  else
    echo "$forks: $(grep -oE 'UnsupportedClassVersionError: FirstTest has been compiled by a more recent version' "$work/mvn$forks.log" | head -1)" >>"$work/seen"
  fi
done
expected <<'E'
1: Tests run: 1, Failures: 0
2: UnsupportedClassVersionError: FirstTest has been compiled by a more recent version
E
