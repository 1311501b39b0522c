package vn.hoithi.backup;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** A command asks the application that holds the embedded database. */
class BackupMailTest {

    @TempDir
    Path folder;

    @Test
    void whoAsksHearsWhatWasWritten() throws Exception {
        var mail = new BackupMail(folder, Duration.ofMinutes(1));
        var asking = CompletableFuture.supplyAsync(() -> mail.ask(Path.of("/backups/a.zip")));
        var request = taken(mail);
        assertThat(request.file()).isEqualTo(Path.of("/backups/a.zip"));
        mail.stillAt(request);
        mail.tell(request, new BackupWriter.Written(request.file(), 2_000_000, 59_259, 51));
        assertThat(asking.join()).isEqualTo(new BackupWriter.Written(Path.of("/backups/a.zip"), 2_000_000, 59_259, 51));
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aRefusalTravelsBackWithItsReason() throws Exception {
        var mail = new BackupMail(folder, Duration.ofMinutes(1));
        var asking = CompletableFuture.supplyAsync(() -> mail.ask(Path.of("/backups/a.zip")));
        mail.tell(taken(mail), new BackupRefused(BackupRefused.Reason.FULL, "/backups"));
        assertThatThrownBy(asking::join).cause().isInstanceOfSatisfying(BackupRefused.class, refused -> {
            assertThat(refused.reason()).isEqualTo(BackupRefused.Reason.FULL);
            assertThat(refused.detail()).isEqualTo("/backups");
        });
    }

    @Test
    void whereNobodyAnswersOneIsToldAndNothingIsLeft() {
        assertThatThrownBy(() -> new BackupMail(folder, Duration.ofMillis(300)).ask(Path.of("/backups/a.zip")))
                .isInstanceOfSatisfying(BackupRefused.class, refused -> assertThat(refused.reason()).isEqualTo(BackupRefused.Reason.NO_ANSWER));
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void onlyAnEmbeddedDatabaseInAFileHasAFolderToAskIn() {
        assertThat(new Place("jdbc:h2:file:/var/lib/hoithi/data/hoithi;MODE=MySQL", "sa", "").folder()).contains(Path.of("/var/lib/hoithi/data"));
        assertThat(new Place("jdbc:h2:mem:x", "sa", "").folder()).isEmpty();
        assertThat(new Place("jdbc:mysql://127.0.0.1:3306/hoithi", "root", "").folder()).isEmpty();
    }

    private static BackupMail.Request taken(BackupMail mail) throws Exception {
        List<BackupMail.Request> requests = List.of();
        while (requests.isEmpty()) {
            Thread.sleep(20);
            requests = mail.take();
        }
        return requests.getFirst();
    }
}
