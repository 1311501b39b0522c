package bench;

import java.sql.DriverManager;

/** Puts people on the stage of a database nobody has open, and prints the cookie of each: JDBC-URL USER HOW-MANY. */
public final class Players {

    private Players() {
    }

    public static void main(String[] args) throws Exception {
        try (var db = DriverManager.getConnection(args[0], args[1], "")) {
            Stage.players(db, Integer.parseInt(args[2]), System.currentTimeMillis() / 1000 % 1_000_000 + 4_000_000).forEach(player -> System.out.println(player.cookie()));
        }
    }
}
