package vn.hoithi.text;

import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.internal.PackagePropertiesPart;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;

/** Looks through a packed office file before a library unpacks it into memory: how many parts, how large when inflated. */
public final class Packed {

    /** Most bytes all parts may inflate to. */
    static final long INFLATED = 48L << 20;
    private static final long INDEX = 2L << 20;
    private static final int PARTS = 1000;

    private Packed() {
    }

    /** It stays within the limits, as far as it can be read. Takes no memory whatever the file says. */
    public static boolean fits(byte[] file) {
        var left = INFLATED;
        var leftOfIndex = INDEX;
        try (var zip = new ZipArchiveInputStream(new ByteArrayInputStream(file))) {
            var parts = 0;
            for (ZipArchiveEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
                var size = size(zip, left);
                left -= size;
                leftOfIndex -= index(part.getName()) ? size : 0;
                if (++parts > PARTS || left < 0 || leftOfIndex < 0) {
                    return false;
                }
            }
            return true;
        } catch (IOException | RuntimeException damaged) { // the library reads the same way and stops at the same place
            return true;
        }
    }

    /** Bytes of a part of an opened file; 0 for its properties, which only the library reads. */
    public static long size(PackagePart part) throws IOException {
        if (part instanceof PackagePropertiesPart) {
            return 0;
        }
        try (var in = part.getInputStream()) {
            return in.transferTo(OutputStream.nullOutputStream());
        }
    }

    /** Lists and properties are read as trees before anybody can ask what they are. */
    private static boolean index(String name) {
        var lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith(".rels") || !lower.startsWith("xl/") && !lower.startsWith("word/");
    }

    /** Bytes of the part, or the first count above the limit. */
    private static long size(ZipArchiveInputStream zip, long limit) throws IOException {
        var buffer = new byte[8192];
        var size = 0L;
        for (int n = zip.read(buffer); n >= 0 && size <= limit; n = zip.read(buffer)) {
            size += n;
        }
        return size;
    }
}
