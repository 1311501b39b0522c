package vn.hoithi.itembank;

import vn.hoithi.web.Option;
import vn.hoithi.web.Pager;

import java.util.List;

/**
 * The bank as a list: filters as chosen, 25 items a page; {@code narrowed} by more than words;
 * {@code address}: where it is;
 * {@code longest}: how often the longest choice is the right one, when that is too often, else "".
 */
public record ItemListPage(List<Option> topics, List<Option> levels, List<Option> kinds, String text, boolean retired, String total, List<Row> rows,
                           Pager pager, String address, boolean filtered, boolean narrowed, String longest) {

    /** An item; {@code key}: the right choices with their letters, "" where people write themselves; {@code own} when the reader may edit it. */
    public record Row(String id, String text, String key, String topic, Level level, ItemKind kind, String unit, String version, boolean own, boolean retired, boolean used) {
    }
}
