package vn.hoithi.world;

import org.junit.jupiter.api.Assumptions;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

import static org.assertj.core.api.Assertions.fail;

/** Small files as people's are, which lie beside the project and are never copied into it; without them nothing can be shown, and that is said. */
public final class Cases {

    private static final Path DATA = Path.of("../shared/data");
    private static final Path FOLDER = DATA.resolve("cases");

    private Cases() {
    }

    /** The file; the test is left out when there is none, except in CI. */
    public static byte[] file(String name) {
        return read(FOLDER, name);
    }

    /** A list of what is so in the country, as {@link #file}. */
    public static byte[] data(String name) {
        return read(DATA, name);
    }

    private static byte[] read(Path folder, String name) {
        if (!Files.isDirectory(folder)) {
            if ("true".equals(System.getenv("CI"))) {
                fail("CI needs the files of " + folder);
            }
            System.out.println("Skipped: no files in " + folder);
            Assumptions.abort("no files");
        }
        try {
            return Files.readAllBytes(folder.resolve(name));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
