package bench;

import io.micronaut.context.ApplicationContext;
import vn.hoithi.audit.Audit;
import vn.hoithi.audit.AuditKind;
import vn.hoithi.audit.AuditQuery;
import vn.hoithi.audit.AuditQuery.Reach;
import vn.hoithi.audit.AuditSearch;
import vn.hoithi.audit.Entry;
import vn.hoithi.text.Alphabet;
import vn.hoithi.text.Vietnamese;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;

/**
 * An audit log of 5,000,000 entries of eleven months: fills a database ({@code fill JDBC-URL USER}), makes searches in this process ({@code search JDBC-URL USER}), and asks
 * a running application for whole pages ({@code ask BASE-URL JDBC-URL USER}). One after the other, each with other words, as an administrator of everything and as one of a federation.
 */
public final class AuditLog {

    private static final int ENTRIES = Integer.getInteger("entries", 5_000_000);
    private static final int PEOPLE = 200_000;
    private static final int STAFF = 3_000;
    private static final int ASKED = 100;
    private static final double AIM = 50;
    private static final long PERSON = 8_000_000_000_000_000L;
    private static final long EPOCH = 1_767_225_600_000L;
    private static final long SPAN = 330L * 86_400_000;
    private static final List<String> FAMILY = List.of("Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Phan", "Vũ", "Đặng", "Bùi", "Đỗ", "Hồ", "Ngô", "Dương", "Lý", "Chu", "Đinh");
    private static final List<String> MIDDLE = List.of("Văn", "Thị", "Bỉnh", "Đình", "Công", "Hữu", "Minh", "Quang", "Hồng", "Thanh", "Bội", "Trọng", "Thu", "Ngọc", "Gia", "Kim");
    private static final List<String> GIVEN = List.of("An", "Ân", "Huệ", "Hoà", "Khiêm", "Trãi", "Du", "Tố", "Diệu", "Phong", "Thái", "Cừ", "Sáu", "Bình", "Sơn", "Lâm", "Nam", "Châu", "Lan", "Mai", "Hạnh", "Dũng", "Tuấn", "Yến");
    private static final List<String> OF_STAFF = List.of("PEOPLE_READ", "PEOPLE_READ", "PEOPLE_READ", "PEOPLE_IMPORTED", "CODES_ISSUED", "RESET_CODE", "OFFICER_CONFIRMED", "MOVE_APPROVED", "NAME_CONFIRMED", "COUNTS_DECLARED",
            "ROLE_GRANTED", "CONTEST_CHANGED", "ITEM_CHANGED", "DENIED");
    private static final List<String> RARE = List.of("CONTEST_DELETED", "CLOSING_MOVED", "ROLE_REVOKED", "MARKS_RELEASED", "ITEM_KEY_CHANGED");
    private final Random random = new Random(7);
    private final Connection db;
    private final List<Place> places = new ArrayList<>();

    private AuditLog(String url, String user) throws SQLException {
        db = DriverManager.getConnection(url + "&rewriteBatchedStatements=true", user, "");
        try (var rows = db.createStatement().executeQuery("SELECT id, path, name FROM unit ORDER BY id")) {
            while (rows.next()) {
                places.add(new Place(rows.getLong(1), rows.getString(2), rows.getString(3)));
            }
        }
    }

    private record Place(long id, String path, String name) {
    }

    public static void main(String[] args) throws Exception {
        var bench = new AuditLog(args[args.length - 2], args[args.length - 1]);
        try (var closed = bench.db) {
            switch (args[0]) {
                case "fill" -> bench.fill();
                case "search" -> bench.search(args[1]);
                default -> bench.ask(args[1]);
            }
        }
    }

    private void fill() throws SQLException {
        db.setAutoCommit(false);
        try (var to = db.prepareStatement("INSERT INTO person (id, phone, name, sort_name, sort_key, birth_year, created_at) VALUES (?, ?, ?, ?, ?, 1990, 0)")) {
            for (int i = 0; i < PEOPLE; i++) {
                var name = name();
                to.setLong(1, PERSON + i);
                to.setString(2, phone(i));
                to.setString(3, name);
                to.setString(4, Vietnamese.byGivenName(name));
                to.setString(5, Alphabet.personKey(name));
                batch(to, i);
            }
            to.executeBatch();
        }
        try (var entries = db.prepareStatement("INSERT INTO audit_entry (id, written_at, actor_id, action, subject_kind, subject_id, unit_path, note) VALUES (?, ?, ?, ?, ?, ?, ?, ?)");
             var at = db.prepareStatement("INSERT INTO audit_place (unit_id, entry_id, action) VALUES (?, ?, ?)")) {
            for (int i = 0; i < ENTRIES; i++) {
                entry(entries, at, i);
                if (i % 500_000 == 499_999) {
                    System.out.println("  " + (i + 1) + " entries");
                }
            }
            entries.executeBatch();
            at.executeBatch();
        }
        db.commit();
        try (var analyse = db.createStatement()) {
            analyse.execute("ANALYZE TABLE audit_entry, audit_place, person");
        }
    }

    /** Two of three are somebody's sign-in; of the others a twentieth part are by one person, for whom the most must be read through. */
    private void entry(PreparedStatement entries, PreparedStatement at, int i) throws SQLException {
        var millis = SPAN * i / ENTRIES;
        var id = millis << 22 | i % 4096;
        var signIn = random.nextInt(3) < 2;
        var action = signIn ? random.nextInt(20) == 0 ? "SIGN_IN_FAILED" : "SIGN_IN" : random.nextInt(200) == 0 ? one(RARE) : one(OF_STAFF);
        var actor = PERSON + (signIn ? random.nextInt(PEOPLE) : random.nextInt(20) == 0 ? 0 : random.nextInt(STAFF));
        var place = signIn ? null : one(places);
        var personal = signIn || action.matches("RESET_CODE|OFFICER_CONFIRMED|MOVE_APPROVED|NAME_CONFIRMED|ROLE_.*");
        entries.setLong(1, id);
        entries.setLong(2, EPOCH + millis);
        entries.setObject(3, action.equals("SIGN_IN_FAILED") ? null : actor);
        entries.setString(4, action);
        entries.setString(5, personal ? "PERSON" : "NOTHING");
        entries.setObject(6, personal ? signIn ? (Long) actor : (Long) (PERSON + random.nextInt(PEOPLE)) : null);
        entries.setString(7, place == null ? "" : place.path());
        entries.setString(8, signIn ? "" : "12, SEARCH");
        if (place != null) {
            for (var step : place.path().split("/")) {
                at.setLong(1, Long.parseLong(step, 36));
                at.setLong(2, id);
                at.setString(3, action);
                at.addBatch();
            }
        }
        if (i % 2000 == 1999) {
            at.executeBatch();
        }
        batch(entries, i);
    }

    private void batch(PreparedStatement to, int i) throws SQLException {
        to.addBatch();
        if (i % 2000 == 1999) {
            to.executeBatch();
            db.commit();
        }
    }

    /** What a page does with the database: entries with the names on them, people of a name. */
    private void search(String url) throws Exception {
        System.setProperty("hoithi.jdbc-url", url + "&useServerPrepStmts=true&cachePrepStmts=true&prepStmtCacheSize=250&prepStmtCacheSqlLimit=16384&useLocalSessionState=true&cacheServerConfiguration=true");
        try (var context = ApplicationContext.builder().properties(Map.of("hoithi.commands", true)).start()) {
            var log = context.getBean(AuditSearch.class);
            var federation = places.stream().filter(p -> p.path().split("/").length == 2).findFirst().orElseThrow();
            var timings = new Timings();
            var all = new ArrayList<Long>();
            for (var reach : List.of(Reach.EVERYTHING, Reach.of(List.of(federation.id())))) {
                for (int i = 0; i < ASKED + 50; i++) {
                    for (var search : searches(log, reach)) {
                        var into = i < 50 ? new Timings() : timings;
                        var from = System.nanoTime();
                        into.time(search.getKey(), search.getValue()::call);
                        if (i >= 50) {
                            all.add(System.nanoTime() - from);
                        }
                    }
                }
            }
            timings.print();
            tell("audit_search", all);
        }
    }

    private List<Map.Entry<String, Callable<?>>> searches(AuditSearch log, Reach reach) {
        var all = AuditQuery.all(reach);
        var unit = Reach.of(List.of(one(places).id()));
        var begin = Instant.ofEpochMilli(EPOCH + (long) (random.nextDouble() * SPAN));
        var end = begin.plus(Duration.ofDays(1 + random.nextInt(30)));
        var kind = one(List.of(AuditKind.values())).actions();
        var rare = List.of(Audit.Action.valueOf(one(RARE)));
        var staff = List.of(PERSON + 1 + random.nextInt(STAFF - 1));
        return List.of(
                Map.entry("01 newest", () -> found(log, all.before((SPAN * random.nextInt(1, ENTRIES) / ENTRIES) << 22))),
                Map.entry("02 kind", () -> found(log, all.doing(kind).between(begin, end))),
                Map.entry("03 rare deed", () -> found(log, all.doing(rare))),
                Map.entry("04 anybody", () -> found(log, all.of(List.of(PERSON + random.nextInt(PEOPLE))))),
                Map.entry("05 staff", () -> found(log, all.of(staff).doing(kind))),
                Map.entry("06 busiest", () -> found(log, all.of(List.of(PERSON)).doing(rare).between(begin, end))),
                Map.entry("07 whole name", () -> log.people(reach, Vietnamese.fold(one(GIVEN)) + " %", "%" + Vietnamese.fold(one(FAMILY) + "%" + one(MIDDLE)) + "%", 21)),
                Map.entry("08 given name", () -> log.people(reach, Vietnamese.fold(one(GIVEN)) + " %", "%", 21)),
                Map.entry("09 unit", () -> found(log, AuditQuery.all(unit))),
                Map.entry("10 unit, kind", () -> found(log, AuditQuery.all(unit).doing(kind))),
                Map.entry("11 unit, days", () -> found(log, AuditQuery.all(unit).between(begin, end))),
                Map.entry("12 all four", () -> found(log, AuditQuery.all(unit).of(staff).doing(kind).between(begin, end))));
    }

    private static List<Entry> found(AuditSearch log, AuditQuery query) {
        var found = log.find(query, 51);
        log.unitNames(found.stream().map(Entry::unitId).filter(id -> id != 0).distinct().toList());
        return found;
    }

    private static void tell(String what, List<Long> times) {
        var sorted = times.stream().mapToLong(Long::longValue).sorted().toArray();
        var p95 = sorted[sorted.length * 95 / 100] / 1e6;
        System.out.printf("%s_p95_ms=%.1f of_the_aim=%.2f n=%d%n", what, p95, p95 / AIM, sorted.length);
    }

    private void ask(String base) throws Exception {
        var timings = new Timings();
        var all = new ArrayList<Long>();
        for (var cookie : List.of(session(base, "0900000005"), session(base, federationAdmin()))) {
            for (int i = 0; i < 20; i++) {
                page(base, cookie, "who=" + local(random.nextInt(PEOPLE)));
            }
            for (int i = 0; i < ASKED; i++) {
                for (var search : searches(i)) {
                    var took = timings.time(search[0], () -> page(base, cookie, search[1]));
                    all.add(took);
                }
            }
        }
        timings.print();
        tell("audit_page", all);
    }

    private List<String[]> searches(int i) {
        var unit = one(places);
        var day = LocalDate.ofInstant(Instant.ofEpochMilli(EPOCH + (long) (random.nextDouble() * SPAN)), ZoneId.of("Asia/Ho_Chi_Minh"));
        var form = DateTimeFormatter.ofPattern("d/M/yyyy");
        var days = "from=" + form.format(day) + "&to=" + form.format(day.plusDays(random.nextInt(30)));
        var kind = one(List.of("ROLES", "LOOKS", "PEOPLE", "UNITS", "CONTESTS", "CONTENT", "DOORS", "REFUSALS"));
        var where = "where=" + encoded(unit.name()) + "&unit=" + unit.id();
        return Arrays.asList(new String[][] {
                {"01 newest", "before=" + ((SPAN * random.nextInt(1, ENTRIES) / ENTRIES) << 22)},
                {"02 kind", "deed=" + kind + "&" + days},
                {"03 rare deed", "deed=" + one(RARE)},
                {"04 number", "who=" + local(random.nextInt(PEOPLE))},
                {"05 staff", "who=" + local(1 + random.nextInt(STAFF - 1)) + "&deed=" + kind},
                {"06 busiest", "who=" + local(0) + "&deed=" + one(RARE) + "&" + days},
                {"07 whole name", "who=" + encoded(name() + (i % 3 == 0 ? "" : " " + one(GIVEN)))},
                {"08 given name", "who=" + encoded(one(GIVEN))},
                {"09 unit", where},
                {"10 unit, kind", where + "&deed=" + kind},
                {"11 unit, days", where + "&" + days},
                {"12 all four", where + "&deed=" + kind + "&" + days + "&who=" + local(1 + random.nextInt(STAFF - 1))},
        });
    }

    /** Somebody of the demo made an administrator of a federation. */
    private String federationAdmin() throws SQLException {
        db.setAutoCommit(true);
        try (var grant = db.createStatement()) {
            grant.executeUpdate("DELETE FROM role_grant WHERE person_id = (SELECT id FROM person WHERE phone = '+84900000002')");
            grant.executeUpdate("INSERT INTO role_grant (person_id, role, unit_id, granted_by, granted_at) SELECT p.id, 'ADMINISTRATOR', u.id, NULL, 0 FROM person p JOIN unit u ON u.id = (SELECT MIN(id) FROM unit WHERE kind = 'FEDERATION') "
                    + "WHERE p.phone = '+84900000002'");
        }
        return "0900000002";
    }

    private String session(String base, String phone) throws Exception {
        var answer = CLIENT.send(HttpRequest.newBuilder(URI.create(base + "/session")).header("Origin", base).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("phone=" + phone + "&password=hoi-thi-2026")).build(), HttpResponse.BodyHandlers.ofString());
        return String.join("; ", answer.headers().allValues("set-cookie").stream().map(c -> c.split(";", 2)[0]).toList());
    }

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private static long page(String base, String cookie, String query) throws Exception {
        var from = System.nanoTime();
        var answer = CLIENT.send(HttpRequest.newBuilder(URI.create(base + "/admin/audit?" + query)).header("Cookie", cookie).build(), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(answer.statusCode() + " for " + query);
        }
        return System.nanoTime() - from;
    }

    private String name() {
        return one(FAMILY) + " " + one(MIDDLE) + " " + one(MIDDLE) + " " + one(GIVEN);
    }

    private static String phone(int i) {
        return "+8432" + String.format("%07d", i);
    }

    /** As somebody types it. */
    private static String local(int i) {
        return "032" + String.format("%07d", i);
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
