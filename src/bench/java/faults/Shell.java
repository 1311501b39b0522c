package faults;

import java.io.File;

/** Commands of the machine; what they print is in target/faults/shell.log. */
final class Shell {

    private Shell() {
    }

    static void run(String command) throws Exception {
        var log = ProcessBuilder.Redirect.appendTo(new File("target/faults/shell.log"));
        var process = new ProcessBuilder("bash", "-c", command).redirectErrorStream(true).redirectOutput(log).redirectInput(new File("/dev/null")).start();
        if (process.waitFor() != 0) {
            throw new IllegalStateException("failed, see target/faults/shell.log: " + command);
        }
    }
}
