package vn.hoithi.roster;

/** One page of many: {@code at} of {@code last}, from 1. */
record Turn(int at, int last, int size) {

    static Turn of(int asked, long total, int size) {
        var last = (int) Math.max(1, (total + size - 1) / size);
        return new Turn(Math.clamp(asked, 1, last), last, size);
    }

    int skipped() {
        return (at - 1) * size;
    }

    /** Address of the page before, or "". */
    String previous(String path) {
        return at > 1 ? path + (at - 1) : "";
    }

    /** Address of the page after, or "". */
    String next(String path) {
        return at < last ? path + (at + 1) : "";
    }
}
