package vn.hoithi.contest.organise;

import jakarta.inject.Singleton;
import vn.hoithi.contest.Contest;
import vn.hoithi.contest.Denominator;
import vn.hoithi.contest.InvitedUnits;
import vn.hoithi.contest.RulesText;
import vn.hoithi.contest.check.ContestCheck;
import vn.hoithi.contest.check.PublicationFacts;
import vn.hoithi.contest.roll.RollCalculator;
import vn.hoithi.organisation.Actor;
import vn.hoithi.organisation.Unit;
import vn.hoithi.organisation.UnitKind;
import vn.hoithi.organisation.Units;
import vn.hoithi.web.Confirmation;
import vn.hoithi.web.Messages;
import vn.hoithi.web.Wording;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What an organiser reads before a contest goes public: the rules, and the question whether to open it, in numbers. */
@Singleton
class PublicationPages {

    private final PublicationFacts facts;
    private final RollCalculator calculator;
    private final InvitedUnits invitedUnits;
    private final Units units;
    private final Messages messages;

    PublicationPages(PublicationFacts facts, RollCalculator calculator, InvitedUnits invitedUnits, Units units, Messages messages) {
        this.facts = facts;
        this.calculator = calculator;
        this.invitedUnits = invitedUnits;
        this.units = units;
        this.messages = messages;
    }

    OrganiserHome.RulesPage rules(Contest contest, Locale locale) {
        return new OrganiserHome.RulesPage(contest.slug(), contest.title(), new RulesText(messages.in(locale)).of(contest.settings(), invitedUnits.names(contest), invitedUnits::name));
    }

    /** Items of the contest's pool whose choices speak of each other keep their order; says how many. */
    int keepOrder(Contest draft, Actor actor, Instant now) {
        return facts.keepOrder(draft.settings(), units.byId(draft.unitId()).orElseThrow(), actor, now);
    }

    /** The question; empty while something must be mended first. */
    Optional<Confirmation> question(Contest draft, Locale locale) {
        var organiser = units.byId(draft.unitId()).orElseThrow();
        var findings = facts.look(draft.title(), draft.settings(), organiser);
        return ContestCheck.blocked(findings) ? Optional.empty() : Optional.of(new Question(draft, organiser, messages.in(locale)).with(findings));
    }

    private final class Question {

        private final Contest draft;
        private final Unit organiser;
        private final Wording words;

        Question(Contest draft, Unit organiser, Wording words) {
            this.draft = draft;
            this.organiser = organiser;
            this.words = words;
        }

        Confirmation with(List<ContestCheck.Finding> findings) {
            var pool = facts.pool(draft.settings(), organiser.path()).size();
            var warnings = findings.stream().filter(f -> f.weight() == ContestCheck.Weight.WAIT).map(f -> words.say(f.key(), f.arguments().toArray())).toList();
            return new Confirmation(words.say("organiser.open.question", draft.title()), facts(pool), List.of(hours(), words.say("organiser.open.pool", words.number(pool)), words.say("organiser.open.roll"), words.say("organiser.open.frozen")),
                    warnings, "/organiser/contests/" + draft.slug() + "/publication", Map.of("version", "" + draft.version()), words.say("organiser.publish"), "/organiser/contests/" + draft.slug(),
                    findings.stream().anyMatch(f -> f.key().equals(ContestCheck.ORDER)) ? new Confirmation.Remedy("/organiser/contests/" + draft.slug() + "/order", words.say("organiser.remedy.order")) : null);
        }

        private List<Confirmation.Fact> facts(int pool) {
            var roll = calculator.of(draft.settings(), organiser);
            var invited = invitedUnits.of(draft.settings(), organiser.id()).stream().map(Unit::id).toList();
            var rate = Denominator.of(draft.settings());
            var declared = roll.stream().filter(e -> invited.contains(e.unitId())).mapToLong(e -> rate.declared(e.members(), e.officers())).sum();
            return List.of(fact("organiser.open.units", roll.stream().filter(e -> e.kind() == UnitKind.GRASSROOTS).count()), fact("denominator." + rate + ".declared", declared),
                    fact("organiser.open.rounds", draft.settings().rounds().size()), fact("organiser.open.items", draft.settings().paperSize()));
        }

        private Confirmation.Fact fact(String key, long number) {
            return new Confirmation.Fact(words.say(key), words.number(number));
        }

        private String hours() {
            var rounds = draft.settings().rounds();
            return words.say("organiser.open.hours", words.format().opening(rounds.getFirst().opens()), words.format().minute(rounds.getLast().closes()));
        }
    }
}
