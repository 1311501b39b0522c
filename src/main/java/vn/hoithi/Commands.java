package vn.hoithi;

import io.micronaut.context.ApplicationContext;
import io.micronaut.context.exceptions.BeanInstantiationException;
import vn.hoithi.web.Command;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Arrays;

/** Runs the beans that implement {@link Command} from the command line, without opening the web port. */
final class Commands {

    private static final int H2_DATABASE_IN_USE = 90020;

    private Commands() {
    }

    static boolean knows(String name) {
        return name.matches("[a-z]+(-[a-z]+)+");
    }

    static int run(String[] args) {
        try (var context = ApplicationContext.builder().properties(java.util.Map.of("hoithi.commands", true)).start()) {
            var commands = context.getBeansOfType(Command.class);
            for (var command : commands) {
                if (command.name().equals(args[0])) {
                    say(FileDescriptor.out, command.run(Arrays.asList(args).subList(1, args.length)));
                    return 0;
                }
            }
            say(FileDescriptor.err, "Lệnh không có / unknown command: " + args[0]);
            say(FileDescriptor.err, "  backup  FILE\n  restore  FILE");
            commands.forEach(c -> say(FileDescriptor.err, "  " + c.name() + "  " + c.usage()));
            return 2;
        } catch (IllegalArgumentException wrong) {
            say(FileDescriptor.err, wrong.getMessage());
            return 2;
        } catch (BeanInstantiationException broken) {
            return refused(broken);
        }
    }

    /** Says what an administrator can mend; anything else is thrown. */
    private static int refused(BeanInstantiationException broken) {
        var denied = DatabaseStart.denied(broken);
        if (denied != null) {
            say(FileDescriptor.err, denied);
            return 2;
        }
        if (!databaseIsInUse(broken)) {
            throw broken;
        }
        say(FileDescriptor.err, "Máy chủ đang dùng cơ sở dữ liệu đi kèm: hãy dừng máy chủ, chạy lệnh, rồi mở lại máy chủ. / Stop the server first: it holds the embedded database.");
        return 1;
    }

    /** The embedded database serves one process at a time. */
    private static boolean databaseIsInUse(Throwable broken) {
        for (var cause = broken; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && sql.getErrorCode() == H2_DATABASE_IN_USE) {
                return true;
            }
        }
        return false;
    }

    /** In UTF-8 whatever the locale of the shell: containers often have none, and names would turn into question marks. */
    static void say(FileDescriptor where, String sentence) {
        new PrintStream(new FileOutputStream(where), true, StandardCharsets.UTF_8).println(sentence);
    }
}
