package vn.hoithi.backup;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Stops while its disk still has room: a backup that fills the disk of its own database would stop the contest. */
final class RoomyOutput extends FilterOutputStream {

    private static final long KEPT_FREE = 256L << 20;
    private static final long STEP = 4L << 20;
    private final Path folder;
    private long untilLook;

    RoomyOutput(OutputStream out, Path folder) {
        super(out);
        this.folder = folder;
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        untilLook -= length;
        if (untilLook <= 0) {
            untilLook = STEP;
            if (isFull(folder)) {
                throw new IOException("the disk is almost full");
            }
        }
        out.write(bytes, from, length);
    }

    /** Less than 256 MB are free. */
    static boolean isFull(Path folder) {
        try {
            return Files.getFileStore(folder).getUsableSpace() < KEPT_FREE;
        } catch (IOException unknown) {
            return false;
        }
    }
}
