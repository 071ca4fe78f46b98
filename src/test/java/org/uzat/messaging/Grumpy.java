package org.uzat.messaging;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** A mail server that takes nothing: says "not now" to everybody, or knows no address (RFC 5321, 4.2.2; RFC 3463). */
final class Grumpy implements AutoCloseable {

    private final ServerSocket socket = new ServerSocket();
    private final boolean greets;

    /** @param greets whether it listens at all before it refuses */
    Grumpy(int port, boolean greets) throws IOException {
        this.greets = greets;
        socket.setReuseAddress(true);
        socket.bind(new InetSocketAddress("127.0.0.1", port));
        Thread.ofVirtual().start(this::serve);
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (Socket caller = socket.accept()) {
                talk(caller);
            } catch (IOException over) {
                continue; // hung up, or closed: then the loop ends
            }
        }
    }

    private void talk(Socket caller) throws IOException {
        if (!greets) {
            say(caller, "421 not now");
            return;
        }
        say(caller, "220 grumpy.example");
        var lines = new BufferedReader(new InputStreamReader(caller.getInputStream(), StandardCharsets.US_ASCII));
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            String command = line.substring(0, Math.min(4, line.length())).toUpperCase(Locale.ROOT);
            say(caller, command.equals("RCPT") ? "550 5.1.1 no such mailbox here" : "250 ok");
            if (command.equals("QUIT")) {
                return;
            }
        }
    }

    private static void say(Socket caller, String line) throws IOException {
        caller.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        caller.getOutputStream().flush();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
