package vn.hoithi.attempt;

/**
 * What one attempt may still write on this node: bounds that no honest typist meets and no flood passes. Both refill steadily. Also keeps the
 * newest sequence this node has seen.
 */
final class SaveAllowance {

    /** Saves at once, and in each minute after that: a phone sends at most six a second, for as long as somebody taps that fast. */
    static final int SAVES = 300;
    private static final int SAVES_A_MINUTE = 150;
    /** Characters likewise: fifty whole essays, and then one every two seconds and a half. */
    static final int CHARACTERS = 600_000;
    private static final int CHARACTERS_A_MINUTE = 300_000;
    private static final double MINUTE = 60_000;

    private double saves = SAVES;
    private double characters = CHARACTERS;
    private long at;
    private long newest;

    /** Takes a save of so many characters; false when it is too much for now. */
    synchronized boolean take(int length, long now) {
        var passed = at == 0 ? 0 : Math.max(0, now - at) / MINUTE;
        at = Math.max(at, now);
        saves = Math.min(SAVES, saves + passed * SAVES_A_MINUTE);
        characters = Math.min(CHARACTERS, characters + passed * CHARACTERS_A_MINUTE);
        if (saves < 1 || characters < length) {
            return false;
        }
        saves--;
        characters -= length;
        return true;
    }

    /** A save with this sequence is kept; true when a newer one was seen before. */
    synchronized boolean passed(long seq) {
        var behind = newest > seq;
        newest = Math.max(newest, seq);
        return behind;
    }
}
