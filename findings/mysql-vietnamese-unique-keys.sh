#!/usr/bin/env bash
# MySQL 9.7, its default collation utf8mb4_0900_ai_ci: of ten different Vietnamese words a UNIQUE column takes two, and INSERT IGNORE
# drops the other eight without an error. utf8mb4_vi_0900_ai_ci, whose name promises the same blindness to accents, keeps the 29 letters
# apart and folds only the tones. The same word typed in two ways (NFC, NFD) is equal by = and unlike by LIKE.
. "$(dirname "$0")/with.sh"
mysql_wanted
jars com.mysql:mysql-connector-j:9.7.0
program "$FINDINGS_MYSQL" <<'J'
import java.sql.DriverManager;

public class Main {
    public static void main(String[] a) throws Exception {
        var name = "finding_" + ProcessHandle.current().pid();
        try (var db = DriverManager.getConnection("jdbc:mysql://" + a[0] + "/" + name + "?createDatabaseIfNotExist=true&sslMode=DISABLED&allowPublicKeyRetrieval=true", "root", ""); var statement = db.createStatement()) {
            for (var collation : new String[] {"utf8mb4_0900_ai_ci", "utf8mb4_vi_0900_ai_ci", "utf8mb4_0900_as_ci", "utf8mb4_vi_0900_as_cs"}) {
                statement.execute("CREATE TABLE word (s VARCHAR(20) UNIQUE) COLLATE " + collation);
                for (var word : new String[] {"an", "ăn", "ân", "Án", "àn", "ẩn", "đan", "dan", "Đàn", "đằn"}) {
                    statement.executeUpdate("INSERT IGNORE INTO word VALUES ('" + word + "')");
                }
                var rows = statement.executeQuery("SELECT COUNT(*), GROUP_CONCAT(s ORDER BY s SEPARATOR ' ') FROM word");
                rows.next();
                System.out.println(collation + ": " + rows.getInt(1) + " of 10 kept: " + rows.getString(2));
                statement.execute("DROP TABLE word");
            }
            var rows = statement.executeQuery("SELECT 'H\u00f2a' = 'Ho\u0300a', 'H\u00f2a' LIKE 'Ho\u0300a'");
            rows.next();
            System.out.println("NFC and NFD of one word: equal " + rows.getInt(1) + ", like " + rows.getInt(2));
            statement.execute("DROP DATABASE " + name);
        }
    }
}
J
expected <<'T'
utf8mb4_0900_ai_ci: 2 of 10 kept: an đan
utf8mb4_vi_0900_ai_ci: 6 of 10 kept: an ăn ân dan đan đằn
utf8mb4_0900_as_ci: 10 of 10 kept: an Án àn ăn ân ẩn dan đan Đàn đằn
utf8mb4_vi_0900_as_cs: 10 of 10 kept: an àn Án ăn ân ẩn dan đan Đàn đằn
NFC and NFD of one word: equal 1, like 0
T
