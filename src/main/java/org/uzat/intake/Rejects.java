package org.uzat.intake;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The rows left out, listed beside the file they came from; the list exists only if there are any. */
final class Rejects implements AutoCloseable {

    private static final int LONGEST_VALUE = 200;

    private final Path path;
    private @Nullable CsvWriter writer;

    /** A list left by an earlier run of the same file is out of date and removed. */
    Rejects(Path file) {
        this.path = file.resolveSibling(file.getFileName() + ".rejects.csv");
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new UnreadableFile("the former list of rejected rows cannot be replaced: " + e);
        }
    }

    void add(long line, String column, String value, String reason) {
        String shown = value.length() > LONGEST_VALUE ? value.substring(0, LONGEST_VALUE) + "..." : value;
        opened().writeRecord(Long.toString(line), column, shown, reason);
    }

    /** Where the list is, or null if no row was left out. */
    @Nullable
    Path written() {
        return writer == null ? null : path;
    }

    @Override
    public void close() {
        try {
            if (writer != null) {
                writer.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private CsvWriter opened() {
        CsvWriter known = writer;
        if (known == null) {
            try {
                known = CsvWriter.builder().build(path);
            } catch (IOException e) {
                throw new UncheckedIOException("rejected rows cannot be listed", e);
            }
            known.writeRecord("line", "column", "value", "reason");
            writer = known;
        }
        return known;
    }
}
