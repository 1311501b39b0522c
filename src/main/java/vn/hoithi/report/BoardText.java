package vn.hoithi.report;

import jakarta.inject.Singleton;
import vn.hoithi.account.Phone;
import vn.hoithi.contest.Contest;
import vn.hoithi.report.BoardPage.Absent;
import vn.hoithi.report.BoardPage.Below;
import vn.hoithi.report.BoardPage.Fact;
import vn.hoithi.report.BoardPage.Figures;
import vn.hoithi.report.BoardPage.Line;
import vn.hoithi.report.BoardPage.Meter;
import vn.hoithi.report.BoardPage.Person;
import vn.hoithi.report.BoardPage.Sub;
import vn.hoithi.report.BoardPage.Untouched;
import vn.hoithi.text.Format;
import vn.hoithi.web.Messages;
import vn.hoithi.web.Site;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Puts a board into the reader's words. */
@Singleton
class BoardText {

    private final Messages messages;
    private final Site site;

    BoardText(Messages messages, Site site) {
        this.messages = messages;
        this.site = site;
    }

    Figures figures(Board board, Locale locale) {
        var words = Words.in(messages, locale);
        var contest = board.contest();
        var own = board.own();
        var members = own.ofMembers(contest.settings().targetMembers());
        var trend = trend(board, members);
        var pace = Pace.of(trend.points().stream().map(Trend.Point::added).toList(), members, day(board.at()), trend.last());
        var reminder = new Reminder(contest, board.unit().name(), members, site.getUrl() + "/v/" + contest.code()).text(messages, locale, board.at());
        return new Figures(contest.title(), "/contests/" + contest.slug(), phase(contest, board.at(), words), words.format().minute(board.at()), board.at().toString(),
                counted(board, words), meter(own.ofOfficers(contest.settings().targetOfficers()), words), meter(members, words), facts(board, words),
                trend.empty() ? null : ChartText.chart(trend, members, words), ChartText.pace(pace, members, words), reminder,
                untouched(board, words), below(board, words), absent(board, words));
    }

    private static Trend trend(Board board, Progress members) {
        var rounds = board.contest().settings().rounds();
        var first = day(rounds.getFirst().opens());
        var last = day(rounds.getLast().closes().minusMillis(1));
        var added = board.days().stream().collect(Collectors.toMap(BoardQueries.Day::day, BoardQueries.Day::members));
        return Trend.of(added, members, first, last, day(board.at()));
    }

    private static LocalDate day(Instant moment) {
        return moment.atZone(Format.ZONE).toLocalDate();
    }

    private static String phase(Contest contest, Instant now, Words words) {
        var rounds = contest.settings().rounds();
        return switch (contest.phaseAt(now)) {
            case UPCOMING -> words.say("board.phase.upcoming", words.format().opening(rounds.getFirst().opens()));
            case ENDED -> words.say("board.phase.ended", words.format().minute(rounds.getLast().closes()));
            case OPEN, BETWEEN -> words.say("board.phase.open", words.format().minute(rounds.getLast().closes()));
        };
    }

    private static String counted(Board board, Words words) {
        var own = board.own();
        if (own.members() == 0) {
            return words.say("board.counted.none");
        }
        return own.countedOn() == null ? words.say("board.counted.source", own.source())
                : words.say("board.counted", words.format().date(own.countedOn()), own.source());
    }

    private static Meter meter(Progress progress, Words words) {
        var target = words.say("board.target", String.valueOf(progress.percent()));
        var missing = !progress.declared() ? "" : progress.overfull() ? words.say("board.overfull") : progress.reached() ? words.say("board.reached") : words.say("board.missing", words.number(progress.missing()));
        var count = progress.declared() ? words.say("board.of", words.number(progress.done()), words.number(progress.of())) : words.say("board.people", words.number(progress.done()));
        return new Meter(progress.declared(), words.percent(progress), count, missing, target, words.say("board.meter", words.percent(progress), String.valueOf(progress.percent())),
                Trend.dec(progress.share()), Trend.dec(Math.max(0, progress.percent() - 0.8)));
    }

    private static List<Fact> facts(Board board, Words words) {
        var own = board.own();
        return List.of(new Fact(words.say("board.fact.participants"), words.number(own.participants())), new Fact(words.say("board.fact.workers"), words.number(own.workers())),
                new Fact(words.say("board.fact.attempts"), words.number(own.attempts())), new Fact(words.say("board.fact.average"), average(board, words)));
    }

    /** A person's points are the sum over the rounds, so the most is a full paper in each of them. */
    private static String average(Board board, Words words) {
        var own = board.own();
        var settings = board.contest().settings();
        var rounds = settings.rounds().size();
        return own.participants() == 0 ? "–" : words.say(rounds > 1 ? "board.average.rounds" : "board.average",
                words.format().points(Math.round((double) own.pointsSum() / own.participants())), words.format().points(settings.maxPoints() * rounds), words.number(rounds));
    }

    private static Untouched untouched(Board board, Words words) {
        var rest = board.untouchedCount() - board.untouched().size();
        var lines = board.untouched().stream().map(u -> new Line(u.name(), href(u.unitId(), board.contest()),
                words.say("board.untouched.detail", words.number(u.members()), u.above() == null ? "" : u.above()))).toList();
        return new Untouched(words.say("board.untouched.title", words.number(board.untouchedCount())), lines, rest > 0 ? words.say("board.untouched.more", words.number(rest)) : "");
    }

    private static Below below(Board board, Words words) {
        var percent = board.contest().settings().targetMembers();
        var subs = board.below().stream().map(f -> sub(f, f.ofMembers(percent), board.contest(), words)).toList();
        return new Below(words.say("board.below.title", words.number(subs.size())), words.say("board.below.caption", String.valueOf(percent)), subs);
    }

    private static Sub sub(BoardQueries.Figures figures, Progress members, Contest contest, Words words) {
        return new Sub(figures.name(), href(figures.unitId(), contest), words.number(members.done()), members.declared() ? "/ " + words.number(members.of()) : "",
                words.percent(members), members.declared() ? words.number(members.missing()) : "–", members.reached());
    }

    private static Absent absent(Board board, Words words) {
        if (!Board.namesPeople(board.unit())) {
            return null;
        }
        var rest = board.absentCount() - board.absent().size();
        var people = board.absent().stream().map(a -> new Person(a.name(), words.say("board.role." + a.role()) + (a.unitName().equals(board.unit().name()) ? "" : ", " + a.unitName()),
                Phone.masked(a.phone()))).toList();
        return new Absent(words.say("board.absent.title", words.number(board.absentCount())), people, rest > 0 ? words.say("board.absent.more", words.number(rest)) : "");
    }

    private static String href(long unitId, Contest contest) {
        return "/units/" + unitId + "?contest=" + contest.slug();
    }
}
