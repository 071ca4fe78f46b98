package org.uzat.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the files themselves keep to, as violations in words; an empty list is a pass. */
final class SourceRules {

    private static final int LINES_MAX = 300;
    private static final Set<String> KINDS = Set.of("java", "jte", "css", "sql", "js", "sh");
    private static final Pattern MIGRATION = Pattern.compile("V(\\d{3})__[a-z0-9_]+\\.sql");
    private static final Pattern SQL_CLOCK = Pattern.compile(
            "(?i)\\b(now\\(\\)|clock_timestamp|statement_timestamp|transaction_timestamp|current_timestamp|current_date|localtimestamp)");

    private SourceRules() {}

    /** A file that cannot be read in one sitting is two files. */
    static List<String> filesStayShort(Path root) {
        return files(root)
                .filter(file -> KINDS.contains(ending(file)) || file.endsWith("uzat"))
                .filter(file -> lines(file).size() > LINES_MAX)
                .map(file -> file + " has " + lines(file).size() + " lines, more than " + LINES_MAX)
                .toList();
    }

    /** Each package of the sources says in one sentence what it is, and refuses null unless told otherwise. */
    static List<String> packagesSayWhatTheyAre(Path sources) {
        return files(sources)
                .filter(file -> ending(file).equals("java"))
                .map(Path::getParent)
                .distinct()
                .map(folder -> folder.resolve("package-info.java"))
                .filter(info -> !Files.exists(info) || !isWhole(lines(info)))
                .map(info -> info + " is missing, or lacks its sentence or @NullMarked")
                .toList();
    }

    /** Migrations have numbers nobody else has, and first say why they exist. */
    static List<String> migrationsAreNumberedAndExplained(Path folder) {
        List<String> violations = new ArrayList<>();
        Map<String, Path> seen = new HashMap<>();
        files(folder).filter(file -> ending(file).equals("sql")).forEach(file -> {
            var name = MIGRATION.matcher(file.getFileName().toString());
            if (!name.matches()) {
                violations.add(file + " is not named V<three digits>__<words>.sql");
            } else if (seen.put(name.group(1), file) != null) {
                violations.add(file + " takes the number of another migration");
            }
            if (lines(file).isEmpty() || !lines(file).getFirst().startsWith("-- ")) {
                violations.add(file + " does not say in its first line why it exists");
            }
        });
        return violations;
    }

    /**
     * SQL gets the time as a parameter: the database's own clock does not follow the demo's. Only the limits on tries are
     * meant not to: a time machine gives no new tries, and all nodes must wait by one clock.
     */
    static List<String> sqlIsGivenTheTime(Path root) {
        return files(root)
                .filter(file -> !file.endsWith("limits/TryStore.java"))
                .filter(file -> Set.of("sql", "java").contains(ending(file)))
                .flatMap(file -> lines(file).stream()
                        .filter(line -> ending(file).equals("sql") || !line.contains(".now()"))
                        .filter(line -> SQL_CLOCK.matcher(line).find())
                        .map(line -> file + " reads the database's clock: " + line.strip()))
                .toList();
    }

    private static boolean isWhole(List<String> packageInfo) {
        return packageInfo.getFirst().startsWith("/**")
                && packageInfo.stream().anyMatch(line -> line.endsWith("NullMarked"));
    }

    private static Stream<Path> files(Path root) {
        try (Stream<Path> found = Files.walk(root)) {
            return found.filter(Files::isRegularFile).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String ending(Path file) {
        String name = file.getFileName().toString();
        return name.substring(name.lastIndexOf('.') + 1);
    }
}
