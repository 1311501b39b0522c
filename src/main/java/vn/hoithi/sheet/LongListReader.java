package vn.hoithi.sheet;

import vn.hoithi.sandbox.LargeFileReader;

/** Reads a long list, a workbook or a csv file, in the process made for it: {@link XlsxLimits#LONG}. Its rows go out as they come in. */
public final class LongListReader implements LargeFileReader {

    private static final int PACKED = 'P' << 8 | 'K';
    private static final int OLE = 0xD0CF;

    @Override
    public byte[] read(String name, byte[] content) {
        var start = content.length < 2 ? 0 : (content[0] & 0xFF) << 8 | content[1] & 0xFF;
        var writer = new WorkbookReader.Writer();
        try {
            if (start == PACKED || start == OLE) {
                return writer.done(XlsxReader.read(content, XlsxLimits.LONG, writer));
            }
            CsvReader.read(content, XlsxLimits.LONG, writer);
            return writer.done(0);
        } catch (XlsxGrid.Unreadable why) {
            return WorkbookReader.refused(why.key());
        }
    }

    @Override
    public byte[] example() {
        return WorkbookReader.small();
    }
}
