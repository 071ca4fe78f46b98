package org.uzat.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.boot.SpringApplication;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;

/**
 * A real PostgreSQL for tests: one server per JVM, started at the first wish, and a fresh, migrated database for
 * everyone who asks, copied from a template in some 30 ms. The system property {@code uzat.test.postgres} chooses
 * the version: 18, or 15 as the oldest supported.
 *
 * <pre>{@code private final DataSource database = TestDatabase.fresh();}</pre>
 *
 * A {@code @SpringBootTest} gets one by itself.
 */
public final class TestDatabase {

    private static final String TEMPLATE = "uzat_template";
    private static final String PASSWORD = "test";
    private static final AtomicInteger COUNT = new AtomicInteger();
    private static @Nullable DatabaseAccess server;

    private TestDatabase() {}

    /** A new database with every migration applied; never shared, never cleaned: the server ends with the JVM. */
    public static DataSource fresh() {
        return dataSource(freshAccess());
    }

    /** A new, migrated database that orders texts as people do instead of by their codes, which none of our statements may rely on. */
    public static DataSource linguistic() {
        String name = "test_" + COUNT.incrementAndGet();
        execute(
                server(),
                "CREATE DATABASE " + name + " TEMPLATE template0 LOCALE_PROVIDER icu ICU_LOCALE 'en' ENCODING 'UTF8'");
        DatabaseAccess access = named(server(), name);
        migrate(access);
        return dataSource(access);
    }

    /** The same for a test that wants a client only. */
    public static JdbcClient freshClient() {
        return JdbcClient.create(fresh());
    }

    /** Does something while nobody can enter the database that this client leads to, then opens it again. */
    public static <T> T whileClosed(JdbcClient client, Callable<T> work) throws Exception {
        String name =
                client.sql("SELECT current_database()").query(String.class).single();
        execute(server(), "ALTER DATABASE " + name + " ALLOW_CONNECTIONS false");
        try {
            execute(server(), "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '" + name + "'");
            return work.call();
        } finally {
            execute(server(), "ALTER DATABASE " + name + " ALLOW_CONNECTIONS true");
        }
    }

    /** 18 or 15. */
    public static String version() {
        return System.getProperty("uzat.test.postgres", "18");
    }

    static DatabaseAccess freshAccess() {
        String name = "test_" + COUNT.incrementAndGet();
        execute(server(), "CREATE DATABASE " + name + " TEMPLATE " + TEMPLATE);
        return named(server(), name);
    }

    private static synchronized DatabaseAccess server() {
        if (server == null) {
            server = start();
        }
        return server;
    }

    private static DatabaseAccess start() {
        Path folders = Path.of("target", "test-postgres").toAbsolutePath();
        removeLeftOver(folders);
        try {
            Path folder = folders.resolve(
                    "v" + version() + "-" + ProcessHandle.current().pid());
            DataFolder owned = DataFolder.take(folder).orElseThrow();
            PostgresCluster cluster =
                    new PostgresCluster(binaries(), owned.path().resolve("postgres"));
            cluster.createUnlessPresent(PASSWORD, List.of("--no-sync"));
            PostgresServer started =
                    new PostgresServer(cluster, EmbeddedDatabase.freePort(0), ServerSettings.forgetful());
            started.start();
            // After every application has closed: one that has lost its database takes seconds to end.
            SpringApplication.getShutdownHandlers().add(() -> {
                started.close();
                FileSystemUtils.deleteRecursively(owned.path().toFile());
            });
            DatabaseAccess access = DatabaseAccess.embedded(started.port(), PASSWORD);
            migrateTemplate(access);
            return access;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void migrateTemplate(DatabaseAccess access) {
        execute(access, "CREATE DATABASE " + TEMPLATE);
        migrate(named(access, TEMPLATE));
    }

    private static void migrate(DatabaseAccess template) {
        Flyway.configure()
                .dataSource(template.url(), template.user(), template.password())
                .locations("classpath:db")
                .load()
                .migrate();
    }

    /** A test run that was killed leaves its server and folder behind. */
    private static void removeLeftOver(Path folders) {
        try (var former = Files.list(Files.createDirectories(folders))) {
            for (Path folder : former.toList()) {
                DataFolder.take(folder).ifPresent(owned -> {
                    PostgresCluster cluster =
                            new PostgresCluster(binaries(), owned.path().resolve("postgres"));
                    cluster.runningServer().ifPresent(orphan -> cluster.stopServer());
                    owned.giveBack();
                    FileSystemUtils.deleteRecursively(folder.toFile());
                });
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path binaries() {
        if (version().equals("18")) {
            return PostgresBinaries.unpacked();
        }
        try {
            Path archive = Path.of("target", "postgres-" + version(), PostgresBinaries.archiveName());
            URL address = archive.toUri().toURL();
            return PostgresBinaries.unpacked(address, Path.of("target", "postgres-" + version(), "unpacked"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static DataSource dataSource(DatabaseAccess access) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setURL(access.url());
        source.setUser(access.user());
        source.setPassword(access.password());
        return source;
    }

    private static DatabaseAccess named(DatabaseAccess access, String name) {
        return new DatabaseAccess(
                "jdbc:postgresql://127.0.0.1:" + access.port() + "/" + name, access.user(), access.password());
    }

    private static void execute(DatabaseAccess access, String sql) {
        try (Connection connection = DriverManager.getConnection(access.url(), access.user(), access.password());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }
}
