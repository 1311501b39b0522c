package vn.hoithi;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** Where the database is. A MySQL address gets what the driver needs to be fast and to give up in time, unless it says otherwise. */
final class DatabaseUrl {

    private static final Map<String, String> MYSQL = settings();

    private DatabaseUrl() {
    }

    /** As configured by {@code HOITHI_JDBC_URL}, else the embedded database in the folder {@code HOITHI_DATA}. */
    static String of(Map<String, String> environment) {
        var configured = environment.getOrDefault("HOITHI_JDBC_URL", "");
        return configured.isBlank() ? embedded(Path.of(environment.getOrDefault("HOITHI_DATA", "data")).toAbsolutePath()) : completed(configured.strip());
    }

    private static String embedded(Path folder) {
        return "jdbc:h2:file:" + folder + "/hoithi;MODE=MySQL;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE;NON_KEYWORDS=DAY;DB_CLOSE_ON_EXIT=FALSE";
    }

    private static String completed(String url) {
        if (!url.startsWith("jdbc:mysql:")) {
            return url;
        }
        var completed = new StringBuilder(url);
        MYSQL.forEach((key, value) -> {
            if (!url.contains("?" + key + "=") && !url.contains("&" + key + "=")) {
                completed.append(completed.indexOf("?") < 0 ? '?' : '&').append(key).append('=').append(value);
            }
        });
        return completed.toString();
    }

    private static Map<String, String> settings() {
        var settings = new LinkedHashMap<String, String>();
        settings.put("useServerPrepStmts", "true");
        settings.put("cachePrepStmts", "true");
        settings.put("prepStmtCacheSize", "250");
        settings.put("prepStmtCacheSqlLimit", "4096"); // longer ones are large batches: kept with all their parameters, they would fill the memory
        settings.put("rewriteBatchedStatements", "true");
        settings.put("useLocalSessionState", "true");
        settings.put("readOnlyPropagatesToServer", "false"); // else every read is three statements
        settings.put("cacheServerConfiguration", "true");
        settings.put("maintainTimeStats", "false");
        settings.put("connectTimeout", "3000");
        settings.put("socketTimeout", "30000");
        return settings;
    }
}
