package vn.hoithi.marking;

import jakarta.inject.Singleton;
import vn.hoithi.contest.Contest;
import vn.hoithi.organisation.Actor;
import vn.hoithi.web.Form;

import java.time.Instant;
import java.util.HashMap;
import java.util.random.RandomGenerator;

/** Marks an essay through the same desk as everybody, with made-up points: for the demo world and rehearsals. */
@Singleton
public class MarkingRehearsal {

    private final MarkingQueue desk;

    MarkingRehearsal(MarkingQueue desk) {
        this.desk = desk;
    }

    /** Takes the next free essay and marks it; says whether there was one. */
    public boolean markNext(Contest contest, Actor marker, RandomGenerator random, Instant now) {
        var shown = desk.next(contest, marker, now).flatMap(token -> desk.essay(marker, token)).orElse(null);
        if (shown == null) {
            return false;
        }
        var rubric = contest.settings().essay().criteria();
        var fields = new HashMap<String, String>();
        for (int no = 1; no <= rubric.size(); no++) {
            var quarters = rubric.get(no - 1).points() / 25;
            var points = (quarters / 2 + random.nextInt(quarters / 2 + 1)) * 25;
            fields.put("p" + no, points / 100 + "," + "%02d".formatted(points % 100));
        }
        return desk.save(marker, shown.essay(), MarkForm.read(Form.of(fields), rubric, true), shown.essay().revision(), true, now) == MarkingQueue.Saved.DONE;
    }
}
