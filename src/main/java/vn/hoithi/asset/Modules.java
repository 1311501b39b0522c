package vn.hoithi.asset;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Joins ES modules, so that a phone asks for one file instead of one after the other. Each module becomes a function that gives what the
 * module exports, and stands once, behind those it imports. What cannot be joined that way is refused at the start: modules in a circle,
 * imports while running, names that change after they were exported.
 */
final class Modules {

    private static final Pattern IMPORT = Pattern.compile("(?m)^import (?:(\\w+)|\\{ ([^}]*) }) from \"([^\"]+)\";\\n");
    private static final Pattern EXPORT = Pattern.compile("(?m)^export (default )?((?:async )?function|const) (\\w+)");
    private static final Pattern LEFT = Pattern.compile("(?m)^(?:import|export)\\b.*|\\bimport(?:\\(|\\.meta).*");
    private final Map<String, Source> sources = new TreeMap<>();

    /** @param texts path to text, as {@code js/attempt/main.js} */
    Modules(Map<String, String> texts) {
        texts.forEach((path, text) -> sources.put(path, Source.read(path, text)));
    }

    /** Those no other imports: what pages ask for. */
    List<String> entries() {
        var imported = sources.values().stream().flatMap(s -> s.imports().stream()).map(Import::path).collect(Collectors.toSet());
        return sources.keySet().stream().filter(path -> !imported.contains(path)).toList();
    }

    /** The module with all it needs. */
    String joined(String entry) {
        return order(entry).stream().map(path -> sources.get(path).asFunction()).collect(Collectors.joining());
    }

    /** What the module needs, each once, and the module itself: whoever imports comes after. */
    List<String> order(String entry) {
        var done = new LinkedHashSet<String>();
        visit(entry, new ArrayList<>(), done);
        return List.copyOf(done);
    }

    private void visit(String path, List<String> way, Set<String> done) {
        if (done.contains(path)) {
            return;
        }
        if (way.contains(path)) {
            throw new IllegalStateException("modules in a circle: " + way + ", " + path);
        }
        var source = sources.get(path);
        if (source == null) {
            throw new IllegalStateException("no such module: " + path + ", imported by " + way);
        }
        way.add(path);
        source.imports().forEach(i -> visit(i.path(), way, done));
        way.removeLast();
        done.add(path);
    }

    /** A line of import; {@code names} as in a destructuring: {@code a, b: c}. */
    private record Import(String path, String names) {

        static Import of(String importer, MatchResult found) {
            var path = java.nio.file.Path.of(importer).resolveSibling(found.group(3)).normalize().toString().replace('\\', '/');
            return new Import(path, found.group(1) != null ? "default: " + found.group(1) : found.group(2).replace(" as ", ": "));
        }

        String asConstant() {
            return "const { " + names + " } = " + variable(path) + ";\n";
        }
    }

    /** A module taken apart; {@code exports} as in an object: {@code a, default: b}. */
    private record Source(String path, List<Import> imports, List<String> exports, String body) {

        static Source read(String path, String text) {
            var imports = IMPORT.matcher(text).results().map(found -> Import.of(path, found)).toList();
            var bare = IMPORT.matcher(text).replaceAll("");
            var exports = EXPORT.matcher(bare).results().map(found -> (found.group(1) == null ? "" : "default: ") + found.group(3)).toList();
            var body = EXPORT.matcher(bare).replaceAll("$2 $3");
            var left = LEFT.matcher(body);
            if (left.find()) {
                throw new IllegalStateException("cannot be joined: " + path + ": " + left.group());
            }
            return new Source(path, imports, exports, body);
        }

        String asFunction() {
            return "const " + variable(path) + " = (() => {\n" + imports.stream().map(Import::asConstant).collect(Collectors.joining()) + body
                    + "return { " + String.join(", ", exports) + " };\n})();\n";
        }
    }

    private static String variable(String path) {
        return "$" + path.replaceAll("^js/|\\.js$", "").replaceAll("\\W", "_");
    }
}
