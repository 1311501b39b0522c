package vn.hoithi.organisation;

import jakarta.inject.Singleton;
import vn.hoithi.account.Duties;

/** Tells the account house who holds a role. */
@Singleton
class RoleDuties implements Duties {

    private final MembershipRepository repository;
    private final FactorDemand demand;

    RoleDuties(MembershipRepository repository, FactorDemand demand) {
        this.repository = repository;
        this.demand = demand;
    }

    @Override
    public boolean any(long personId) {
        return repository.grants(personId) > 0;
    }

    @Override
    public String post(long personId) {
        return repository.posts(personId).stream().findFirst().orElse("");
    }

    @Override
    public String home(long personId) {
        return repository.home(personId).orElse("");
    }

    @Override
    public boolean owesSecondFactor(long personId) {
        return demand.owes(personId, repository.roles(personId));
    }

    @Override
    public String start(long personId) {
        return repository.administers(personId) > 0 ? "/admin" : "/";
    }
}
