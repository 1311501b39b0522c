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
import java.util.function.IntFunction;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A file of 130,000 units, its rows shuffled, through the pages of a running application with the demo world: sent, looked at, confirmed, sent once more, with 40 broken
 * rows, and carried away; then units are searched, a contest takes its roll anew, and a federation with 20,000 units below it merges into another. Each step with its seconds, also as
 * a part of the aim, and the processor time of the application (and of the process that reads files). Arguments: BASE-URL, the application's process id, rows (130000).
 */
public final class UnitImport {

    private static final int WARDS = 3_300;
    /** So many of them stand under the first federation, with 20,000 units among them. */
    private static final int LARGEST = 430;
    private static final int AIM_SECONDS = 60;
    private static final int AIM_MEMORY = 600;
    /** Seconds of processor time in five seconds of an application nobody asks anything. */
    private static final double RESTING = 0.3;
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final Pattern LINK = Pattern.compile("action=\"(/[^\"]*/confirmation)\"");
    private static final Pattern SLUG = Pattern.compile("href=\"/organiser/contests/([a-z0-9-]+)/inside\"");
    private static final Pattern VERSION = Pattern.compile("name=\"version\" value=\"(\\d+)\"");
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
        var federations = get("/admin/units/export?format=csv").lines().map(l -> l.split(";")).filter(c -> c.length > 2 && c[2].contains("Liên đoàn lao động") && !c[0].isEmpty()).toList();
        var tops = federations.stream().map(c -> c[0]).toList();
        var file = file(rows, tops, 0, false);
        System.out.printf("  %,d rows, %.1f MB%n", rows, file.length / 1e6);
        Thread.ofPlatform().daemon().start(this::watch);
        rest();
        Files.writeString(Path.of("/proc/" + process + "/clear_refs"), "5"); // the most memory is counted from here
        System.out.printf("  memory before: %d MB%n", most(process) / 1024);
        var sent = new Step();
        var preview = send(unit.group(1), file);
        var action = LINK.matcher(preview);
        if (!action.find()) {
            throw new IOException("no confirmation: " + words(preview));
        }
        var looked = sent.told("sent and looked at", 0);
        var confirmed = new Step();
        form(action.group(1), "");
        var written = confirmed.told("confirmed", 0);
        System.out.printf("  together %.1f s (%.2f of the aim of %d s)%n", looked + written, (looked + written) / AIM_SECONDS, AIM_SECONDS);
        System.out.printf("  most memory: application %d MB (%.2f of the aim of %d MB), the process that reads the file %d MB%n", most(process) / 1024, most(process) / 1024.0 / AIM_MEMORY, AIM_MEMORY, child / 1024);
        var again = new Step();
        if (!send(unit.group(1), file).contains("id=\"nothing\"")) {
            throw new IOException("the same file again would change something");
        }
        again.told("the same file again: nothing to do", AIM_SECONDS);
        later(unit.group(1), file(rows, tops, 0, true));
        var broken = new Step();
        var refused = words(send(unit.group(1), file(rows, tops, 40, false)));
        broken.told("40 broken rows: " + refused.replaceAll(".*(Chưa nhập được.{0,80}).*", "$1"), AIM_SECONDS);
        var away = new Step();
        var size = CLIENT.send(HttpRequest.newBuilder(URI.create(base + "/admin/units/export")).build(), HttpResponse.BodyHandlers.ofByteArray()).body().length;
        away.told("carried away as xlsx, %.1f MB".formatted(size / 1e6), 0);
        System.out.printf("  most memory until here %d MB%n", most(process) / 1024);
        afterwards(federations.stream().map(c -> c[1]).toList());
    }

    /** The demo world's crowd sits for minutes after the first start: until they are done their processor time would be counted. */
    private void rest() throws InterruptedException {
        double before = 0;
        for (double now = processor(); now - before > RESTING; now = processor()) {
            before = now;
            Thread.sleep(5_000);
        }
    }

    /** The file of half a year later: all numbers are new, a hundredth has another name, a thousandth stands elsewhere. */
    private void later(String unit, byte[] file) throws Exception {
        var sent = new Step();
        var preview = send(unit, file);
        var action = LINK.matcher(preview);
        if (!action.find()) {
            throw new IOException("no confirmation: " + words(preview));
        }
        var looked = sent.told("half a year later, sent and looked at", 0);
        var confirmed = new Step();
        form(action.group(1), "");
        var written = confirmed.told("half a year later, confirmed", 0);
        System.out.printf("  together %.1f s (%.2f of the aim)%n", looked + written, (looked + written) / AIM_SECONDS);
    }

    /** What the pages take in a tree of this size. */
    private void afterwards(List<String> federations) throws Exception {
        first("the search's first answer after the import", "/units/choose?q=nguyen+binh+khiem+so+77");
        many("a search", i -> "/units/choose?q=" + (i % 2 == 0 ? "nguyen+binh+khiem+so+" + (i * 7919 % 100_000) : "phuong+tan+lap+" + i * 31 % WARDS));
        var slug = "";
        for (var contest = SLUG.matcher(get("/organiser")); slug.isEmpty() && contest.find(); ) {
            var roll = "/organiser/contests/" + contest.group(1) + "/roll";
            var version = VERSION.matcher(get(roll));
            if (version.find()) {
                slug = contest.group(1);
                var taken = new Step();
                form(roll, "version=" + version.group(1));
                taken.told("the roll of a contest under way taken anew", 0);
            }
        }
        boards("before the merger", slug);
        var from = id(federations.getFirst());
        var into = id(federations.get(1));
        var merger = new Step();
        form("/admin/units/" + from + "/merger", "target=" + into + "&on=1%2F12%2F2026&reason=Ngh%E1%BB%8B+quy%E1%BA%BFt&addNumbers=1&confirmed=1");
        merger.told("a federation with " + get("/admin/units/export?format=csv&unit=" + into).lines().count() + " units then below the other merged into it", 0);
        first("the search's first answer after the merger", "/units/choose?q=nguyen+binh+khiem+so+78");
        boards("after the merger", slug);
        System.out.printf("  most memory in the end %d MB%n", most(process) / 1024);
    }

    private void boards(String when, String slug) throws Exception {
        first("the ranking of units " + when, "/rankings/" + slug);
        many("the ranking of units " + when, i -> "/rankings/" + slug + "?by=" + (i % 2 == 0 ? "count" : "rate") + "&page=" + (1 + i % 20));
        first("the numbers of a contest " + when, "/organiser/contests/" + slug + "/roll");
    }

    /** The number of the federation, by its name as the form of files offers it. */
    private String id(String name) throws Exception {
        var option = Pattern.compile("<option value=\"(\\d+)\"[^>]*>" + Pattern.quote(name) + "<").matcher(get("/admin/units/import"));
        if (!option.find()) {
            throw new IOException("no unit " + name);
        }
        return option.group(1);
    }

    private void first(String what, String path) throws Exception {
        var step = new Step();
        get(path);
        step.told(what, 0);
    }

    private void many(String what, IntFunction<String> path) throws Exception {
        var times = new double[200];
        for (int i = -50; i < times.length; i++) {
            var began = System.nanoTime();
            get(path.apply(i + 50));
            if (i >= 0) {
                times[i] = seconds(began, System.nanoTime()) * 1000;
            }
        }
        java.util.Arrays.sort(times);
        System.out.printf("  %s: p50 %.1f ms, p95 %.1f ms%n", what, times[100], times[190]);
    }

    /** A step as it is measured: by the clock, and by what the processor did. */
    private final class Step {

        private final long began = System.nanoTime();
        private final double used = processor();

        /** Prints it, as a part of an aim unless that is 0, and gives the seconds by the clock. */
        double told(String what, int aim) {
            var took = seconds(began, System.nanoTime());
            System.out.printf("  %s: %.1f s%s, %.1f s of processor time%n", what, took, aim == 0 ? "" : " (%.2f of the aim)".formatted(took / aim), processor() - used);
            return took;
        }
    }

    /** Seconds the processor has worked for the application, and for its children that have ended. */
    private double processor() {
        try {
            var fields = Files.readString(Path.of("/proc/" + process + "/stat")).replaceFirst(".*\\) ", "").split(" ");
            return (Long.parseLong(fields[11]) + Long.parseLong(fields[12]) + Long.parseLong(fields[13]) + Long.parseLong(fields[14])) / 100.0;
        } catch (IOException gone) {
            return 0;
        }
    }

    /** @param broken rows whose unit above is nowhere; @param later half a year later */
    private static byte[] file(int rows, List<String> tops, int broken, boolean later) throws IOException {
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
                sheet.value(r + 1, 0, (ward ? "Công đoàn phường Tân Lập " : "CĐCS Trường Tiểu học Nguyễn Bỉnh Khiêm số ") + i + (later && i % 100 == 7 ? " mới" : ""));
                sheet.value(r + 1, 1, (ward ? "P" : "CS") + i);
                sheet.value(r + 1, 2, r < broken ? "KHONG-CO-" + r : ward ? tops.isEmpty() ? "" : tops.get(i < LARGEST ? 0 : i % tops.size()) : "P" + (later && i % 1000 == 9 ? i + 1 : i) % WARDS);
                sheet.value(r + 1, 3, ward ? "CĐ phường" : "Công đoàn cơ sở");
                sheet.value(r + 1, 4, (later ? 30 : 20) + i % 900);
                sheet.value(r + 1, 5, 2 + i % 9);
                sheet.value(r + 1, 6, later ? "30/11/2026" : "30/06/2026");
                sheet.value(r + 1, 7, "Báo cáo 6 tháng");
            }
        }
        return out.toByteArray();
    }

    /** Keeps the most memory a child took. */
    private void watch() {
        while (true) {
            ProcessHandle.of(process).ifPresent(p -> p.children().filter(UnitImport::reads).forEach(c -> child = Math.max(child, most(c.pid()))));
            try {
                Thread.sleep(20);
            } catch (InterruptedException stopped) {
                return;
            }
        }
    }

    /** Before it begins to read files, a child is a copy of the application. */
    private static boolean reads(ProcessHandle child) {
        try {
            return Files.readString(Path.of("/proc/" + child.pid() + "/cmdline")).contains("ReaderProcess");
        } catch (IOException gone) {
            return false;
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
