package faults;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/** What the server said to the phones, attempt by attempt. Whatever it acknowledged or refused for good is written here, and only then. */
final class Ledger {

    private final Map<Long, Sat> attempts = new ConcurrentHashMap<>();
    private final ConcurrentLinkedQueue<String> oddities = new ConcurrentLinkedQueue<>();

    /** From the first time a request was sent to the answer that settled it, in epoch milliseconds of this machine. */
    record Span(long sent, long settled) {
    }

    /** An attempt as its phone knows it. */
    static final class Sat {
        final long id;
        final long personId;
        final Span start;
        private final Map<Long, Map<String, String>> saved = new TreeMap<>();
        private final Map<Long, Map<String, String>> refused = new TreeMap<>();
        /** A submission was sent, whatever came back. */
        volatile boolean handedIn;
        /** The submission was acknowledged. */
        volatile Span submission;

        Sat(long id, long personId, Span start) {
            this.id = id;
            this.personId = personId;
            this.start = start;
        }

        synchronized void saved(long seq, Map<String, String> changes) {
            saved.put(seq, changes);
        }

        synchronized void refused(long seq, Map<String, String> changes) {
            refused.put(seq, changes);
        }

        synchronized Map<Long, Map<String, String>> saves() {
            return new TreeMap<>(saved);
        }

        synchronized Map<Long, Map<String, String>> refusals() {
            return new TreeMap<>(refused);
        }

        /** What counts: for each question the acknowledged save with the highest sequence. */
        synchronized Map<String, String> answers() {
            var answers = new TreeMap<String, String>();
            saved.values().forEach(answers::putAll);
            return answers;
        }
    }

    Sat started(long id, long personId, Span when) {
        return attempts.computeIfAbsent(id, x -> new Sat(id, personId, when));
    }

    Collection<Sat> all() {
        return attempts.values();
    }

    /** Saves acknowledged so far. */
    long acknowledged() {
        return attempts.values().stream().mapToLong(s -> s.saves().size()).sum();
    }

    /** Saves refused for good. */
    long refused() {
        return attempts.values().stream().mapToLong(s -> s.refusals().size()).sum();
    }

    /** Submissions acknowledged. */
    long submitted() {
        return attempts.values().stream().filter(s -> s.submission != null).count();
    }

    /** The server said what it must never say. */
    void odd(String what) {
        oddities.add(what);
    }

    Collection<String> oddities() {
        return oddities;
    }
}
