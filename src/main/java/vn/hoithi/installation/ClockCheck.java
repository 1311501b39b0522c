package vn.hoithi.installation;

import jakarta.inject.Singleton;
import vn.hoithi.time.ClockDrift;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/** The clocks: how far this machine and its database are apart, and whether something keeps the machine's right. */
@Singleton
class ClockCheck implements ConfigurationCheck {

    private static final long NOTICED = 500;
    /** What the usual keepers of time leave where one can see that they run. */
    private static final List<Path> KEEPERS = List.of(Path.of("/run/systemd/timesync/synchronized"), Path.of("/run/chrony/chronyd.pid"), Path.of("/run/chronyd.pid"), Path.of("/run/ntpd.pid"), Path.of("/run/ntpsec"));
    private final ClockDrift drift;

    ClockCheck(ClockDrift drift) {
        this.drift = drift;
    }

    @Override
    public int place() {
        return 30;
    }

    @Override
    public List<CheckResult> look(Instant now) {
        return List.of(judge(drift.isMeasured(), drift.millis()), keeper(KEEPERS));
    }

    static CheckResult judge(boolean measured, long millis) {
        if (!measured) {
            return CheckResult.bad("clock", "unknown");
        }
        return millis > ClockDrift.tolerance() ? CheckResult.bad("clock", "apart", millis) : millis > NOTICED ? CheckResult.attention("clock", "apart", millis) : CheckResult.good("clock", "together", millis);
    }

    static CheckResult keeper(List<Path> marks) {
        return marks.stream().anyMatch(Files::exists) ? CheckResult.good("keeper", "seen") : CheckResult.attention("keeper", "unseen");
    }
}
