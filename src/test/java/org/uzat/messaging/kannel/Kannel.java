package org.uzat.messaging.kannel;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/** The real bearerbox and smsbox on this machine, with ports of their own, bound to a message centre by SMPP. */
final class Kannel implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Path folder;
    private final int admin = freePort();
    private final int boxes = freePort();
    private final int http = freePort();
    private final List<Process> processes = new ArrayList<>();

    private Kannel(Path folder, int centre) {
        this.folder = folder;
        try {
            Files.writeString(folder.resolve("kannel.conf"), """
                    group = core
                    admin-port = %1$d
                    admin-password = secret
                    smsbox-port = %2$d

                    group = smsc
                    smsc = smpp
                    smsc-id = centre
                    host = 127.0.0.1
                    port = %4$d
                    transceiver-mode = true
                    smsc-username = uzat
                    smsc-password = secret
                    system-type = ""
                    reconnect-delay = 1

                    group = smsbox
                    bearerbox-host = 127.0.0.1
                    bearerbox-port = %2$d
                    sendsms-port = %3$d

                    group = sendsms-user
                    username = uzat
                    password = secret
                    concatenation = true
                    max-messages = 10
                    """.formatted(admin, boxes, http, centre));
        } catch (IOException unusable) {
            throw new UncheckedIOException(unusable);
        }
    }

    /** Both at work; where they are not installed the test is skipped, but a machine that calls itself CI must have them. */
    static Kannel startOrSkip(Path folder, int centre) {
        if (installed("bearerbox").isEmpty()) {
            String missing = "kannel is not installed: apt-get install kannel";
            if (System.getenv("CI") != null) {
                throw new IllegalStateException(missing);
            }
            System.err.println("SKIPPED: " + missing);
            Assumptions.abort(missing);
        }
        Kannel kannel = new Kannel(folder, centre);
        kannel.start("bearerbox", kannel.boxes);
        kannel.start("smsbox", kannel.http);
        return kannel;
    }

    /** Where its sendsms is asked. */
    String url() {
        return "http://127.0.0.1:" + http + "/cgi-bin/sendsms";
    }

    private static Optional<Path> installed(String name) {
        return Arrays.stream((System.getenv("PATH") + ":/usr/sbin:/usr/bin").split(File.pathSeparator, -1))
                .map(place -> Path.of(place, name))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private void start(String name, int port) {
        try {
            Process process = new ProcessBuilder(installed(name).orElseThrow().toString(), "kannel.conf")
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve(name + ".log").toFile())
                    .start();
            processes.addFirst(process);
            Instant end = Instant.now().plus(PATIENCE);
            while (!listens(port)) {
                if (Instant.now().isAfter(end) || !process.isAlive()) {
                    throw new IllegalStateException(
                            name + " does not start: " + Files.readString(folder.resolve(name + ".log")));
                }
                Thread.sleep(50);
            }
        } catch (IOException cannotStart) {
            throw new UncheckedIOException(cannotStart);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private static boolean listens(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress("127.0.0.1", port), 200);
            return true;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
    }

    @Override
    public void close() {
        for (Process process : processes) {
            process.destroy();
            try {
                if (!process.waitFor(5, TimeUnit.SECONDS)) {
                    process.destroyForcibly();
                }
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
