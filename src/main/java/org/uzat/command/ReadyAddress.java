package org.uzat.command;

import org.springframework.boot.web.server.context.WebServerApplicationContext;

/** Where a browser on this machine reaches Uzat once it serves. */
public final class ReadyAddress {

    private ReadyAddress() {}

    /** {@code http://localhost:8080}, without a slash at the end. */
    public static String of(WebServerApplicationContext web) {
        String bound = web.getEnvironment().getProperty("server.address", "localhost");
        var server = web.getWebServer();
        return "http://" + reachable(bound) + ":" + (server == null ? 0 : server.getPort());
    }

    /** An address meaning this machine, or all its addresses, is typed as localhost. */
    static String reachable(String bound) {
        return switch (bound) {
            case "127.0.0.1", "0.0.0.0", "::", "::1" -> "localhost";
            default -> bound.contains(":") ? "[" + bound + "]" : bound;
        };
    }
}
