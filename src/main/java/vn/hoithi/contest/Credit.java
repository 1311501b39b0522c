package vn.hoithi.contest;

/** What an item with several right choices gives. Message key {@code credit.<name>}. */
public enum Credit {
    /** All of its points for all right choices and no other, else nothing. */
    WHOLE,
    /** For each right choice its share of the points, less as much for each wrong one; never less than nothing. */
    SHARE;

    /**
     * What an item gives, in hundredths; a share is rounded to the nearer one, half of one up.
     *
     * @param points of the whole item, hundredths
     * @param key    bit i is set when choice i is right
     * @param chosen bit i is set when choice i was ticked
     */
    public int of(int points, int key, int chosen) {
        if (chosen == key) {
            return points;
        }
        var shares = Integer.bitCount(key);
        var net = Integer.bitCount(chosen & key) - Integer.bitCount(chosen & ~key);
        return this == WHOLE || shares < 2 || net <= 0 ? 0 : (2 * points * net + shares) / (2 * shares);
    }
}
