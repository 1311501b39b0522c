#!/usr/bin/env bash
# commonmark-ext-gfm-tables 0.32.0: every row gets as many cells as the head has, whatever it says itself, and at a million cells the parser
# raises an IllegalArgumentException that names maxCells. So text that is valid Markdown of a few KB can make parse() throw, which the
# standard says never happens ("any sequence of characters is a valid document"): whoever takes texts of others counts first, or catches it.
. "$(dirname "$0")/with.sh"
jars org.commonmark:commonmark:0.32.0 org.commonmark:commonmark-ext-gfm-tables:0.32.0
program <<'J'
import java.util.List;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;

public class Main {
    public static void main(String[] a) {
        var parser = Parser.builder().extensions(List.of(TablesExtension.create())).build();
        for (int rows : new int[] {900, 1001}) {
            var text = "|a".repeat(1000) + "|\n" + "|-".repeat(1000) + "|\n" + "|x\n".repeat(rows);
            try {
                parser.parse(text);
                System.out.println(text.length() + " signs, " + rows + " rows: parsed");
            } catch (IllegalArgumentException raised) {
                System.out.println(text.length() + " signs, " + rows + " rows: " + raised.getMessage());
            }
        }
    }
}
J
expected <<'T'
6704 signs, 900 rows: parsed
7007 signs, 1001 rows: Aborting parsing because maximum number of cells reached (maxCells = 1000000)
T
