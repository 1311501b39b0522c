package vn.hoithi.account;

import jakarta.inject.Singleton;
import vn.hoithi.account.session.Sessions;
import vn.hoithi.time.Clock;
import vn.hoithi.web.Command;
import vn.hoithi.web.Messages;
import vn.hoithi.web.Wording;

import java.util.List;

/** {@code reset-password PHONE}: a new password for somebody who forgot theirs; all sessions of the person end. */
@Singleton
class ResetPassword implements Command {

    private final People people;
    private final Sessions sessions;
    private final Passwords passwords;
    private final Wording words;
    private final Clock clock;

    ResetPassword(People people, Sessions sessions, Passwords passwords, Messages messages, Clock clock) {
        this.people = people;
        this.sessions = sessions;
        this.passwords = passwords;
        this.words = messages.in(Messages.VIETNAMESE);
        this.clock = clock;
    }

    @Override
    public String name() {
        return "reset-password";
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
        var password = passwords.oneTime();
        people.resetPassword(person.id(), password, clock.now());
        sessions.endOthers(person.id(), "", clock.now());
        return words.say("command.resetPassword", person.name(), Phone.display(person.phone()), password);
    }
}
