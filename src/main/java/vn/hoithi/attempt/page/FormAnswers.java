package vn.hoithi.attempt.page;

import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import vn.hoithi.attempt.Answers;
import vn.hoithi.attempt.Attempts;
import vn.hoithi.attempt.Responses;
import vn.hoithi.attempt.Resumed;
import vn.hoithi.attempt.SaveResult;
import vn.hoithi.attempt.Saver;
import vn.hoithi.attempt.Sequence;
import vn.hoithi.attempt.Sitting;
import vn.hoithi.attempt.live.SaveCounts;
import vn.hoithi.organisation.Actor;
import vn.hoithi.web.Form;
import vn.hoithi.web.NotFoundException;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** Keeps what a paper's form brings without a script: what can be kept is, and what cannot is never lost from the page. */
@Singleton
class FormAnswers {

    /** As the script reads it: "13.500", "13,500", "13 500" or "13500". */
    private static final Pattern NUMBER = Pattern.compile("\\d{0,12}|\\d{1,3}([., ])\\d{3}(\\1\\d{3}){0,2}");
    private static final int TRIES = 5;
    private final Attempts attempts;
    private final SaveCounts counts;

    FormAnswers(Attempts attempts, SaveCounts counts) {
        this.attempts = attempts;
        this.counts = counts;
    }

    /** What became of a form. */
    sealed interface Outcome permits Kept, Incomplete {
    }

    /** Not all of it is kept. */
    sealed interface Incomplete extends Outcome permits Refused, Shut, Busy {
    }

    /** All of it is kept; {@code resumed} has it. */
    record Kept(Resumed resumed) implements Outcome {
    }

    /** Some of it is kept; {@code wrong} has the slots that cannot be, each with the text as typed. */
    record Refused(Resumed resumed, Map<String, String> wrong) implements Incomplete {
    }

    /** Nothing is taken any more: the time is over or it was handed in. {@code lost}: slot to what was sent and does not stand. */
    record Shut(Resumed resumed, Map<String, String> lost) implements Incomplete {
    }

    /** The server cannot keep it now. {@code unsent}: what was to be kept. */
    record Busy(Resumed resumed, Map<String, String> unsent) implements Incomplete {
    }

    /** Keeps what the form changed against what its page showed: an old page cannot put back what was answered elsewhere since. */
    Outcome keep(long id, Actor actor, Form form, Instant now) {
        var resumed = attempts.resume(id, actor.personId()).orElseThrow(NotFoundException::new);
        var changes = changes(resumed, form);
        if (!resumed.answerable(now)) {
            return shut(resumed, changes);
        }
        var wrong = new LinkedHashMap<String, String>();
        changes.forEach((slot, value) -> {
            if (bad(resumed.sitting(), slot, value)) {
                wrong.put(slot, value);
            }
        });
        changes.keySet().removeAll(wrong.keySet());
        return keep(resumed, actor, changes, wrong, now);
    }

    private Outcome keep(Resumed resumed, Actor actor, Map<String, String> changes, Map<String, String> wrong, Instant now) {
        var sitting = resumed.sitting();
        try {
            if (!changes.isEmpty() && !saved(resumed, changes, now)) {
                return shut(again(sitting, actor), changes);
            }
        } catch (Answers.InvalidAnswer bad) { // too long in the form it is kept in
            if (changes.containsKey(bad.slot)) {
                wrong.put(bad.slot, changes.remove(bad.slot));
                return keep(resumed, actor, changes, wrong, now);
            }
            throw bad;
        } catch (Saver.Unavailable unavailable) {
            counts.failed(sitting.row().contestId());
            changes.putAll(wrong);
            return new Busy(resumed, changes);
        }
        return wrong.isEmpty() ? new Kept(again(sitting, actor)) : new Refused(again(sitting, actor), wrong);
    }

    /** False when nothing is taken any more. The number is above all that stands: a form is what its person wants last. */
    private boolean saved(Resumed resumed, Map<String, String> changes, Instant now) {
        var row = resumed.sitting().row();
        var seq = Sequence.next(row.startedAt(), now.toEpochMilli(), resumed.responses().lastSeq());
        for (int tries = 0; tries < TRIES; tries++) {
            if (!(attempts.save(resumed.sitting(), seq, changes, now) instanceof SaveResult.Refused refused)) {
                counts.saved(row.contestId());
                return true;
            }
            switch (refused.why()) {
                case TIME_UP, SUBMITTED -> {
                    counts.refused(row.contestId());
                    return false;
                }
                case GONE -> throw new NotFoundException();
                case TOO_MANY -> throw new Saver.Unavailable();
                case CONFLICT, AHEAD -> seq = attempts.sequence(resumed.sitting(), now);
            }
        }
        throw new Saver.Unavailable();
    }

    private Resumed again(Sitting sitting, Actor actor) {
        return attempts.resume(sitting.row().id(), actor.personId()).orElseThrow(NotFoundException::new);
    }

    private static Outcome shut(Resumed resumed, Map<String, String> changes) {
        var lost = new LinkedHashMap<>(changes);
        lost.entrySet().removeIf(e -> e.getValue().equals(resumed.responses().bySlot().getOrDefault(e.getKey(), "")));
        return new Shut(resumed, lost);
    }

    private Map<String, String> changes(Resumed resumed, Form form) {
        var sitting = resumed.sitting();
        var shown = attempts.responses(sitting.row().id(), form.number("lastSeq").orElse(0));
        var changes = new LinkedHashMap<String, String>();
        for (int slot = 1; slot <= sitting.items().size(); slot++) {
            put(changes, shown, Integer.toString(slot), String.join(",", form.all("s" + slot).stream().sorted().toList()));
        }
        if (form.has(Responses.PREDICTION) && sitting.contest().settings().prediction() != null) {
            var typed = form.line(Responses.PREDICTION);
            put(changes, shown, Responses.PREDICTION, number(typed) == null ? typed : number(typed));
        }
        if (form.has(Responses.ESSAY) && sitting.contest().settings().essay() != null) {
            put(changes, shown, Responses.ESSAY, form.block(Responses.ESSAY));
        }
        return changes;
    }

    private static @Nullable String number(String typed) {
        return NUMBER.matcher(typed).matches() ? typed.replaceAll("\\D", "") : null;
    }

    private static boolean bad(Sitting sitting, String slot, String value) {
        if (slot.equals(Responses.PREDICTION) && number(value) == null) {
            return true;
        }
        try {
            Answers.check(Map.of(slot, value), sitting.items(), sitting.contest().settings());
            return false;
        } catch (Answers.InvalidAnswer bad) {
            return true;
        }
    }

    private static void put(Map<String, String> changes, Responses shown, String slot, String value) {
        if (!shown.bySlot().getOrDefault(slot, "").equals(value)) {
            changes.put(slot, value);
        }
    }
}
