package vn.hoithi.office;

import org.junit.jupiter.api.Test;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class PartsTest {

    @Test
    void onlyWhatIsAskedForCounts() throws IOException {
        try (var parts = new Parts(zip("word/media/bomb", Parts.MOST + 1, "word/document.xml", 3))) {
            assertThat(parts.part("word/document.xml")).hasValueSatisfying(p -> assertThat(p).hasSize(3));
            assertThatThrownBy(() -> parts.part("word/media/bomb")).isInstanceOf(TooLarge.class);
        }
    }

    @Test
    void partsCountTogether() throws IOException {
        try (var parts = new Parts(zip("a", Parts.MOST / 2, "b", Parts.MOST / 2 + 1))) {
            assertThat(parts.part("a")).isPresent();
            assertThatThrownBy(() -> parts.part("b")).isInstanceOf(TooLarge.class);
        }
    }

    @Test
    void namesAreFoundHoweverAProgramWritesThem() throws IOException {
        try (var parts = new Parts(zip("xl\\worksheets\\Sheet1.xml", 1, "xl/SharedStrings.xml", 1))) {
            assertThat(parts.part("xl/worksheets/sheet1.xml")).isPresent();
            assertThat(parts.part("xl/sharedStrings.xml")).isPresent();
            assertThat(parts.part("xl/styles.xml")).isEmpty();
        }
    }

    @Test
    void linksLeadFromThePartTheyBelongTo() throws IOException {
        var links = "<Relationships><Relationship Id='a' Type='http://x/worksheet' Target='worksheets/sheet1.xml'/><Relationship Id='b' Type='http://x/styles' Target='/xl/styles.xml'/>"
                + "<Relationship Id='c' Type='http://x/hyperlink' Target='https://example.org' TargetMode='External'/></Relationships>";
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("xl/_rels/workbook.xml.rels"));
            zip.write(links.getBytes(StandardCharsets.UTF_8));
        }
        try (var parts = new Parts(out.toByteArray())) {
            assertThat(parts.links("xl/workbook.xml")).containsExactly(new Parts.Link("a", "worksheet", "xl/worksheets/sheet1.xml", false), new Parts.Link("b", "styles", "xl/styles.xml", false),
                    new Parts.Link("c", "hyperlink", "https://example.org", true));
            assertThat(parts.links("")).isEmpty();
        }
    }

    private static byte[] zip(String name, int size, String other, int otherSize) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(new byte[size]);
            zip.putNextEntry(new ZipEntry(other));
            zip.write(new byte[otherSize]);
        }
        return out.toByteArray();
    }
}
