#!/usr/bin/env bash
# commonmark 0.32.0: "**Điều 5.**Phạm vi" is not bold. By the rule of flanking a closing ** after a full stop must be followed by a space or
# a mark; texts of law copied from Word have none there, and the stars stay in the page. Without the full stop it is bold.
. "$(dirname "$0")/with.sh"
jars org.commonmark:commonmark:0.32.0
program <<'J'
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

public class Main {
    public static void main(String[] a) {
        for (var text : new String[] {"**Điều 5.**Phạm vi", "**Điều 5.** Phạm vi", "**Điều 5**Phạm vi", "Theo**“Điều 5”**này", "Theo **“Điều 5”** này"}) {
            System.out.print(text + " -> " + HtmlRenderer.builder().build().render(Parser.builder().build().parse(text)));
        }
    }
}
J
expected <<'T'
**Điều 5.**Phạm vi -> <p>**Điều 5.**Phạm vi</p>
**Điều 5.** Phạm vi -> <p><strong>Điều 5.</strong> Phạm vi</p>
**Điều 5**Phạm vi -> <p><strong>Điều 5</strong>Phạm vi</p>
Theo**“Điều 5”**này -> <p>Theo**“Điều 5”**này</p>
Theo **“Điều 5”** này -> <p>Theo <strong>“Điều 5”</strong> này</p>
T
