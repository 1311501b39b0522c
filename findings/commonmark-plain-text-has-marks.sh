#!/usr/bin/env bash
# commonmark 0.32.0: the TextContentRenderer ("plain text") writes marks of its own. Items begin with "- ", cells are parted by "|", quotes
# get «», words of a link get quotes and its address, and a <br> stays a tag. A search index made of it finds "- " and "|" and shows them.
. "$(dirname "$0")/with.sh"
jars org.commonmark:commonmark:0.32.0 org.commonmark:commonmark-ext-gfm-tables:0.32.0
program <<'J'
import java.util.List;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.text.TextContentRenderer;

public class Main {
    public static void main(String[] a) {
        var tables = List.of(TablesExtension.create());
        for (var text : new String[] {"- Ngày nghỉ\n- Ngày lễ", "| Vùng | Mức |\n| --- | --- |\n| I | 5<br>(đồng) |", "> trích", "[luật](https://luat.example)", "Một **đậm** và `mã`"}) {
            System.out.println(TextContentRenderer.builder().extensions(tables).build().render(Parser.builder().extensions(tables).build().parse(text)).replace("\n", " / "));
        }
    }
}
J
expected <<'T'
- Ngày nghỉ / - Ngày lễ
Vùng| Mức / I| 5<br>(đồng)
«trích»
"luật" (https://luat.example)
Một đậm và "mã"
T
