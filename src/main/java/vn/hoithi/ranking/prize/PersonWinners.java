package vn.hoithi.ranking.prize;

import vn.hoithi.contest.Contest;
import vn.hoithi.contest.prize.PersonPrize;
import vn.hoithi.contest.prize.PrizeScope;
import vn.hoithi.organisation.Units;
import vn.hoithi.ranking.RankingQueries.PersonRow;
import vn.hoithi.ranking.SortKey;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Hands the prizes for people out: from the highest down, each to the next of its ranking; who is as good as the last one given a prize has one too. */
final class PersonWinners {

    private final Contest contest;
    private final Function<PrizeScope, Iterator<PersonRow>> orders;
    private final Map<PrizeScope, Queue> queues = new HashMap<>();
    private final Set<Long> given = new HashSet<>();
    private final List<Winner> winners = new ArrayList<>();

    /** @param orders gives the people of a ranking, the best first */
    PersonWinners(Contest contest, Function<PrizeScope, Iterator<PersonRow>> orders) {
        this.contest = contest;
        this.orders = orders;
    }

    List<Winner> all() {
        var s = contest.settings();
        for (int no = 0; no < s.prizeList().people().size(); no++) {
            var prize = s.prizeList().people().get(no);
            for (var scope : prize.scope().in(s.rounds().size(), s.boards().size())) {
                give(no, prize, queues.computeIfAbsent(scope, at -> new Queue(at, orders.apply(at))));
            }
        }
        return winners;
    }

    private void give(int no, PersonPrize prize, Queue queue) {
        var most = most(contest, queue.scope);
        var won = new ArrayList<Winner>();
        SortKey last = null;
        for (var next = queue.peek(); next != null; next = queue.peek()) {
            var key = SortKey.stored(next.sortKey());
            var equal = key.equals(last);
            if (won.size() >= prize.places() && !equal || !prize.reached(next.points(), most)) {
                break;
            }
            var place = queue.take(key);
            if (!contest.settings().prizeList().onePerPerson() || given.add(next.personId())) {
                if (equal) {
                    won.set(won.size() - 1, won.getLast().withShared(1));
                }
                won.add(WinnerBuilder.builder().prizeNo(no).roundNo(queue.scope.round()).board(queue.scope.board()).place(place).shared(equal ? 1 : 0).personId(next.personId())
                        .unitId(unit(next)).points(next.points()).durationMs(next.durationMs()).scored(1).build());
                last = key;
            }
        }
        winners.addAll(won);
    }

    private static long unit(PersonRow row) {
        return Units.idsIn(row.unitPath()).getLast();
    }

    private static int most(Contest contest, PrizeScope scope) {
        return scope.round() == 0 ? contest.settings().maxPointsOverall() : contest.settings().maxPoints();
    }

    /** A ranking's people in their order. */
    private static final class Queue {

        private final PrizeScope scope;
        private final Iterator<PersonRow> all;
        private PersonRow next;
        private int taken;
        private int place;
        private SortKey last;

        private Queue(PrizeScope scope, Iterator<PersonRow> all) {
            this.scope = scope;
            this.all = all;
        }

        /** The next one, null at the end. */
        private PersonRow peek() {
            next = next == null && all.hasNext() ? all.next() : next;
            return next;
        }

        /** Goes past the next one; gives the place. */
        private int take(SortKey key) {
            next = null;
            taken++;
            place = key.equals(last) ? place : taken;
            last = key;
            return place;
        }
    }
}
