package vn.hoithi;

import io.micronaut.context.ApplicationContext;
import io.micronaut.context.exceptions.BeanInstantiationException;
import io.micronaut.runtime.Micronaut;
import io.micronaut.runtime.exceptions.ApplicationStartupException;

import java.sql.Connection;
import java.sql.SQLException;

/** Starts Hội thi: the web application, or one of its commands when the first argument names one. */
public final class Application {

    private Application() {
    }

    /** @param args {@code create-admin …}, {@code backup FILE}, {@code restore FILE}, {@code seed-demo} …; without arguments the server starts */
    public static void main(String[] args) throws SQLException {
        var url = DatabaseUrl.of(System.getenv());
        settings(url);
        if (args.length > 0 && BackupCommands.knows(args[0])) {
            System.exit(new BackupCommands(url, System.getenv()).run(args));
        }
        try (var first = DatabaseStart.connect(url, System.getenv())) {
            BackupCommands.refuseUnfinished(first);
            if (args.length == 0 || !Commands.knows(args[0])) {
                serve(first, args);
                return;
            }
        } catch (DatabaseStart.Refused refused) {
            Commands.say(java.io.FileDescriptor.err, refused.getMessage());
            System.exit(refused.code);
        }
        System.exit(Commands.run(args));
    }

    /** What must be set before the libraries are loaded that read it. */
    static void settings(String url) {
        System.setProperty("java.awt.headless", "true");
        System.setProperty("hoithi.jdbc-url", url);
        if (System.getProperty("io.netty.maxDirectMemory") == null) {
            System.setProperty("io.netty.maxDirectMemory", "" + (128L << 20)); // else as much again as the heap
        }
    }

    private static void serve(Connection first, String[] args) throws SQLException {
        try {
            ApplicationContext context = Micronaut.build(args).classes(Application.class)
                    .mapError(BeanInstantiationException.class, broken -> DatabaseStart.denied(broken) == null ? 1 : 0).start(); // 0: told below, without a stack
            first.close(); // until here it kept the embedded database open
            Drain.onTerm(context);
        } catch (ApplicationStartupException broken) {
            var denied = DatabaseStart.denied(broken);
            Commands.say(java.io.FileDescriptor.err, denied != null ? denied : "Không khởi động được, xem nhật ký ở trên. / Not started, see the log above: " + cause(broken).getMessage());
            System.exit(denied == null ? 1 : 2);
        }
    }

    private static Throwable cause(Throwable thrown) {
        return thrown.getCause() == null ? thrown : cause(thrown.getCause());
    }
}
