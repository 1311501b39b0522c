package vn.hoithi.dashboard;

import vn.hoithi.dashboard.DashboardPage.Chart;
import vn.hoithi.dashboard.DashboardPage.Mark;
import vn.hoithi.dashboard.DashboardPage.Row;
import vn.hoithi.web.Wording;

import java.util.ArrayList;
import java.util.List;

/** Puts the trend and the pace into words. */
final class ChartText {

    private ChartText() {
    }

    static Chart chart(Trend trend, Participation members, String whom, Wording words) {
        var now = trend.now();
        var y = Trend.dec(now.y());
        var share = share(trend, now, members, words);
        var first = words.format().day(trend.first());
        var title = words.say("dashboard.trend.title", whom, first, words.format().day(now.day()));
        var description = words.say(members.declared() ? "dashboard.trend.desc" : "dashboard.trend.descCount", share(trend, trend.points().getFirst(), members, words), first,
                share, words.format().day(now.day()), String.valueOf(members.percent()), words.format().day(trend.last()));
        return new Chart(title, description, scale(trend, members, words), trend.line(), trend.area(), goal(trend, 0), goal(trend, 15),
                words.say("dashboard.target", String.valueOf(members.percent())), Trend.dec(now.x()), y, Trend.dec(trend.labelY()), Trend.anchor(now.x()), share,
                days(trend, words), rows(trend, members, words));
    }

    static String pace(DailyPace pace, Participation members, Wording words) {
        var target = String.valueOf(members.percent());
        return switch (pace) {
            case DailyPace.NotYet() -> words.say("dashboard.pace.notYet");
            case DailyPace.NoTarget() -> words.say("dashboard.pace.noTarget");
            case DailyPace.Reached() -> words.say("dashboard.pace.reached", target);
            case DailyPace.Over() -> words.say("dashboard.pace.over", target, words.number(members.missing()));
            case DailyPace.NotMeasured(var days) -> words.say(days > 1 ? "dashboard.pace.notMeasured" : "dashboard.pace.begun", String.valueOf(days));
            case DailyPace.Still(var days) -> words.say("dashboard.pace.still", String.valueOf(days));
            case DailyPace.Reaches(var days, var perDay, var day) ->
                    words.say("dashboard.pace.reaches", String.valueOf(days), perDay(perDay, words), target, words.format().day(day));
            case DailyPace.TooSlow(var days, var perDay, var needed) ->
                    words.say("dashboard.pace.tooSlow", String.valueOf(days), perDay(perDay, words), target, words.number(needed));
        };
    }

    private static String perDay(long perDay, Wording words) {
        return perDay == 0 ? words.say("dashboard.pace.fewerThanOne") : words.number(perDay);
    }

    private static String goal(Trend trend, int below) {
        return trend.goalY() == null ? null : Trend.dec(trend.goalY() + below);
    }

    private static String share(Trend trend, Trend.Point point, Participation members, Wording words) {
        return members.declared() ? words.format().percent(point.total(), trend.top()) : words.number(point.total());
    }

    private static List<Mark> scale(Trend trend, Participation members, Wording words) {
        var marks = new ArrayList<Mark>();
        for (var quarter = 0; quarter <= 4; quarter++) {
            if (members.declared() || quarter == 0 || quarter == 4) {
                var y = 184 - 40 * quarter;
                marks.add(new Mark(String.valueOf(y), String.valueOf(y + 4), "end", members.declared() ? String.valueOf(25 * quarter) : words.number(trend.top() * quarter / 4)));
            }
        }
        return marks;
    }

    private static List<Mark> days(Trend trend, Wording words) {
        var marks = new ArrayList<Mark>();
        marks.add(new Mark("34", "204", "start", words.format().day(trend.first())));
        if (trend.namesToday()) {
            marks.add(new Mark(Trend.dec(trend.now().x()), "204", "middle", words.format().day(trend.now().day())));
        }
        if (!trend.last().equals(trend.first())) {
            marks.add(new Mark("330", "204", "end", words.format().day(trend.last())));
        }
        return marks;
    }

    private static List<Row> rows(Trend trend, Participation members, Wording words) {
        return trend.points().reversed().stream().map(p -> new Row(words.format().day(p.day()), words.number(p.added()), words.number(p.total()),
                members.declared() ? words.format().percent(p.total(), trend.top()) : "–")).toList();
    }
}
