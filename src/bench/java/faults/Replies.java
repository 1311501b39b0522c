package faults;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every answer a phone got, with the moment it asked and how long it took. */
final class Replies {

    /** The requests an attempt is made of. */
    enum Kind { START, PAPER, SAVE, SUBMIT }

    /**
     * An answer; status 0: the server hung up.
     *
     * @param asked      nanoseconds of {@link System#nanoTime}
     * @param retryAfter it said when to come again
     */
    record Reply(Kind kind, int status, long asked, long millis, boolean retryAfter) {

        /** As it should be; a save that comes too late is refused, and the ledger tells whether it did. */
        boolean good() {
            return kind == Kind.SAVE && status == 409 || status == (kind == Kind.START || kind == Kind.SUBMIT ? 303 : 200);
        }

        /** The one way to say "not now". */
        boolean away() {
            return status == 503 && retryAfter;
        }
    }

    private final ConcurrentLinkedQueue<Reply> all = new ConcurrentLinkedQueue<>();

    void add(Reply reply) {
        all.add(reply);
    }

    /** What was asked within these moments. */
    Stream<Reply> asked(long from, long to) {
        return all.stream().filter(r -> r.asked() >= from && r.asked() < to);
    }

    static long count(Stream<Reply> replies, Predicate<Reply> which) {
        return replies.filter(which).count();
    }

    /** Kind by kind: how many of each status, and the longest. */
    static String told(Stream<Reply> replies) {
        var byKind = new TreeMap<Kind, Map<Integer, Long>>();
        var longest = new TreeMap<Kind, Long>();
        replies.forEach(r -> {
            byKind.computeIfAbsent(r.kind(), k -> new TreeMap<>()).merge(r.status(), 1L, Long::sum);
            longest.merge(r.kind(), r.millis(), Math::max);
        });
        return byKind.entrySet().stream().map(e -> e.getKey().name().toLowerCase() + " " + e.getValue().entrySet().stream()
                .map(s -> (s.getKey() == 0 ? "hung up" : s.getKey()) + "×" + s.getValue()).collect(Collectors.joining(", ")) + " longest " + longest.get(e.getKey()) + " ms")
                .collect(Collectors.joining("; "));
    }
}
