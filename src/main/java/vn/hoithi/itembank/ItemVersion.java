package vn.hoithi.itembank;

import java.util.List;
import java.util.stream.IntStream;

/**
 * An item as it was asked: never changes once used, so it may be kept in memory for ever.
 *
 * @param number      1 for the first version of the item
 * @param topicId     where the item stood in the bank when it was read: what a contest froze is in its pool
 * @param choices     2 to 6, in the order of the bank
 * @param source      article of law it rests on, in words
 * @param explanation why the key is right
 */
public record ItemVersion(long id, long itemId, int number, long topicId, ItemKind kind, Level level, String text, List<Choice> choices, String source, String explanation) {

    /** A choice speaks of the others and its order may be shuffled: the question would make no sense. */
    public boolean losesSense() {
        return !ChoiceWarnings.unsafe(choices).isEmpty();
    }

    /** The same with another key, bit i for choice i: what a contest has corrected. */
    public ItemVersion keyed(int bits) {
        var corrected = IntStream.range(0, choices.size()).mapToObj(i -> new Choice(choices.get(i).text(), (bits >> i & 1) == 1, choices.get(i).fixed())).toList();
        return new ItemVersion(id, itemId, number, topicId, kind, level, text, corrected, source, explanation);
    }

    /** Bit i is set when choice i is right. */
    public int key() {
        var bits = 0;
        for (int i = 0; i < choices.size(); i++) {
            bits |= choices.get(i).correct() ? 1 << i : 0;
        }
        return bits;
    }
}
