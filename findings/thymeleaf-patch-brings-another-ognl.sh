#!/usr/bin/env bash
# Thymeleaf 3.1.5 → 3.1.7, two patch releases: the OGNL underneath goes from 3.3.4 to 3.4.17, whose property accessors take another type
# of context. An accessor registered for a type of one's own (records, say) and compiled before still starts, and every page that reads such a
# property fails with AbstractMethodError when it is rendered. So OGNL is a version to pin or to raise on purpose, with the accessors compiled anew.
. "$(dirname "$0")/with.sh"
for version in 3.1.5 3.1.7; do
  jars org.thymeleaf:thymeleaf:$version.RELEASE org.slf4j:slf4j-nop:2.0.17
  mv "$work/jars" "$work/$version"; mkdir "$work/jars"
done
cat >"$work/Main.java" <<'J'
import java.util.Map;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.templateresolver.StringTemplateResolver;

public class Main {
    public record Unit(String name) { }

    static class Records implements ognl.PropertyAccessor {
        public Object getProperty(Map context, Object target, Object name) {
            return name.equals("name") ? ((Unit) target).name() : null;
        }
        public void setProperty(Map context, Object target, Object name, Object value) { }
        public String getSourceAccessor(ognl.OgnlContext context, Object target, Object index) { return null; }
        public String getSourceSetter(ognl.OgnlContext context, Object target, Object index) { return null; }
    }

    public static void main(String[] args) {
        ognl.OgnlRuntime.setPropertyAccessor(Unit.class, new Records());
        var engine = new TemplateEngine();
        engine.setTemplateResolver(new StringTemplateResolver());
        System.out.print(args[0] + " started; ");
        var context = new Context();
        context.setVariable("unit", new Unit("CĐCS Trường Lê Lợi"));
        try {
            System.out.println(engine.process("<p th:text=\"${unit.name}\"></p>", context));
        } catch (Throwable refused) {
            for (var at = refused; at != null; at = at.getCause()) {
                if (at.getCause() == null) {
                    System.out.println("a page: " + at.getClass().getSimpleName());
                }
            }
        }
    }
}
J
"${JAVA%java}javac" -proc:none -encoding UTF-8 -d "$work/classes" -cp "$work/3.1.5/*" "$work/Main.java" 2>/dev/null
for version in 3.1.5 3.1.7; do
  ls "$work/$version" | grep '^ognl'
  "$JAVA" -Dstdout.encoding=UTF-8 -cp "$work/classes:$work/$version/*" Main $version 2>/dev/null
done >>"$work/seen"
expected <<'E2'
ognl-3.3.4.jar
3.1.5 started; <p>CĐCS Trường Lê Lợi</p>
ognl-3.4.17.jar
3.1.7 started; a page: AbstractMethodError
E2
