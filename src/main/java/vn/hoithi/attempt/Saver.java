package vn.hoithi.attempt;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import org.slf4j.LoggerFactory;
import vn.hoithi.database.SharedCommits;

import java.sql.SQLException;
import java.util.List;

/** Keeps answers; savers share commits, and nobody is told "saved" before the one that carried the save. */
@Singleton
public class Saver {

    private static final int TRIES = 3;
    private final Journal journal;
    private final SharedCommits<Save, SaveResult> commits;

    Saver(Journal journal, MeterRegistry meters) {
        this.journal = journal;
        this.commits = new SharedCommits<>("saver", Journal.BATCH, this::write);
        meters.gauge("hoithi.saves.waiting", commits, SharedCommits::waiting);
    }

    /** The server cannot say that the save is kept: the phone keeps it and sends it again. */
    public static class Unavailable extends RuntimeException {
        public Unavailable() {
            super("saves are not being kept", null, false, false);
        }
    }

    /** Returns after the commit, or with the refusal; {@link Unavailable} after three seconds without an answer. */
    SaveResult save(Save save) {
        try {
            return commits.commit(save);
        } catch (RuntimeException unknown) {
            throw new Unavailable();
        }
    }

    @PreDestroy
    void close() throws InterruptedException {
        commits.close();
    }

    /** Writing the same rows again is harmless, so an unknown outcome is simply repeated. */
    private List<SaveResult> write(List<Save> saves) throws SQLException {
        for (int tries = 1; ; tries++) {
            try {
                return journal.write(saves);
            } catch (SQLException broken) {
                if (tries == TRIES) {
                    LoggerFactory.getLogger(Saver.class).error("{} saves could not be written: {}", saves.size(), broken.toString());
                    throw broken;
                }
            }
        }
    }
}
