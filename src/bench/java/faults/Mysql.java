package faults;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;

/** A MySQL server of the run's own, by the tool beside the project. */
final class Mysql implements Database {

    private static final String TOOL = "MYSQL_BUFFER=128M bash ../shared/tools/mysql ";
    private static final String NAME = "hoithi_faults";
    private final int port;
    private final Path home;

    private Mysql(int port) {
        this.port = port;
        this.home = Path.of(System.getenv().getOrDefault("MYSQL_HOME", "/var/tmp/hoithi-mysql"), "root");
    }

    static Mysql fresh(int port) throws Exception {
        return new Mysql(port).wiped(0);
    }

    /** With its data on a file system in memory that has room for so many megabytes (needs root). */
    static Mysql small(int port, int megabytes) throws Exception {
        return new Mysql(port).wiped(megabytes);
    }

    private Mysql wiped(int megabytes) throws Exception {
        wipe();
        if (megabytes > 0) {
            Shell.run(TOOL + "install && mkdir -p " + folder() + " && mount -t tmpfs -o size=" + megabytes + "m tmpfs " + folder());
        }
        start();
        Shell.run(TOOL + "client " + port + " 'CREATE DATABASE " + NAME + "'");
        return this;
    }

    void start() throws Exception {
        Shell.run(TOOL + "start " + port);
    }

    /** Signal 9; returns when the process is gone. */
    void kill() throws Exception {
        var process = process();
        process.destroyForcibly();
        process.onExit().get();
    }

    /** As STOP and CONT: the machine of the database stands still, its connections stay. */
    void signal(String name) throws Exception {
        Shell.run("kill -" + name + " " + process().pid());
    }

    private ProcessHandle process() throws Exception {
        return ProcessHandle.of(Long.parseLong(Files.readString(home.resolve("run/m" + port + "/pid")).strip())).orElseThrow();
    }

    Path folder() {
        return home.resolve("data/m" + port);
    }

    @Override
    public Map<String, String> environment() {
        return Map.of("HOITHI_JDBC_URL", "jdbc:mysql://127.0.0.1:" + port + "/" + NAME, "HOITHI_JDBC_USER", "root", "HOITHI_JDBC_PASSWORD", "");
    }

    @Override
    public Connection open() throws SQLException {
        return DriverManager.getConnection("jdbc:mysql://127.0.0.1:" + port + "/" + NAME + "?rewriteBatchedStatements=true", "root", "");
    }

    @Override
    public boolean shared() {
        return true;
    }

    private void wipe() throws Exception {
        Shell.run("umount -l " + folder() + " 2>/dev/null; " + TOOL + "stop " + port + " --wipe");
    }

    @Override
    public void close() throws Exception {
        Shell.run("p=$(cat " + home + "/run/m" + port + "/pid 2>/dev/null) && kill -CONT $p && kill -9 $p; true");
        wipe();
    }
}
