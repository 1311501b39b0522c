package vn.hoithi.asset;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

class ModulesTest {

    private static final Path SCRIPTS = Path.of("src/main/resources/assets/js");
    private static final Pattern IMPORT = Pattern.compile("(?m)^import .* from \"(.*)\";$");

    @TempDir
    Path folder;

    @Test
    void pagesAskForWhatNoOtherImports() throws IOException {
        assertThat(ours().entries()).containsExactly("js/app.js", "js/attempt/main.js", "js/attempt/over.js", "js/worker/main.js");
    }

    @ParameterizedTest
    @ValueSource(strings = {"js/app.js", "js/attempt/main.js", "js/attempt/over.js", "js/worker/main.js"})
    void eachModuleStandsOnceBehindWhatItImports(String entry) throws IOException {
        var order = ours().order(entry);
        assertThat(order).doesNotHaveDuplicates().endsWith(entry);
        for (var path : order) {
            var imported = IMPORT.matcher(texts().get(path)).results().map(found -> Path.of(path).resolveSibling(found.group(1)).normalize().toString()).toList();
            assertThat(order.subList(0, order.indexOf(path))).containsAll(imported);
        }
        var joined = ours().joined(entry);
        assertThat(joined).doesNotContainPattern("(?m)^\\s*(import|export)\\b").doesNotContain("import(", "import.meta");
        assertThat(Pattern.compile("(?m)^const \\$\\w+ = \\(\\(\\) => \\{$").matcher(joined).results().count()).isEqualTo(order.size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"js/app.js", "js/attempt/main.js", "js/attempt/over.js", "js/worker/main.js"})
    void whatIsJoinedIsAScript(String entry) throws Exception {
        assertThat(run(ours().joined(entry), "--check")).isEmpty();
    }

    @Test
    void namesAreHandedOnAndRunInOrder() throws Exception {
        var modules = new Modules(Map.of(
                "a.js", "import { one as first } from \"./b/two.js\";\nimport twice from \"./b/two.js\";\nimport { hello } from \"./c.js\";\nconst one = 5; console.log(hello(twice(first + one)));\n",
                "b/two.js", "import { log } from \"../c.js\";\nlog(\"two\");\nexport const one = 1;\nexport default function twice(n) {\n  return 2 * n;\n}\n",
                "c.js", "console.log(\"c\");\nexport async function later() {}\nexport function hello(n) {\n  return `hello ${n}`;\n}\nexport const log = (text) => console.log(text);\n"));
        assertThat(modules.entries()).containsExactly("a.js");
        assertThat(modules.order("a.js")).containsExactly("c.js", "b/two.js", "a.js");
        assertThat(run(modules.joined("a.js"))).isEqualTo("c\ntwo\nhello 12\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"import { b } from \"./a.js\";\nexport const a = b;\n", "const b = await import(\"./b.js\");\n", "export let a = 1;\n", "export { a };\n", "import * as all from \"./b.js\";\n", "import { b } from \"./b.js\";\n",
            "import { a } from './a.js';\n", "const here = import.meta.url;\n"})
    void whatCannotBeJoinedIsRefused(String text) {
        assertThatThrownBy(() -> new Modules(Map.of("a.js", text)).order("a.js")).isInstanceOf(IllegalStateException.class);
    }

    /** What node prints. */
    private String run(String script, String... options) throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/node")) || Files.isExecutable(Path.of("/usr/local/bin/node")), "no node");
        var file = Files.writeString(folder.resolve("joined.mjs"), script);
        var command = new java.util.ArrayList<>(List.of("node"));
        command.addAll(List.of(options));
        command.add(file.toString());
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var printed = new String(process.getInputStream().readAllBytes());
        assertThat(process.waitFor()).as(printed).isZero();
        return printed;
    }

    private static Modules ours() throws IOException {
        return new Modules(texts());
    }

    private static Map<String, String> texts() throws IOException {
        var texts = new TreeMap<String, String>();
        try (var files = Files.walk(SCRIPTS)) {
            for (var file : files.filter(f -> f.toString().endsWith(".js")).toList()) {
                texts.put("js/" + SCRIPTS.relativize(file), Files.readString(file));
            }
        }
        return texts;
    }
}
