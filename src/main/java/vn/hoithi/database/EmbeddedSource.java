package vn.hoithi.database;

import org.h2.engine.Database;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.jdbcx.JdbcDataSource;
import org.h2.mvstore.MVStore;
import org.h2.store.fs.FilePath;

import javax.sql.DataSource;
import java.io.File;
import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.logging.Logger;

/** Connections to the embedded database, each a {@link DurableConnection} as long as there is a file in this process behind it. */
final class EmbeddedSource implements DataSource {

    private final JdbcDataSource real = new JdbcDataSource();
    private final String url;
    private Database database;
    private DurableCommits commits;
    private DiskSpace space;

    EmbeddedSource(String url) {
        this.url = url;
        real.setURL(url);
    }

    /** Throws when it cannot be opened or has no room to write. */
    void check(String user, String password) throws SQLException {
        getConnection(user, password).close();
        if (space != null) {
            space.check();
        }
    }

    @Override
    public Connection getConnection() throws SQLException {
        return durable(real::getConnection);
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        return durable(() -> real.getConnection(user, password));
    }

    private interface Opening {
        Connection open() throws SQLException;
    }

    private synchronized Connection durable(Opening opening) throws SQLException {
        leaveBroken();
        var connection = open(opening);
        if (!(((JdbcConnection) connection).getSession() instanceof SessionLocal session)) {
            return connection;
        }
        var file = session.getDatabase().getStore().getMvStore();
        return file.isPersistent() ? durable(connection, session.getDatabase(), file) : connection;
    }

    /** H2 stays with a store that could not write for ever: neither readable nor writable until it is opened anew. */
    private void leaveBroken() {
        if (database == null || database.isClosing()) {
            return;
        }
        if (database.getStore().getMvStore().getPanicException() != null || database.isReadOnly() && !space.isFull()) {
            database.shutdownImmediately();
        }
    }

    /** While there is no room it may open for reading only. */
    private Connection open(Opening opening) throws SQLException {
        try {
            real.setURL(url);
            return opening.open();
        } catch (SQLException refused) {
            real.setURL(url + ";ACCESS_MODE_DATA=r");
            return opening.open();
        }
    }

    /** Commits are one store's: nothing of a broken one may be acknowledged by the one opened after it. */
    private Connection durable(Connection connection, Database opened, MVStore file) {
        if (database != opened) {
            database = opened;
            commits = new DurableCommits(file);
            space = new DiskSpace(new File(FilePath.get(file.getFileStore().getFileName()).getParent().toString()));
        }
        return DurableConnection.of(connection, commits, space);
    }

    @Override
    public PrintWriter getLogWriter() throws SQLException {
        return real.getLogWriter();
    }

    @Override
    public void setLogWriter(PrintWriter out) throws SQLException {
        real.setLogWriter(out);
    }

    @Override
    public void setLoginTimeout(int seconds) throws SQLException {
        real.setLoginTimeout(seconds);
    }

    @Override
    public int getLoginTimeout() throws SQLException {
        return real.getLoginTimeout();
    }

    @Override
    public Logger getParentLogger() {
        return real.getParentLogger();
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        return real.unwrap(type);
    }

    @Override
    public boolean isWrapperFor(Class<?> type) throws SQLException {
        return real.isWrapperFor(type);
    }
}
