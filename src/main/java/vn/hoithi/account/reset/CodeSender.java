package vn.hoithi.account.reset;

import io.micronaut.core.annotation.Nullable;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.hoithi.account.Duties;
import vn.hoithi.account.Passwords;
import vn.hoithi.account.People;
import vn.hoithi.account.Person;
import vn.hoithi.account.ResetCodes;
import vn.hoithi.audit.Audit;
import vn.hoithi.message.MessageSender;
import vn.hoithi.web.Site;
import vn.hoithi.web.Wording;

import java.text.Normalizer;
import java.time.Instant;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Sends codes for a new password to whoever asks for one at the own number. Whether there is such a person is looked up after the answer was
 * given, so neither its words nor its time tell. Whoever holds a role asks an administrator: a telephone is easily stolen.
 */
@Singleton
class CodeSender {

    private static final Logger LOG = LoggerFactory.getLogger(CodeSender.class);
    private static final int AT_ONCE = 4;
    private static final int WAITING = 500;
    private final @Nullable MessageSender sender;
    private final MessageBudget budget;
    private final People people;
    private final Duties duties;
    private final ResetCodes codes;
    private final Audit audit;
    private final Site site;
    private final ThreadPoolExecutor behind = new ThreadPoolExecutor(AT_ONCE, AT_ONCE, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(WAITING), Thread.ofVirtual().name("codes-", 0).factory(),
            (job, full) -> LOG.warn("A code was not sent: {} are waiting already", WAITING));

    CodeSender(@Nullable MessageSender sender, MessageBudget budget, People people, Duties duties, ResetCodes codes, Audit audit, Site site) {
        this.sender = sender;
        this.budget = budget;
        this.people = people;
        this.duties = duties;
        this.codes = codes;
        this.audit = audit;
        this.site = site;
    }

    /** The installation can send messages. */
    boolean available() {
        return sender != null;
    }

    /** Takes the wish for a code at the number (E.164); whether there is somebody to send it to is seen later. */
    MessageBudget.Asked ask(String phone, Wording words, Instant now) {
        var asked = budget.ask(phone, now);
        if (asked == MessageBudget.Asked.TAKEN) {
            behind.execute(() -> send(phone, words, now));
        }
        return asked;
    }

    private void send(String phone, Wording words, Instant now) {
        try {
            var person = people.byPhone(phone).filter(p -> p.disabledAt() == null && !duties.any(p.id()));
            if (person.isPresent() && budget.spend(now)) {
                send(person.get(), words, now);
            }
        } catch (Passwords.Busy busy) {
            LOG.warn("A code was not sent: too many passwords are being hashed");
        } catch (RuntimeException broken) {
            LOG.error("A code was not sent", broken);
        }
    }

    private void send(Person person, Wording words, Instant now) {
        var code = codes.issueToOwner(person.id(), now);
        var text = plain(words.say("reset.message", site.getName(), code, words.format().opening(now.plus(ResetCodes.LIFE_OF_OWN))));
        if (sender.send(person.phone(), text)) {
            audit.write(Audit.Event.to(Audit.Action.RESET_SENT, null, person.id(), "", ""), now);
        }
    }

    /** Without marks: a message with them holds less than half as much, and costs twice. */
    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}+", "").replace('đ', 'd').replace('Đ', 'D');
    }

    @PreDestroy
    void stop() {
        behind.shutdown();
    }
}
