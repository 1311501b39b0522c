package vn.hoithi.marking.texts;

import vn.hoithi.contest.Contest;
import vn.hoithi.contest.RoundName;
import vn.hoithi.marking.DeskPage;
import vn.hoithi.marking.texts.EssayListQueries.Row;
import vn.hoithi.web.Wording;

import java.time.Instant;
import java.util.ArrayList;

/** What is said of an essay in lists and files, in one language. */
record EssayWords(Wording words) {

    String say(String key, Object... arguments) {
        return words.say(key, arguments);
    }

    String name(Row row) {
        return row.name().isEmpty() ? say("essays.blind") : row.name();
    }

    String unit(Row row) {
        return row.unitName().isEmpty() ? say("essays.blind") : row.unitName();
    }

    String round(Contest contest, int no) {
        return RoundName.of(contest, no, words);
    }

    String moment(long millis) {
        return words.format().minute(Instant.ofEpochMilli(millis));
    }

    String heading(Row row) {
        var label = say("marking.essayTitle", DeskPage.label(row.token()));
        return row.name().isEmpty() ? label : label + ": " + row.name() + ", " + row.unitName();
    }

    /** Round, moment, length, and the points once it is marked. */
    String facts(Contest contest, Row row) {
        var facts = new ArrayList<String>();
        facts.add(round(contest, row.roundNo()));
        facts.add(say("essays.submitted", moment(row.submittedAt())));
        facts.add(say("marking.words", words.format().number(row.words())));
        if (row.marked()) {
            facts.add(points(contest, row));
        }
        return String.join(". ", facts) + ".";
    }

    String points(Contest contest, Row row) {
        return say("essays.points", words.format().points(row.points()), words.format().points(contest.settings().essay().points()));
    }

    String state(Row row) {
        return say("essays.state." + (row.releasedAt() != null ? "RELEASED" : row.marked() ? "MARKED" : "WAITING"));
    }

    String remark(Row row) {
        return say("marking.remark") + ": " + row.remark();
    }
}
