package vn.hoithi.dashboard;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import vn.hoithi.contest.Contest;
import vn.hoithi.contest.Contests;
import vn.hoithi.contest.Denominator;
import vn.hoithi.dashboard.DashboardQueries.Absent;
import vn.hoithi.dashboard.DashboardQueries.Figures;
import vn.hoithi.organisation.MemberRole;
import vn.hoithi.organisation.Unit;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Compiles dashboards. The caller has already loaded the unit through what the reader may see. */
@Singleton
class Dashboards {

    /** Most units without anybody that a dashboard lists. */
    static final int UNTOUCHED_SHOWN = 50;
    /** Most people without a standing that a dashboard lists. */
    static final int ABSENT_SHOWN = 300;

    private record Place(long contestId, int version, Unit unit) {
    }

    private final DashboardQueries queries;
    private final Contests contests;
    /** A national dashboard scans the roll; leaders reloading it together share one reading, and the page prints its moment. */
    private final Cache<Place, Dashboard> recent = Caffeine.newBuilder().maximumSize(2_000).expireAfterWrite(Duration.ofSeconds(2)).build();

    Dashboards(DashboardQueries queries, Contests contests) {
        this.queries = queries;
        this.contests = contests;
    }

    /** Published contests whose roll has the unit, the one that opens last first. */
    List<Contest> contestsOf(Unit unit) {
        var published = contests.published();
        if (published.isEmpty()) {
            return List.of();
        }
        var invited = queries.invitedTo(unit.id(), published.stream().map(Contest::id).toList());
        return published.stream().filter(c -> invited.contains(c.id())).toList();
    }

    /** The dashboard of the unit, at most two seconds old; empty when the contest's roll does not have it. */
    @Transactional(readOnly = true)
    Optional<Dashboard> of(Unit unit, Contest contest, Instant now) {
        return Optional.ofNullable(recent.get(new Place(contest.id(), contest.version(), unit), place -> read(unit, contest, now)));
    }

    private Dashboard read(Unit unit, Contest contest, Instant now) {
        var own = queries.figures(contest.id(), unit.id()).orElse(null);
        if (own == null) {
            return null;
        }
        var prefix = unit.path() + "%";
        var rolled = contests.place(contest.id(), unit.path()) + "%"; // the roll keeps the tree of its day
        var roles = roles(contest);
        var rate = Denominator.of(contest.settings());
        var byName = Dashboard.namesPeople(unit);
        var absent = byName ? queries.absent(contest.id(), prefix, roles, ABSENT_SHOWN) : List.<Absent>of();
        return new Dashboard(unit, contest, own, below(contest, unit), queries.days(contest.id(), unit.id()),
                queries.untouched(contest.id(), rolled, unit.id(), rate.perMember(), rate.perOfficer(), UNTOUCHED_SHOWN),
                queries.untouchedCount(contest.id(), rolled, unit.id(), rate.perMember(), rate.perOfficer()),
                absent, byName ? queries.absentCount(contest.id(), prefix, roles) : 0, now);
    }

    private List<Figures> below(Contest contest, Unit unit) {
        return queries.below(contest.id(), unit.id()).stream()
                .sorted(Comparator.comparingLong((Figures f) -> f.of(contest.settings()).missing()).reversed().thenComparing(f -> f.of(contest.settings()).share())).toList();
    }

    /** Only who may enter is missed. */
    private static List<MemberRole> roles(Contest contest) {
        return Arrays.stream(MemberRole.values()).filter(role -> Denominator.admits(contest.settings(), role)).toList();
    }
}
