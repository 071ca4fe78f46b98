package org.uzat.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.uzat.bench.app.Database;

/** Prints what the figures depend on. */
final class Settings {

    private static final String SHOWN = """
            select string_agg(name || ' = ' || current_setting(name), ', ' order by name) from pg_settings
            where name in ('fsync', 'synchronous_commit', 'full_page_writes', 'wal_compression', 'shared_buffers',
                           'max_wal_size', 'commit_delay', 'server_version')
            """;

    private Settings() {}

    static void print(PrintStream out, Path folder, Database database) throws IOException {
        out.println("PostgreSQL: " + database.one(SHOWN));
        out.printf(
                Locale.ROOT,
                "machine: %d processors, %s memory, file system %s, %s %s, Java %s%n",
                Runtime.getRuntime().availableProcessors(),
                memory(),
                Files.getFileStore(folder).type(),
                System.getProperty("os.name"),
                System.getProperty("os.version"),
                System.getProperty("java.version"));
    }

    private static String memory() throws IOException {
        Path file = Path.of("/proc/meminfo");
        return Files.exists(file) ? Files.readAllLines(file).getFirst().replaceAll("\\D+", "") + " kB" : "unknown";
    }
}
