package vn.hoithi.ranking.verification;

import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import vn.hoithi.account.People;
import vn.hoithi.account.Person;
import vn.hoithi.attempt.AttemptRow;
import vn.hoithi.contest.Contest;
import vn.hoithi.contest.RoundName;
import vn.hoithi.organisation.Memberships;
import vn.hoithi.organisation.Units;
import vn.hoithi.ranking.Competitors;
import vn.hoithi.ranking.RankingQueries;
import vn.hoithi.ranking.SortKey;
import vn.hoithi.ranking.edition.RankingView;
import vn.hoithi.ranking.verification.ResultCheckPage.Attempt;
import vn.hoithi.ranking.verification.ResultCheckPage.Held;
import vn.hoithi.ranking.verification.ResultCheckPage.Line;
import vn.hoithi.ranking.verification.ResultCheckPage.Listing;
import vn.hoithi.ranking.verification.ResultCheckPage.Verdict;
import vn.hoithi.ranking.verification.VoidingRepository.Check;
import vn.hoithi.ranking.verification.VoidingRepository.Sat;
import vn.hoithi.web.Form;
import vn.hoithi.web.NotFoundException;
import vn.hoithi.web.Wording;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Puts results to be looked through into words. */
@Singleton
class ResultCheckPages {

    /** People listed from the top, and voided results. */
    static final int LISTED = 50;
    private final VoidingRepository repository;
    private final RankingQueries queries;
    private final People people;
    private final Memberships memberships;
    private final Units units;
    private final Signals signals;

    ResultCheckPages(VoidingRepository repository, RankingQueries queries, People people, Memberships memberships, Units units, Signals signals) {
        this.signals = signals;
        this.repository = repository;
        this.queries = queries;
        this.people = people;
        this.memberships = memberships;
        this.units = units;
    }

    static String address(Contest contest) {
        return "/organiser/contests/" + contest.slug() + "/verification";
    }

    Listing listing(Contest contest, Wording words) {
        var everybody = new Competitors(queries, RankingView.newest(contest), 0, "", 0);
        var rows = everybody.lines(LISTED, 0);
        var checks = rows.isEmpty() ? java.util.Map.<Long, Check>of()
                : repository.checks(contest.id(), rows.stream().map(RankingQueries.PersonRow::personId).toList()).stream().collect(Collectors.toMap(Check::personId, Function.identity()));
        var lines = new ArrayList<Line>();
        var rank = 1;
        for (int i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            rank = i > 0 && SortKey.stored(row.sortKey()).equals(SortKey.stored(rows.get(i - 1).sortKey())) ? rank : i + 1;
            lines.add(new Line(address(contest) + "/" + row.personId(), words.number(rank), row.personName(), row.unitName(), words.format().points(row.points()), checked(checks.get(row.personId()), words)));
        }
        var held = repository.holding(contest.id(), LISTED).stream().map(v -> new Held(address(contest) + "/" + v.personId(), name(v.personId()), v.reason(), v.reply() == null ? "" : v.reply())).toList();
        return new Listing(contest.slug(), contest.title(), words.say("verification.checked.of", words.number(checks.size()), words.number(rows.size())), lines, held);
    }

    /** Somebody with a submitted attempt in the contest. @param at the attempt whose form is shown again with what was typed, 0: the check's */
    ResultCheckPage.Person person(Contest contest, long personId, long at, Form form, Wording words) {
        var person = people.byId(personId).orElseThrow(NotFoundException::new);
        var sat = sat(contest, personId);
        if (sat.isEmpty()) {
            throw new NotFoundException();
        }
        var verdicts = repository.of(contest.id(), personId);
        var check = repository.checks(contest.id(), List.of(personId)).stream().findFirst().orElse(null);
        var about = new ArrayList<String>();
        about.add(words.say("verification.born", String.valueOf(person.birthYear())));
        memberships.actor(personId).ifPresent(a -> {
            units.byId(a.unitId()).ifPresent(u -> about.add(units.fullPath(u)));
            if (a.memberRole() != null) {
                about.add(words.say("member." + a.memberRole()));
            }
        });
        return new ResultCheckPage.Person(contest.slug(), contest.title(), "" + personId, person.name(), about, signals.ofPerson(contest, personId, words), at == 0 && form.has("note") ? form.line("note") : check == null ? "" : check.note(), checked(check, words),
                sat.stream().map(s -> attempt(contest, personId, s, verdicts.stream().filter(v -> v.attemptId() == s.id()).toList(), s.id() == at ? form.line("reason") : "", words)).toList(), form.errors());
    }

    /** All submitted attempts of somebody. */
    List<Sat> sat(Contest contest, long personId) {
        return contest.settings().rounds().stream().flatMap(r -> repository.sat(contest.id(), personId, r.no()).stream()).toList();
    }

    private Attempt attempt(Contest contest, long personId, Sat sat, List<Voiding> verdicts, String typed, Wording words) {
        var format = words.format();
        var round = contest.round(sat.roundNo()).map(r -> RoundName.of(r, words)).orElse("");
        var unit = Units.idsIn(sat.unitPath());
        var facts = new ArrayList<String>();
        facts.add(words.say("verification.points", format.points(sat.points()), format.points(contest.settings().choicePoints())));
        facts.add(words.say("verification.took", words.length(sat.submittedAt() - sat.startedAt()), format.second(Instant.ofEpochMilli(sat.submittedAt()))));
        if (!unit.isEmpty()) {
            units.byId(unit.getLast()).ifPresent(u -> facts.add(words.say("verification.for", units.fullPath(u))));
        }
        if (sat.late() == 1) {
            facts.add(words.say("verification.late"));
        }
        var holding = sat.state() == AttemptRow.VOID ? verdicts.stream().filter(Voiding::holds).findFirst() : java.util.Optional.<Voiding>empty();
        var past = verdicts.stream().filter(v -> !v.holds()).map(v -> words.say("verification.past", format.minute(Instant.ofEpochMilli(v.voidedAt())), v.reason(),
                format.minute(Instant.ofEpochMilli(v.restoredAt())), v.restoredReason())).toList();
        return new Attempt("" + sat.id(), words.say("verification.attempt", round, words.number(sat.number())), facts, signals.of(contest, personId, sat.roundNo(), sat.id(), words),
                holding.map(v -> new Verdict(v.reason(), said(v.voidedBy(), v.voidedAt(), words), v.reply() == null ? "" : v.reply())).orElse(null), past, typed);
    }

    private String checked(@Nullable Check check, Wording words) {
        return check == null ? "" : (check.note().isEmpty() ? "" : check.note() + ". ") + said(check.checkedBy(), check.checkedAt(), words);
    }

    private String said(long by, long at, Wording words) {
        return words.say("verification.by", name(by), words.format().minute(Instant.ofEpochMilli(at)));
    }

    private String name(long personId) {
        return people.byId(personId).map(Person::name).orElse("");
    }
}
