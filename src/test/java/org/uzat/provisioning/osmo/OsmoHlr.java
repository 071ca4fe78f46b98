package org.uzat.provisioning.osmo;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;

/** The real daemon on this machine, with its own folder, database and loopback address: its ports cannot be chosen. */
final class OsmoHlr implements AutoCloseable {

    static final String HOST = "127.0.0.87";
    static final int CONTROL_PORT = 4259;

    private static final int COMMAND_PORT = 4258;

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Path folder;
    private @Nullable Process process;

    OsmoHlr(Path folder) {
        this.folder = folder;
        try {
            Files.writeString(folder.resolve("hlr.cfg"), """
                    log stderr
                     logging level set-all notice
                    hlr
                     gsup
                      bind ip %1$s
                    ctrl
                     bind %1$s
                    line vty
                     bind %1$s
                    """.formatted(HOST));
        } catch (IOException unusable) {
            throw new UncheckedIOException(unusable);
        }
    }

    /** Where it is installed; on Debian by the package osmo-hlr. */
    static Optional<Path> installed() {
        return Arrays.stream((System.getenv("PATH") + ":/usr/bin:/usr/sbin").split(File.pathSeparator))
                .map(place -> Path.of(place, "osmo-hlr"))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** A daemon at work; where it is not installed the test is skipped, but a machine that calls itself CI must have it. */
    static OsmoHlr startOrSkip(Path folder) {
        if (installed().isEmpty()) {
            String missing = "osmo-hlr is not installed: apt-get install osmo-hlr";
            if (System.getenv("CI") != null) {
                throw new IllegalStateException(missing);
            }
            System.err.println("SKIPPED: " + missing);
            Assumptions.abort(missing);
        }
        OsmoHlr daemon = new OsmoHlr(folder);
        daemon.start();
        return daemon;
    }

    private void start() {
        try {
            List<String> command = List.of(installed().orElseThrow().toString(), "-c", "hlr.cfg", "-l", "hlr.db");
            process = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(
                            folder.resolve("hlr.log").toFile()))
                    .start();
        } catch (IOException cannotStart) {
            throw new UncheckedIOException(cannotStart);
        }
        Instant end = Instant.now().plus(PATIENCE);
        while (!listens(CONTROL_PORT) || !listens(COMMAND_PORT)) {
            if (Instant.now().isAfter(end) || !process.isAlive()) {
                throw new IllegalStateException("osmo-hlr does not start: " + log());
            }
            Thread.onSpinWait();
        }
    }

    /** Writes a subscriber into its books, as its own tools do: through its command line. */
    void subscriber(String imsi) {
        vty("enable", "subscriber imsi " + imsi + " create");
    }

    private void vty(String... lines) {
        try (Socket socket = new Socket(HOST, COMMAND_PORT)) {
            socket.setSoTimeout((int) PATIENCE.toMillis());
            for (String line : lines) {
                socket.getOutputStream().write((line + "\r\n").getBytes(java.nio.charset.StandardCharsets.US_ASCII));
                socket.getOutputStream().flush();
                Thread.sleep(300);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private static boolean listens(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(HOST, port), 200);
            return true;
        } catch (IOException notYet) {
            return false;
        }
    }

    private String log() {
        try {
            return Files.readString(folder.resolve("hlr.log"));
        } catch (IOException none) {
            return none.toString();
        }
    }

    @Override
    public void close() {
        if (process != null) {
            process.destroy();
            try {
                if (!process.waitFor(10, TimeUnit.SECONDS)) {
                    process.destroyForcibly();
                }
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
