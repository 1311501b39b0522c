package vn.hoithi.itembank;

import java.util.List;

/** The bank as a list: filters as chosen, 25 items, the pages before and after. An empty address means there is none; {@code narrowed} by more than words. */
public record ItemListPage(List<Option> topics, List<Option> levels, List<Option> kinds, String text, boolean retired, String total, List<Row> rows,
                           String where, String previous, String next, boolean filtered, boolean narrowed) {

    /** A line of a select. */
    public record Option(String value, String label, boolean chosen) {
    }

    /** An item; {@code own} when the reader may edit it. */
    public record Row(String id, String text, String topic, Level level, ItemKind kind, String unit, String version, boolean own, boolean retired, boolean used) {
    }
}
