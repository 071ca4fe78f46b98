package org.uzat.sealing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.uzat.database.StartRefused;

/** The keys in the data folder, readable by their owner only. */
final class SealingKeyFile {

    private static final Logger LOG = LoggerFactory.getLogger(SealingKeyFile.class);

    private final Path path;

    SealingKeyFile(Path folder) {
        this.path = folder.resolve("sealing.keys");
    }

    boolean exists() {
        return Files.exists(path);
    }

    Path path() {
        return path;
    }

    SealingKeys read() {
        try {
            return SealingKeys.parse(Files.readString(path));
        } catch (IOException e) {
            throw new UncheckedIOException("the sealing keys in " + path + " cannot be read", e);
        } catch (IllegalArgumentException e) {
            throw new StartRefused("the sealing keys in " + path + " are damaged: " + e.getMessage() + ".");
        }
    }

    /** Makes the file with one new key; if another process was faster, its file stays. */
    void generate() {
        try {
            Files.createDirectories(path.toAbsolutePath().getParent());
            Path fresh = Files.createTempFile(path.toAbsolutePath().getParent(), "sealing", ".new", ownerOnly());
            Files.writeString(fresh, SealingKeys.generated());
            try {
                Files.createLink(path, fresh);
                LOG.info("New sealing keys in {}: keep a copy apart from the database's", path);
            } catch (FileAlreadyExistsException another) {
                LOG.debug("Sealing keys were made by another process");
            } finally {
                Files.delete(fresh);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("sealing keys cannot be written to " + path, e);
        }
    }

    /** Adds a new key in one step: whoever reads the file sees the keys before or after. */
    void addKey() {
        try {
            Path fresh = Files.createTempFile(path.toAbsolutePath().getParent(), "sealing", ".new", ownerOnly());
            Files.writeString(fresh, read().withOneMore());
            Files.move(fresh, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("a new sealing key cannot be written to " + path, e);
        }
    }

    private FileAttribute<?>[] ownerOnly() {
        boolean posix = path.getFileSystem().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
