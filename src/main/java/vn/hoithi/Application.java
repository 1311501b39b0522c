package vn.hoithi;

import io.micronaut.runtime.Micronaut;

import java.nio.file.Path;
import java.util.Map;

/** Starts Hội thi: the web application, or one of its commands when the first argument names one. */
public final class Application {

    private Application() {
    }

    /** @param args {@code create-admin …}, {@code seed-demo}, {@code rebuild-ranking}; without arguments the server starts */
    public static void main(String[] args) {
        System.setProperty("java.awt.headless", "true");
        System.setProperty("hoithi.jdbc-url", databaseUrl(System.getenv()));
        if (args.length > 0 && Commands.knows(args[0])) {
            System.exit(Commands.run(args));
        }
        Micronaut.run(Application.class, args);
    }

    /** The database as configured, else the embedded one in the data folder. */
    private static String databaseUrl(Map<String, String> environment) {
        return environment.getOrDefault("HOITHI_JDBC_URL", "jdbc:h2:file:" + Path.of(environment.getOrDefault("HOITHI_DATA", "data")).toAbsolutePath()
                + "/hoithi;MODE=MySQL;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE;NON_KEYWORDS=DAY;DB_CLOSE_ON_EXIT=FALSE");
    }
}
