package vn.hoithi.organisation.exchange;

import jakarta.inject.Singleton;
import vn.hoithi.organisation.Actor;
import vn.hoithi.organisation.Unit;
import vn.hoithi.organisation.Units;
import vn.hoithi.sheet.Finding;
import vn.hoithi.sheet.LongListReader;
import vn.hoithi.time.Clock;
import vn.hoithi.upload.Received;
import vn.hoithi.upload.Upload;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** Files of units brought in without pages and without a process that reads them. */
@Singleton
class UnitFiles {

    private static final AtomicLong NEXT = new AtomicLong();
    static final String HEADER = "Mã đơn vị;Tên đơn vị;Loại đơn vị;Mã đơn vị cấp trên;Số đoàn viên;Số cán bộ;Ngày số liệu;Nguồn";
    private final UnitImports imports;
    private final Units units;
    private final Clock clock;

    UnitFiles(UnitImports imports, Units units, Clock clock) {
        this.imports = imports;
        this.units = units;
        this.clock = clock;
    }

    static byte[] csv(List<String> rows) {
        return (HEADER + "\n" + String.join("\n", rows) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    static byte[] csv(String... rows) {
        return csv(List.of(rows));
    }

    /** What a file would do. */
    UnitPlan plan(Unit top, byte[] file) {
        return imports.read(new Upload(NEXT.incrementAndGet(), "UNITS", 1, top.id(), "don-vi.csv", kept(file), null, clock.millis()), units.read(top.id()).orElseThrow(), clock.now()).plan();
    }

    /** Brings a file in. */
    UnitImports.Done bring(Actor by, Unit top, byte[] file) {
        var now = clock.now();
        var kept = kept(file);
        var id = imports.keep(by.personId(), top, "don-vi.csv", new Received<>(imports.read(kept, now), kept), now);
        return imports.confirm(imports.find(id, by.personId(), now).orElseThrow(), top, now).orElseThrow();
    }

    private static byte[] kept(byte[] file) {
        return new LongListReader().read("", file);
    }

    /** Findings as row|column|key. */
    static List<String> keys(List<Finding> findings) {
        return findings.stream().map(f -> f.row() + "|" + f.column() + "|" + f.key()).toList();
    }
}
