package vn.hoithi.attempt.bulletin;

import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import vn.hoithi.contest.Contest;
import vn.hoithi.contest.Round;
import vn.hoithi.contest.RoundName;
import vn.hoithi.database.Ids;
import vn.hoithi.web.Form;
import vn.hoithi.web.Option;
import vn.hoithi.web.Wording;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Puts into words the form for a bulletin and the book. */
@Singleton
class BulletinPages {

    private final BulletinRepository repository;
    private final Ids ids;

    BulletinPages(BulletinRepository repository, Ids ids) {
        this.repository = repository;
        this.ids = ids;
    }

    static String address(Contest contest) {
        return "/organiser/contests/" + contest.slug() + "/bulletins";
    }

    BulletinPage page(Contest contest, Form typed, Wording words, Instant now) {
        var id = typed.id("id").isPresent() ? typed.line("id") : "" + ids.next();
        var inside = repository.inside(contest.id(), now.toEpochMilli());
        return new BulletinPage(contest.slug(), contest.title(), id, words.say("bulletin.whom", words.number(inside)), rounds(contest, typed, words, now), typed.block("words"),
                repository.book(contest.id()).stream().map(told -> line(contest, told, words)).toList(), typed.errors());
    }

    /** The round chosen; null for all of them. */
    static @Nullable Integer round(Contest contest, Form typed, Instant now) {
        var no = typed.number("round").orElse(0);
        return open(contest, now).stream().map(Round::no).filter(r -> r == no).findFirst().orElse(null);
    }

    private static List<Option> rounds(Contest contest, Form typed, Wording words, Instant now) {
        var open = open(contest, now);
        if (open.size() < 2) {
            return List.of();
        }
        var chosen = round(contest, typed, now);
        var options = new ArrayList<Option>();
        options.add(Option.of(0, words.say("bulletin.everybody"), chosen == null));
        open.forEach(r -> options.add(Option.of(r.no(), RoundName.of(r, words), chosen != null && chosen == r.no())));
        return options;
    }

    private static List<Round> open(Contest contest, Instant now) {
        return contest.settings().rounds().stream().filter(r -> r.openAt(now) || r.justClosed(now, contest.settings().graceSeconds())).toList();
    }

    private static BulletinPage.Line line(Contest contest, BulletinRepository.Told told, Wording words) {
        var whom = told.roundNo() == null ? words.say("bulletin.everybody") : RoundName.of(contest, told.roundNo(), words);
        return new BulletinPage.Line(told.words(), words.say("bulletin.taken", whom, words.number(told.taken())),
                words.say("extra.by", told.toldBy(), words.format().second(Instant.ofEpochMilli(told.toldAt()))));
    }
}
