package vn.hoithi.account;

import jakarta.inject.Singleton;
import vn.hoithi.account.PasswordRules.Owner;
import vn.hoithi.web.Site;

/** Whether a password is strong enough for somebody with an account: more is asked of those who hold a role. */
@Singleton
public class PasswordCheck {

    private final PersonRepository people;
    private final PasswordRules rules;
    private final Duties duties;
    private final Site site;

    PasswordCheck(PersonRepository people, PasswordRules rules, Duties duties, Site site) {
        this.people = people;
        this.rules = rules;
        this.duties = duties;
        this.site = site;
    }

    /** Message key of what is wrong with a password the person wishes, or "". */
    public String weakness(long personId, String wished) {
        return people.byId(personId).map(p -> rules.weakness(wished, Owner.of(p, duties.any(personId)))).orElse("");
    }

    /** As {@link #weakness}, but with no more than the number that was typed: whoever asks has not proved anything yet. */
    String weaknessOfAnybody(String phone, String wished) {
        return rules.weakness(wished, new Owner(phone, "", "", false));
    }

    /** Somebody who holds a role signed in with a password that would not be taken today. Others keep theirs, and the demo its own. */
    boolean outgrown(Person person, String shown) {
        return !site.isDemo() && duties.any(person.id()) && !rules.weakness(shown, Owner.of(person, true)).isEmpty();
    }
}
