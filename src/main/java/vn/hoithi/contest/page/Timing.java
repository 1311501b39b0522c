package vn.hoithi.contest.page;

import vn.hoithi.contest.Contest;
import vn.hoithi.contest.Round;
import vn.hoithi.contest.RoundName;
import vn.hoithi.web.Wording;

import java.time.Duration;
import java.time.Instant;

/** Where a contest stands at a moment, in words; asks nothing of the database. */
final class Timing {

    private final Contest contest;
    private final Wording words;
    private final Instant now;
    private final Round open;
    private final Round next;

    Timing(Contest contest, Wording words, Instant now) {
        this.contest = contest;
        this.words = words;
        this.now = now;
        this.open = contest.openRound(now).orElse(null);
        this.next = contest.settings().rounds().stream().filter(r -> now.isBefore(r.closes())).findFirst().orElse(null);
    }

    String badge() {
        return contest.phaseAt(now).badge();
    }

    /** "Đợt 2 đang mở". */
    String state() {
        return open != null ? words.say("contest.roundOpen", openName()) : next != null ? words.say("contest.roundSoon", RoundName.of(next, words)) : words.say("contest.ended");
    }

    /** Name of the open round, or empty. */
    String openName() {
        return open == null ? "" : RoundName.of(open, words);
    }

    /** "đến 23:00, 09/11/2026". */
    String until() {
        if (open != null) {
            return words.say("contest.until", words.format().minute(ends()));
        }
        return next != null ? words.say("contest.opensAt", words.format().opening(ends())) : words.say("contest.endedAt", words.format().minute(contest.settings().rounds().getLast().closes()));
    }

    /** Why nobody can enter now, or empty when a round is open. */
    String closed() {
        if (open != null) {
            return "";
        }
        return next == null ? words.say("contest.none.ended") : words.say("contest.none.upcoming", words.format().opening(ends()));
    }

    /** The closing of the open sitting, else the next opening; the last closing when nothing comes any more. */
    Instant ends() {
        return ContestCalendar.next(contest, now);
    }

    /** Null when nothing is awaited. */
    ContestOverview.Countdown countdown() {
        if (next == null) {
            return null;
        }
        var left = Duration.between(now, ends());
        var name = RoundName.of(open != null ? open : next, words);
        var label = words.say(open != null ? "contest.closesIn" : "contest.opensIn", name);
        return new ContestOverview.Countdown(label, left.toDays(), "%02d".formatted(left.toHoursPart()), "%02d".formatted(left.toMinutesPart()),
                words.say("contest.left", left.toDays(), left.toHoursPart(), left.toMinutesPart()), now.toEpochMilli(), ends().toEpochMilli(), words.say(open != null ? "contest.closedNow" : "contest.openNow", name));
    }

    /** The largest part of what is left until the moment: "3 ngày", "5 giờ", "12 phút". */
    static String left(Instant moment, Instant now, Wording words) {
        var left = Duration.between(now, moment);
        return left.toDays() > 0 ? words.say("home.left.days", left.toDays()) : left.toHours() > 0 ? words.say("home.left.hours", left.toHours())
                : words.say("home.left.minutes", Contest.minutesUntil(moment, now));
    }
}
