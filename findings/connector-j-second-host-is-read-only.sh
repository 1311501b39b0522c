#!/usr/bin/env bash
# Connector/J 9.7.0, an address of two hosts whose first is away: the connection to the second succeeds, reads, and refuses every write
# (S1009) before asking the server, which would take it. failOverReadOnly is true unless set, and a pool keeps such connections.
# With failOverReadOnly=false it writes, but then the driver takes whatever host answers first, a replica as well.
. "$(dirname "$0")/with.sh"
mysql_wanted
jars com.mysql:mysql-connector-j:9.7.0
program "$FINDINGS_MYSQL" <<'J'
import java.net.ServerSocket;
import java.sql.DriverManager;
import java.sql.SQLException;

public class Main {
    public static void main(String[] a) throws Exception {
        int nobody;
        try (var socket = new ServerSocket(0)) {
            nobody = socket.getLocalPort();
        }
        for (var further : new String[] {"", "&failOverReadOnly=false"}) {
            var url = "jdbc:mysql://127.0.0.1:" + nobody + "," + a[0] + "/?createDatabaseIfNotExist=true&sslMode=DISABLED&allowPublicKeyRetrieval=true" + further;
            try (var db = DriverManager.getConnection(url, "root", ""); var statement = db.createStatement()) {
                var rows = statement.executeQuery("SELECT @@read_only");
                rows.next();
                System.out.println((further.isEmpty() ? "as it comes" : further.substring(1)) + ": valid " + db.isValid(1) + ", the server's read_only " + rows.getInt(1) + ", the connection's " + db.isReadOnly());
                try {
                    statement.execute("CREATE TEMPORARY TABLE mysql.finding_" + nobody + " (i INT)");
                    System.out.println("  a write succeeds");
                } catch (SQLException refused) {
                    System.out.println("  a write is refused: " + refused.getSQLState() + " " + refused.getMessage());
                }
            }
        }
    }
}
J
expected <<'T'
as it comes: valid true, the server's read_only 0, the connection's true
  a write is refused: S1009 Connection is read-only. Queries leading to data modification are not allowed.
failOverReadOnly=false: valid true, the server's read_only 0, the connection's false
  a write succeeds
T
