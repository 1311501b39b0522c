package vn.hoithi.installation;

import io.micronaut.context.env.Environment;
import jakarta.inject.Singleton;

import java.time.Instant;
import java.util.List;

/** Whether those who keep the installation must show more than a password, and whether what proves it is kept encrypted. */
@Singleton
class SecondFactorCheck implements ConfigurationCheck {

    private static final String ROLES = "hoithi.second-factor.roles";
    private static final String KEY = "hoithi.second-factor.key";
    private final Environment settings;

    SecondFactorCheck(Environment settings) {
        this.settings = settings;
    }

    @Override
    public int place() {
        return 65;
    }

    @Override
    public List<CheckResult> look(Instant now) {
        return settings.containsProperty(ROLES) ? List.of(judge(settings.getProperty(ROLES, String.class).orElse(""), settings.getProperty(KEY, String.class).orElse(""))) : List.of();
    }

    static CheckResult judge(String roles, String key) {
        if (!List.of(roles.strip().split("[,\\s]+")).contains("ADMINISTRATOR")) {
            return CheckResult.attention("factor", "free");
        }
        return key.isBlank() ? CheckResult.attention("factor", "open") : CheckResult.good("factor", "asked");
    }
}
