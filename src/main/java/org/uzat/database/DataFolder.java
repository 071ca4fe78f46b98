package org.uzat.database;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The folder in which one run of Uzat keeps what must survive it: the embedded database, its access file, the demo's
 * description. One running application owns it at a time; the operating system frees the lock even after a kill -9.
 */
public final class DataFolder {

    /** Far behind the text: on systems with mandatory locks the process id in the file stays readable. */
    private static final long LOCKED_BYTE = Long.MAX_VALUE - 1;

    private final Path path;
    private final FileChannel lockFile;

    private DataFolder(Path path, FileChannel lockFile) {
        this.path = path;
        this.lockFile = lockFile;
    }

    /**
     * Takes the folder for this process, creating it where it is missing.
     *
     * @return the owned folder, or empty when another living process owns it
     */
    static Optional<DataFolder> take(Path path) {
        try {
            Files.createDirectories(path);
            Path real = path.toRealPath();
            FileChannel lockFile = FileChannel.open(real.resolve("uzat.lock"), CREATE, READ, WRITE);
            if (!lock(lockFile)) {
                lockFile.close();
                return Optional.empty();
            }
            String owner = ProcessHandle.current().pid() + "\n";
            lockFile.truncate(0).write(ByteBuffer.wrap(owner.getBytes(StandardCharsets.US_ASCII)));
            return Optional.of(new DataFolder(real, lockFile));
        } catch (IOException e) {
            throw new StartRefused("the data folder " + path + " cannot be used (" + e + ").");
        }
    }

    /** The process id the present owner wrote down, for a message only. */
    static String ownerOf(Path path) {
        try {
            return Files.readString(path.resolve("uzat.lock")).strip();
        } catch (IOException e) {
            return "unknown";
        }
    }

    /** The absolute path of the folder. */
    public Path path() {
        return path;
    }

    /** Gives the folder back; the lock file stays, only its lock goes. Not a bean's close(): the server must end first. */
    void giveBack() {
        try {
            lockFile.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean lock(FileChannel lockFile) throws IOException {
        try {
            return lockFile.tryLock(LOCKED_BYTE, 1, false) != null;
        } catch (OverlappingFileLockException e) {
            return false; // a second application context inside this very process
        }
    }
}
