package org.uzat.bench.app;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * How the product's commands are called.
 *
 * @param command what comes before the command's own words
 * @param environment what they find in their environment besides ours
 */
public record Launch(List<String> command, Map<String, String> environment) {

    private static final Duration COMMAND_MAX = Duration.ofMinutes(30);

    public Launch {
        command = List.copyOf(command);
        environment = Map.copyOf(environment);
    }

    /** The same with more in the environment. */
    public Launch with(Map<String, String> more) {
        Map<String, String> all = new HashMap<>(environment);
        all.putAll(more);
        return new Launch(command, all);
    }

    /** Through the launcher in the project's folder, as people do it. */
    public static Launch launcher() {
        return new Launch(List.of("./uzat"), Map.of());
    }

    /** By Java itself, with the words that the launcher would start it by; it builds first what is missing, and says so. */
    public static Launch java(Path log) {
        List<String> words = launcher()
                .run(log, "java")
                .lines()
                .dropWhile(line -> !line.endsWith("/bin/java"))
                .toList();
        return new Launch(words, Map.of());
    }

    /**
     * From the classes on this class path, for tests that run inside the build: they must not start another build of
     * the same folder. Compiled lightly, since these processes live for seconds.
     */
    public static Launch classPath() {
        List<String> places = Arrays.stream(
                        System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .filter(place -> !place.endsWith("test-classes"))
                .toList();
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx512m"));
        command.add("--enable-native-access=ALL-UNNAMED");
        command.addAll(Rehearsal.options(List.copyOf(command), places));
        command.add("org.uzat.UzatApplication");
        return new Launch(command, Map.of());
    }

    /** Starts a command whose output goes to a file. */
    Process start(Path log, List<String> words) {
        List<String> whole = new ArrayList<>(command);
        whole.addAll(words);
        try {
            Path folder = Files.createDirectories(log.toAbsolutePath().getParent());
            ProcessBuilder builder =
                    new ProcessBuilder(whole).redirectErrorStream(true).redirectOutput(log.toFile());
            // What a killed process leaves behind lies where the run is swept away.
            builder.environment().putAll(environment);
            builder.environment()
                    .merge("JDK_JAVA_OPTIONS", "-Djava.io.tmpdir=" + folder, (before, more) -> before + " " + more);
            return builder.start();
        } catch (IOException cannotStart) {
            throw new UncheckedIOException(cannotStart);
        }
    }

    /** Runs a command to its end and returns what it printed; throws with that text where it did not end with 0. */
    public String run(Path log, String... words) {
        Process process = start(log, List.of(words));
        try {
            boolean ended = process.waitFor(COMMAND_MAX.toSeconds(), TimeUnit.SECONDS);
            String output = Files.readString(log);
            if (!ended || process.exitValue() != 0) {
                process.destroyForcibly();
                throw new IllegalStateException(String.join(" ", words) + " failed:\n" + output);
            }
            return output;
        } catch (IOException | InterruptedException broken) {
            process.destroyForcibly();
            throw new IllegalStateException(String.join(" ", words) + " was interrupted", broken);
        }
    }
}
