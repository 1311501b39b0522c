package bench;

import org.dhatim.fastexcel.Workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A file of 130,000 units, its rows shuffled, through the pages of a running application with the demo world: sent, looked at, confirmed, sent once more,
 * and carried away. Arguments: BASE-URL, the application's process id, rows (130000).
 */
public final class UnitImport {

    private static final int WARDS = 3_300;
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final Pattern LINK = Pattern.compile("action=\"(/[^\"]*/confirmation)\"");
    private static final Pattern OPTION = Pattern.compile("name=\"unit\".*?value=\"(\\d+)\"", Pattern.DOTALL);
    private static final HttpClient CLIENT = HttpClient.newBuilder().cookieHandler(new CookieManager()).followRedirects(HttpClient.Redirect.NORMAL).build();
    private final String base;
    private final long process;
    private volatile long child;

    private UnitImport(String base, long process) {
        this.base = base;
        this.process = process;
    }

    public static void main(String[] args) throws Exception {
        new UnitImport(args[0], Long.parseLong(args[1])).run(args.length > 2 ? Integer.parseInt(args[2]) : 130_000);
    }

    private void run(int rows) throws Exception {
        form("/session", "phone=0900000005&password=hoi-thi-2026");
        var unit = OPTION.matcher(get("/admin/units/import"));
        if (!unit.find()) {
            throw new IOException("no unit on the page");
        }
        var tops = get("/admin/units/export?format=csv").lines().map(l -> l.split(";")).filter(c -> c.length > 2 && c[2].contains("Liên đoàn lao động") && !c[0].isEmpty()).map(c -> c[0]).toList();
        var file = file(rows, tops);
        System.out.printf("  %,d rows, %.1f MB%n", rows, file.length / 1e6);
        Thread.ofPlatform().daemon().start(this::watch);
        Files.writeString(Path.of("/proc/" + process + "/clear_refs"), "5"); // the most memory is counted from here
        var began = System.nanoTime();
        var preview = send(unit.group(1), file);
        var shown = System.nanoTime();
        var action = LINK.matcher(preview);
        if (!action.find()) {
            throw new IOException("no confirmation: " + words(preview));
        }
        form(action.group(1), "");
        var done = System.nanoTime();
        System.out.printf("  sent and looked at %.1f s, confirmed %.1f s, together %.1f s%n", seconds(began, shown), seconds(shown, done), seconds(began, done));
        System.out.printf("  most memory: application %d MB, the process that reads the file %d MB%n", most(process) / 1024, child / 1024);
        var again = System.nanoTime();
        if (!send(unit.group(1), file).contains("id=\"nothing\"")) {
            throw new IOException("the same file again would change something");
        }
        var away = System.nanoTime();
        var size = CLIENT.send(HttpRequest.newBuilder(URI.create(base + "/admin/units/export")).build(), HttpResponse.BodyHandlers.ofByteArray()).body().length;
        System.out.printf("  the same file again: nothing to do after %.1f s; carried away as xlsx (%.1f MB) in %.1f s; most memory %d MB%n", seconds(again, away), size / 1e6, seconds(away, System.nanoTime()), most(process) / 1024);
    }

    private static byte[] file(int rows, List<String> tops) throws IOException {
        var order = new java.util.ArrayList<>(IntStream.range(0, rows).boxed().toList());
        Collections.shuffle(order, new Random(7));
        var out = new ByteArrayOutputStream();
        try (var book = new Workbook(out, "bench", "1.0")) {
            var sheet = book.newWorksheet("Đơn vị");
            var header = List.of("Tên đơn vị", "Mã đơn vị", "Mã đơn vị cấp trên", "Loại đơn vị", "Số đoàn viên", "Số cán bộ", "Ngày số liệu", "Nguồn");
            for (int c = 0; c < header.size(); c++) {
                sheet.value(0, c, header.get(c));
            }
            for (int r = 0; r < rows; r++) {
                int i = order.get(r);
                var ward = i < WARDS;
                sheet.value(r + 1, 0, (ward ? "Công đoàn phường Tân Lập " : "CĐCS Trường Tiểu học Nguyễn Bỉnh Khiêm số ") + i);
                sheet.value(r + 1, 1, (ward ? "P" : "CS") + i);
                sheet.value(r + 1, 2, ward ? tops.isEmpty() ? "" : tops.get(i % tops.size()) : "P" + i % WARDS);
                sheet.value(r + 1, 3, ward ? "CĐ phường" : "Công đoàn cơ sở");
                sheet.value(r + 1, 4, 20 + i % 900);
                sheet.value(r + 1, 5, 2 + i % 9);
                sheet.value(r + 1, 6, "30/06/2026");
                sheet.value(r + 1, 7, "Báo cáo 6 tháng");
            }
        }
        return out.toByteArray();
    }

    /** Keeps the most memory a child took. */
    private void watch() {
        while (true) {
            ProcessHandle.of(process).ifPresent(p -> p.children().forEach(c -> child = Math.max(child, most(c.pid()))));
            try {
                Thread.sleep(20);
            } catch (InterruptedException stopped) {
                return;
            }
        }
    }

    private static long most(long pid) {
        try {
            return Files.readAllLines(Path.of("/proc/" + pid + "/status")).stream().filter(l -> l.startsWith("VmHWM")).mapToLong(l -> Long.parseLong(l.replaceAll("\\D", ""))).findFirst().orElse(0);
        } catch (IOException gone) {
            return 0;
        }
    }

    private String get(String path) throws Exception {
        return CLIENT.send(HttpRequest.newBuilder(URI.create(base + path)).build(), HttpResponse.BodyHandlers.ofString()).body();
    }

    private String form(String path, String body) throws Exception {
        return post(path, "application/x-www-form-urlencoded", body.getBytes(StandardCharsets.UTF_8));
    }

    private String send(String unit, byte[] file) throws Exception {
        var out = new ByteArrayOutputStream();
        out.writeBytes(("--xxx\r\nContent-Disposition: form-data; name=\"unit\"\r\n\r\n" + unit + "\r\n--xxx\r\nContent-Disposition: form-data; name=\"file\"; filename=\"don-vi.xlsx\"\r\nContent-Type: " + XLSX + "\r\n\r\n").getBytes(StandardCharsets.UTF_8));
        out.writeBytes(file);
        out.writeBytes("\r\n--xxx--\r\n".getBytes(StandardCharsets.UTF_8));
        return post("/admin/units/import", "multipart/form-data; boundary=xxx", out.toByteArray());
    }

    private String post(String path, String type, byte[] body) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(base + path)).header("Content-Type", type).header("Origin", base).timeout(Duration.ofMinutes(10)).POST(HttpRequest.BodyPublishers.ofByteArray(body)).build();
        var answer = CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() >= 400) {
            throw new IOException(answer.statusCode() + " on " + path + ": " + words(answer.body()));
        }
        return answer.body();
    }

    private static String words(String page) {
        return page.replaceAll("<[^>]*>", " ").replaceAll("\\s+", " ");
    }

    private static double seconds(long from, long to) {
        return (to - from) / 1e9;
    }
}
