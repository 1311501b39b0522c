#!/usr/bin/env bash
# REGEXP_LIKE exists in H2 2.4 and MySQL 9.7, with two ideas of a word. In H2 (java.util.regex, since JDK 19) \b knows ASCII only: "nghi" ends
# before the ệ of "nghiệp" and is found in it. MySQL (ICU) knows all letters. MySQL also compares without case, by the collation, but not
# without accents; H2 with case. The same statement for both: fold first, and name the letters ([^a-z0-9]) instead of \b.
. "$(dirname "$0")/with.sh"
mysql_wanted
jars com.h2database:h2:2.4.240 com.mysql:mysql-connector-j:9.5.0
program "$FINDINGS_MYSQL" <<'J'
import java.sql.DriverManager;

public class Main {
    public static void main(String[] a) throws Exception {
        for (var url : new String[] {"jdbc:h2:mem:;MODE=MySQL", "jdbc:mysql://" + a[0] + "/?user=root&sslMode=DISABLED&allowPublicKeyRetrieval=true"}) {
            try (var connection = DriverManager.getConnection(url); var like = connection.prepareStatement("SELECT REGEXP_LIKE(?, ?)")) {
                System.out.println(url.startsWith("jdbc:h2") ? "H2" : "MySQL");
                for (var pair : new String[][] {{"doanh nghiệp", "\\bnghi\\b"}, {"được nghỉ", "nghi"}, {"NGHI", "nghi"}, {"doanh nghiep", "(^|[^a-z0-9])nghi([^a-z0-9]|$)"}, {"cho nghi, phep", "(^|[^a-z0-9])nghi([^a-z0-9]|$)"}}) {
                    like.setString(1, pair[0]);
                    like.setString(2, pair[1]);
                    try (var row = like.executeQuery()) {
                        row.next();
                        System.out.println("  " + pair[1] + " in " + pair[0] + ": " + row.getBoolean(1));
                    }
                }
            }
        }
    }
}
J
expected <<'T'
H2
  \bnghi\b in doanh nghiệp: true
  nghi in được nghỉ: false
  nghi in NGHI: false
  (^|[^a-z0-9])nghi([^a-z0-9]|$) in doanh nghiep: false
  (^|[^a-z0-9])nghi([^a-z0-9]|$) in cho nghi, phep: true
MySQL
  \bnghi\b in doanh nghiệp: false
  nghi in được nghỉ: false
  nghi in NGHI: true
  (^|[^a-z0-9])nghi([^a-z0-9]|$) in doanh nghiep: false
  (^|[^a-z0-9])nghi([^a-z0-9]|$) in cho nghi, phep: true
T
