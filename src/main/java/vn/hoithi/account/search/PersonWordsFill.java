package vn.hoithi.account.search;

import io.micronaut.context.annotation.Requires;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.ArrayList;
import java.util.List;

/** Writes the words of names that a version which knew of none has stored: at each start, in the background, some people at a time. */
@Singleton
class PersonWordsFill {

    private static final Logger LOG = LoggerFactory.getLogger(PersonWordsFill.class);
    private static final int SLICE = 512;
    private final PersonWords words;
    private final JdbcOperations jdbc;

    PersonWordsFill(PersonWords words, JdbcOperations jdbc) {
        this.words = words;
        this.jdbc = jdbc;
    }

    /** Gives of how many people it wrote them. */
    int fill(Slices slices) {
        int filled = 0;
        for (var slice = slices.next(Long.MIN_VALUE); !slice.isEmpty(); slice = slices.next(slice.getLast())) {
            filled += slice.size();
        }
        words.completed();
        return filled;
    }

    private List<Long> lacking(long after) {
        return jdbc.prepareStatement("SELECT id FROM person WHERE id > ? AND (worded IS NULL OR worded <> sort_name) ORDER BY id LIMIT " + SLICE, statement -> {
            statement.setLong(1, after);
            var found = new ArrayList<Long>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getLong(1));
                }
            }
            return found;
        });
    }

    /** A transaction for each slice, so that nobody waits for long. */
    @Singleton
    static class Slices {

        private final PersonWordsFill fill;

        Slices(PersonWordsFill fill) {
            this.fill = fill;
        }

        /** The next people after this one that lack words, written; none when nobody does. */
        @Transactional
        List<Long> next(long after) {
            var ids = fill.lacking(after);
            fill.words.keep(ids);
            return ids;
        }
    }

    /** Once a start, beside serving. */
    @Singleton
    @Requires(missingProperty = "hoithi.commands")
    static class Starting {

        private final PersonWordsFill fill;
        private final Slices slices;

        Starting(PersonWordsFill fill, Slices slices) {
            this.fill = fill;
            this.slices = slices;
        }

        @EventListener
        void onStart(ServerStartupEvent started) {
            Thread.ofVirtual().name("person-words").start(this::run);
        }

        private void run() {
            try {
                var filled = fill.fill(slices);
                if (filled > 0) {
                    LOG.info("{} people are found by the words of their names now", filled);
                }
            } catch (RuntimeException later) {
                LOG.warn("Words of names are not written, the next start tries again: {}", later.toString());
            }
        }
    }
}
