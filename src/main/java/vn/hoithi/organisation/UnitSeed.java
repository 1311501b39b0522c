package vn.hoithi.organisation;

import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.context.event.StartupEvent;
import io.micronaut.core.order.Ordered;
import io.micronaut.data.exceptions.DataAccessException;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Plants the top of the tree in an empty database: the Confederation, its federations and sector unions, as editable data. */
@Singleton
class UnitSeed implements ApplicationEventListener<StartupEvent>, Ordered {

    private static final long CONFEDERATION = 1;
    private static final long FEDERATIONS = 100;
    private static final long SECTORS = 200;
    private final Units units;
    private final Planter planter;

    UnitSeed(Units units, Planter planter) {
        this.units = units;
        this.planter = planter;
    }

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE; // whatever else fills the database at start stands on these units
    }

    @Override
    public void onApplicationEvent(StartupEvent started) {
        if (units.size() > 0) {
            return;
        }
        try {
            planter.plant();
        } catch (DataAccessException raced) {
            if (units.size() == 0) { // no other node planted them in the same moment: something is wrong
                throw raced;
            }
        }
    }

    /** All or nothing; the ids are fixed, so that of two nodes starting together one fails and leaves nothing. */
    @Singleton
    static class Planter {

        private final Units units;

        Planter(Units units) {
            this.units = units;
        }

        @Transactional
        void plant() {
            var top = units.plant(CONFEDERATION, null, UnitKind.CONFEDERATION, UnitKind.CONFEDERATION.name(), "Tổng Liên đoàn Lao động Việt Nam", null, true);
            for (var row : rows("provinces.csv")) {
                var code = row.substring(0, row.indexOf(','));
                units.plant(FEDERATIONS + Long.parseLong(code), top, UnitKind.FEDERATION, UnitKind.FEDERATION.name(), last(row), code, true);
            }
            var number = SECTORS;
            for (var row : rows("sector-unions.csv")) {
                units.plant(number++, top, UnitKind.SECTOR, UnitKind.SECTOR.name(), row.substring(0, row.lastIndexOf(',')), null, last(row).equals("V"));
            }
        }

        private static String last(String row) {
            return row.substring(row.lastIndexOf(',') + 1).strip();
        }

        /** The rows below the heading. */
        private static List<String> rows(String file) {
            try (InputStream in = UnitSeed.class.getResourceAsStream("/seed/" + file)) {
                return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().skip(1).filter(l -> !l.isBlank()).toList();
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }
    }
}
