package org.uzat.command;

import java.util.List;
import org.springframework.stereotype.Component;

/** Every command this build knows. */
@Component
public final class Commands {

    private static final int EXIT_USAGE = 2;

    private final List<Command> commands;

    Commands(List<Command> commands) {
        this.commands = commands;
    }

    /** Runs the named command and returns its exit code; an unknown name is answered with the known ones. */
    public int run(CommandLine line) {
        for (Command command : commands) {
            if (command.name().equals(line.name())) {
                return command.run(line.arguments());
            }
        }
        System.err.println("Unknown command '" + line.name() + "'. Known: run"
                + String.join(
                        "",
                        commands.stream()
                                .map(command -> ", " + command.name())
                                .sorted()
                                .toList()));
        return EXIT_USAGE;
    }
}
