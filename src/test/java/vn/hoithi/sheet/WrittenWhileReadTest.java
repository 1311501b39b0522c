package vn.hoithi.sheet;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

import static org.assertj.core.api.Assertions.assertThat;

class WrittenWhileReadTest {

    /** A file of a head and three pieces, one of them empty. */
    private static final class Pieces implements WrittenWhileRead.Writer {

        private OutputStream out;
        private int written;

        @Override
        public void begin(OutputStream to) throws IOException {
            out = to;
            out.write("head ".getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public boolean next() throws IOException {
            written++;
            out.write(written == 2 ? new byte[0] : ("piece " + written + " ").getBytes(StandardCharsets.UTF_8));
            return written < 3;
        }
    }

    @Test
    void nothingIsWrittenBeforeItIsRead() throws IOException {
        var pieces = new Pieces();
        try (var in = new WrittenWhileRead(pieces)) {
            assertThat(pieces.written).isZero();
            assertThat((char) in.read()).isEqualTo('h');
            assertThat(pieces.written).isEqualTo(1);
            assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo("ead piece 1 piece 3 ");
            assertThat(in.read()).isEqualTo(-1);
        }
    }
}
