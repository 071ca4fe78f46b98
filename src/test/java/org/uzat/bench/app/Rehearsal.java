package org.uzat.bench.app;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.util.FileSystemUtils;

/**
 * The product's classes in a jar, and what a first start has taught Java about them (an ahead-of-time cache, JEP 483 and 514): tests
 * start the product some thirty times, and each start is cheaper by a third. Made once a build, by whichever process comes first.
 */
final class Rehearsal {

    private static final Path FOLDER = Path.of("target", "rehearsed");
    private static final Path CLASSES = Path.of("target", "classes");

    private Rehearsal() {}

    /**
     * Java's options, class path included; with the cache where there is one.
     *
     * @param java and its options
     * @param places the class path that the product starts from
     */
    static List<String> options(List<String> java, List<String> places) {
        try {
            Files.createDirectories(FOLDER);
            try (FileChannel file = FileChannel.open(
                            FOLDER.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock mine = file.lock()) {
                return mine.isValid() ? prepared(java, places) : List.of();
            }
        } catch (IOException unusable) {
            throw new UncheckedIOException(unusable);
        }
    }

    private static List<String> prepared(List<String> java, List<String> places) throws IOException {
        String name = "classes-" + Long.toUnsignedString(newest(), 36);
        Path jar = FOLDER.resolve(name + ".jar").toAbsolutePath();
        Path cache = FOLDER.resolve(name + ".aot").toAbsolutePath();
        Path done = FOLDER.resolve(name + ".done");
        String classPath = places.stream()
                .map(place -> Path.of(place).toAbsolutePath().equals(CLASSES.toAbsolutePath()) ? jar.toString() : place)
                .collect(Collectors.joining(File.pathSeparator));
        if (!Files.exists(done)) {
            pack(jar);
            rehearse(java, classPath, cache);
            Files.writeString(done, "");
        }
        return Files.exists(cache) ? List.of("-XX:AOTCache=" + cache, "-cp", classPath) : List.of("-cp", classPath);
    }

    private static long newest() throws IOException {
        try (Stream<Path> files = Files.walk(CLASSES)) {
            return files.mapToLong(file -> file.toFile().lastModified()).max().orElse(0);
        }
    }

    private static void pack(Path jar) throws IOException {
        try (OutputStream out = Files.newOutputStream(jar);
                ZipOutputStream zip = new ZipOutputStream(out);
                Stream<Path> files = Files.walk(CLASSES)) {
            zip.setLevel(1);
            for (Path file : files.sorted().toList()) {
                String name = CLASSES.relativize(file).toString().replace(File.separatorChar, '/');
                if (!name.isEmpty()) {
                    boolean folder = Files.isDirectory(file);
                    zip.putNextEntry(new ZipEntry(folder ? name + "/" : name)); // without folders nothing is scanned
                    if (!folder) {
                        Files.copy(file, zip);
                    }
                    zip.closeEntry();
                }
            }
        }
    }

    private static void rehearse(List<String> java, String classPath, Path cache) throws IOException {
        Path data = Files.createTempDirectory("uzat-rehearsal");
        List<String> command = new ArrayList<>(java);
        command.addAll(List.of("-XX:AOTCacheOutput=" + cache, "-cp", classPath));
        Product product = new Product(new Launch(withMain(command), Map.of()), data.resolve("data"), "demo");
        product.start();
        try (Api api = new Api(product.url(), "")) {
            api.page("/");
            api.page("/login");
        }
        product.close(); // the cache is written before it ends
        FileSystemUtils.deleteRecursively(data);
    }

    private static List<String> withMain(List<String> command) {
        List<String> whole = new ArrayList<>(command);
        whole.add("org.uzat.UzatApplication");
        return whole;
    }
}
