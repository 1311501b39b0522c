package vn.hoithi.upload;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import vn.hoithi.sheet.SheetSettings;
import vn.hoithi.sheet.WorkbookReader;
import vn.hoithi.sheet.XlsxBook;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

@MicronautTest(transactional = false)
class WaitingUploadTest {

    private static final Instant SENT = Instant.parse("2026-11-30T02:00:00Z");
    private static final Instant LAST = SENT.plus(Duration.ofMinutes(30)).minusMillis(1);
    private static final Instant LATE = SENT.plus(Duration.ofMinutes(30));
    private static final byte[] BOOK = WorkbookReader.written(new XlsxBook(List.of(), 0));
    private static final long LAN = 71;
    private static final long MINH = 72;

    @Inject
    Uploads uploads;
    @Inject
    UploadRepository repository;

    @Test
    void itIsItsSendersAndOfItsKindAlone() {
        var id = uploads.keep("ITEMS", LAN, 9, "câu hỏi.xlsx", BOOK, SENT);
        assertThat(uploads.find("ITEMS", id, LAN, LAST)).get().extracting(Upload::fileName, Upload::unitId).containsExactly("câu hỏi.xlsx", 9L);
        assertThat(uploads.find("ITEMS", id, MINH, LAST)).isEmpty();
        assertThat(uploads.find("PEOPLE", id, LAN, LAST)).isEmpty();
    }

    @Test
    void itIsTakenOnceAndNotTooLate() {
        var first = kept();
        assertThat(uploads.take(first, LAST)).isTrue();
        assertThat(uploads.take(first, LAST)).as("pressed twice").isFalse();
        var second = kept();
        assertThat(uploads.take(second, LATE)).isFalse();
        assertThat(uploads.find("PEOPLE", second.id(), LAN, LATE)).isEmpty();
    }

    @Test
    void whatIsSaidOfItsColumnsStaysBesideIt() {
        var upload = kept();
        assertThat(uploads.settings(upload)).isEqualTo(SheetSettings.NONE);
        var said = SheetSettings.NONE.with("role", "MEMBER");
        uploads.settle(upload, said, LAST);
        assertThat(uploads.settings(uploads.find("PEOPLE", upload.id(), LAN, LAST).orElseThrow()).whole()).isEqualTo(Map.of("role", "MEMBER"));
    }

    @Test
    void nobodyKeepsWhatNobodyConfirmed() {
        var upload = kept();
        uploads.forget(LAST);
        assertThat(rows(upload)).isOne();
        uploads.forget(LATE);
        assertThat(rows(upload)).isZero();
    }

    private int rows(Upload upload) {
        return repository.find(upload.id(), "PEOPLE", LAN, 0).isPresent() ? 1 : 0;
    }

    private Upload kept() {
        return uploads.find("PEOPLE", uploads.keep("PEOPLE", LAN, 9, "danh sách.xlsx", BOOK, SENT), LAN, SENT).orElseThrow();
    }
}
