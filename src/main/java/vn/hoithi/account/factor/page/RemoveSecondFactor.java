package vn.hoithi.account.factor.page;

import jakarta.inject.Singleton;
import vn.hoithi.account.Duties;
import vn.hoithi.account.People;
import vn.hoithi.account.Phone;
import vn.hoithi.account.factor.SecondFactors;
import vn.hoithi.account.session.Sessions;
import vn.hoithi.time.Clock;
import vn.hoithi.web.Command;
import vn.hoithi.web.Messages;
import vn.hoithi.web.Wording;

import java.util.List;

/** {@code remove-second-factor PHONE}: for an administrator who lost phone and paper and has nobody above; all sessions of the person end. */
@Singleton
class RemoveSecondFactor implements Command {

    private final People people;
    private final SecondFactors factors;
    private final Sessions sessions;
    private final Duties duties;
    private final Wording words;
    private final Clock clock;

    RemoveSecondFactor(People people, SecondFactors factors, Sessions sessions, Duties duties, Messages messages, Clock clock) {
        this.people = people;
        this.factors = factors;
        this.sessions = sessions;
        this.duties = duties;
        this.words = messages.in(Messages.VIETNAMESE);
        this.clock = clock;
    }

    @Override
    public String name() {
        return "remove-second-factor";
    }

    @Override
    public String usage() {
        return "PHONE";
    }

    @Override
    public String run(List<String> arguments) {
        if (arguments.size() != 1) {
            throw new IllegalArgumentException(words.say("command.wrongArguments", name() + " " + usage()));
        }
        var person = Phone.parse(arguments.getFirst()).flatMap(people::byPhone).orElseThrow(() -> new IllegalArgumentException(words.say("phone.unknown")));
        if (!factors.removeFor(person.id(), null, duties.post(person.id()), "", clock.now())) {
            return words.say("command.noSecondFactor", person.name());
        }
        sessions.endOthers(person.id(), "", clock.now());
        return words.say("command.secondFactorRemoved", person.name(), Phone.display(person.phone()));
    }
}
