package vn.hoithi.itembank.exchange;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import static org.assertj.core.api.Assertions.assertThat;

class ItemFileReaderTest {

    @Test
    void aFileOfNeitherKindIsToldOfBoth() throws IOException {
        assertThat(read("Chỉ là chữ".getBytes(StandardCharsets.UTF_8))).isEqualTo("{\"refusal\":\"import.word.neither\"}");
        assertThat(read(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0})).isEqualTo("{\"refusal\":\"import.word.old\"}");
        assertThat(read(new byte[] {'P', 'K', 3, 4, 9, 9, 9})).isEqualTo("{\"refusal\":\"import.damaged\"}");
    }

    private static String read(byte[] content) throws IOException {
        return new String(new ItemFileReader().read("", content), StandardCharsets.UTF_8);
    }
}
