package org.uzat.command;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Prints where Uzat is reached, as the last line of the start: people and scripts wait for it. */
@Component
final class ReadyLine {

    @EventListener
    @Order(Ordered.LOWEST_PRECEDENCE)
    void print(ApplicationReadyEvent event) {
        if (event.getApplicationContext() instanceof WebServerApplicationContext web && web.getWebServer() != null) {
            String bound = web.getEnvironment().getProperty("server.address", "localhost");
            System.out.println("Uzat is ready: http://" + reachable(bound) + ":"
                    + web.getWebServer().getPort());
        }
    }

    /** An address meaning this machine, or all its addresses, is typed as localhost. */
    static String reachable(String bound) {
        return switch (bound) {
            case "127.0.0.1", "0.0.0.0", "::", "::1" -> "localhost";
            default -> bound.contains(":") ? "[" + bound + "]" : bound;
        };
    }
}
