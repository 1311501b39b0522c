package bench;

import vn.hoithi.text.Alphabet;
import vn.hoithi.text.Vietnamese;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * 130,000 units with names as they are: fills a database ({@code fill JDBC-URL USER}), then asks a running application for pages of the
 * unit picker, one after the other, each with words nobody has asked for before ({@code ask BASE-URL}).
 */
public final class UnitSearch {

    private static final int WARDS = 3_300;
    private static final int UNITS = 130_000;
    private static final long FIRST = 9_000_000_000_000_000L;
    private static final int ASKED = 200;
    private static final List<String> FAMILY = List.of("Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Phan", "Vũ", "Đặng", "Bùi", "Đỗ", "Hồ", "Ngô", "Dương", "Lý", "Chu", "Đinh");
    private static final List<String> MIDDLE = List.of("Văn", "Thị", "Bỉnh", "Đình", "Công", "Hữu", "Minh", "Quang", "Hồng", "Thanh", "Bội", "Trọng");
    private static final List<String> GIVEN = List.of("An", "Ân", "Huệ", "Hoà", "Hòa", "Khiêm", "Trãi", "Du", "Tố", "Diệu", "Phong", "Thái", "Cừ", "Trỗi", "Sáu", "Bình", "Sơn", "Lâm", "Nam", "Châu");
    private static final List<String> PLACE = List.of("Buôn", "Ea", "Krông", "Tân", "Phú", "Hoà", "Bình", "Long", "Mỹ", "Đông", "Nam", "Hải", "Thạnh", "Vĩnh", "An", "Thuận", "Cẩm", "Sơn", "Lộc", "Hưng");
    private static final List<String> PLACE2 = List.of("Ma Thuột", "Kao", "Ana", "Lập", "Mỹ", "Hưng", "Dương", "Khánh", "Châu", "Xuân", "Phước", "Giang", "Thịnh", "Trung", "Hồ", "Kiến", "Lợi", "Hiệp");
    private static final List<String> KIND = List.of("Trường THPT", "Trường THCS", "Trường Tiểu học", "Trường Mầm non", "Công ty TNHH", "Công ty Cổ phần", "Trạm Y tế", "Bệnh viện", "Hợp tác xã", "UBND phường");
    private final Random random = new Random(7);

    private UnitSearch() {
    }

    public static void main(String[] args) throws Exception {
        if (args[0].equals("fill")) {
            new UnitSearch().fill(args[1], args[2]);
        } else {
            new UnitSearch().ask(args[1]);
        }
    }

    private record Parent(long id, String path, int depth) {
    }

    private void fill(String url, String user) throws SQLException {
        try (var db = DriverManager.getConnection(url, user, "")) {
            db.setAutoCommit(false);
            var tops = new ArrayList<Parent>();
            try (var rows = db.createStatement().executeQuery("SELECT id, path, depth FROM unit WHERE kind = 'FEDERATION' ORDER BY id")) {
                while (rows.next()) {
                    tops.add(new Parent(rows.getLong(1), rows.getString(2), rows.getInt(3)));
                }
            }
            var wards = new ArrayList<Parent>();
            try (var to = db.prepareStatement("INSERT INTO unit (id, parent_id, path, depth, kind, name, folded, sort_key, confirmed) VALUES (?, ?, ?, ?, ?, ?, ?, ?, 1)")) {
                for (int i = 0; i < UNITS; i++) {
                    var above = i < WARDS ? tops.get(i % tops.size()) : wards.get(random.nextInt(WARDS));
                    var unit = new Parent(FIRST + i, above.path() + Long.toString(FIRST + i, 36) + "/", above.depth() + 1);
                    put(to, unit, above.id(), i < WARDS ? "INTERMEDIATE" : "GRASSROOTS", i < WARDS ? "Công đoàn phường " + place() : name());
                    if (i < WARDS) {
                        wards.add(unit);
                    }
                    if (i % 1000 == 999) {
                        to.executeBatch();
                    }
                }
                to.executeBatch();
            }
            db.commit();
        }
    }

    private static void put(PreparedStatement to, Parent unit, long above, String kind, String name) throws SQLException {
        to.setLong(1, unit.id());
        to.setLong(2, above);
        to.setString(3, unit.path());
        to.setInt(4, unit.depth());
        to.setString(5, kind);
        to.setString(6, name);
        to.setString(7, Vietnamese.fold(name));
        to.setString(8, Alphabet.key(name));
        to.addBatch();
    }

    private String one(List<String> of) {
        return of.get(random.nextInt(of.size()));
    }

    private String place() {
        return one(PLACE) + " " + one(PLACE2);
    }

    private String person() {
        return one(FAMILY) + " " + one(MIDDLE) + " " + one(GIVEN);
    }

    private String name() {
        return one(KIND) + " " + (random.nextInt(3) == 0 ? place() + " " + random.nextInt(200) : person());
    }

    private void ask(String base) throws Exception {
        var timings = new Timings();
        System.out.printf("  first search, index made: %.0f ms%n", search(base, "truong") / 1e6);
        for (int i = 0; i < 100; i++) {
            search(base, one(KIND) + " " + person());
        }
        for (int i = 0; i < ASKED; i++) {
            timed(timings, "1 path", base, Vietnamese.fold(one(KIND) + " " + place()));
            timed(timings, "2 tones", base, one(KIND) + " " + person());
            timed(timings, "3 name", base, Vietnamese.fold(person()));
            timed(timings, "4 common", base, one(List.of("an", "truong", "cong ty", "th", "hoa", "truong an", "trường hòa")) + " " + (char) ('a' + random.nextInt(26)));
            timed(timings, "5 nothing", base, "xyz " + i);
        }
        timings.print();
        System.out.println("  pages asked: " + asked);
    }

    private void timed(Timings timings, String kind, String base, String words) throws Exception {
        timings.time(kind, () -> search(base, words));
    }

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private static int asked;

    private static long search(String base, String words) throws Exception {
        asked++;
        var from = System.nanoTime();
        var answer = CLIENT.send(HttpRequest.newBuilder(URI.create(base + "/units/choose?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8))).build(), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(answer.statusCode() + " for " + words);
        }
        return System.nanoTime() - from;
    }
}
