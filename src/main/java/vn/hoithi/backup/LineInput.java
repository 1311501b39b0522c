package vn.hoithi.backup;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;

/** Lines as bytes, each ended by a line feed. */
final class LineInput implements AutoCloseable {

    private static final int BUFFER = 1 << 16;
    private final InputStream in;
    private final byte[] buffer = new byte[BUFFER];
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private int at;
    private int end;

    LineInput(InputStream in) {
        this.in = in;
    }

    /** The next line without its end; null after the last, and an error when the last one has none. */
    byte[] next() throws IOException {
        line.reset();
        while (true) {
            if (at == end && !more()) {
                if (line.size() > 0) {
                    throw new IOException("cut");
                }
                return null;
            }
            var from = at;
            while (at < end && buffer[at] != '\n') {
                at++;
            }
            line.write(buffer, from, at - from);
            if (at < end) {
                at++;
                return line.toByteArray();
            }
        }
    }

    private boolean more() throws IOException {
        at = 0;
        end = Math.max(in.read(buffer), 0);
        return end > 0;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
