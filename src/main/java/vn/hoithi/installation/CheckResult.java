package vn.hoithi.installation;

/**
 * What a check found. Messages: {@code check.<check>} names what was looked at, {@code check.<check>.<found>} says what was found, and unless it is
 * good {@code check.<check>.<found>.do} what to do.
 *
 * @param check  what was looked at
 * @param state  how it is
 * @param found  which of the sentences
 * @param values what stands in them
 */
record CheckResult(String check, State state, String found, Object... values) {

    /** How a thing is. */
    enum State { GOOD, ATTENTION, BAD }

    static CheckResult good(String check, String found, Object... values) {
        return new CheckResult(check, State.GOOD, found, values);
    }

    static CheckResult attention(String check, String found, Object... values) {
        return new CheckResult(check, State.ATTENTION, found, values);
    }

    static CheckResult bad(String check, String found, Object... values) {
        return new CheckResult(check, State.BAD, found, values);
    }

    /** Message key of what was looked at. */
    String name() {
        return "check." + check;
    }

    /** Message key of what was found. */
    String sentence() {
        return name() + "." + found;
    }

    /** Message key of what to do. */
    String remedy() {
        return sentence() + ".do";
    }
}
