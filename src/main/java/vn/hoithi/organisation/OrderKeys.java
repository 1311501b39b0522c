package vn.hoithi.organisation;

import io.micronaut.context.annotation.Requires;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.hoithi.database.Batches;
import vn.hoithi.text.Alphabet;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Fills in the place in the alphabet of units and people stored by a version that did not write it: at each start, in the background. */
@Singleton
class OrderKeys {

    private static final Logger LOG = LoggerFactory.getLogger(OrderKeys.class);
    private static final int SLICE = 1024;
    private final JdbcOperations jdbc;

    OrderKeys(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    /** A row that lacks its key. */
    record Named(long id, String name) {
    }

    /** Gives how many it filled in. */
    int fill() {
        return fill("unit", Alphabet::key) + fill("person", Alphabet::personKey);
    }

    private int fill(String table, UnaryOperator<String> key) {
        int filled = 0;
        for (var slice = next(table, Long.MIN_VALUE, key); !slice.isEmpty(); slice = next(table, slice.getLast().id(), key)) {
            filled += slice.size();
        }
        return filled;
    }

    /** The next of those that lack it, filled in: a transaction of its own, so that nobody waits for long. */
    @Transactional
    List<Named> next(String table, long after, UnaryOperator<String> key) {
        var slice = after(table, after);
        Batches.run(jdbc, "UPDATE " + table + " SET sort_key = ? WHERE id = ? AND name = ?", slice, (to, n) -> {
            to.setString(1, key.apply(n.name()));
            to.setLong(2, n.id());
            to.setString(3, n.name());
        });
        return slice;
    }

    private List<Named> after(String table, long id) {
        return jdbc.prepareStatement("SELECT id, name FROM " + table + " WHERE id > ? AND sort_key IS NULL ORDER BY id LIMIT " + SLICE, statement -> {
            statement.setLong(1, id);
            var found = new ArrayList<Named>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(new Named(rows.getLong(1), rows.getString(2)));
                }
            }
            return found;
        });
    }

    /** Once a start, beside serving. */
    @Singleton
    @Requires(missingProperty = "hoithi.commands")
    static class Starting {

        private final OrderKeys keys;
        private final UnitFinder finder;

        Starting(OrderKeys keys, UnitFinder finder) {
            this.keys = keys;
            this.finder = finder;
        }

        @EventListener
        void onStart(ServerStartupEvent started) {
            Thread.ofVirtual().name("order").start(this::run);
        }

        private void run() {
            try {
                var filled = keys.fill();
                if (filled > 0) {
                    LOG.info("{} names have their place in the alphabet now", filled);
                }
                finder.search("", "an", 1); // nobody waits for the index to be made
            } catch (RuntimeException later) {
                LOG.warn("Places in the alphabet are not filled in, the next start tries again: {}", later.toString());
            }
        }
    }
}
