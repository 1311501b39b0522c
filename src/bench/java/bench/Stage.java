package bench;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** Puts signed-in people on the stage: rows as registration and sign-in make them, without their cost in password hashing. */
public final class Stage {

    /** A person with a session. */
    public record Player(long personId, String cookie) {
    }

    private Stage() {
    }

    /** So many people, spread over the grassroots units; {@code run} keeps their numbers apart from those of other runs. */
    public static List<Player> players(Connection db, int count, long run) throws Exception {
        var units = all(db, "SELECT id FROM unit WHERE kind = 'GRASSROOTS' ORDER BY id");
        var players = new ArrayList<Player>();
        db.setAutoCommit(false);
        try (var person = db.prepareStatement("INSERT INTO person (id, phone, name, sort_name, birth_year, created_at, disabled_at) VALUES (?, NULL, ?, ?, 1985, ?, NULL)");
             var member = db.prepareStatement("INSERT INTO membership (person_id, unit_id, role, valid_from, valid_to) VALUES (?, ?, 'MEMBER', ?, NULL)");
             var session = db.prepareStatement("INSERT INTO session (token_hash, person_id, created_at, expires_at, ended_at, device) VALUES (?, ?, ?, ?, NULL, 'bench')")) {
            var now = System.currentTimeMillis();
            for (int i = 0; i < count; i++) {
                var id = run * 1_000_000 + i;
                var token = "bench" + Long.toString(id, 36);
                person.setLong(1, id);
                person.setString(2, "Người thử " + i);
                person.setString(3, i + " nguoi thu");
                person.setLong(4, now);
                person.addBatch();
                member.setLong(1, id);
                member.setLong(2, units.get(i % units.size()));
                member.setLong(3, now);
                member.addBatch();
                session.setString(1, hash(token));
                session.setLong(2, id);
                session.setLong(3, now);
                session.setLong(4, now + 86_400_000L);
                session.addBatch();
                players.add(new Player(id, "hoithi=" + token));
            }
            person.executeBatch();
            member.executeBatch();
            session.executeBatch();
        }
        db.commit();
        db.setAutoCommit(true);
        return players;
    }

    private static List<Long> all(Connection db, String sql) throws SQLException {
        var found = new ArrayList<Long>();
        try (var statement = db.createStatement(); var rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                found.add(rows.getLong(1));
            }
        }
        return found;
    }

    private static String hash(String token) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
    }
}
