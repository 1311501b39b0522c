package vn.hoithi.attempt.extratime;

import jakarta.inject.Singleton;
import vn.hoithi.attempt.ClosingFailureRepository;
import vn.hoithi.attempt.LateDeliveryRepository;
import vn.hoithi.contest.Contest;
import vn.hoithi.contest.Round;
import vn.hoithi.contest.RoundName;
import vn.hoithi.database.Ids;
import vn.hoithi.organisation.PersonSearch;
import vn.hoithi.text.Format;
import vn.hoithi.web.Confirmation;
import vn.hoithi.web.Form;
import vn.hoithi.web.Messages;
import vn.hoithi.web.Option;
import vn.hoithi.web.Pager;
import vn.hoithi.web.Wording;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;

/** Puts into words who is inside, the form for extra time, and the question before it is given. */
@Singleton
class ExtraTimePages {

    static final int PAGE = 50;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");
    private static final int LISTED = 20;
    private final InsideQueries queries;
    private final LateDeliveryRepository deliveries;
    private final ClosingFailureRepository failures;
    private final Messages messages;
    private final Ids ids;

    ExtraTimePages(InsideQueries queries, LateDeliveryRepository deliveries, ClosingFailureRepository failures, Messages messages, Ids ids) {
        this.queries = queries;
        this.deliveries = deliveries;
        this.failures = failures;
        this.messages = messages;
        this.ids = ids;
    }

    In in(Locale locale) {
        return new In(messages.in(locale));
    }

    static String address(Contest contest) {
        return "/organiser/contests/" + contest.slug() + "/inside";
    }

    /** The pages in a language. */
    final class In {

        private final Wording words;

        private In(Wording words) {
            this.words = words;
        }

        InsidePage inside(Contest contest, String typed, int asked, Instant now) {
            var who = PersonSearch.of(typed);
            var all = queries.inside(contest.id(), now.toEpochMilli());
            var found = typed.isEmpty() ? all : queries.found(contest.id(), who.phone(), who.first(), who.second(), who.third(), now.toEpochMilli());
            var pager = Pager.of(asked, PAGE, (int) found, page(contest, typed));
            var lines = queries.inside(contest.id(), who.phone(), who.first(), who.second(), who.third(), now.toEpochMilli(), pager.size(), pager.from());
            return new InsidePage(contest.slug(), contest.title(), words.number(all), sitting(contest, now), all > 0 || contest.openRound(now).isPresent(),
                    typed, lines.stream().map(this::line).toList(), pager, queries.history(contest.id()).stream().map(this::given).toList(), late(contest), stuck(contest));
        }

        /** The form with what was typed; {@code one} is whose attempt it is for, null for everybody. */
        ExtraTimeForm form(Contest contest, InsideQueries.Line one, Form typed, Instant now) {
            var whom = one == null ? words.say("extra.whom.all", words.number(queries.inside(contest.id(), now.toEpochMilli()))) : words.say("extra.whom.one", one.name(), one.unitName(), second(one.endsAt()));
            var chosen = ExtraTimeForm.reach(typed);
            var reaches = one != null ? List.<Option>of()
                    : Option.named(ExtraTimeForm.GIVEN, words, "extra.reach.", r -> r == chosen);
            return new ExtraTimeForm(contest.slug(), contest.title(), one == null ? "" : "" + one.id(), whom, sitting(contest, now), reaches, typed.has("minutes") ? typed.line("minutes") : "5",
                    typed.line("reason"), typed.errors());
        }

        /** Asks before it is given; the number made here is good for one answer. */
        Confirmation question(Contest contest, ExtraTimeRequest asked, ExtraTimePlan plan, InsideQueries.Line one) {
            var people = words.number(plan.reached().size());
            var minutes = words.say("unit.minutes", asked.minutes());
            var facts = List.of(new Confirmation.Fact(words.say("extra.fact.people"), people), new Confirmation.Fact(words.say("extra.fact.time"), minutes));
            var effects = new ArrayList<String>();
            if (one != null) {
                effects.add(words.say("extra.effect.ends", second(plan.reached().getFirst().after()), second(one.endsAt())));
            }
            if (plan.moved() != null) {
                effects.add(words.say("extra.effect.closes", name(plan.moved().round()), words.format().minute(plan.moved().closes()), words.format().minute(plan.moved().window().closes())));
                effects.add(words.say("extra.effect.follow"));
            }
            effects.add(words.say("extra.effect.told", asked.reason()));
            effects.add(words.say("extra.effect.final"));
            var cut = asked.reach() == ExtraTimeRequest.Reach.ROUND ? 0 : plan.cut(asked.millis());
            var warnings = cut > 0 ? List.of(words.say("extra.doubt.cut", words.number(cut))) : List.<String>of();
            var fields = new LinkedHashMap<String, String>();
            fields.put("id", "" + ids.next());
            fields.put("attempt", one == null ? "" : "" + one.id());
            fields.put("reach", asked.reach().name());
            fields.put("minutes", "" + asked.minutes());
            fields.put("reason", asked.reason());
            var round = plan.moved() == null ? "" : name(plan.moved().round());
            return new Confirmation(words.say("extra.question." + asked.reach(), one == null ? people : one.name(), minutes, round), facts, effects, warnings,
                    "/organiser/contests/" + contest.slug() + "/extra-time", fields, words.say("extra.give"), one == null ? "/organiser/contests/" + contest.slug() + "/extra-time" : address(contest) + "/" + one.id());
        }

        private InsidePage.Line line(InsideQueries.Line l) {
            return new InsidePage.Line("" + l.id(), l.name(), PersonSearch.masked(l.phone()), l.unitName(), time(l.startedAt()), time(l.endsAt()),
                    l.extraMs() <= 0 ? "" : words.say("inside.extra", words.length(l.extraMs())));
        }

        private InsidePage.Given given(InsideQueries.History h) {
            var closes = h.closesAfter() == null ? "" : words.format().minute(Instant.ofEpochMilli(h.closesAfter()));
            var closed = h.closesBefore() == null ? "" : words.format().minute(Instant.ofEpochMilli(h.closesBefore()));
            return new InsidePage.Given(words.say("extra.given." + h.reach(), h.person() == null ? words.number(h.people()) : h.person(), words.say("unit.minutes", h.millis() / 60_000), closes, closed), h.reason(),
                    words.say("extra.by", h.givenBy(), words.format().second(Instant.ofEpochMilli(h.givenAt()))));
        }

        private InsidePage.Listed late(Contest contest) {
            var lines = deliveries.of(contest.id(), LISTED).stream()
                    .map(d -> new InsidePage.Told(d.name(), d.unitName(), words.say("inside.late.what", second(d.endedAt()), words.length(d.arrivedAt() - d.endedAt())))).toList();
            return listed(lines, lines.size() < LISTED ? lines.size() : deliveries.count(contest.id()));
        }

        private InsidePage.Listed stuck(Contest contest) {
            var lines = failures.of(contest.id(), LISTED).stream()
                    .map(f -> new InsidePage.Told(f.name(), f.unitName(), words.say("inside.stuck.what", second(f.endsAt()), words.number(f.tries()), second(f.nextTryAt())))).toList();
            return listed(lines, lines.size() < LISTED ? lines.size() : failures.count(contest.id()));
        }

        private InsidePage.Listed listed(List<InsidePage.Told> lines, int all) {
            return new InsidePage.Listed(lines, all > lines.size() ? words.say("inside.listed", words.number(lines.size()), words.number(all)) : "");
        }

        private String sitting(Contest contest, Instant now) {
            return contest.openRound(now).map(r -> words.say("inside.sitting", name(r), words.format().minute(r.windowAt(now).orElseThrow().closes()))).orElseGet(() -> words.say("inside.noSitting"));
        }

        private String name(Round round) {
            return RoundName.of(round, words);
        }

        private String second(long moment) {
            return words.format().second(Instant.ofEpochMilli(moment));
        }

        /** Without the day: nobody sits longer than some hours. */
        private static String time(long moment) {
            return TIME.format(Instant.ofEpochMilli(moment).atZone(Format.ZONE));
        }

        private static String page(Contest contest, String typed) {
            return address(contest) + "?q=" + URLEncoder.encode(typed, StandardCharsets.UTF_8) + "&page=";
        }
    }
}
