#!/usr/bin/env bash
# Thymeleaf 3.1.7: what stands behind "::" is looked up among fragments and among tags at once. A file has a fragment called "input" around a labelled
# field; a page asks for it with all its parameters. As long as no other <input> stands outside it in that file, one field comes. With a second fragment,
# of another name, that has an <input> too, each call also brings that bare <input>, without name and value: nothing is refused, nothing logged,
# and the page posts a nameless field. A fragment of a name that is no tag (here "field") brings one.
. "$(dirname "$0")/with.sh"
jars org.thymeleaf:thymeleaf:3.1.7.RELEASE org.slf4j:slf4j-nop:2.0.17
cat >"$work/Main.java" <<'J'
import java.util.Map;
import java.util.Set;
import org.thymeleaf.IEngineConfiguration;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.templateresolver.StringTemplateResolver;
import org.thymeleaf.templateresource.ITemplateResource;
import org.thymeleaf.templateresource.StringTemplateResource;

public class Main {
    static String file(String name, boolean second) {
        return "<div th:fragment=\"" + name + "(id)\"><label>Tên</label><input th:name=\"${id}\"></div>"
                + (second ? "<div th:fragment=\"other(id)\"><input th:id=\"${id}\"></div>" : "");
    }

    public static void main(String[] args) {
        var parts = Map.of("input-alone", file("input", false), "input-and-other", file("input", true), "field-and-other", file("field", true));
        var engine = new TemplateEngine();
        engine.setTemplateResolver(new StringTemplateResolver() {
            @Override
            protected ITemplateResource computeTemplateResource(IEngineConfiguration c, String owner, String template, Map<String, Object> attributes) {
                return new StringTemplateResource(parts.getOrDefault(template, template));
            }
        });
        for (var page : new String[] {"input-alone :: input", "input-and-other :: input", "field-and-other :: field"}) {
            var html = engine.process("<form><div th:replace=\"~{" + page + "('phone')}\"></div></form>", new Context());
            System.out.println(page + ": " + (html.split("<input", -1).length - 1) + " fields, " + (html.split("name=\"phone\"", -1).length - 1) + " of them named");
        }
    }
}
J
"${JAVA%java}javac" -proc:none -encoding UTF-8 -d "$work/classes" -cp "$work/jars/*" "$work/Main.java" 2>/dev/null
"$JAVA" -Dstdout.encoding=UTF-8 -cp "$work/classes:$work/jars/*" Main >>"$work/seen" 2>/dev/null
expected <<'E2'
input-alone :: input: 1 fields, 1 of them named
input-and-other :: input: 2 fields, 1 of them named
field-and-other :: field: 1 fields, 1 of them named
E2
