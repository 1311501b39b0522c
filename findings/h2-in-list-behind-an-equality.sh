#!/usr/bin/env bash
# H2 2.4.240, an index on (contest, person) over 90,000 rows: "contest = ? AND person IN (...)" with 50 people reads every row of the contest.
# The IN list is used only on the first column of an index. The same question as a list of rows, or joined with VALUES, reads the rows it
# gives. MySQL reads few in all three forms, so a plan that was good there is quadratic here for whoever asks batch by batch.
. "$(dirname "$0")/with.sh"
jars com.h2database:h2:2.4.240
program <<'J'
import java.sql.DriverManager;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

public class Main {
    public static void main(String[] a) throws Exception {
        try (var db = DriverManager.getConnection("jdbc:h2:mem:"); var statement = db.createStatement()) {
            statement.execute("CREATE TABLE outcome (id BIGINT PRIMARY KEY, contest BIGINT NOT NULL, person BIGINT NOT NULL)");
            statement.execute("CREATE INDEX of_person ON outcome (contest, person)");
            statement.execute("INSERT INTO outcome SELECT x, MOD(x, 3), x / 3 FROM SYSTEM_RANGE(1, 90000)");
            statement.execute("ANALYZE");
            var people = IntStream.range(0, 50).map(i -> i * 300 + 7).boxed().toList();
            var list = people.stream().map(String::valueOf).collect(Collectors.joining(", "));
            var rows = people.stream().map(p -> "(1, " + p + ")").collect(Collectors.joining(", "));
            var values = people.stream().map(p -> "(" + p + ")").collect(Collectors.joining(", "));
            for (var question : List.of("contest = 1 AND person IN (list)|SELECT * FROM outcome WHERE contest = 1 AND person IN (" + list + ")",
                    "(contest, person) IN (rows)|SELECT * FROM outcome WHERE (contest, person) IN (" + rows + ")",
                    "joined with VALUES|SELECT o.* FROM (VALUES " + values + ") p (id) JOIN outcome o ON o.contest = 1 AND o.person = p.id")) {
                var parts = question.split("\\|");
                var answer = statement.executeQuery("EXPLAIN ANALYZE " + parts[1]);
                answer.next();
                var scans = Pattern.compile("scanCount: (\\d+)").matcher(answer.getString(1)).results().mapToLong(m -> Long.parseLong(m.group(1))).sum();
                System.out.println(parts[0] + ": " + (scans > 29_000 ? "every row of the contest" : scans <= 200 ? "at most 200 rows" : scans + " rows") + " read for 50");
            }
        }
    }
}
J
expected <<'E2'
contest = 1 AND person IN (list): every row of the contest read for 50
(contest, person) IN (rows): at most 200 rows read for 50
joined with VALUES: at most 200 rows read for 50
E2
