package vn.hoithi.contest.page;

import jakarta.inject.Singleton;
import vn.hoithi.contest.Contest;
import vn.hoithi.contest.Contests;
import vn.hoithi.contest.Phase;
import vn.hoithi.contest.Round;
import vn.hoithi.organisation.Actor;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Published contests by where they stand, put in order once a second for everybody. */
@Singleton
class ContestCalendar {

    /** Contests asked whether a person may enter: each may cost a statement the first time. */
    private static final int ASKED = 10;
    private final Contests contests;
    private volatile Ordered newest = new Ordered(List.of(), Map.of(), 0);

    /** Contests as they were read, put in order; {@code edition} counts how often that was done. */
    private record Ordered(List<Contest> read, Map<String, List<Contest>> byBadge, long edition) {
    }

    ContestCalendar(Contests contests) {
        this.contests = contests;
    }

    /** Those with a sitting open, the one that closes first before the others. */
    List<Contest> open(Instant now) {
        return of(Phase.OPEN.badge(), now);
    }

    /** Those to open, the next one before the others. */
    List<Contest> coming(Instant now) {
        return of(Phase.UPCOMING.badge(), now);
    }

    /** Those with the badge; ended ones as they are published. */
    List<Contest> of(String badge, Instant now) {
        return ordered(now).byBadge().getOrDefault(badge, List.of());
    }

    /** Another one whenever the contests were read anew, at most a second ago. */
    long edition(Instant now) {
        return ordered(now).edition();
    }

    /** Contests are the same list until they are read anew. */
    private Ordered ordered(Instant now) {
        var known = newest;
        var read = contests.published();
        if (known.read() == read) {
            return known;
        }
        var made = new Ordered(read, read.stream().collect(Collectors.groupingBy(c -> c.phaseAt(now).badge())).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, e -> inOrder(e.getKey(), e.getValue(), now))), known.edition() + 1);
        newest = made;
        return made;
    }

    /** Of these the ones the person may enter. */
    Stream<Contest> enterable(List<Contest> some, Actor actor) {
        return some.stream().filter(c -> !actor.unitPath().isEmpty() && actor.unitPath().startsWith(c.unitPath())).limit(ASKED).filter(c -> contests.ineligible(c, actor).isEmpty());
    }

    private static List<Contest> inOrder(String badge, List<Contest> some, Instant now) {
        return badge.equals(Phase.ENDED.badge()) ? List.copyOf(some) : some.stream().map(c -> new Dated(c, next(c, now))).sorted(Comparator.comparing(Dated::next).thenComparing(d -> d.contest().id())).map(Dated::contest).toList();
    }

    private record Dated(Contest contest, Instant next) {
    }

    /** The closing of the open sitting, else the next opening; the last closing when nothing comes any more. */
    static Instant next(Contest contest, Instant now) {
        var rounds = contest.settings().rounds();
        return contest.openRound(now).flatMap(r -> r.windowAt(now)).map(Round.Window::closes)
                .or(() -> rounds.stream().flatMap(r -> r.windows().stream()).map(Round.Window::opens).filter(now::isBefore).min(Comparator.naturalOrder()))
                .orElseGet(() -> rounds.getLast().closes());
    }
}
