package vn.hoithi.administration;

import jakarta.inject.Singleton;
import vn.hoithi.organisation.Actor;
import vn.hoithi.organisation.MemberFinder;
import vn.hoithi.organisation.Role;
import vn.hoithi.registration.Moves;

/** Who decides about whose account: a leader or administrator about the people of the own subtree; only an administrator above all their roles about those who hold one. */
@Singleton
public class Authority {

    private final MemberFinder finder;

    Authority(MemberFinder finder) {
        this.finder = finder;
    }

    /** The reader may decide about the account of somebody at the unit with this path: never about the own. */
    public boolean over(Actor reader, long personId, String path) {
        var roles = finder.rolesAt(personId);
        var administered = reader.scope(Role.ADMINISTRATOR);
        return personId != reader.personId() && (roles.isEmpty() ? reader.reach().covers(path) : administered.covers(path) && roles.stream().allMatch(administered::covers));
    }
}
