package org.uzat.command;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** Gives {@code /metrics} a port that can be remembered (the main port + 1000) without ever failing a start over it. */
final class ManagementPort {

    private static final String PROPERTY = "management.server.port";
    private static final String ANY_FREE = "0";

    private ManagementPort() {}

    /** Leaves a port the operator chose alone. */
    static void settle(ConfigurableEnvironment environment) {
        if (!ANY_FREE.equals(environment.getProperty(PROPERTY))) {
            return;
        }
        int wanted = environment.getProperty("server.port", Integer.class, 0) + 1000;
        if (wanted > 1000 && wanted <= 65_535 && isFree(wanted)) {
            environment
                    .getPropertySources()
                    .addFirst(new MapPropertySource("management port", Map.of(PROPERTY, wanted)));
        }
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }
}
