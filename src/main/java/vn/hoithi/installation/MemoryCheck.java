package vn.hoithi.installation;

import com.sun.management.OperatingSystemMXBean;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;

import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.util.List;

/** Whether the machine (or the container) has the memory this process may ask for, beside what reads people's files. */
@Singleton
class MemoryCheck implements ConfigurationCheck {

    /** Beside the heap: code, classes, threads (190 MB seen) and buffers of the network (128 MB at most). */
    private static final long BESIDE = 320;
    private static final long LEAST_HEAP = 190;
    private final long reader;

    MemoryCheck(@Value("${hoithi.files.memory}") long reader) {
        this.reader = reader;
    }

    @Override
    public int place() {
        return 40;
    }

    @Override
    public List<CheckResult> look(Instant now) {
        var machine = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getTotalMemorySize() >> 20;
        return List.of(judge(Runtime.getRuntime().maxMemory() >> 20, machine, reader));
    }

    /** All in MB. */
    static CheckResult judge(long heap, long machine, long reader) {
        var most = heap + BESIDE + reader;
        if (heap < LEAST_HEAP) {
            return CheckResult.attention("memory", "small", heap);
        }
        return most > machine ? CheckResult.bad("memory", "tooMuch", most, machine) : CheckResult.good("memory", "fits", most, machine);
    }
}
