#!/usr/bin/env bash
# H2 2.4.240, a file: no commit ever asks the operating system to put its data on the disk, also with WRITE_DELAY=0.
# WRITE_DELAY=0 writes before the commit returns, which survives a killed process; a machine that loses its power may still lose it.
# Only CHECKPOINT SYNC forces. Counted with the JDK's own event for FileChannel.force.
. "$(dirname "$0")/with.sh"
jars com.h2database:h2:2.4.240
program "$work" <<'J'
import java.nio.file.Path;
import java.sql.DriverManager;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordingFile;

public class Main {
    interface Work { void run() throws Exception; }

    static long forced(Path file, Work work) throws Exception {
        try (var recording = new Recording()) {
            recording.enable("jdk.FileForce").withoutThreshold();
            recording.start();
            work.run();
            recording.stop();
            recording.dump(file);
        }
        return RecordingFile.readAllEvents(file).stream().filter(e -> e.getEventType().getName().equals("jdk.FileForce")).count();
    }

    public static void main(String[] a) throws Exception {
        for (var setting : new String[] {"", ";WRITE_DELAY=0"}) {
            try (var db = DriverManager.getConnection("jdbc:h2:file:" + a[0] + "/db" + setting.length() + setting, "sa", ""); var statement = db.createStatement()) {
                statement.execute("CREATE TABLE answer (id INT PRIMARY KEY)");
                var file = Path.of(a[0], "events.jfr");
                var commits = forced(file, () -> {
                    for (int i = 0; i < 50; i++) {
                        statement.execute("INSERT INTO answer VALUES (" + i + ")");
                    }
                    Thread.sleep(1_500);
                });
                var sync = forced(file, () -> statement.execute("CHECKPOINT SYNC"));
                System.out.println("50 commits and 1.5 s: forced " + commits + " times; CHECKPOINT SYNC: " + sync + (setting.isEmpty() ? "" : " (" + setting.substring(1) + ")"));
            }
        }
    }
}
J
expected <<'T'
50 commits and 1.5 s: forced 0 times; CHECKPOINT SYNC: 1
50 commits and 1.5 s: forced 0 times; CHECKPOINT SYNC: 1 (WRITE_DELAY=0)
T
