package vn.hoithi.registration;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.hoithi.audit.Audit;
import vn.hoithi.organisation.MemberRole;
import vn.hoithi.organisation.Unit;
import vn.hoithi.registration.Registrations.Applicant;
import vn.hoithi.web.guard.Origin;
import vn.hoithi.web.guard.Pace;

import java.time.Duration;
import java.time.Instant;

/**
 * How fast accounts are opened from one address. A factory behind one address gets all of its people in; a program waits most of its time,
 * and longest with people who call themselves officers. Whoever administers the unit reads of it in the audit log.
 */
@Singleton
class RegistrationPace {

    private static final Logger LOG = LoggerFactory.getLogger(RegistrationPace.class);
    /** Officers are a twentieth of a union's members: an address has a quarter of the burst and a tenth of the pace for them. */
    private static final int OFFICER_BURST = 4;
    private static final int OFFICER_PACE = 10;
    /** Behind a proxy the installation does not name, everybody has one address. */
    private static final int SHARED = 20;
    private static final Duration TOLD_EVERY = Duration.ofMinutes(10);
    private final Pace people;
    private final Pace officers;
    private final Pace shared;
    private final Pace officersOfUnit;
    private final Origin origin;
    private final Audit audit;
    private final Cache<String, Boolean> told = Caffeine.newBuilder().maximumSize(10_000).expireAfterWrite(TOLD_EVERY).build();

    /**
     * @param burst accounts at once from an address
     * @param hour  accounts an hour from an address
     */
    RegistrationPace(@Value("${hoithi.registration.burst}") int burst, @Value("${hoithi.registration.per-hour}") int hour, Origin origin, Audit audit) {
        var every = Duration.ofHours(1).dividedBy(hour);
        var officerBurst = Math.max(1, burst / OFFICER_BURST);
        this.people = new Pace(burst, every);
        this.officers = new Pace(officerBurst, every.multipliedBy(OFFICER_PACE));
        this.shared = new Pace(burst * SHARED, every.dividedBy(SHARED));
        this.officersOfUnit = new Pace(officerBurst, every.multipliedBy(OFFICER_PACE));
        this.origin = origin;
        this.audit = audit;
    }

    /** Zero when the account may be opened now, else how long to wait. */
    Duration wait(Applicant who, Instant now) {
        var wait = origin.behindUnknownProxy() ? shared.take("") : people.take(origin.here());
        if (wait.isZero() && who.role() == MemberRole.UNVERIFIED && !origin.behindUnknownProxy()) {
            wait = officers.take(origin.here());
        }
        if (!wait.isZero()) {
            tell(Audit.Action.REGISTRATIONS_SLOWED, origin.here(), who.unit(), origin.masked(), now);
        }
        return wait;
    }

    /** Somebody was registered: many officers of one unit at once are worth a look, wherever they come from. */
    void registered(Applicant who, Instant now) {
        if (who.role() == MemberRole.UNVERIFIED && !officersOfUnit.take("" + who.unit().id()).isZero()) {
            tell(Audit.Action.OFFICERS_BURST, "unit " + who.unit().id(), who.unit(), who.unit().name(), now);
        }
    }

    private void tell(Audit.Action action, String about, Unit unit, String note, Instant now) {
        if (told.asMap().putIfAbsent(action + about, true) == null) {
            LOG.warn("{} {}{}", action, unit.id(), origin.behindUnknownProxy() ? "; requests come through a proxy that HOITHI_PROXIES does not name" : "");
            audit.write(new Audit.Event(action, null, Audit.Subject.NOTHING, null, unit.path(), note), now);
        }
    }
}
