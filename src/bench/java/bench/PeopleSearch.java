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
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * 400,000 people with names as they are, spread over the units of the demo world: fills a database ({@code fill JDBC-URL USER}), then asks a running application
 * for pages of the list of people, as the administrator of all and as the leader of a ward ({@code ask BASE-URL}). The words of names are written by the
 * application's own start.
 */
public final class PeopleSearch {

    private static final int PEOPLE = Integer.getInteger("people", 400_000);
    private static final long FIRST = 8_000_000_000_000_000L;
    private static final int BATCH = 2_000;
    private static final int ASKED = 60;
    /** About as often as in the country. */
    private static final List<String> FAMILY = List.of("Nguyễn", "Nguyễn", "Nguyễn", "Nguyễn", "Nguyễn", "Trần", "Trần", "Lê", "Phạm", "Hoàng", "Phan", "Vũ", "Đặng", "Bùi", "Đỗ", "Hồ", "Ngô", "Dương", "Lý", "Êban");
    private static final List<String> MIDDLE = List.of("Văn", "Thị", "Thị", "Đình", "Công", "Hữu", "Minh", "Quang", "Hồng", "Thanh", "Ngọc", "Thu", "Kim", "Xuân", "Đức", "Anh");
    private static final List<String> GIVEN = List.of("An", "Anh", "Ân", "Bình", "Châu", "Chi", "Cường", "Dũng", "Duyên", "Đạt", "Đào", "Giang", "Hà", "Hải", "Hạnh", "Hằng", "Hiền", "Hiếu", "Hoa", "Hoà",
            "Hùng", "Huệ", "Hương", "Khánh", "Khiêm", "Lan", "Lâm", "Linh", "Loan", "Long", "Mai", "Minh", "My", "Nam", "Nga", "Ngân", "Nghĩa", "Nhung", "Oanh", "Phong", "Phúc", "Phương", "Quân", "Quỳnh",
            "Sơn", "Tâm", "Thảo", "Thắng", "Thuỷ", "Trang", "Tú", "Tuấn", "Uyên", "Vân", "Việt", "Xuân", "Yến");
    private final Random random = new Random(11);

    private PeopleSearch() {
    }

    public static void main(String[] args) throws Exception {
        if (args[0].equals("fill")) {
            new PeopleSearch().fill(args[1], args[2]);
        } else {
            new PeopleSearch().ask(args[1]);
        }
    }

    private void fill(String url, String user) throws SQLException {
        try (var db = DriverManager.getConnection(url, user, "")) {
            db.setAutoCommit(false);
            var units = new ArrayList<Long>();
            try (var rows = db.createStatement().executeQuery("SELECT id FROM unit WHERE kind = 'GRASSROOTS' ORDER BY id")) {
                while (rows.next()) {
                    units.add(rows.getLong(1));
                }
            }
            try (var person = db.prepareStatement("INSERT INTO person (id, phone, name, sort_name, sort_key, birth_year, created_at) VALUES (?, NULL, ?, ?, ?, 1990, 0)");
                 var member = db.prepareStatement("INSERT INTO membership (person_id, unit_id, role, valid_from, valid_to) VALUES (?, ?, 'MEMBER', 0, NULL)")) {
                for (int i = 0; i < PEOPLE; i++) {
                    var name = name();
                    person.setLong(1, FIRST + i);
                    person.setString(2, name);
                    person.setString(3, Vietnamese.byGivenName(name));
                    person.setString(4, Alphabet.personKey(name));
                    person.addBatch();
                    member.setLong(1, FIRST + i);
                    member.setLong(2, units.get(random.nextInt(units.size())));
                    member.addBatch();
                    if (i % BATCH == BATCH - 1) {
                        person.executeBatch();
                        member.executeBatch();
                        db.commit();
                    }
                }
                person.executeBatch();
                member.executeBatch();
            }
            db.commit();
        }
    }

    private String one(List<String> of) {
        return of.get(random.nextInt(of.size()));
    }

    private String name() {
        return one(FAMILY) + " " + one(MIDDLE) + " " + one(MIDDLE) + " " + one(GIVEN);
    }

    private void ask(String base) throws Exception {
        var timings = new Timings();
        var all = session(base, "0900000005");
        var ward = session(base, "0900000002");
        for (int i = 0; i < 40; i++) {
            search(base, all, name());
            search(base, ward, name());
        }
        for (int i = 0; i < ASKED; i++) {
            timed(timings, "1 all: whole name", base, all, name());
            timed(timings, "2 all: two words", base, all, Vietnamese.fold(one(GIVEN) + " " + one(MIDDLE)));
            timed(timings, "3 all: given name", base, all, Vietnamese.fold(one(GIVEN)));
            timed(timings, "4 all: common words", base, all, "nguyen thi");
            timed(timings, "5 all: rare pair of common", base, all, "nguyen tran");
            timed(timings, "6 all: beginnings", base, all, one(List.of("ng", "th", "h", "tr mi")));
            timed(timings, "7 all: nobody", base, all, "xyz " + i);
            timed(timings, "8 ward: whole name", base, ward, name());
            timed(timings, "9 ward: common words", base, ward, "nguyen thi");
        }
        timings.print();
    }

    private void timed(Timings timings, String kind, String base, String cookie, String words) throws Exception {
        timings.time(kind, () -> search(base, cookie, words));
    }

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    static String session(String base, String phone) throws Exception {
        var answer = CLIENT.send(HttpRequest.newBuilder(URI.create(base + "/session")).header("Origin", base).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("phone=" + phone + "&password=hoi-thi-2026")).build(), HttpResponse.BodyHandlers.ofString());
        return String.join("; ", answer.headers().allValues("set-cookie").stream().map(c -> c.split(";", 2)[0]).toList());
    }

    private static long search(String base, String cookie, String words) throws Exception {
        var from = System.nanoTime();
        var answer = CLIENT.send(HttpRequest.newBuilder(URI.create(base + "/units/people?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8))).header("Cookie", cookie).build(),
                HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(answer.statusCode() + " for " + words);
        }
        return System.nanoTime() - from;
    }
}
