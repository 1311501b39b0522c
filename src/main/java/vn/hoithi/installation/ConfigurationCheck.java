package vn.hoithi.installation;

import java.time.Instant;
import java.util.List;

/** Looks at a part of the configuration as it is at this moment. Nothing is looked at that could not be wrong. */
interface ConfigurationCheck {

    /** What was found; none where there is nothing to look at. */
    List<CheckResult> look(Instant now);

    /** Where it stands among the others, the smallest first. */
    int place();
}
