package vn.hoithi.office;

import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The parts of a packed file. Only what is asked for is unpacked, so pictures cost nothing; all that is asked for together stays within a limit. */
public final class Parts implements AutoCloseable {

    /** Bytes that may be unpacked of one file: a book of a thousand pages has 10 MB, a workbook of as many cells as are read 30. */
    public static final int MOST = 32 << 20;
    private final ZipFile zip;
    private final Map<String, ZipArchiveEntry> written = new HashMap<>();
    private int left;

    /** Opens the file; nothing is unpacked yet. */
    public Parts(byte[] file) throws IOException {
        this(file, MOST);
    }

    /** The same of a file of which so many bytes may be unpacked. */
    public Parts(byte[] file, int most) throws IOException {
        left = most;
        zip = ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(file)).get();
        zip.getEntries().asIterator().forEachRemaining(e -> written.putIfAbsent(key(e.getName()), e));
    }

    /** A link from a part: where it leads, and whether that is outside of the file. */
    public record Link(String id, String type, String target, boolean outside) {
    }

    /** The part, if there is one of that name. */
    public Optional<byte[]> part(String name) throws IOException {
        var opened = open(name);
        if (opened.isEmpty()) {
            return Optional.empty();
        }
        try (var in = opened.get()) {
            return Optional.of(in.readAllBytes());
        }
    }

    /** The part, unpacked as it is read; {@link TooLarge} when it goes beyond the limit. */
    public Optional<InputStream> open(String name) throws IOException {
        var entry = written.get(key(name));
        return entry == null ? Optional.empty() : Optional.of(new Counted(zip.getInputStream(entry)));
    }

    /** The links of a part; "" is the file itself. */
    public List<Link> links(String part) throws IOException {
        var slash = part.lastIndexOf('/') + 1;
        var links = new ArrayList<Link>();
        var list = part(part.substring(0, slash) + "_rels/" + part.substring(slash) + ".rels");
        if (list.isPresent()) {
            Xml.root(list.get(), xml -> root -> xml.each(name -> {
                var outside = xml.value("TargetMode").equals("External");
                var target = xml.value("Target");
                links.add(new Link(xml.value("Id"), xml.value("Type").replaceAll(".*/", ""), outside ? target : within(part.substring(0, slash), target), outside));
                xml.skip();
            }));
        }
        return links;
    }

    private static String within(String folder, String target) {
        return target.startsWith("/") ? target.substring(1) : java.nio.file.Path.of("/" + folder).resolve(target).normalize().toString().substring(1);
    }

    /** Names of parts are the same in capitals and small letters; some programs write them with the strokes of Windows. */
    private static String key(String name) {
        return name.replace('\\', '/').toLowerCase(Locale.ROOT);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    /** Takes what is read off the limit of the file. */
    private final class Counted extends FilterInputStream {

        Counted(InputStream part) {
            super(part);
        }

        @Override
        public int read() throws IOException {
            return count(super.read(), 1);
        }

        @Override
        public int read(byte[] to, int from, int length) throws IOException {
            var read = super.read(to, from, length);
            return count(read, read);
        }

        private int count(int read, int bytes) throws IOException {
            left -= read < 0 ? 0 : bytes;
            if (left < 0) {
                throw new TooLarge();
            }
            return read;
        }
    }
}
