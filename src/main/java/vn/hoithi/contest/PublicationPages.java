package vn.hoithi.contest;

import jakarta.inject.Singleton;
import vn.hoithi.organisation.Unit;
import vn.hoithi.organisation.UnitKind;
import vn.hoithi.organisation.Units;
import vn.hoithi.text.Format;
import vn.hoithi.web.Confirmation;
import vn.hoithi.web.Messages;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What an organiser reads before a contest goes public: the rules, and the question whether to open it, in numbers. */
@Singleton
class PublicationPages {

    private final CheckRoom room;
    private final Rolls rolls;
    private final Faces faces;
    private final Units units;
    private final Messages messages;

    PublicationPages(CheckRoom room, Rolls rolls, Faces faces, Units units, Messages messages) {
        this.room = room;
        this.rolls = rolls;
        this.faces = faces;
        this.units = units;
        this.messages = messages;
    }

    OrganiserHome.RulesPage rules(Contest contest, Locale locale) {
        return new OrganiserHome.RulesPage(contest.slug(), contest.title(), new RulesText(messages, locale).of(contest.settings(), faces.invited(contest), faces::unitName));
    }

    /** The question; empty while something must be mended first. */
    Optional<Confirmation> question(Contest draft, Locale locale) {
        var organiser = units.byId(draft.unitId()).orElseThrow();
        var findings = room.look(draft.title(), draft.settings(), organiser);
        return ContestCheck.blocked(findings) ? Optional.empty() : Optional.of(new Question(draft, organiser, locale).with(findings));
    }

    private final class Question {

        private final Contest draft;
        private final Unit organiser;
        private final Locale locale;
        private final Format format;

        Question(Contest draft, Unit organiser, Locale locale) {
            this.draft = draft;
            this.organiser = organiser;
            this.locale = locale;
            this.format = Format.of(locale);
        }

        Confirmation with(List<ContestCheck.Finding> findings) {
            var pool = room.pool(draft.settings(), organiser.path()).size();
            var doubts = findings.stream().filter(f -> f.weight() == ContestCheck.Weight.WAIT).map(f -> say(f.key(), f.arguments().toArray())).toList();
            return new Confirmation(say("organiser.open.question", draft.title()), facts(pool), List.of(hours(), say("organiser.open.pool", format.number(pool)), say("organiser.open.roll"), say("organiser.open.frozen")),
                    doubts, "/organiser/contests/" + draft.slug() + "/publication", Map.of("version", "" + draft.version()), say("organiser.publish"), "/organiser/contests/" + draft.slug());
        }

        private List<Confirmation.Fact> facts(int pool) {
            var roll = rolls.of(draft.settings(), organiser);
            var invited = room.invited(draft.settings(), organiser.id()).stream().map(Unit::id).toList();
            var members = roll.stream().filter(e -> invited.contains(e.unitId())).mapToLong(Contests.RollEntry::members).sum();
            return List.of(fact("organiser.open.units", roll.stream().filter(e -> e.kind() == UnitKind.GRASSROOTS).count()), fact("organiser.open.members", members),
                    fact("organiser.open.rounds", draft.settings().rounds().size()), fact("organiser.open.items", draft.settings().paperSize()));
        }

        private Confirmation.Fact fact(String key, long number) {
            return new Confirmation.Fact(say(key), format.number(number));
        }

        private String hours() {
            var rounds = draft.settings().rounds();
            return say("organiser.open.hours", format.opening(rounds.getFirst().opens()), format.minute(rounds.getLast().closes()));
        }

        private String say(String key, Object... arguments) {
            return messages.say(locale, key, arguments);
        }
    }
}
