package vn.hoithi.sheet;

import io.micronaut.core.annotation.Nullable;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.AbstractMap;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPInputStream;

/**
 * A workbook as {@link WorkbookReader.Writer} kept it. Of a list of 130,000 rows each row a map of objects, and each cell a text of its own, would be more
 * than an application has; here the cells of a row are two arrays, and texts that come again and again are there once.
 *
 * @param book    null when there is none
 * @param refusal message key of why there is none
 */
record KeptBook(@Nullable XlsxBook book, String refusal) {

    /** How it begins; another version's is none of ours. */
    static final int MARK = 'H' << 24 | 'T' << 16 | 'B' << 8 | '2';
    static final int REFUSED = 0;
    static final int SHEET = 1;
    static final int ROW = 2;
    static final int END = 3;
    static final int DONE = 4;

    /** Opens what was kept. */
    static KeptBook open(byte[] kept) {
        try (var in = new DataInputStream(unpacked(kept))) {
            if (in.readInt() != MARK) {
                throw new IOException("not a workbook of this version");
            }
            return new Reading(in).result();
        } catch (IOException notOurs) {
            throw new UncheckedIOException(notOurs);
        }
    }

    /** Whether this version wrote it. */
    static boolean isOne(byte[] kept) {
        try (var in = new DataInputStream(unpacked(kept))) {
            return in.readInt() == MARK && in.readByte() != REFUSED;
        } catch (IOException other) {
            return false;
        }
    }

    /** It holds more than so many bytes. */
    static boolean isLonger(byte[] kept, long most) {
        try (var in = unpacked(kept)) {
            var left = most;
            for (long skipped = in.skip(left); left > 0 && skipped > 0; skipped = in.skip(left)) {
                left -= skipped;
            }
            return left == 0 && in.read() >= 0;
        } catch (IOException notOurs) {
            return false;
        }
    }

    private static InputStream unpacked(byte[] kept) throws IOException {
        return new GZIPInputStream(new ByteArrayInputStream(kept), 1 << 13);
    }

    /** Goes through it once. */
    private static final class Reading {

        private static final int REMEMBERED = 1 << 13;
        private final DataInputStream in;
        /** By their hash, the newest of each. */
        private final String[] texts = new String[REMEMBERED];

        Reading(DataInputStream in) {
            this.in = in;
        }

        KeptBook result() throws IOException {
            var sheets = new ArrayList<XlsxGrid>();
            var next = in.readByte();
            if (next == REFUSED) {
                return new KeptBook(null, text());
            }
            for (; next == SHEET; next = in.readByte()) {
                sheets.add(sheet());
            }
            return new KeptBook(new XlsxBook(sheets, in.readInt()), "");
        }

        private XlsxGrid sheet() throws IOException {
            var name = text();
            var hidden = in.readBoolean();
            var rows = new ArrayList<XlsxGrid.Row>();
            while (in.readByte() == ROW) {
                rows.add(new XlsxGrid.Row(in.readInt(), in.readBoolean(), cells(), cells(), columns()));
            }
            var merged = new ArrayList<String>();
            for (var left = in.readInt(); left > 0; left--) {
                merged.add(text());
            }
            return new XlsxGrid(name, hidden, rows, merged, in.readBoolean(), in.readBoolean(), in.readBoolean());
        }

        private Map<Integer, String> cells() throws IOException {
            var columns = new byte[in.readUnsignedByte()];
            var of = new String[columns.length];
            for (int i = 0; i < of.length; i++) {
                columns[i] = in.readByte();
                of[i] = text();
            }
            return of.length == 0 ? Map.of() : new Cells(columns, of);
        }

        private List<Integer> columns() throws IOException {
            var columns = new ArrayList<Integer>(0);
            for (var left = in.readUnsignedByte(); left > 0; left--) {
                columns.add((int) in.readByte());
            }
            return columns.isEmpty() ? List.of() : columns;
        }

        private String text() throws IOException {
            var text = new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
            var place = text.hashCode() & REMEMBERED - 1;
            if (!text.equals(texts[place])) {
                texts[place] = text;
            }
            return texts[place];
        }
    }

    /** The cells of a row by their columns, from the left. */
    private static final class Cells extends AbstractMap<Integer, String> {

        private final byte[] columns;
        private final String[] texts;

        Cells(byte[] columns, String[] texts) {
            this.columns = columns;
            this.texts = texts;
        }

        @Override
        public String get(Object column) {
            for (int i = 0; i < columns.length; i++) {
                if (column.equals((int) columns[i])) {
                    return texts[i];
                }
            }
            return null;
        }

        @Override
        public boolean containsKey(Object column) {
            return get(column) != null;
        }

        @Override
        public Set<Entry<Integer, String>> entrySet() {
            var entries = new LinkedHashSet<Entry<Integer, String>>();
            for (int i = 0; i < columns.length; i++) {
                entries.add(Map.entry((int) columns[i], texts[i]));
            }
            return Collections.unmodifiableSet(entries);
        }
    }
}
