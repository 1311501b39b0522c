package vn.hoithi.study.importer;

import org.junit.jupiter.api.Test;
import vn.hoithi.study.importer.ImportResult.Imported;
import vn.hoithi.study.importer.ImportResult.Refusal;
import vn.hoithi.study.importer.ImportResult.Refused;

import java.nio.charset.StandardCharsets;

import static org.assertj.core.api.Assertions.assertThat;

class TableLimitTest {

    /** A table of so many columns, and rows that say one sign only. */
    private static String table(int columns, int rows, String before) {
        return before + "|a".repeat(columns) + "|\n" + before + "|-".repeat(columns) + "|\n" + (before + "|x\n").repeat(rows);
    }

    @Test
    void aFewLinesThatAskForAMillionCellsAreRefusedInWords() {
        for (var before : new String[] {"", "> ", "- ", "  "}) {
            assertThat(TableLimit.exceeds("# Bảng\n\n" + table(1000, 1000, before))).as(before).isTrue();
        }
        assertThat(Importer.read("a.md", table(1000, 1000, "").getBytes(StandardCharsets.UTF_8))).isEqualTo(new Refused(Refusal.TOO_MANY_CELLS));
        assertThat(Importer.markdown("a|b\n-|-\n" + "x\n".repeat(30_000))).as("a long one without outer bars").isEqualTo(new Refused(Refusal.TOO_MANY_CELLS));
    }

    @Test
    void tablesPeopleReadAreTaken() {
        assertThat(Importer.markdown("# Mức đóng\n\nKinh phí công đoàn là 2%.\n\n" + table(8, 300, "") + "\nHết bảng.\n\n" + table(12, 200, ""))).isInstanceOf(Imported.class);
        assertThat(TableLimit.exceeds("a - b | c\n".repeat(30_000))).as("no table").isFalse();
        assertThat(TableLimit.exceeds("- một ý\n".repeat(30_000))).isFalse();
    }
}
