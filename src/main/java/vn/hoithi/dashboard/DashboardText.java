package vn.hoithi.dashboard;

import jakarta.inject.Singleton;
import vn.hoithi.account.Phone;
import vn.hoithi.contest.Contest;
import vn.hoithi.contest.Denominator;
import vn.hoithi.contest.Overall;
import vn.hoithi.dashboard.DashboardPage.Absent;
import vn.hoithi.dashboard.DashboardPage.Below;
import vn.hoithi.dashboard.DashboardPage.Fact;
import vn.hoithi.dashboard.DashboardPage.Figures;
import vn.hoithi.dashboard.DashboardPage.Line;
import vn.hoithi.dashboard.DashboardPage.Meter;
import vn.hoithi.dashboard.DashboardPage.Person;
import vn.hoithi.dashboard.DashboardPage.Sub;
import vn.hoithi.dashboard.DashboardPage.Untouched;
import vn.hoithi.organisation.MemberRole;
import vn.hoithi.text.Format;
import vn.hoithi.web.Messages;
import vn.hoithi.web.Site;
import vn.hoithi.web.Wording;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Puts a dashboard into the reader's words. */
@Singleton
class DashboardText {

    private final Messages messages;
    private final Site site;

    DashboardText(Messages messages, Site site) {
        this.messages = messages;
        this.site = site;
    }

    Figures figures(Dashboard dashboard, Locale locale) {
        var words = messages.in(locale);
        var contest = dashboard.contest();
        var settings = contest.settings();
        var rate = Denominator.of(settings);
        var participation = dashboard.own().of(settings);
        var trend = trend(dashboard, rate, participation);
        var pace = DailyPace.of(trend.points().stream().map(Trend.Point::added).toList(), trend.points().stream().map(p -> open(contest, p.day(), dashboard.at())).toList(), participation, day(dashboard.at()), trend.last());
        var reminder = new Reminder(contest, dashboard.unit(), participation, site.getUrl() + "/v/" + contest.code());
        return new Figures(contest.title(), "/contests/" + contest.slug(), phase(contest, dashboard.at(), words), words.format().minute(dashboard.at()), dashboard.at().toString(),
                counted(dashboard, rate, words), officers(dashboard, words), rate == Denominator.OFFICERS || rate == Denominator.NOBODY ? null : meter(participation, words),
                words.say("denominator." + rate + ".head"), waiting(dashboard, words), words.say("dashboard.trend", words.say("denominator." + rate)), facts(dashboard, words),
                trend.empty() ? null : ChartText.chart(trend, participation, words.say("denominator." + rate), words), ChartText.pace(pace, participation, words), reminder.text(words, dashboard.at()), reminder.formal(words, dashboard.at()),
                untouched(dashboard, rate, words), below(dashboard, rate, words), absent(dashboard, words));
    }

    /** Officers have a target of their own wherever they may enter. */
    private static Meter officers(Dashboard dashboard, Wording words) {
        var settings = dashboard.contest().settings();
        return Denominator.admits(settings, MemberRole.OFFICER) ? meter(dashboard.own().of(Denominator.OFFICERS, settings), words) : null;
    }

    private static String waiting(Dashboard dashboard, Wording words) {
        var waiting = dashboard.own().waiting();
        var counts = Denominator.admits(dashboard.contest().settings(), MemberRole.MEMBER);
        return waiting == 0 ? "" : words.say(counts ? "dashboard.waiting.members" : "dashboard.waiting", words.number(waiting));
    }

    private static Trend trend(Dashboard dashboard, Denominator rate, Participation participation) {
        var rounds = dashboard.contest().settings().rounds();
        var first = day(rounds.getFirst().opens());
        var last = day(rounds.getLast().closes().minusMillis(1));
        var added = dashboard.days().stream().collect(Collectors.toMap(DashboardQueries.Day::day, d -> rate.done(d.participants(), d.officers(), d.workers())));
        return Trend.of(added, participation, first, last, day(dashboard.at()));
    }

    /** A sitting was open on the day, up to now. */
    private static boolean open(Contest contest, LocalDate day, Instant now) {
        var begins = day.atStartOfDay(Format.ZONE).toInstant();
        var ends = day.plusDays(1).atStartOfDay(Format.ZONE).toInstant();
        var until = ends.isAfter(now) ? now : ends;
        return contest.settings().rounds().stream().flatMap(r -> r.windows().stream()).anyMatch(w -> w.opens().isBefore(until) && w.closes().isAfter(begins));
    }

    private static LocalDate day(Instant moment) {
        return moment.atZone(Format.ZONE).toLocalDate();
    }

    private static String phase(Contest contest, Instant now, Wording words) {
        var rounds = contest.settings().rounds();
        return switch (contest.phaseAt(now)) {
            case UPCOMING -> words.say("dashboard.phase.upcoming", words.format().opening(rounds.getFirst().opens()));
            case ENDED -> words.say("dashboard.phase.ended", words.format().minute(rounds.getLast().closes()));
            case OPEN, BETWEEN -> words.say("dashboard.phase.open", words.format().minute(rounds.getLast().closes()));
        };
    }

    private static String counted(Dashboard dashboard, Denominator rate, Wording words) {
        var own = dashboard.own();
        if (rate == Denominator.NOBODY) {
            return words.say("dashboard.counted.nobody");
        }
        if (rate.declared(own.members(), own.officers()) == 0) {
            return words.say("dashboard.counted.none");
        }
        return own.countedOn() == null ? words.say("dashboard.counted.source", own.source())
                : words.say("dashboard.counted", words.format().date(own.countedOn()), own.source());
    }

    private static Meter meter(Participation participation, Wording words) {
        var target = words.say("dashboard.target", String.valueOf(participation.percent()));
        var missing = !participation.declared() ? "" : participation.overfull() ? words.say("dashboard.overfull") : participation.reached() ? words.say("dashboard.reached") : words.say("dashboard.missing", words.number(participation.missing()));
        var count = participation.declared() ? words.say("dashboard.of", words.number(participation.done()), words.number(participation.of())) : words.say("dashboard.people", words.number(participation.done()));
        return new Meter(participation.declared(), participation.printed(words.format()), count, missing, target, words.say("dashboard.meter", participation.printed(words.format()), String.valueOf(participation.percent())),
                Trend.dec(participation.share()), Trend.dec(Math.max(0, participation.percent() - 0.8)));
    }

    private static List<Fact> facts(Dashboard dashboard, Wording words) {
        var own = dashboard.own();
        return List.of(new Fact(words.say("dashboard.fact.participants"), words.number(own.participants())), new Fact(words.say("dashboard.fact.workers"), words.number(own.workers())),
                new Fact(words.say("dashboard.fact.attempts"), words.number(own.attempts())), new Fact(words.say("dashboard.fact.average"), average(dashboard, words)));
    }

    private static String average(Dashboard dashboard, Wording words) {
        var own = dashboard.own();
        var settings = dashboard.contest().settings();
        var rounds = settings.rounds().size();
        var disclosure = dashboard.contest().disclosure();
        if (!disclosure.averagesShown(dashboard.at())) {
            var from = disclosure.averagesFrom(dashboard.at());
            return from == null ? words.say("dashboard.average.never") : words.say("dashboard.average.from", words.format().minute(from));
        }
        return own.scored() == 0 ? "–" : words.say(rounds > 1 && settings.overall() == Overall.SUM ? "dashboard.average.rounds" : "dashboard.average",
                words.format().points(Math.round((double) own.pointsSum() / own.scored())), words.format().points(settings.maxPointsOverall()), words.number(rounds));
    }

    private static Untouched untouched(Dashboard dashboard, Denominator rate, Wording words) {
        var rest = dashboard.untouchedCount() - dashboard.untouched().size();
        var lines = dashboard.untouched().stream().map(u -> new Line(u.name(), href(u.unitId(), dashboard.contest()),
                words.say("dashboard.untouched.detail", words.number(u.declared()), words.say("denominator." + rate), u.above() == null ? "" : u.above()))).toList();
        return new Untouched(words.say("dashboard.untouched.title", words.number(dashboard.untouchedCount())), lines, rest > 0 ? words.say("dashboard.untouched.more", words.number(rest)) : "");
    }

    private static Below below(Dashboard dashboard, Denominator rate, Wording words) {
        var settings = dashboard.contest().settings();
        var subs = dashboard.below().stream().map(f -> sub(f, f.of(settings), dashboard.contest(), words)).toList();
        var caption = rate == Denominator.NOBODY ? "" : words.say("dashboard.below.caption", String.valueOf(rate.target(settings)), words.say("denominator." + rate));
        return new Below(words.say("dashboard.below.title", words.number(subs.size())), caption, subs);
    }

    private static Sub sub(DashboardQueries.Figures figures, Participation participation, Contest contest, Wording words) {
        return new Sub(figures.name(), href(figures.unitId(), contest), words.number(participation.done()), participation.declared() ? "/ " + words.number(participation.of()) : "",
                participation.printed(words.format()), participation.declared() ? words.number(participation.missing()) : "–", participation.reached());
    }

    private static Absent absent(Dashboard dashboard, Wording words) {
        if (!Dashboard.namesPeople(dashboard.unit())) {
            return null;
        }
        var rest = dashboard.absentCount() - dashboard.absent().size();
        var people = dashboard.absent().stream().map(a -> new Person(a.name(), words.say("dashboard.role." + a.role()) + (a.unitName().equals(dashboard.unit().name()) ? "" : ", " + a.unitName()),
                Phone.masked(a.phone()))).toList();
        return new Absent(words.say("dashboard.absent.title", words.number(dashboard.absentCount())), people, rest > 0 ? words.say("dashboard.absent.more", words.number(rest)) : "");
    }

    private static String href(long unitId, Contest contest) {
        return "/units/" + unitId + "?contest=" + contest.slug();
    }
}
