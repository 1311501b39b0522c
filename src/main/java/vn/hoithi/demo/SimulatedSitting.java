package vn.hoithi.demo;

import jakarta.inject.Singleton;
import vn.hoithi.attempt.Attempts;
import vn.hoithi.attempt.Paper;
import vn.hoithi.attempt.Responses;
import vn.hoithi.attempt.Sitting;
import vn.hoithi.attempt.StartResult;
import vn.hoithi.contest.Contest;
import vn.hoithi.organisation.Actor;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/** Lets a simulated person sit an attempt through the same start, saves and submission as everybody: for the demo world and rehearsals. */
@Singleton
public class SimulatedSitting {

    private static final int SAVES = 2;
    private final Attempts attempts;

    SimulatedSitting(Attempts attempts) {
        this.attempts = attempts;
    }

    /**
     * How the person behaves.
     *
     * @param skill      chance to know an answer, 0 to 1
     * @param took       time from start to submission
     * @param prediction the number guessed, or null
     * @param essay      the essay, or null
     */
    public record Behaviour(double skill, Duration took, Long prediction, String essay) {
    }

    /** Sits one attempt that starts at the moment given; says whether the start was granted. */
    public boolean sit(Contest contest, Actor actor, Behaviour behaviour, Instant start, RandomGenerator random) {
        if (!(attempts.start(contest, actor, start) instanceof StartResult.Started started)) {
            return false;
        }
        var sitting = attempts.sitting(started.attemptId(), actor.personId()).orElseThrow();
        var answers = answers(sitting, behaviour, random);
        for (int save = 1; save <= SAVES; save++) {
            var at = start.plus(behaviour.took().multipliedBy(save).dividedBy(SAVES + 1));
            var part = save;
            var changes = new HashMap<String, String>();
            answers.forEach((slot, value) -> {
                if (Math.floorMod(slot.hashCode(), SAVES) == part - 1) {
                    changes.put(slot, value);
                }
            });
            attempts.save(sitting, Math.max(1, at.toEpochMilli() - start.toEpochMilli()) * 1024, changes, at);
        }
        attempts.submit(started.attemptId(), start.plus(behaviour.took()));
        return true;
    }

    private static Map<String, String> answers(Sitting sitting, Behaviour behaviour, RandomGenerator random) {
        var paper = Paper.decode(sitting.row().paper());
        var answers = new HashMap<String, String>();
        for (int i = 0; i < paper.size(); i++) {
            var slot = paper.slots().get(i);
            var item = sitting.items().get(i);
            var knows = random.nextDouble() < behaviour.skill();
            var right = String.join(",", IntStream.range(0, slot.order().size()).filter(p -> item.choices().get(slot.order().get(p)).correct()).mapToObj(String::valueOf).toList());
            answers.put(Integer.toString(i + 1), knows ? right : Integer.toString(random.nextInt(slot.order().size())));
        }
        if (behaviour.prediction() != null) {
            answers.put(Responses.PREDICTION, behaviour.prediction().toString());
        }
        if (behaviour.essay() != null) {
            answers.put(Responses.ESSAY, behaviour.essay());
        }
        return answers;
    }
}
