package vn.hoithi.world;

import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;

/** The words of whatever an address answers: a page, a workbook or Word file unpacked, a PDF read. */
public final class Contents {

    private Contents() {
    }

    /** Everything in it that can be read. */
    public static String of(byte[] body) {
        try {
            return starts(body, "PK") ? unpacked(body) : starts(body, "%PDF") ? printed(body) : new String(body, StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static boolean starts(byte[] body, String with) {
        return new String(body, 0, Math.min(body.length, with.length()), StandardCharsets.ISO_8859_1).equals(with);
    }

    private static String unpacked(byte[] body) throws IOException {
        var all = new StringBuilder();
        try (var zip = ZipFile.builder().setByteArray(body).get()) {
            for (var entry : Collections.list(zip.getEntries())) {
                all.append(entry.getName()).append('\n').append(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8)).append('\n');
            }
        }
        return all.toString();
    }

    private static String printed(byte[] body) throws IOException {
        try (var document = Loader.loadPDF(body)) {
            return new PDFTextStripper().getText(document);
        }
    }
}
