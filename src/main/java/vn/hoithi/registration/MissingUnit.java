package vn.hoithi.registration;

import jakarta.inject.Singleton;
import vn.hoithi.organisation.Unit;
import vn.hoithi.web.Form;

import java.util.function.BiFunction;

/** Reads what somebody says of a unit that is not in the list. */
@Singleton
class MissingUnit {

    /** The field that says that the unit is missing. */
    static final String FIELD = "missing";
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_ADDRESS = 300;
    private final UnitRequests requests;

    MissingUnit(UnitRequests requests) {
        this.requests = requests;
    }

    /** The unit asked for; what is wrong is noted at its field. */
    UnitRequests.Missing read(Form form, Unit above, BiFunction<String, Object[], String> say) {
        var name = form.line("unitName");
        if (name.isEmpty() || name.length() > LONGEST_NAME || name.chars().noneMatch(Character::isLetter)) {
            form.addError("unitName", say.apply(name.isEmpty() ? "missing.name.missing" : name.length() > LONGEST_NAME ? "tree.name.long" : "tree.name.letters", new Object[0]));
        } else {
            requests.overlooked(above, name).ifPresent(u -> form.addError("unitName", say.apply("missing.there", new Object[] {u.name()})));
        }
        var address = form.line("unitAddress");
        if (address.isEmpty() || address.length() > LONGEST_ADDRESS) {
            form.addError("unitAddress", say.apply(address.isEmpty() ? "missing.address.missing" : "missing.address.long", new Object[0]));
        }
        return new UnitRequests.Missing(name, address);
    }
}
