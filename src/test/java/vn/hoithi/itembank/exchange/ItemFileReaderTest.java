package vn.hoithi.itembank.exchange;

import org.junit.jupiter.api.Test;
import vn.hoithi.sheet.WorkbookReader;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import static org.assertj.core.api.Assertions.assertThat;

class ItemFileReaderTest {

    @Test
    void aFileOfNeitherKindIsToldOfBoth() throws IOException {
        assertThat(read("Chỉ là chữ".getBytes(StandardCharsets.UTF_8))).isEqualTo(WorkbookReader.refused("import.word.neither"));
        assertThat(read(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0})).isEqualTo(WorkbookReader.refused("import.word.old"));
        assertThat(read(new byte[] {'P', 'K', 3, 4, 9, 9, 9})).isEqualTo(WorkbookReader.refused("import.damaged"));
    }

    private static byte[] read(byte[] content) throws IOException {
        return new ItemFileReader().read("", content);
    }
}
