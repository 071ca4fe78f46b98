package org.uzat.command;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Says in one sentence what most often keeps a server from starting. */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class PortTakenReporter implements SpringBootExceptionReporter {

    @Override
    public boolean reportException(Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof PortInUseException taken) {
                System.err.println("Uzat cannot start: port " + taken.getPort()
                        + " is taken by another program: choose another with --port.");
                return true;
            }
        }
        return false;
    }
}
