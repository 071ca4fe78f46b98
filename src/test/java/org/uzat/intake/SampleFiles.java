package org.uzat.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The sample operators and their packs and bands, as files alone: sakura (JPY), dune (KWD), baltic (EUR), caspian (AZN). */
public final class SampleFiles {

    private static final Path SAMPLES = Path.of("src", "test", "resources", "operators");
    private static final Path DEMO = Path.of("src", "main", "resources", "demo");

    private SampleFiles() {}

    /** Loads an operator with its packs and bands; nothing may be rejected. */
    public static void load(Imports imports, String operator) {
        if (operator.equals("caspian")) {
            whole(imports, "operators", DEMO.resolve("operators.json"), null);
            whole(imports, "packs", DEMO.resolve("packs.csv"), null);
            whole(imports, "bands", DEMO.resolve("published-bands.csv"), "caspian");
            whole(imports, "bands", DEMO.resolve("shop-bands.csv"), "caspian");
        } else {
            whole(imports, "operators", SAMPLES.resolve(operator).resolve("operators.json"), null);
            whole(imports, "packs", SAMPLES.resolve(operator).resolve("packs.csv"), null);
            whole(imports, "bands", SAMPLES.resolve(operator).resolve("bands.csv"), null);
        }
    }

    /** Writes a file of the given lines into a folder. */
    public static Path file(Path folder, String name, String... lines) {
        try {
            return Files.writeString(folder.resolve(name), String.join("\n", lines) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The list of rejected rows, without its header. */
    public static List<String> rejects(Tally tally) {
        try {
            Path rejects = tally.rejects();
            return rejects == null
                    ? List.of()
                    : Files.readAllLines(rejects).stream().skip(1).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void whole(Imports imports, String name, Path file, @Nullable String code) {
        assertThat(imports.load(name, file, code)).satisfies(tally -> {
            assertThat(rejects(tally)).isEmpty();
            assertThat(tally.rows()).isPositive();
        });
    }
}
