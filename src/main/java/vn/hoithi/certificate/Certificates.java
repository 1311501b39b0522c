package vn.hoithi.certificate;

import jakarta.inject.Singleton;
import vn.hoithi.attempt.result.CertificateOffer;
import vn.hoithi.contest.Contest;
import vn.hoithi.contest.Contests;
import vn.hoithi.database.Ids;
import vn.hoithi.database.TransactionRetry;
import vn.hoithi.organisation.Actor;
import vn.hoithi.organisation.Unit;
import vn.hoithi.organisation.Units;
import vn.hoithi.ranking.CountedResults;
import vn.hoithi.registration.Names;
import vn.hoithi.web.Site;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Collectors;

/** Issues certificates and says what they are worth. Each verb is one statement that the database keeps single. */
@Singleton
class Certificates implements CertificateOffer {

    private static final int TRIES = 3;
    private final CertificateRepository repository;
    private final CountedResults results;
    private final Contests contests;
    private final Units units;
    private final Names names;
    private final Site site;
    private final Ids ids;

    Certificates(CertificateRepository repository, CountedResults results, Contests contests, Units units, Names names, Site site, Ids ids) {
        this.repository = repository;
        this.results = results;
        this.contests = contests;
        this.units = units;
        this.names = names;
        this.site = site;
        this.ids = ids;
    }

    @Override
    public boolean offered(Contest contest, long personId, Instant now) {
        return entitlement(contest, personId, now) instanceof Entitlement.Due;
    }

    Optional<Certificate> of(Contest contest, long personId) {
        return repository.own(personId, contest.id());
    }

    Optional<Certificate> byCode(String code) {
        return repository.byCode(code);
    }

    Entitlement entitlement(Contest contest, long personId, Instant now) {
        var counted = results.of(contest, personId);
        return counted.isEmpty() && results.withheld(contest, personId) ? new Entitlement.Refused(Entitlement.Refusal.UNVERIFIED, null, null) : Entitlement.of(contest, counted, now);
    }

    /** What an issued certificate is worth today. */
    Validity validity(Certificate certificate) {
        return contests.byId(certificate.contestId()).map(contest -> Validity.of(certificate, results.of(contest, certificate.personId()))).orElse(Validity.VOID);
    }

    /** What the person's certificate would say now. */
    CertificateText words(Contest contest, Actor actor, Entitlement.Due due) {
        var terms = contest.settings().certificate();
        var counts = terms.fromPercent() > 0;
        return new CertificateText(actor.name(), unit(due.best().unitId()), contest.title(), site.getOwner(), contest.unitName(), counts ? due.best().points() : null,
                counts ? contest.settings().maxPoints() : null, terms.signedFor(), terms.signedBy(), terms.place(), names.confirmed(actor.personId()));
    }

    /** The person's certificate, issued now unless it was before. Fifty presses at once issue one. */
    Certificate issue(Contest contest, Actor actor, CertificateText w, Instant now) {
        for (int tries = 0; tries < TRIES; tries++) {
            var issued = TransactionRetry.again(() -> {
                repository.issue(Certificate.first(ids.next(), CertificateCode.fresh(), contest.id(), actor.personId(), w, now));
                return of(contest, actor.personId());
            });
            if (issued.isPresent()) {
                return issued.get();
            }
        }
        throw new IllegalStateException("no free code for a certificate");
    }

    /** Issues it anew with what it would say now, unless somebody did so since this edition. */
    void renew(Certificate seen, CertificateText w, Instant now) {
        TransactionRetry.again(() -> {
            repository.renew(seen.saying(w, now));
            return seen;
        });
    }

    /** The unit and those above it but the topmost, the nearest first. */
    private String unit(long unitId) {
        return units.byId(unitId).map(units::lineage).map(steps -> steps.stream().skip(steps.size() > 1 ? 1 : 0).map(Unit::name).toList().reversed().stream().collect(Collectors.joining(", "))).orElse("");
    }
}
