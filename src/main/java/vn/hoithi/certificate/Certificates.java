package vn.hoithi.certificate;

import jakarta.inject.Singleton;
import vn.hoithi.attempt.Awards;
import vn.hoithi.contest.Contest;
import vn.hoithi.contest.Contests;
import vn.hoithi.organisation.Actor;
import vn.hoithi.organisation.Unit;
import vn.hoithi.organisation.Units;
import vn.hoithi.ranking.CountedResults;
import vn.hoithi.time.Ids;
import vn.hoithi.web.Contention;
import vn.hoithi.web.Site;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Collectors;

/** Issues certificates and says what they are worth. Each verb is one statement that the database keeps single. */
@Singleton
class Certificates implements Awards {

    private static final int TRIES = 3;
    private final CertificateRepository repository;
    private final CountedResults results;
    private final Contests contests;
    private final Units units;
    private final Site site;
    private final Ids ids;

    Certificates(CertificateRepository repository, CountedResults results, Contests contests, Units units, Site site, Ids ids) {
        this.repository = repository;
        this.results = results;
        this.contests = contests;
        this.units = units;
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
        return Entitlement.of(contest, results.of(contest, personId, now), now);
    }

    /** What an issued certificate is worth today. */
    Truth truth(Certificate certificate, Instant now) {
        return contests.byId(certificate.contestId()).map(contest -> Truth.of(certificate, results.of(contest, certificate.personId(), now))).orElse(Truth.VOID);
    }

    /** What the person's certificate would say now. */
    Words words(Contest contest, Actor actor, Entitlement.Due due) {
        var terms = contest.settings().certificate();
        var counts = terms.fromPercent() > 0;
        return new Words(actor.name(), unit(due.best().unitId()), contest.title(), site.getOwner(), contest.unitName(), counts ? due.best().points() : null,
                counts ? contest.settings().maxPoints() : null, terms.signedFor(), terms.signedBy(), terms.place());
    }

    /** The person's certificate, issued now unless it was before. Fifty presses at once issue one. */
    Certificate issue(Contest contest, Actor actor, Words w, Instant now) {
        for (int tries = 0; tries < TRIES; tries++) {
            Contention.again(() -> repository.issue(ids.next(), Code.fresh(), contest.id(), actor.personId(), w.personName(), w.unitName(), w.contestTitle(), w.owner(), w.organiser(),
                    w.points(), w.maxPoints(), w.signedFor(), w.signedBy(), w.place(), now.toEpochMilli()));
            var issued = of(contest, actor.personId());
            if (issued.isPresent()) {
                return issued.get();
            }
        }
        throw new IllegalStateException("no free code for a certificate");
    }

    /** Issues it anew with what it would say now, unless somebody did so since this edition. */
    void renew(Certificate seen, Words w, Instant now) {
        Contention.again(() -> repository.renew(seen.id(), seen.edition(), w.personName(), w.unitName(), w.contestTitle(), w.owner(), w.organiser(), w.points(), w.maxPoints(),
                w.signedFor(), w.signedBy(), w.place(), now.toEpochMilli()));
    }

    /** The unit and those above it but the topmost, the nearest first. */
    private String unit(long unitId) {
        return units.byId(unitId).map(units::lineage).map(steps -> steps.stream().skip(steps.size() > 1 ? 1 : 0).map(Unit::name).toList().reversed().stream().collect(Collectors.joining(", "))).orElse("");
    }
}
