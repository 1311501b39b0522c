package bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Imports of 5,000 items and of 5,000 people through the pages of two packaged versions, in turn on one machine: the time from sending the file to its
 * preview and of the confirmation, the processor time of both, and the most memory of the application and of the process that reads the file.
 *
 * <p>Arguments: the jar compared with, the jar, rounds (the first is not counted). Each jar runs with the demo world in a folder of its own.
 */
public final class Imports {

    private static final int ROWS = 5000;
    /** Milliseconds of a tick of the kernel's. */
    private static final long TICK = 10;
    /** Ticks in five seconds of an application nobody asks anything. */
    private static final long RESTING = 20;
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final Pattern LINK = Pattern.compile("action=\"(/[^\"]*/confirmation)\"");
    private static final Pattern OPTION = Pattern.compile("name=\"unit\".*?value=\"(\\d+)\"", Pattern.DOTALL);

    private Imports() {
    }

    public static void main(String[] args) throws Exception {
        var rounds = Integer.parseInt(args[2]);
        var seen = new TreeMap<String, List<Long>>();
        try (var before = new App(args[0], 18_410); var now = new App(args[1], 18_412)) {
            for (int round = 0; round <= rounds; round++) {
                for (var app : round % 2 == 0 ? List.of(before, now) : List.of(now, before)) {
                    var name = app == before ? "before" : "now";
                    var figures = new LinkedHashMap<String, Long>();
                    app.measure("items", "0900000003", "/organiser/items/import", items(round), figures);
                    app.measure("people", "0900000002", "/units/people/import", people(round), figures);
                    if (round > 0) {
                        figures.forEach((what, value) -> seen.computeIfAbsent(what + " " + name, w -> new ArrayList<>()).add(value));
                    }
                }
            }
        }
        seen.keySet().stream().filter(k -> k.endsWith(" before")).map(k -> k.substring(0, k.length() - 7)).forEach(what -> {
            long then = middle(seen.get(what + " before"));
            long today = middle(seen.get(what + " now"));
            System.out.printf("%-28s before %,9d  now %,9d  ratio %.2f%n", what, then, today, (double) today / then);
        });
    }

    private static long middle(List<Long> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }

    /** A running version. */
    private static final class App implements AutoCloseable {

        private final Process process;
        private final String base;
        private volatile long child;
        private volatile boolean watching = true;

        App(String jar, int port) throws Exception {
            var data = Files.createTempDirectory("hoithi-imports");
            base = "http://localhost:" + port;
            var builder = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:+UseParallelGC", "-Xmx400m", "-jar", jar)
                    .redirectErrorStream(true).redirectOutput(data.resolve("app.log").toFile());
            builder.environment().putAll(Map.of("HOITHI_DATA", data.toString(), "HOITHI_PORT", "" + port, "HOITHI_MANAGEMENT_PORT", "" + (port + 1)));
            process = builder.start();
            Thread.ofPlatform().daemon().start(this::watch);
            var asked = HttpClient.newHttpClient();
            for (int i = 0; i < 240; i++) {
                Thread.sleep(500);
                try {
                    if (asked.send(HttpRequest.newBuilder(URI.create(base + "/session/new")).build(), HttpResponse.BodyHandlers.discarding()).statusCode() == HttpURLConnection.HTTP_OK) {
                        rest();
                        return;
                    }
                } catch (IOException notYet) {
                    continue;
                }
            }
            throw new IOException("no answer from " + jar);
        }

        /** The demo world is made behind the first pages, and its crowd sits for minutes: until they are done their processor time would be counted. */
        private void rest() throws Exception {
            long before = 0;
            for (long now = processor(process.pid()); now - before > RESTING; now = processor(process.pid())) {
                before = now;
                Thread.sleep(5_000);
            }
        }

        /** Keeps the most memory a child took. */
        private void watch() {
            while (watching) {
                process.children().forEach(c -> child = Math.max(child, most(c.pid())));
                try {
                    Thread.sleep(5);
                } catch (InterruptedException stopped) {
                    return;
                }
            }
        }

        void measure(String what, String phone, String path, byte[] file, Map<String, Long> figures) throws Exception {
            var client = HttpClient.newBuilder().cookieHandler(new CookieManager()).followRedirects(HttpClient.Redirect.NORMAL).connectTimeout(Duration.ofSeconds(5)).build();
            post(client, "/session", "phone=" + phone + "&password=hoi-thi-2026", "application/x-www-form-urlencoded".getBytes());
            var unit = OPTION.matcher(get(client, path));
            if (!unit.find()) {
                throw new IOException("no unit on " + path);
            }
            child = 0;
            Files.writeString(Path.of("/proc/" + process.pid() + "/clear_refs"), "5");
            var used = processor(process.pid());
            var began = System.nanoTime();
            var preview = post(client, path, multipart(unit.group(1), file), "multipart/form-data; boundary=xxx".getBytes());
            var read = System.nanoTime();
            var half = processor(process.pid());
            var action = LINK.matcher(preview);
            if (!action.find()) {
                throw new IOException("no confirmation: " + preview.replaceAll("<[^>]*>", " ").replaceAll("\\s+", " "));
            }
            post(client, action.group(1), "", "application/x-www-form-urlencoded".getBytes());
            var done = System.nanoTime();
            figures.put(what + ": preview, ms", (read - began) / 1_000_000);
            figures.put(what + ": confirmation, ms", (done - read) / 1_000_000);
            figures.put(what + ": altogether, ms", (done - began) / 1_000_000);
            figures.put(what + ": preview, processor", (half - used) * TICK);
            figures.put(what + ": processor, ms", (processor(process.pid()) - used) * TICK);
            figures.put(what + ": application, MB", most(process.pid()) / 1024);
            figures.put(what + ": reader, MB", child / 1024);
        }

        /** Ticks of processor time of a process and of its children that have ended. */
        private static long processor(long pid) throws IOException {
            var stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
            var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            return Long.parseLong(fields[11]) + Long.parseLong(fields[12]) + Long.parseLong(fields[13]) + Long.parseLong(fields[14]);
        }

        private static long most(long pid) {
            try {
                return Files.readAllLines(Path.of("/proc/" + pid + "/status")).stream().filter(l -> l.startsWith("VmHWM")).mapToLong(l -> Long.parseLong(l.replaceAll("\\D", ""))).findFirst().orElse(0);
            } catch (IOException gone) {
                return 0;
            }
        }

        private String get(HttpClient client, String path) throws Exception {
            return client.send(HttpRequest.newBuilder(URI.create(base + path)).build(), HttpResponse.BodyHandlers.ofString()).body();
        }

        private String post(HttpClient client, String path, String body, byte[] type) throws Exception {
            return post(client, path, body.getBytes(StandardCharsets.UTF_8), type);
        }

        private String post(HttpClient client, String path, byte[] body, byte[] type) throws Exception {
            var request = HttpRequest.newBuilder(URI.create(base + path)).header("Content-Type", new String(type)).header("Origin", base).timeout(Duration.ofMinutes(3))
                    .POST(HttpRequest.BodyPublishers.ofByteArray(body)).build();
            var answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() >= 400) {
                throw new IOException(answer.statusCode() + " on " + path + ": " + answer.body().replaceAll("<[^>]*>", " ").replaceAll("\\s+", " "));
            }
            return answer.body();
        }

        @Override
        public void close() throws InterruptedException {
            watching = false;
            process.destroy();
            process.waitFor();
        }
    }

    private static byte[] multipart(String unit, byte[] file) throws IOException {
        var out = new ByteArrayOutputStream();
        out.write(("--xxx\r\nContent-Disposition: form-data; name=\"unit\"\r\n\r\n" + unit + "\r\n--xxx\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + URLEncoder.encode("tệp.xlsx", StandardCharsets.UTF_8)
                + "\"\r\nContent-Type: " + TYPE + "\r\n\r\n").getBytes(StandardCharsets.UTF_8));
        out.write(file);
        out.write("\r\n--xxx--\r\n".getBytes(StandardCharsets.UTF_8));
        return out.toByteArray();
    }

    private static byte[] items(int round) throws IOException {
        return sheet(List.of("Chủ đề", "Mức độ", "Câu hỏi", "A", "B", "C", "D", "E", "F", "Đáp án", "Giữ vị trí", "Căn cứ", "Giải thích"), i -> List.of("Luật Công đoàn", i % 3 == 0 ? "Nhận biết" : i % 3 == 1 ? "Thông hiểu" : "Vận dụng",
                "Theo quy định, trường hợp số " + i + " của lần nhập " + round + " được giải quyết trong thời hạn bao lâu kể từ ngày nhận đủ hồ sơ hợp lệ?", i + " ngày làm việc", i + 5 + " ngày làm việc",
                "Không quá " + (i + 9) + " ngày", "Do công đoàn cấp trên quyết định", "", "", "ABCD".substring(i % 4, i % 4 + 1), "", "Luật Công đoàn 2024, Điều " + (i % 37 + 1), "Thời hạn được tính từ ngày nhận đủ hồ sơ hợp lệ, không kể ngày nghỉ."));
    }

    private static byte[] people(int round) throws IOException {
        var roles = List.of("Đoàn viên", "Cán bộ", "Người lao động");
        return sheet(List.of("Họ và tên", "Năm sinh", "Vai trò", "Số điện thoại", "Đơn vị"), i -> List.of("Nguyễn Thị " + letters(round) + " " + letters(i), "" + (1960 + i % 45), roles.get(i % 3),
                i % 2 == 0 ? "09%08d".formatted(10_000_000 + round * 10_000 + i) : "", ""));
    }

    private static String letters(int number) {
        return "X" + Integer.toString(number, 20).chars().mapToObj(c -> Character.toString('a' + (c < 'a' ? c - '0' : c - 'a' + 10))).reduce("", String::concat);
    }

    /** A workbook as Excel writes it: shared texts, one style. */
    private static byte[] sheet(List<String> header, IntFunction<List<String>> row) throws IOException {
        var texts = new LinkedHashMap<String, Integer>();
        var rows = new StringBuilder();
        for (int i = 0; i <= ROWS; i++) {
            rows.append("<row r=\"").append(i + 1).append("\">");
            var cells = i == 0 ? header : row.apply(i);
            for (int c = 0; c < cells.size(); c++) {
                if (!cells.get(c).isEmpty()) {
                    rows.append("<c r=\"").append((char) ('A' + c)).append(i + 1).append("\" t=\"s\"><v>").append(texts.computeIfAbsent(cells.get(c), t -> texts.size())).append("</v></c>");
                }
            }
            rows.append("</row>");
        }
        var shared = new StringBuilder();
        texts.keySet().forEach(t -> shared.append("<si><t>").append(t).append("</t></si>"));
        var main = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
        var office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        var parts = new LinkedHashMap<String, String>();
        parts.put("[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                + type("workbook", "sheet.main") + type("worksheets/sheet1", "worksheet") + type("sharedStrings", "sharedStrings") + type("styles", "styles") + "</Types>");
        parts.put("_rels/.rels", relations(relation(1, office + "/officeDocument", "xl/workbook.xml")));
        parts.put("xl/_rels/workbook.xml.rels", relations(relation(1, office + "/worksheet", "worksheets/sheet1.xml") + relation(2, office + "/sharedStrings", "sharedStrings.xml") + relation(3, office + "/styles", "styles.xml")));
        parts.put("xl/workbook.xml", "<workbook " + main + " xmlns:r=\"" + office + "\"><sheets><sheet name=\"Sheet1\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
        parts.put("xl/styles.xml", "<styleSheet " + main + "><fonts count=\"1\"><font><sz val=\"11\"/></font></fonts><fills count=\"1\"><fill/></fills><borders count=\"1\"><border/></borders><cellStyleXfs count=\"1\"><xf/></cellStyleXfs>"
                + "<cellXfs count=\"1\"><xf numFmtId=\"0\"/></cellXfs></styleSheet>");
        parts.put("xl/sharedStrings.xml", "<sst " + main + ">" + shared + "</sst>");
        parts.put("xl/worksheets/sheet1.xml", "<worksheet " + main + "><sheetData>" + rows + "</sheetData></worksheet>");
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }

    private static String type(String part, String kind) {
        return "<Override PartName=\"/xl/" + part + ".xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml." + kind + "+xml\"/>";
    }

    private static String relations(String all) {
        return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" + all + "</Relationships>";
    }

    private static String relation(int id, String type, String target) {
        return "<Relationship Id=\"rId" + id + "\" Type=\"" + type + "\" Target=\"" + target + "\"/>";
    }
}
