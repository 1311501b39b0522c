package vn.hoithi.sandbox;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The classes a reader needs, ready to be mapped into its process (class data sharing): a third of the time and less memory than loading them
 * from the jar. Made once a node, behind the first file, by a process that reads the reader's own example and nothing of anybody's.
 */
@Singleton
class ReaderArchive {

    private static final Logger LOG = LoggerFactory.getLogger(ReaderArchive.class);
    private final Limits limits;
    private final Set<Class<?>> begun = ConcurrentHashMap.newKeySet();
    private final Map<Class<?>, Path> ready = new ConcurrentHashMap<>();

    ReaderArchive(Limits limits) {
        this.limits = limits;
    }

    /** Options for a process of the reader; none while there is no archive. */
    List<String> options(Class<? extends FileReader> reader) {
        var archive = ready.get(reader);
        return archive == null ? List.of() : List.of("-XX:SharedArchiveFile=" + archive, "-Xshare:auto");
    }

    /** Makes the archive in the background, once; without one everything works as before. */
    void prepare(Class<? extends FileReader> reader) {
        if (begun.add(reader)) {
            Thread.ofVirtual().start(() -> make(reader));
        }
    }

    private void make(Class<? extends FileReader> reader) {
        try {
            var example = reader.getConstructor().newInstance().example();
            if (example.length == 0) {
                return;
            }
            var folder = Files.createTempDirectory("hoithi-reader"); // nobody else may look into it
            var archive = folder.resolve("classes.jsa");
            folder.toFile().deleteOnExit();
            archive.toFile().deleteOnExit();
            try (var child = new Child(reader, limits, List.of("-XX:ArchiveClassesAtExit=" + archive))) {
                if (child.read("", example) instanceof FileReading.Done && Files.exists(archive)) { // a class path of folders, as tests have it, gives none
                    ready.put(reader, archive);
                }
            }
        } catch (IOException | ReflectiveOperationException without) {
            LOG.warn("{} goes on without an archive of its classes", reader.getSimpleName(), without);
        }
    }

    @PreDestroy
    void delete() throws IOException {
        for (var archive : ready.values()) {
            Files.deleteIfExists(archive);
            Files.deleteIfExists(archive.getParent());
        }
    }
}
