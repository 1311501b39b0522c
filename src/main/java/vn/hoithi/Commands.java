package vn.hoithi;

import io.micronaut.context.ApplicationContext;
import vn.hoithi.web.Command;

import java.util.Arrays;

/** Runs the beans that implement {@link Command} from the command line, without opening the web port. */
final class Commands {

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
                    System.out.println(command.run(Arrays.asList(args).subList(1, args.length)));
                    return 0;
                }
            }
            System.err.println("Lệnh không có / unknown command: " + args[0]);
            commands.forEach(c -> System.err.println("  " + c.name() + "  " + c.usage()));
            return 2;
        } catch (IllegalArgumentException wrong) {
            System.err.println(wrong.getMessage());
            return 2;
        }
    }
}
