package vn.hoithi.attempt.page;

import vn.hoithi.web.PrerenderedPage;

import java.io.ByteArrayOutputStream;
import java.util.List;

/**
 * Questions as markup, made only from the fragments {@code attempt/question} and {@code attempt/review-item}, which escape all
 * words of the bank. A fragment is kept per item version, language and order of choices; what differs from paper to paper is
 * filled in here.
 */
public final class QuestionsHtml {

    /** Where a question's number goes. */
    public static final String NUMBER = PrerenderedPage.slot("slot");
    private static final byte[] CHECKED = {' ', 'c', 'h', 'e', 'c', 'k', 'e', 'd'};
    private static final byte[] UNCHECKED = {};
    private static final int MOST_CHOICES = 6;

    private QuestionsHtml() {
    }

    /**
     * A fragment with its answer.
     *
     * @param number   of the question in the paper, from 1
     * @param question the fragment, its slots still open
     * @param chosen   bit i is set when the choice shown at position i (from 0) is chosen
     */
    public record Slot(int number, PrerenderedPage question, int chosen) {
    }

    /**
     * What the fragment {@code question} shows, as model variable {@code item}; choices in the order of display.
     */
    public record Item(boolean multiple, String text, List<Choice> choices) {

        /** A question as it is asked. */
        public static Item of(boolean multiple, String text, List<String> choices) {
            return new Item(multiple, text, java.util.stream.IntStream.range(0, choices.size()).mapToObj(i -> new Choice(i, choices.get(i))).toList());
        }

        /** Number of its slot, filled in later. */
        public String slot() {
            return NUMBER;
        }

        /** Questions in the paper, filled in later. */
        public String total() {
            return PrerenderedPage.slot("total");
        }
    }

    /** A choice at a position from 0. */
    public record Choice(int at, String text) {

        /** Marks the box that {@link #cut} makes checkable. */
        public String box() {
            return PrerenderedPage.slot(boxName(at));
        }
    }

    /** Cuts a rendered fragment; its boxes become checked or not when it is filled. */
    public static PrerenderedPage cut(String fragment) {
        var boxed = fragment;
        for (int at = 0; at < MOST_CHOICES; at++) {
            var box = PrerenderedPage.slot(boxName(at));
            boxed = boxed.replace(" data-c=\"" + box + "\"", box);
        }
        return PrerenderedPage.cut(boxed);
    }

    private static String boxName(int at) {
        return "c" + at;
    }

    /** Fills all slots in the order given; in UTF-8. */
    public static byte[] of(List<Slot> slots) {
        var all = new ByteArrayOutputStream(slots.size() * 2_000);
        var filling = new PrerenderedPage.Filling().text("total", slots.size());
        for (var slot : slots) {
            filling.text("slot", slot.number());
            for (int at = 0; at < MOST_CHOICES; at++) {
                filling.markup(boxName(at), (slot.chosen() >> at & 1) == 1 ? CHECKED : UNCHECKED);
            }
            slot.question().fill(all, filling);
        }
        return all.toByteArray();
    }
}
