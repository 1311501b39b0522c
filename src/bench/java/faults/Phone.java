package faults;

import bench.Http;
import bench.Stage;
import faults.Replies.Kind;
import faults.Replies.Reply;

import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.IntSupplier;
import java.util.stream.Collectors;

/**
 * A phone: what is not acknowledged is sent again with the same sequence, and what is refused for good is over. Now and then it repeats what
 * was acknowledged, opens the paper again, saves from a second device while it hands in, and saves once more afterwards.
 */
final class Phone {

    private static final int SLOTS = 20;
    private static final int TRIES = 600;
    private final Stage.Player player;
    private final String contest;
    private final IntSupplier port;
    private final Ledger ledger;
    private final Replies replies;
    private final BooleanSupplier patient;
    private long begun;
    private long lastSeq;

    /**
     * @param port    asked before every request: the node to ask
     * @param patient false: it does not send again any more
     */
    Phone(Stage.Player player, String contest, IntSupplier port, Ledger ledger, Replies replies, BooleanSupplier patient) {
        this.player = player;
        this.contest = contest;
        this.port = port;
        this.ledger = ledger;
        this.replies = replies;
        this.patient = patient;
    }

    /** The phone is put away in the middle: what was not answered stays unknown. */
    static final class PutAway extends Exception {
    }

    private interface Request {
        Http.Answer send(Http http) throws IOException;
    }

    /** A whole attempt. */
    void sit() throws Exception {
        var random = ThreadLocalRandom.current();
        var sat = start();
        for (int left = random.nextInt(6, 12); sat != null && left > 0; left--) {
            var seq = nextSeq();
            var changes = changes();
            if (!save(sat, seq, changes)) {
                ledger.odd("attempt " + sat.id + ": a save was refused before anybody submitted");
                return;
            }
            if (random.nextInt(20) == 0) {
                save(sat, seq, changes);
            }
            if (random.nextInt(12) == 0) {
                paper(sat);
            }
            TimeUnit.MILLISECONDS.sleep(random.nextInt(60));
        }
        if (sat != null) {
            handIn(sat, random.nextInt(3) == 0 ? 3 : 0);
            if (random.nextInt(4) == 0) {
                save(sat, nextSeq(), changes());
            }
        }
    }

    /** Null: refused. */
    Ledger.Sat start() throws Exception {
        var sent = System.currentTimeMillis();
        var answer = ask(Kind.START, http -> http.form("/contests/" + contest + "/attempts", ""));
        if (answer.status() != 303 || !answer.location().matches("/attempts/\\d+")) {
            ledger.odd("a start was refused: " + answer.status() + " " + answer.location());
            return null;
        }
        begun = System.nanoTime();
        return ledger.started(Long.parseLong(answer.location().substring("/attempts/".length())), player.personId(), new Ledger.Span(sent, System.currentTimeMillis()));
    }

    /** False: refused for good. */
    boolean save(Ledger.Sat sat, long seq, Map<String, String> changes) throws Exception {
        var body = changes.entrySet().stream().map(e -> "\"" + e.getKey() + "\":\"" + e.getValue() + "\"").collect(Collectors.joining(",", "{\"seq\":" + seq + ",\"responses\":{", "}}"));
        var answer = ask(Kind.SAVE, http -> http.json("/attempts/" + sat.id + "/responses", body));
        if (answer.status() == 200) {
            sat.saved(seq, changes);
            return true;
        }
        sat.refused(seq, changes);
        if (answer.status() != 409) {
            ledger.odd("attempt " + sat.id + ": a save was answered " + answer.status());
        }
        return false;
    }

    /** Opens the paper; one that runs is shown. */
    boolean paper(Ledger.Sat sat) throws Exception {
        var answer = ask(Kind.PAPER, http -> http.get("/attempts/" + sat.id));
        if (answer.status() != 200) {
            ledger.odd("attempt " + sat.id + ": the paper was answered " + answer.status() + " " + answer.location());
        }
        return answer.status() == 200;
    }

    /** One look at the paper, not a second one. */
    boolean glance(Ledger.Sat sat) {
        try (var http = new Http("localhost", port.getAsInt(), player.cookie())) {
            return http.get("/attempts/" + sat.id).status() == 200;
        } catch (IOException away) {
            return false;
        }
    }

    String cookie() {
        return player.cookie();
    }

    /** Submits while so many saves arrive from a second device: each counts or is refused. */
    void handIn(Ledger.Sat sat, int beside) throws Exception {
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            var saves = new java.util.ArrayList<Callable<Boolean>>();
            for (int i = 0; i < beside; i++) {
                var seq = nextSeq();
                var changes = changes();
                saves.add(() -> save(sat, seq, changes));
            }
            var sending = saves.stream().map(pool::submit).toList();
            submit(sat);
            for (var one : sending) {
                try {
                    one.get();
                } catch (java.util.concurrent.ExecutionException broken) {
                    if (broken.getCause() instanceof PutAway away) {
                        throw away;
                    }
                    throw broken;
                }
            }
        }
    }

    private void submit(Ledger.Sat sat) throws Exception {
        var sent = System.currentTimeMillis();
        sat.handedIn = true;
        var answer = ask(Kind.SUBMIT, http -> http.form("/attempts/" + sat.id + "/submission", ""));
        if (answer.status() == 303 && answer.location().equals("/attempts/" + sat.id + "/result")) {
            sat.submission = new Ledger.Span(sent, System.currentTimeMillis());
        } else {
            ledger.odd("attempt " + sat.id + ": the submission was answered " + answer.status() + " " + answer.location());
        }
    }

    /** Milliseconds since the start and the number of the tab, as the page's script counts. */
    long nextSeq() {
        lastSeq = Math.max(lastSeq + 1, (System.nanoTime() - begun) / 1_000_000 * 1024 + 1);
        return lastSeq;
    }

    static Map<String, String> changes() {
        var random = ThreadLocalRandom.current();
        var changes = new TreeMap<String, String>();
        for (int i = random.nextInt(3); i >= 0; i--) {
            changes.put(Integer.toString(random.nextInt(SLOTS) + 1), Integer.toString(random.nextInt(2)));
        }
        return changes;
    }

    /** Until it is answered for good: "not now", a broken server and a line that hangs up are tried again. */
    private Http.Answer ask(Kind kind, Request request) throws Exception {
        for (int tries = 1; tries <= TRIES; tries++) {
            var asked = System.nanoTime();
            try (var http = new Http("localhost", port.getAsInt(), player.cookie())) {
                var answer = request.send(http);
                note(kind, answer.status(), asked, answer.retryAfter());
                if (answer.status() < 500 && answer.status() != 429) {
                    return answer;
                }
            } catch (IOException gone) {
                note(kind, 0, asked, false);
            }
            if (!patient.getAsBoolean()) {
                throw new PutAway();
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
        ledger.odd(kind + ": no answer in " + TRIES + " tries");
        throw new PutAway();
    }

    private void note(Kind kind, int status, long asked, boolean retryAfter) {
        replies.add(new Reply(kind, status, asked, (System.nanoTime() - asked) / 1_000_000, retryAfter));
    }
}
