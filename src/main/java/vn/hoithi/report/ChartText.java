package vn.hoithi.report;

import vn.hoithi.report.BoardPage.Chart;
import vn.hoithi.report.BoardPage.Mark;
import vn.hoithi.report.BoardPage.Row;

import java.util.ArrayList;
import java.util.List;

/** Puts the trend and the pace into words. */
final class ChartText {

    private ChartText() {
    }

    static Chart chart(Trend trend, Progress members, Words words) {
        var now = trend.now();
        var y = Trend.dec(now.y());
        var share = share(trend, now, members, words);
        var first = words.format().day(trend.first());
        var title = words.say("board.trend.title", first, words.format().day(now.day()));
        var description = words.say(members.declared() ? "board.trend.desc" : "board.trend.descCount", share(trend, trend.points().getFirst(), members, words), first,
                share, words.format().day(now.day()), String.valueOf(members.percent()), words.format().day(trend.last()));
        return new Chart(title, description, scale(trend, members, words), trend.line(), trend.area(), goal(trend, 0), goal(trend, 15),
                words.say("board.target", String.valueOf(members.percent())), Trend.dec(now.x()), y, Trend.dec(trend.labelY()), Trend.anchor(now.x()), share,
                days(trend, words), rows(trend, members, words));
    }

    static String pace(Pace pace, Progress members, Words words) {
        var target = String.valueOf(members.percent());
        return switch (pace) {
            case Pace.NotYet() -> words.say("board.pace.notYet");
            case Pace.NoTarget() -> words.say("board.pace.noTarget");
            case Pace.Reached() -> words.say("board.pace.reached", target);
            case Pace.Over() -> words.say("board.pace.over", target, words.number(members.missing()));
            case Pace.Still(var days) -> words.say("board.pace.still", String.valueOf(days));
            case Pace.Reaches(var days, var perDay, var day) ->
                    words.say("board.pace.reaches", String.valueOf(days), words.number(perDay), target, words.format().day(day));
            case Pace.TooSlow(var days, var perDay, var needed) ->
                    words.say("board.pace.tooSlow", String.valueOf(days), words.number(perDay), target, words.number(needed));
        };
    }

    private static String goal(Trend trend, int below) {
        return trend.goalY() == null ? null : Trend.dec(trend.goalY() + below);
    }

    private static String share(Trend trend, Trend.Point point, Progress members, Words words) {
        return members.declared() ? words.format().percent(point.total(), trend.top()) : words.number(point.total());
    }

    private static List<Mark> scale(Trend trend, Progress members, Words words) {
        var marks = new ArrayList<Mark>();
        for (var quarter = 0; quarter <= 4; quarter++) {
            if (members.declared() || quarter == 0 || quarter == 4) {
                var y = 184 - 40 * quarter;
                marks.add(new Mark(String.valueOf(y), String.valueOf(y + 4), "end", members.declared() ? String.valueOf(25 * quarter) : words.number(trend.top() * quarter / 4)));
            }
        }
        return marks;
    }

    private static List<Mark> days(Trend trend, Words words) {
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

    private static List<Row> rows(Trend trend, Progress members, Words words) {
        return trend.points().reversed().stream().map(p -> new Row(words.format().day(p.day()), words.number(p.added()), words.number(p.total()),
                members.declared() ? words.format().percent(p.total(), trend.top()) : "–")).toList();
    }
}
