#!/usr/bin/env bash
# Thymeleaf 3.1.5 with OGNL 3.3.4: the word "new" followed by a space inside a plain text of an expression ('brand-new ' + name) is taken for
# the making of an object wherever the result is not simply escaped: th:href, th:utext, th:attr and every attribute Thymeleaf has no processor
# for (th:data-x) refuse the page at run time. th:text, th:value and th:title take the same expression, and so does every one of them when no
# space follows. Only a rendering finds it, so a page that is right in one attribute is a 500 in the next.
. "$(dirname "$0")/with.sh"
jars org.thymeleaf:thymeleaf:3.1.5.RELEASE ognl:ognl:3.3.4 org.slf4j:slf4j-nop:2.0.17
program <<'J'
import java.util.Locale;
import java.util.Map;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.templateresolver.StringTemplateResolver;

public class Main {
    public static void main(String[] arguments) {
        var engine = new TemplateEngine();
        engine.setTemplateResolver(new StringTemplateResolver());
        var context = new Context(Locale.ROOT, Map.of("page", Map.of("name", "Hoa")));
        for (var words : new String[] {"brand-new ", "brand-new-", "news "}) {
            for (var where : new String[] {"th:text=%s", "th:value=%s", "th:title=%s", "th:href=%s", "th:utext=%s", "th:data-x=%s", "th:attr=data-x=%s"}) {
                var name = where.substring(0, where.indexOf('='));
                var template = "<p " + name + "=\"" + where.substring(name.length() + 1).formatted("${'" + words + "' + page.name}") + "\"></p>";
                System.out.println("'" + words + "' in " + name + ": " + outcome(engine, template, context));
            }
        }
    }

    private static String outcome(TemplateEngine engine, String template, Context context) {
        try {
            return engine.process(template, context).contains("Hoa") ? "rendered" : "lost";
        } catch (RuntimeException refused) {
            Throwable cause = refused;
            while (cause.getCause() != null) {
                cause = cause.getCause();
            }
            return cause.getMessage().startsWith("Instantiation of new objects") ? "refused as code" : cause.getMessage();
        }
    }
}
J
expected <<'T'
'brand-new ' in th:text: rendered
'brand-new ' in th:value: rendered
'brand-new ' in th:title: rendered
'brand-new ' in th:href: refused as code
'brand-new ' in th:utext: refused as code
'brand-new ' in th:data-x: refused as code
'brand-new ' in th:attr: refused as code
'brand-new-' in th:text: rendered
'brand-new-' in th:value: rendered
'brand-new-' in th:title: rendered
'brand-new-' in th:href: rendered
'brand-new-' in th:utext: rendered
'brand-new-' in th:data-x: rendered
'brand-new-' in th:attr: rendered
'news ' in th:text: rendered
'news ' in th:value: rendered
'news ' in th:title: rendered
'news ' in th:href: rendered
'news ' in th:utext: rendered
'news ' in th:data-x: rendered
'news ' in th:attr: rendered
T
