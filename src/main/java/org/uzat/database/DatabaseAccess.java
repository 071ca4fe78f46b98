package org.uzat.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Properties;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/**
 * Where the database is and how to enter it. For the embedded server it is kept in {@code database.properties} of the
 * data folder, readable by the owner only, so that commands and {@code psql} find the way while Uzat runs.
 */
record DatabaseAccess(String url, String user, String password) implements JdbcConnectionDetails {

    private static final String FILE = "database.properties";
    private static final String EMBEDDED_USER = "uzat";

    static DatabaseAccess embedded(int port, String password) {
        return new DatabaseAccess("jdbc:postgresql://127.0.0.1:" + port + "/uzat", EMBEDDED_USER, password);
    }

    static String newPassword() {
        byte[] secret = new byte[24];
        new SecureRandom().nextBytes(secret);
        return HexFormat.of().formatHex(secret);
    }

    static Optional<DatabaseAccess> readFrom(Path folder) {
        Path file = folder.resolve(FILE);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        Properties lines = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            lines.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Optional.of(new DatabaseAccess(
                lines.getProperty("url", ""), lines.getProperty("user", ""), lines.getProperty("password", "")));
    }

    /** Replaces the file in one step: a command reading at this moment sees the old access or the new one. */
    void writeTo(Path folder) {
        try {
            Path fresh = folder.resolve(FILE + ".new");
            Files.deleteIfExists(fresh);
            if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.createFile(
                        fresh, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            }
            Files.writeString(fresh, "url=" + url + "\nuser=" + user + "\npassword=" + password + "\n");
            Files.move(fresh, folder.resolve(FILE), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether a connection can be made at this moment. */
    boolean answers() {
        try (Connection connection = DriverManager.getConnection(url, user, password)) {
            return connection.isValid(2);
        } catch (SQLException e) {
            return false;
        }
    }

    /** The port of an embedded server's address. */
    int port() {
        int colon = url.lastIndexOf(':');
        return Integer.parseInt(url.substring(colon + 1, url.indexOf('/', colon)));
    }

    @Override
    public String getJdbcUrl() {
        return url;
    }

    @Override
    public String getUsername() {
        return user;
    }

    @Override
    public String getPassword() {
        return password;
    }

    /** Without the password: this record may reach a log. */
    @Override
    public String toString() {
        return user + "@" + url;
    }
}
