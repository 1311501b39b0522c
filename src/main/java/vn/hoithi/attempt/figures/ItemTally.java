package vn.hoithi.attempt.figures;

import java.util.OptionalDouble;

/**
 * How an item did, added up paper by paper. Facility is its mean mark over its most; discrimination the correlation of its mark with that of the rest of
 * the paper (classical test theory; the same figures as Moodle's quiz statistics).
 */
public final class ItemTally {

    private static final int MOST_CHOICES = 8;
    private final int[] choices = new int[MOST_CHOICES];
    private int papers;
    private int right;
    private double marks;
    private double squares;
    private double rests;
    private double restSquares;
    private double products;

    /**
     * A paper with the item.
     *
     * @param mark   what the item gave, {@code rest} what all others gave; in any unit
     * @param chosen bit i for choice i of the bank
     */
    public void add(double mark, double rest, boolean wasRight, int chosen) {
        papers++;
        right += wasRight ? 1 : 0;
        marks += mark;
        squares += mark * mark;
        rests += rest;
        restSquares += rest * rest;
        products += mark * rest;
        for (int i = 0; i < MOST_CHOICES; i++) {
            choices[i] += chosen >> i & 1;
        }
    }

    int papers() {
        return papers;
    }

    int right() {
        return right;
    }

    /** How often each choice was taken. */
    int choice(int i) {
        return choices[i];
    }

    /** The mean mark over the most there is, 0 to 1. */
    public double facility(double most) {
        return papers == 0 || most == 0 ? 0 : marks / papers / most;
    }

    /** -1 to 1; empty where everybody had the same. */
    public OptionalDouble discrimination() {
        var own = papers * squares - marks * marks;
        var others = papers * restSquares - rests * rests;
        var tiny = 1e-9 * Math.max(1, papers * squares);
        return own <= tiny || others <= tiny ? OptionalDouble.empty() : OptionalDouble.of((papers * products - marks * rests) / Math.sqrt(own * others));
    }
}
