package org.uzat.bench.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The product running on a data folder in a process of its own. It ends with this process at the latest. */
public final class Product implements AutoCloseable {

    private static final String READY = "Uzat is ready: ";
    private static final Duration READY_MAX = Duration.ofMinutes(5);
    private static final Duration STOP_MAX = Duration.ofSeconds(60);

    private final Launch launch;
    private final Path data;
    private final String world;
    private final int port;
    private final Thread lastGuard = new Thread(this::killNow);
    private @Nullable Process process;
    private int starts;

    /** Nothing is started yet; a free port of the loopback is chosen once and kept over restarts. */
    public Product(Launch launch, Path data, String world) {
        this.launch = launch;
        this.data = data;
        this.world = world;
        this.port = freePort();
        Runtime.getRuntime().addShutdownHook(lastGuard);
    }

    public Path data() {
        return data;
    }

    public URI url() {
        return URI.create("http://127.0.0.1:" + port);
    }

    /** Its running process; throws where it does not run. */
    public ProcessHandle process() {
        Process running = process;
        if (running == null) {
            throw new IllegalStateException("the product does not run");
        }
        return running.toHandle();
    }

    /** Starts and waits until it says that it is ready. */
    public void start() {
        start(READY_MAX);
    }

    /** The same with another patience. */
    void start(Duration most) {
        Path log = log(++starts);
        Process started = launch.start(
                log, List.of("run", "--port", "" + port, "--bind", "127.0.0.1", "--data", "" + data, "--world", world));
        process = started;
        Waiting.until(most, "the product to be ready, see " + log, () -> {
            if (!started.isAlive()) {
                throw new IllegalStateException("the product ended while starting:\n" + read(log));
            }
            return read(log).contains(READY);
        });
    }

    /** Runs one of its commands on the same data folder. */
    public String command(String... words) {
        String[] all = java.util.Arrays.copyOf(words, words.length + 2);
        all[words.length] = "--data";
        all[words.length + 1] = data.toString();
        return launch.run(log(++starts), all);
    }

    /** Ends the process at once, as {@code kill -9} does. */
    public void kill() {
        Process running = process;
        if (running != null) {
            running.destroyForcibly();
            Waiting.until(STOP_MAX, "the killed process to be gone", () -> !running.isAlive());
        }
    }

    /** Asks the process to stop, as Ctrl-C does, and waits for it. */
    @Override
    public void close() {
        stop(STOP_MAX);
    }

    /** The same with another patience: a rehearsal writes down what it has learned before it ends. */
    void stop(Duration most) {
        Process running = process;
        try {
            if (running != null && running.isAlive()) {
                running.destroy();
                if (!running.waitFor(most.toSeconds(), TimeUnit.SECONDS)) {
                    throw new IllegalStateException("the product did not stop in " + most);
                }
            }
            Runtime.getRuntime().removeShutdownHook(lastGuard);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (IllegalStateException alreadyEnding) {
            killNow();
        }
    }

    /** Ends the process and its database at once, whatever state they are in. */
    public void killNow() {
        Process running = process;
        if (running != null) {
            running.destroyForcibly();
        }
        Postmaster.of(data).ifPresent(Postmaster::kill);
    }

    private Path log(int number) {
        return data.resolveSibling(data.getFileName() + "-logs").resolve(number + ".log");
    }

    private static String read(Path log) {
        try {
            return Files.readString(log);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
    }
}
