package vn.hoithi.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.regex.Pattern;

import static vn.hoithi.text.Format.ZONE;

/** Names of the files the application takes by itself, which sort by their moment: hoithi-20261201-023000.zip. */
final class BackupNames {

    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("'hoithi-'yyyyMMdd-HHmmss'.zip'").withZone(ZONE);
    private static final Pattern OURS = Pattern.compile("hoithi-\\d{8}-\\d{6}\\.zip");

    private BackupNames() {
    }

    static String of(Instant moment) {
        return NAME.format(moment);
    }

    /** Deletes all files of ours in the folder but the newest ones; gives how many went. */
    static int keepNewest(Path folder, int keep) throws IOException {
        try (var files = Files.list(folder)) {
            var old = files.filter(f -> OURS.matcher(f.getFileName().toString()).matches()).sorted(Comparator.comparing((Path f) -> f.getFileName().toString()).reversed()).skip(keep).toList();
            for (var file : old) {
                Files.deleteIfExists(file);
            }
            return old.size();
        }
    }
}
