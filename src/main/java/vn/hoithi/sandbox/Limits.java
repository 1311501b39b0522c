package vn.hoithi.sandbox;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;

/**
 * What reading one file may cost, {@code hoithi.files}.
 *
 * @param memory    heap of the process that reads, in MB
 * @param processor seconds of processor time
 * @param seconds   on the clock: more, because the process runs at low priority on a machine that has other work
 * @param patience  seconds a file waits for others to be read
 * @param waiting   files that may wait; each is held in memory
 * @param result    bytes of what is read
 */
@ConfigurationProperties("hoithi.files")
public record Limits(@Bindable(defaultValue = "256") int memory, @Bindable(defaultValue = "20") int processor, @Bindable(defaultValue = "60") int seconds,
                     @Bindable(defaultValue = "20") int patience, @Bindable(defaultValue = "4") int waiting, @Bindable(defaultValue = "16777216") int result) {

    private static final int LARGER = 3;

    /** The same for a file that may hold more: what is read of it may be longer, below what a database takes in one piece, and at its low priority it may take longer on the clock. */
    private Limits large() {
        return new Limits(memory, processor, seconds * LARGER, patience, waiting, result * LARGER);
    }

    /** Those of the files this reader reads. */
    public Limits of(Class<? extends FileReader> reader) {
        return LargeFileReader.class.isAssignableFrom(reader) ? large() : this;
    }
}
