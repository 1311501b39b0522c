package vn.hoithi.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** A file that is written as far as somebody reads it, in the reader's own thread: however long it gets, only a piece is in memory. */
public final class WrittenWhileRead extends InputStream {

    /** Writes a file piece by piece. */
    public interface Writer {

        /** Before the first piece; everything goes to this stream. */
        void begin(OutputStream out) throws IOException;

        /** Writes the next piece; false when that was the end of the file. */
        boolean next() throws IOException;
    }

    private final Writer writer;
    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private byte[] piece = new byte[0];
    private int at;
    private boolean begun;
    private boolean more = true;

    /** The file this writer writes. */
    public WrittenWhileRead(Writer writer) {
        this.writer = writer;
    }

    @Override
    public int read() throws IOException {
        return fill() ? piece[at++] & 0xFF : -1;
    }

    @Override
    public int read(byte[] into, int from, int most) throws IOException {
        if (most == 0) {
            return 0;
        }
        if (!fill()) {
            return -1;
        }
        var many = Math.min(most, piece.length - at);
        System.arraycopy(piece, at, into, from, many);
        at += many;
        return many;
    }

    private boolean fill() throws IOException {
        if (!begun) {
            begun = true;
            writer.begin(written);
        }
        while (at == piece.length && more) {
            more = writer.next();
            piece = written.toByteArray();
            written.reset();
            at = 0;
        }
        return at < piece.length;
    }
}
