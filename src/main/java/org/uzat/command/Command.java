package org.uzat.command;

import java.util.List;

/** Something Uzat does once from a terminal and then ends, on the database of a running Uzat or on its own. */
public interface Command {

    /** The first word after {@code ./uzat}. */
    String name();

    /**
     * Does the work; prints for a person.
     *
     * @param arguments the words behind the name, without the options every start shares (such as {@code --data DIR})
     * @return the exit code of the process: 0 when all is well
     */
    int run(List<String> arguments);
}
