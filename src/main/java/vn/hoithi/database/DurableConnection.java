package vn.hoithi.database;

import org.h2.api.ErrorCode;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.Locale;
import java.util.regex.Pattern;

/** A connection to the embedded database whose commits, asked for or by themselves, return when they are on the disk. */
final class DurableConnection implements InvocationHandler {

    private static final Pattern COUNTS = Pattern.compile("INSERT|UPDATE|DELETE|MERGE|REPLACE");

    /** State of a connection that is no longer there. */
    static final String LOST = "08006";

    private final Connection real;
    private final DurableCommits commits;
    private final DiskSpace space;
    private boolean touched;
    private boolean changed;

    private DurableConnection(Connection real, DurableCommits commits, DiskSpace space) {
        this.real = real;
        this.commits = commits;
        this.space = space;
    }

    static Connection of(Connection real, DurableCommits commits, DiskSpace space) {
        return proxy(Connection.class, new DurableConnection(real, commits, space));
    }

    @Override
    public Object invoke(Object proxy, Method method, Object[] args) throws Throwable {
        return switch (method.getName()) {
            case "commit" -> settled(method, args);
            case "setAutoCommit" -> Boolean.TRUE.equals(args[0]) ? settled(method, args) : call(real, method, args);
            case "rollback" -> rolledBack(method, args);
            case "createStatement" -> proxy(Statement.class, new Watched((Statement) call(real, method, args), ""));
            case "prepareStatement" -> proxy(PreparedStatement.class, new Watched((Statement) call(real, method, args), (String) args[0]));
            default -> call(real, method, args);
        };
    }

    private Object settled(Method method, Object[] args) throws Exception {
        if (!touched) {
            return call(real, method, args);
        }
        var wrote = changed;
        touched = false;
        changed = false;
        return commits.commit(() -> call(real, method, args), none -> wrote);
    }

    private Object rolledBack(Method method, Object[] args) throws Exception {
        if (args == null || !(args[0] instanceof Savepoint)) {
            touched = false;
            changed = false;
        }
        return call(real, method, args);
    }

    /** A statement: what may write asks for room first, and commits with its connection or at once. */
    private final class Watched implements InvocationHandler {

        private final Statement statement;
        private final String prepared;

        Watched(Statement statement, String prepared) {
            this.statement = statement;
            this.prepared = prepared;
        }

        @Override
        public Object invoke(Object proxy, Method method, Object[] args) throws Throwable {
            var sql = (args != null && args[0] instanceof String given ? given : prepared).stripLeading().toUpperCase(Locale.ROOT);
            if (!method.getName().startsWith("execute") || reads(sql)) {
                return call(statement, method, args);
            }
            space.check();
            if (real.getAutoCommit()) {
                return commits.commit(() -> call(statement, method, args), result -> wrote(sql, result));
            }
            touched = true;
            var result = call(statement, method, args);
            changed |= wrote(sql, result);
            return result;
        }
    }

    /** A lock is taken to decide by what one reads: then that must be on the disk too. */
    private static boolean reads(String sql) {
        return sql.startsWith("SELECT") && !sql.contains("FOR UPDATE") || sql.startsWith("WITH") || sql.startsWith("VALUES");
    }

    /** Whether rows were changed; of what is neither a query nor counts its rows (tables made) one does not know. */
    private static boolean wrote(String sql, Object result) {
        return switch (result) {
            case Integer rows -> rows != 0 || !COUNTS.matcher(sql).lookingAt();
            case Long rows -> rows != 0 || !COUNTS.matcher(sql).lookingAt();
            case int[] batch -> java.util.Arrays.stream(batch).anyMatch(rows -> rows != 0);
            case long[] batch -> java.util.Arrays.stream(batch).anyMatch(rows -> rows != 0);
            case Boolean mayBe -> !mayBe; // execute(): true is a result of rows
            case null, default -> false;
        };
    }

    private static Object call(Object target, Method method, Object[] args) throws Exception {
        try {
            return method.invoke(target, args);
        } catch (InvocationTargetException thrown) {
            throw switch (thrown.getCause()) {
                case SQLException refused -> gone(refused);
                case Exception exception -> exception;
                default -> new SQLException(thrown.getCause());
            };
        }
    }

    /** The pool keeps a connection whose database was closed: in H2's words it is no loss of the connection, in SQL's it is. */
    private static SQLException gone(SQLException refused) {
        return refused.getErrorCode() == ErrorCode.DATABASE_IS_CLOSED ? new SQLNonTransientConnectionException(refused.getMessage(), LOST, refused.getErrorCode(), refused) : refused;
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
