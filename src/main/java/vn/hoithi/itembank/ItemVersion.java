package vn.hoithi.itembank;

import java.util.List;

/**
 * An item as it was asked: never changes once used, so it may be kept in memory for ever.
 *
 * @param number      1 for the first version of the item
 * @param choices     2 to 6, in the order of the bank
 * @param source      article of law it rests on, in words
 * @param explanation why the key is right
 */
public record ItemVersion(long id, long itemId, int number, long topicId, ItemKind kind, Level level, String text, List<Choice> choices, String source, String explanation) {

    /** Bit i is set when choice i is right. */
    public int key() {
        var bits = 0;
        for (int i = 0; i < choices.size(); i++) {
            bits |= choices.get(i).right() ? 1 << i : 0;
        }
        return bits;
    }
}
