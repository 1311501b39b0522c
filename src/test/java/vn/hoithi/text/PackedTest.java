package vn.hoithi.text;

import org.junit.jupiter.api.Test;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import static org.assertj.core.api.Assertions.assertThat;

class PackedTest {

    @Test
    void anOrdinaryFileFits() throws IOException {
        assertThat(Packed.fits(zip(1, "word/document.xml", 1 << 20))).isTrue();
    }

    @Test
    void bombsDoNot() throws IOException {
        assertThat(Packed.fits(zip(1, "xl/worksheets/sheet.xml", (int) Packed.INFLATED + 1))).as("one part").isFalse();
        assertThat(Packed.fits(zip(30, "xl/media/", 2 << 20))).as("together").isFalse();
        assertThat(Packed.fits(zip(1200, "word/", 1))).as("parts").isFalse();
        assertThat(Packed.fits(zip(1, "[Content_Types].xml", 3 << 20))).as("index").isFalse();
        assertThat(Packed.fits(zip(1, "xl/_rels/a.rels", 3 << 20))).as("links").isFalse();
    }

    private static byte[] zip(int parts, String name, int size) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (int i = 0; i < parts; i++) {
                zip.putNextEntry(new ZipEntry(parts == 1 ? name : name + i));
                zip.write(new byte[size]);
            }
        }
        return out.toByteArray();
    }
}
