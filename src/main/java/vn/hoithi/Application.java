package vn.hoithi;

import io.micronaut.runtime.Micronaut;

/** Starts Hội thi: the web application, or one of its commands when the first argument names one. */
public final class Application {

    private Application() {
    }

    /** @param args {@code create-admin …}, {@code seed-demo}, {@code rebuild-ranking}; without arguments the server starts */
    public static void main(String[] args) {
        System.setProperty("java.awt.headless", "true");
        System.setProperty("hoithi.jdbc-url", DatabaseUrl.of(System.getenv()));
        if (args.length > 0 && Commands.knows(args[0])) {
            System.exit(Commands.run(args));
        }
        Micronaut.run(Application.class, args);
    }
}
