# Sourced by the findings: a folder of its own for each run, packages pinned by version, what was seen beside what is expected.
set -euo pipefail
cd "$(dirname "$0")"
. ../.ci/jdk
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir "$work/jars"

# jars GROUP:ARTIFACT:VERSION... puts them and what they need into $work/jars
jars() {
  local d; {
    echo '<project><modelVersion>4.0.0</modelVersion><groupId>findings</groupId><artifactId>findings</artifactId><version>1</version><dependencies>'
    for d in "$@"; do IFS=: read -r g a v <<<"$d"; echo "<dependency><groupId>$g</groupId><artifactId>$a</artifactId><version>$v</version></dependency>"; done
    echo '</dependencies></project>'
  } >"$work/pom.xml"
  mvn -q -B -ntp -f "$work/pom.xml" dependency:copy-dependencies -DincludeScope=runtime -DoutputDirectory="$work/jars" >"$work/mvn.log" 2>&1 || { cat "$work/mvn.log"; exit 3; }
}

# program [ARGUMENT...] runs the Java source on standard input, its class named Main, and keeps what it prints in $work/seen
program() { cat >"$work/Main.java"; "$JAVA" -Dfile.encoding=UTF-8 -Dstdout.encoding=UTF-8 ${OPTIONS:-} -Dlog4j2.statusLoggerLevel=OFF -Dlog4j2.StatusLogger.level=OFF -cp "$work/jars/*" "$work/Main.java" "$@" >>"$work/seen" 2>"$work/errors" || { cat "$work/seen" "$work/errors"; exit 3; }; }

# mysql: a server to try things on, as FINDINGS_MYSQL=HOST:PORT (user root, no password); without one the finding is left out, loudly
mysql_wanted() {
  if [[ -z ${FINDINGS_MYSQL:-} ]]; then echo "LEFT OUT: $(basename "$0") needs MySQL 9.7: FINDINGS_MYSQL=127.0.0.1:PORT (root without password)" >&2; exit 77; fi
}

# expected compares what was seen with standard input
expected() {
  cat >"$work/expected"
  if ! diff -u "$work/expected" "$work/seen"; then echo "CHANGED: $(basename "$0")"; exit 1; fi
  cat "$work/seen"; echo "as described: $(basename "$0")"
}
