package vn.hoithi.organisation;

import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Value;
import vn.hoithi.account.factor.SecondFactors;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;

/** Of which roles the installation asks a second factor: until whoever holds one has it, the roles open nothing. */
@Context
class FactorDemand {

    private final SecondFactors factors;
    private final Set<Role> roles = EnumSet.noneOf(Role.class);

    /** @param roles names of roles, comma between them; one that is none stops the start */
    FactorDemand(SecondFactors factors, @Value("${hoithi.second-factor.roles:}") String roles) {
        this.factors = factors;
        Arrays.stream(roles.split("[,\\s]+")).filter(name -> !name.isEmpty()).forEach(name -> this.roles.add(role(name)));
    }

    private static Role role(String name) {
        return Arrays.stream(Role.values()).filter(r -> r.name().equalsIgnoreCase(name)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("HOITHI_SECOND_FACTOR_ROLES: " + name + " is none of " + Arrays.toString(Role.values())));
    }

    /** It is asked of somebody with these roles who has none. Costs a look only where a role is concerned. */
    boolean owes(long personId, Collection<Role> held) {
        return held.stream().anyMatch(roles::contains) && !factors.on(personId);
    }
}
