#!/usr/bin/env bash
# H2 2.4.240 with ICU4J 76.1: a file whose COLLATION is vi was written by a process without ICU4J; the same file opened by a process
# that merely has ICU4J on its class path no longer finds rows by their primary key. A stored collation names a language, not the
# library that sorts: H2 takes ICU's when its class is there, and the two sort Vietnamese differently, so searches walk the tree wrongly.
. "$(dirname "$0")/with.sh"
jars com.h2database:h2:2.4.240
J=$work/Main.java
program "$work" write <<'J'
import java.sql.DriverManager;

public class Main {
    static final String[] PLACES = {"Hà Nội", "Hà Giang", "Hà Nam", "Hà Tĩnh", "Hải Phòng", "Hải Dương", "Hai Bà Trưng", "Hậu Giang", "Hòa Bình", "Hưng Yên"};

    public static void main(String[] a) throws Exception {
        try (var db = DriverManager.getConnection("jdbc:h2:file:" + a[0] + "/db", "sa", "")) {
            if (a[1].equals("write")) {
                db.createStatement().execute("SET COLLATION vi");
                db.createStatement().execute("CREATE TABLE place (name VARCHAR(40) PRIMARY KEY)");
                for (var place : PLACES) {
                    db.createStatement().execute("INSERT INTO place VALUES ('" + place + "')");
                }
            }
            var found = 0;
            for (var place : PLACES) {
                try (var ask = db.prepareStatement("SELECT COUNT(*) FROM place WHERE name = ?")) {
                    ask.setString(1, place);
                    var rows = ask.executeQuery();
                    rows.next();
                    found += rows.getInt(1);
                }
            }
            var all = db.createStatement().executeQuery("SELECT COUNT(*) FROM place");
            all.next();
            System.out.println(a[1] + ": " + all.getInt(1) + " rows, " + found + " found by their key");
        }
    }
}
J
cp "$J" "$work/kept"; cp -r "$work/jars" "$work/h2only"; jars com.h2database:h2:2.4.240 com.ibm.icu:icu4j:76.1
program "$work" "read with ICU4J" <"$work/kept"
rm -rf "$work/jars"; mv "$work/h2only" "$work/jars"
program "$work" "read without" <"$work/kept"
expected <<'T'
write: 10 rows, 10 found by their key
read with ICU4J: 10 rows, 6 found by their key
read without: 10 rows, 10 found by their key
T
