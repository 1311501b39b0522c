package vn.hoithi.sheet;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xml.sax.helpers.AttributesImpl;

import static org.assertj.core.api.Assertions.assertThat;

/** What a cell is and what is shown of it, format by format. */
class CellFormatTest {

    @ParameterizedTest(name = "{0} in [{1}] is {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
        45839           | 14                                   | 01/07/2025             | d2025-07-01
        45839           | m/d/yy                               | 01/07/2025             | d2025-07-01
        45839           | dd/mm/yyyy                           | 01/07/2025             | d2025-07-01
        45839           | DD/MM/YY                             | 01/07/2025             | d2025-07-01
        45839           | [$-42A]dd\\ mmmm\\ yyyy              | 01/07/2025             | d2025-07-01
        45839           | [$-F800]dddd, mmmm dd, yyyy          | 01/07/2025             | d2025-07-01
        45839           | "ngày" d "tháng" m "năm" yyyy        | 01/07/2025             | d2025-07-01
        45839           | d-mmm                                | 01/07/2025             | d2025-07-01
        45839           | mm/yyyy                              | 07/2025                | d2025-07-01
        45839           | yyyy                                 | 2025                   | d2025-07-01
        45839           | d/m/yyyy;@                           | 01/07/2025             | d2025-07-01
        45839.3125      | dd/mm/yyyy hh:mm                     | 01/07/2025 07:30       | d2025-07-01
        45839.3125      | 22                                   | 01/07/2025 07:30       | d2025-07-01
        32217           | dd.mm.yyyy                           | 15/03/1988             | d1988-03-15
        0.3125          | hh"h"mm                              | 07:30                  | t
        0.3125          | hh:mm                                | 07:30                  | t
        0.3125          | h:mm AM/PM                           | 07:30                  | t
        0.312511574     | hh:mm:ss                             | 07:30:01               | t
        0.7708333333    | hh" giờ "mm" phút"                   | 18:30                  | t
        1.5             | [h]:mm                               | 36:00                  | t
        0.0173611111    | mm:ss                                | 25:00                  | t
        59              | dd/mm/yyyy                           | 28/02/1900             | d1900-02-28
        905123456       | 0### ### ###                         | 0905 123 456           | n905123456
        905123456       | 0000\\ 000\\ 000                     | 0905 123 456           | n905123456
        905123456       | 0000000000                           | 0905123456             | n905123456
        905123456       | [<=9999999]###\\-####;\\(0###\\)\\ ###\\-### | (0905) 123-456 | n905123456
        84905123456     | \\+##\\ ###\\ ###\\ ###              | +84 905 123 456        | n84905123456
        840901234567    | General                              | 840901234567           | n840901234567
        8.40901234567E11| General                              | 840901234567           | n840901234567
        123456789012345 | General                              | 123456789012345        | n123456789012345
        12              | General                              | 12                     | n12
        1.5             | General                              | 1,5                    | n1.5
        0.30000000000000004 | General                          | 0,3                    | n0.3
        -3              | General                              | -3                     | n-3
        0               | General                              | 0                      | n0
        0.25            | 9                                    | 25%                    | n0.25
        0.125           | 0.0%                                 | 12,5%                  | n0.125
        1250000         | 3                                    | 1.250.000              | n1250000
        1250000         | #,##0\\ "đồng"                       | 1.250.000 đồng         | n1250000
        1250000         | #,##0\\ [$₫-42A]                     | 1.250.000 ₫            | n1250000
        1250000         | #,##0,"k"                            | 1.250k                 | n1250000
        1250.5          | #,##0.00                             | 1.250,50               | n1250.5
        -1250           | #,##0;(#,##0)                        | (1.250)                | n-1250
        -1250           | #,##0;[Red]-#,##0                    | -1.250                 | n-1250
        30              | 0" ngày"                             | 30 ngày                | n30
        12              | @                                    | 12                     | n12
        1988            | General                              | 1988                   | n1988
        0.5             | # ?/?                                | 0,5                    | n0.5
        1250000         | 0.00E+00                             | 1250000                | n1250000
        -5              | dd/mm/yyyy                           | -5                     | n-5
        """)
    void aCellIsWhatItIs(String raw, String format, String shown, String value) {
        var styles = new CellStyles(false);
        var read = styles(styles, format.strip()).read(raw.strip(), 0);
        assertThat(read.shown().strip()).isEqualTo(shown.strip());
        assertThat(read.value()).isEqualTo(value.strip());
    }

    @Test
    void daysMayCountFrom1904AndMayBeWrittenOut() {
        assertThat(styles(new CellStyles(true), "14").read("44377", 0).shown()).isEqualTo("01/07/2025");
        assertThat(styles(new CellStyles(false), "14").day("2025-07-01T07:30:00Z", 0)).isEqualTo(new CellStyles.Reading("01/07/2025", "d2025-07-01"));
        assertThat(new CellStyles(false).day("2025-07-01", 7).shown()).isEqualTo("01/07/2025");
    }

    @Test
    void aPlaceOnTheSheetIsReadFromItsLetters() {
        assertThat(XlsxHandler.column("A1")).isZero();
        assertThat(XlsxHandler.column("AA7")).isEqualTo(26);
        assertThat(XlsxHandler.column("ZZZZZZ1")).isGreaterThanOrEqualTo(XlsxReader.COLUMNS);
        assertThat(Area.letters(27)).isEqualTo("AB");
    }

    @Test
    void aTextKeepsItsLinesAndLosesWhatXmlCannotHold() {
        assertThat(XlsxHandler.kept("A. một_x000D_\n\n  B.  hai ")).isEqualTo("A. một\nB. hai");
        assertThat(XlsxHandler.kept(" Hòa   bình ")).isEqualTo("Hòa bình");
    }

    /** The format as number or code. */
    private static CellStyles styles(CellStyles styles, String format) {
        var id = format.matches("\\d\\d?") && !format.equals("0") ? format : "164";
        if (id.equals("164")) {
            styles.startElement("", "numFmt", "numFmt", attributes("numFmtId", "164", "formatCode", format.replace("\\\\", "\\")));
        }
        styles.startElement("", "cellXfs", "cellXfs", new AttributesImpl());
        styles.startElement("", "xf", "xf", attributes("numFmtId", id));
        styles.endElement("", "cellXfs", "cellXfs");
        return styles;
    }

    private static AttributesImpl attributes(String... pairs) {
        var attributes = new AttributesImpl();
        for (int i = 0; i < pairs.length; i += 2) {
            attributes.addAttribute("", pairs[i], pairs[i], "CDATA", pairs[i + 1]);
        }
        return attributes;
    }
}
