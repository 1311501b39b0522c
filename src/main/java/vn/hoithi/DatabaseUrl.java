package vn.hoithi;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

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

    /** Why an address cannot be used, in words for whoever wrote it; empty when it can. */
    static Optional<String> refusal(String url) {
        if (url.startsWith("jdbc:h2:tcp:") || url.startsWith("jdbc:h2:ssl:") || !url.startsWith("jdbc:mysql:") && !url.startsWith("jdbc:h2:")) {
            return Optional.of("HOITHI_JDBC_URL phải có dạng jdbc:mysql://máy:3306/hoithi. / HOITHI_JDBC_URL must look like jdbc:mysql://host:3306/hoithi.");
        }
        if (url.startsWith("jdbc:h2:")) {
            return Optional.empty();
        }
        if (!url.startsWith("jdbc:mysql://") || hosts(url).contains(",") || hosts(url).contains("(")) {
            return Optional.of("""
                HOITHI_JDBC_URL chỉ ghi một địa chỉ. Với nhiều địa chỉ, trình kết nối không tìm đúng máy chính sau sự cố; hãy đặt MySQL Router \
                (hoặc một proxy) trước cụm và ghi địa chỉ của nó. / HOITHI_JDBC_URL takes one address. Given several, the driver does not find the \
                primary after a failover: put MySQL Router (or a proxy) before the cluster and give its address.""");
        }
        var rest = url.substring("jdbc:mysql://".length() + hosts(url).length());
        return rest.matches("/[^/?]+(\\?.*)?") && !hosts(url).isBlank() ? Optional.empty()
                : Optional.of("HOITHI_JDBC_URL thiếu máy hoặc tên cơ sở dữ liệu (jdbc:mysql://máy:3306/hoithi). / HOITHI_JDBC_URL lacks the host or the name of the database.");
    }

    private static String hosts(String url) {
        return url.substring(url.indexOf("//") + 2).split("[/?]", 2)[0];
    }

    /** Old pages are kept 5 s, not H2's 45: every commit is forced, and at a hundred chunks a second 45 s of them are hundreds of megabytes. */
    private static String embedded(Path folder) {
        return "jdbc:h2:file:" + folder + "/hoithi;MODE=MySQL;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE;NON_KEYWORDS=DAY;DB_CLOSE_ON_EXIT=FALSE"
                + ";RETENTION_TIME=5000";
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
        settings.put("connectTimeout", "2500");
        settings.put("socketTimeout", "30000"); // the longest statement of a job; people do not wait for it, see Deadline
        return settings;
    }
}
