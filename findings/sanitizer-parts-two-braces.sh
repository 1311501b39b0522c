#!/usr/bin/env bash
# OWASP HTML sanitizer 20260313.1: what comes out is not only cleaner. Between two opening braces, and after one before a tag, it puts a comment (against
# templates of browsers), and @ + = and the backquote become numbers. Whoever takes the tags off again to index or compare the text must take comments
# off too, and without a space, and read decimal entities; counting places in the sanitised text is off by nine signs.
. "$(dirname "$0")/with.sh"
jars com.googlecode.owasp-java-html-sanitizer:owasp-java-html-sanitizer:20260313.1
program <<'J'
import org.owasp.html.HtmlPolicyBuilder;

public class Main {
    public static void main(String[] a) {
        var policy = new HtmlPolicyBuilder().allowElements("p").toFactory();
        for (var html : new String[] {"<p>Kính gửi {{tên}}</p>", "<p>{tên} { {</p>", "<p>b@congdoan.example, 1+1=2, `x`, \"y\"</p>"}) {
            var clean = policy.sanitize(html);
            System.out.println(clean + " | without tags: " + clean.replaceAll("</?p>", "") + " | sanitised again the same: " + policy.sanitize(clean).equals(clean));
        }
    }
}
J
expected <<'T'
<p>Kính gửi {<!-- -->{tên}}</p> | without tags: Kính gửi {<!-- -->{tên}} | sanitised again the same: true
<p>{tên} { {<!-- --></p> | without tags: {tên} { {<!-- --> | sanitised again the same: true
<p>b&#64;congdoan.example, 1&#43;1&#61;2, &#96;x&#96;, &#34;y&#34;</p> | without tags: b&#64;congdoan.example, 1&#43;1&#61;2, &#96;x&#96;, &#34;y&#34; | sanitised again the same: true
T
