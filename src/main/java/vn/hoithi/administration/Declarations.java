package vn.hoithi.administration;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import vn.hoithi.audit.Audit;
import vn.hoithi.organisation.Unit;
import vn.hoithi.organisation.Units;
import vn.hoithi.text.Format;
import vn.hoithi.web.Messages;

import java.time.Instant;

/** Numbers a leader declares for a unit, written down with what they were before. */
@Singleton
class Declarations {

    private final Units units;
    private final Audit audit;
    private final Messages messages;

    Declarations(Units units, Audit audit, Messages messages) {
        this.units = units;
        this.audit = audit;
        this.messages = messages;
    }

    /** Notes what a unit says of its numbers as of a day, and in the audit log what it said before. */
    @Transactional
    public void declare(Unit unit, CountsForm.Counts told, long by, Instant now) {
        var before = units.count(unit.id()).map(c -> numbers(c.members(), c.officers())).orElse("–");
        units.declare(unit.id(), told.day(), told.members(), told.officers(), told.source(), by, now);
        var words = "%s: %s → %s (%s, %s)".formatted(unit.name(), before, numbers(told.members(), told.officers()), Format.of(Messages.VIETNAMESE).date(told.day()), told.source());
        audit.write(new Audit.Event(Audit.Action.COUNTS_DECLARED, by, Audit.Subject.NOTHING, null, unit.path(), words), now);
    }

    private String numbers(int members, int officers) {
        var format = Format.of(Messages.VIETNAMESE);
        return messages.say(Messages.VIETNAMESE, "counts.numbers", format.number(members), format.number(officers));
    }
}
