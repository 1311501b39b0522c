package vn.hoithi.account.factor.page;

import jakarta.inject.Singleton;
import vn.hoithi.account.Duties;
import vn.hoithi.account.People;
import vn.hoithi.account.Phone;
import vn.hoithi.account.factor.SecondFactors;
import vn.hoithi.text.Format;
import vn.hoithi.web.Form;
import vn.hoithi.web.ResubmittableForm;
import vn.hoithi.web.Site;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A person's own second factor as its page needs it. */
@Singleton
class OwnFactor {

    private final SecondFactors factors;
    private final Duties duties;
    private final People people;
    private final Site site;

    OwnFactor(SecondFactors factors, Duties duties, People people, Site site) {
        this.factors = factors;
        this.duties = duties;
        this.people = people;
        this.site = site;
    }

    /** The person holds a role, or did when it was set up. */
    boolean concerns(long personId) {
        return duties.any(personId) || factors.on(personId);
    }

    boolean on(long personId) {
        return factors.on(personId);
    }

    void begin(long personId, Instant now) {
        factors.propose(personId, now);
    }

    List<String> confirm(long personId, String code, Instant now) {
        return factors.confirm(personId, code, duties.post(personId), now);
    }

    List<String> renew(long personId, Instant now) {
        return factors.renewCodes(personId, duties.post(personId), now);
    }

    void takeOff(long personId, Instant now) {
        factors.takeOff(personId, duties.post(personId), now);
    }

    /** What a phone's program reads: the secret with the names of the installation and the account. Empty when no first code is waited for. */
    Optional<String> address(long personId, Instant now) {
        return factors.proposed(personId, now).map(secret -> "otpauth://totp/" + encoded(site.getName()) + ":" + encoded(people.byId(personId).map(p -> Phone.display(p.phone())).orElse(""))
                + "?secret=" + secret + "&issuer=" + encoded(site.getName()) + "&algorithm=SHA1&digits=6&period=30");
    }

    Page page(long personId, Form form, String at, Format format, Instant now) {
        var waiting = factors.proposed(personId, now).orElse("");
        var since = factors.since(personId).map(format::opening).orElse("");
        return new Page(!since.isEmpty() ? State.ON : waiting.isEmpty() ? State.OFF : State.WAITING, waiting.replaceAll("(.{4})(?=.)", "$1 "), address(personId, now).orElse(""), since,
                (int) factors.codesLeft(personId), duties.owesSecondFactor(personId), at, form.errors());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** Where it stands. */
    public enum State { OFF, WAITING, ON }

    /**
     * The page.
     *
     * @param key     the secret in groups of four, while the first code is waited for
     * @param address the same for a program on this very device
     * @param since   since when codes are asked for, or ""
     * @param left    recovery codes not used
     * @param owed    the installation asks it of the person
     * @param at      where the form was sent that is shown again, or ""
     * @param errors  field to sentence
     */
    public record Page(State state, String key, String address, String since, int left, boolean owed, String at, Map<String, String> errors) implements ResubmittableForm {
    }
}
