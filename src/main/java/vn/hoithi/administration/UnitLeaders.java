package vn.hoithi.administration;

import jakarta.inject.Singleton;
import vn.hoithi.account.Phone;
import vn.hoithi.account.reset.CodeGivers;
import vn.hoithi.database.Batches;
import vn.hoithi.organisation.Memberships;
import vn.hoithi.organisation.Units;

import java.util.List;

/** Leaders of a person's unit and of those above it, the nearest first. */
@Singleton
class UnitLeaders implements CodeGivers {

    private static final int MOST = 2;
    private final Memberships memberships;
    private final LeaderQueries queries;

    UnitLeaders(Memberships memberships, LeaderQueries queries) {
        this.memberships = memberships;
        this.queries = queries;
    }

    @Override
    public List<Giver> of(long personId) {
        return memberships.actor(personId).filter(a -> !a.unitPath().isEmpty()).map(a -> queries.of(Batches.padded(Units.idsIn(a.unitPath())), personId, MOST)).orElse(List.of()).stream()
                .map(l -> new Giver(l.name(), l.unitName(), Phone.display(l.phone()))).toList();
    }
}
