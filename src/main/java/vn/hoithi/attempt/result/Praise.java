package vn.hoithi.attempt.result;

/** What a score deserves to be told. Message key {@code attempt.praise.<name>}. */
enum Praise {
    /** Everything right. */
    ALL,
    /** Four fifths or more. */
    HIGH,
    /** Half or more. */
    GOOD,
    /** Less. */
    BEGUN;

    /** @param points of so many, both in hundredths */
    static Praise of(long points, long most) {
        return points >= most ? ALL : points * 5 >= most * 4 ? HIGH : points * 2 >= most ? GOOD : BEGUN;
    }
}
