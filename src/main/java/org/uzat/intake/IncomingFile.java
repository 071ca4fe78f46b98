package org.uzat.intake;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** A file being loaded, and the tally of its rows. Not for several threads at once. */
public final class IncomingFile implements AutoCloseable {

    private final String name;
    private final Path path;
    private final Rejects rejects;
    private final Progress input;
    private final long startedNanos = System.nanoTime();
    private long loaded;
    private long unchanged;
    private long rejected;

    private IncomingFile(String name, Path path) throws IOException {
        this.name = name;
        this.path = path;
        this.input = new Progress(
                new BufferedInputStream(Files.newInputStream(path), 1 << 16),
                path.getFileName().toString(),
                Files.size(path));
        this.rejects = new Rejects(path);
    }

    /**
     * Opens a file.
     *
     * @param name what it holds, for the tally
     * @throws UnreadableFile if it is missing or may not be read
     */
    public static IncomingFile open(String name, Path path) {
        if (!Files.isRegularFile(path)) {
            throw new UnreadableFile("there is no file " + path);
        }
        try {
            return new IncomingFile(name, path);
        } catch (IOException e) {
            throw new UnreadableFile("the file " + path + " cannot be read: " + e);
        }
    }

    /** Its bytes, once. */
    public InputStream input() {
        return input;
    }

    /** Its name and place, for messages. */
    public Path path() {
        return path;
    }

    /** Counts rows that are now in the database and were not before. */
    public void loaded(long rows) {
        loaded += rows;
    }

    /** Counts rows that were there already. */
    public void unchanged(long rows) {
        unchanged += rows;
    }

    /** Leaves a row out, with the reason. */
    public void reject(long line, BadField fault) {
        rejected++;
        rejects.add(line, fault.column(), fault.value(), fault.reason());
    }

    /** Lists a further reason for a row that is counted elsewhere. */
    public void note(long line, BadField fault) {
        rejects.add(line, fault.column(), fault.value(), fault.reason());
    }

    /** What became of the rows so far. */
    public Tally tally() {
        Duration took = Duration.ofNanos(System.nanoTime() - startedNanos);
        return new Tally(name, loaded, unchanged, rejected, rejects.written(), took);
    }

    @Override
    public void close() {
        try (rejects) {
            input.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
