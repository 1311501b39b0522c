package vn.hoithi.attempt;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import jakarta.inject.Singleton;
import vn.hoithi.contest.Contest;
import vn.hoithi.contest.Round;
import vn.hoithi.organisation.PersonSearch;
import vn.hoithi.text.Format;
import vn.hoithi.time.Ids;
import vn.hoithi.web.Confirmation;
import vn.hoithi.web.Form;
import vn.hoithi.web.Messages;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Puts into words who is inside, the form for extra time, and the question before it is given. */
@Singleton
class ExtraTimePages {

    static final int PAGE = 50;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");
    private final InsideQueries queries;
    private final Messages messages;
    private final Ids ids;
    private final LoadingCache<Long, Integer> submitted;

    ExtraTimePages(InsideQueries queries, Messages messages, Ids ids) {
        this.queries = queries;
        this.messages = messages;
        this.ids = ids;
        this.submitted = Caffeine.newBuilder().maximumSize(200).expireAfterWrite(Duration.ofSeconds(5)).build(queries::submitted); // counts all of a contest's attempts
    }

    In in(Locale locale) {
        return new In(locale, Format.of(locale));
    }

    static String address(Contest contest) {
        return "/organiser/contests/" + contest.slug() + "/inside";
    }

    /** The pages in a language. */
    final class In {

        private final Locale locale;
        private final Format format;

        private In(Locale locale, Format format) {
            this.locale = locale;
            this.format = format;
        }

        InsidePage inside(Contest contest, String typed, int asked, Instant now) {
            var at = Math.clamp(asked, 1, 10_000);
            var who = PersonSearch.of(typed);
            var all = queries.inside(contest.id(), now.toEpochMilli());
            var found = typed.isEmpty() ? all : queries.found(contest.id(), who.phone(), who.first(), who.second(), who.third(), now.toEpochMilli());
            var lines = queries.inside(contest.id(), who.phone(), who.first(), who.second(), who.third(), now.toEpochMilli(), PAGE, (at - 1) * PAGE);
            var first = (at - 1) * PAGE + 1;
            return new InsidePage(contest.slug(), contest.title(), format.number(all), format.number(submitted.get(contest.id())), sitting(contest, now), all > 0 || contest.openRound(now).isPresent(),
                    typed, lines.stream().map(this::line).toList(), lines.isEmpty() ? "" : say("inside.range", format.number(first), format.number(first + lines.size() - 1L), format.number(found)),
                    at > 1 ? page(contest, typed, at - 1) : "", first + lines.size() - 1 < found ? page(contest, typed, at + 1) : "", queries.history(contest.id()).stream().map(this::given).toList());
        }

        /** The form with what was typed; {@code one} is whose attempt it is for, null for everybody. */
        ExtraTimeForm form(Contest contest, InsideQueries.Line one, Form typed, Instant now) {
            var whom = one == null ? say("extra.whom.all", format.number(queries.inside(contest.id(), now.toEpochMilli()))) : say("extra.whom.one", one.name(), one.unitName(), second(one.endsAt()));
            var chosen = ExtraTimeForm.reach(typed);
            var reaches = one != null ? List.<ExtraTimeForm.Choice>of()
                    : Stream.of(ExtraTimeWish.Reach.values()).filter(r -> r != ExtraTimeWish.Reach.ONE).map(r -> new ExtraTimeForm.Choice(r.name(), r == chosen)).toList();
            return new ExtraTimeForm(contest.slug(), contest.title(), one == null ? "" : "" + one.id(), whom, sitting(contest, now), reaches, typed.has("minutes") ? typed.line("minutes") : "5",
                    typed.line("reason"), typed.errors());
        }

        /** Asks before it is given; the number made here is good for one answer. */
        Confirmation question(Contest contest, ExtraTimeWish wish, ExtraTimePlan plan, InsideQueries.Line one) {
            var people = format.number(plan.reached().size());
            var minutes = say("unit.minutes", wish.minutes());
            var facts = new ArrayList<Confirmation.Fact>();
            facts.add(new Confirmation.Fact(say("extra.fact.people"), people));
            facts.add(new Confirmation.Fact(say("extra.fact.time"), minutes));
            var effects = new ArrayList<String>();
            if (one != null) {
                effects.add(say("extra.effect.ends", second(plan.reached().getFirst().after()), second(one.endsAt())));
            }
            if (plan.moved() != null) {
                effects.add(say("extra.effect.closes", name(plan.moved().round()), format.minute(plan.moved().closes()), format.minute(plan.moved().window().closes())));
                effects.add(say("extra.effect.follow"));
            }
            effects.add(say("extra.effect.told", wish.reason()));
            effects.add(say("extra.effect.final"));
            var cut = wish.reach() == ExtraTimeWish.Reach.ROUND ? 0 : plan.cut(wish.millis());
            var doubts = cut > 0 ? List.of(say("extra.doubt.cut", format.number(cut))) : List.<String>of();
            var fields = new LinkedHashMap<String, String>();
            fields.put("id", "" + ids.next());
            fields.put("attempt", one == null ? "" : "" + one.id());
            fields.put("reach", wish.reach().name());
            fields.put("minutes", "" + wish.minutes());
            fields.put("reason", wish.reason());
            var round = plan.moved() == null ? "" : name(plan.moved().round());
            return new Confirmation(say("extra.question." + wish.reach(), one == null ? people : one.name(), minutes, round), facts, effects, doubts,
                    "/organiser/contests/" + contest.slug() + "/extra-time", fields, say("extra.give"), one == null ? "/organiser/contests/" + contest.slug() + "/extra-time" : address(contest) + "/" + one.id());
        }

        private InsidePage.Line line(InsideQueries.Line l) {
            return new InsidePage.Line("" + l.id(), l.name(), PersonSearch.masked(l.phone()), l.unitName(), time(l.startedAt()), time(l.endsAt()),
                    l.extraMs() == 0 ? "" : say("inside.extra", format.duration(l.extraMs())));
        }

        private InsidePage.Given given(InsideQueries.History h) {
            var closes = h.closesAfter() == null ? "" : format.minute(Instant.ofEpochMilli(h.closesAfter()));
            return new InsidePage.Given(say("extra.given." + h.reach(), h.person() == null ? format.number(h.people()) : h.person(), say("unit.minutes", h.millis() / 60_000), closes), h.reason(),
                    say("extra.by", h.givenBy(), format.second(Instant.ofEpochMilli(h.givenAt()))));
        }

        private String sitting(Contest contest, Instant now) {
            return contest.openRound(now).map(r -> say("inside.sitting", name(r), format.minute(r.windowAt(now).orElseThrow().closes()))).orElseGet(() -> say("inside.noSitting"));
        }

        private String name(Round round) {
            return round.name().isBlank() ? say("round.named", round.no()) : round.name();
        }

        private String second(long moment) {
            return format.second(Instant.ofEpochMilli(moment));
        }

        /** Without the day: nobody sits longer than some hours. */
        private static String time(long moment) {
            return TIME.format(Instant.ofEpochMilli(moment).atZone(Format.ZONE));
        }

        private static String page(Contest contest, String typed, int at) {
            return address(contest) + "?q=" + URLEncoder.encode(typed, StandardCharsets.UTF_8) + "&page=" + at;
        }

        private String say(String key, Object... arguments) {
            return messages.say(locale, key, arguments);
        }
    }
}
