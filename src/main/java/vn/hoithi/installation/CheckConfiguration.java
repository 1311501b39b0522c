package vn.hoithi.installation;

import jakarta.inject.Singleton;
import vn.hoithi.time.Clock;
import vn.hoithi.web.Command;
import vn.hoithi.web.Messages;

import java.util.List;
import java.util.stream.Collectors;

/** {@code check-configuration}: the page of the same, for a terminal. Ends with an error when something is bad. */
@Singleton
class CheckConfiguration implements Command {

    private final Configuration configuration;
    private final Messages messages;
    private final Clock clock;

    CheckConfiguration(Configuration configuration, Messages messages, Clock clock) {
        this.configuration = configuration;
        this.messages = messages;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "check-configuration";
    }

    @Override
    public String usage() {
        return "";
    }

    @Override
    public String run(List<String> arguments) {
        var words = messages.in(Messages.VIETNAMESE);
        var findings = configuration.look(clock.now());
        var told = findings.stream().map(finding -> HealthController.Line.of(finding, words))
                .map(line -> "[" + words.say("health." + line.state()) + "] " + line.name() + ": " + line.found() + (line.remedy().isEmpty() ? "" : "\n    → " + line.remedy())).collect(Collectors.joining("\n"));
        if (findings.stream().anyMatch(finding -> finding.state() == CheckResult.State.BAD)) {
            throw new IllegalArgumentException(told);
        }
        return told;
    }
}
