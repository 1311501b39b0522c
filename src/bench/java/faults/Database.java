package faults;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;

/** The database of a run, made for it and wiped afterwards. */
interface Database extends AutoCloseable {

    /** What the application is told of it. */
    Map<String, String> environment();

    /** A connection for staging and for the reckoning; an embedded database has room for it only while no node runs. */
    Connection open() throws SQLException;

    /** The demo world was made by an earlier run of this process, and {@link #keepSeed} brings it. */
    default boolean seeded() {
        return false;
    }

    /** After the first seeding keeps the demo world for later runs, and before them brings it. */
    default void keepSeed() throws Exception {
    }

    /** Nodes may run while {@link #open} is used. */
    boolean shared();
}
