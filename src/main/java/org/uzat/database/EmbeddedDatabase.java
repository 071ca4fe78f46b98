package org.uzat.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** The PostgreSQL inside a data folder: made at the first start, served durably, its access written down beside it. */
final class EmbeddedDatabase implements AutoCloseable {

    private final CompletableFuture<PostgresServer> server;
    private final CompletableFuture<DatabaseAccess> access;

    private EmbeddedDatabase(CompletableFuture<PostgresServer> server, CompletableFuture<DatabaseAccess> access) {
        this.server = server;
        this.access = access;
    }

    /**
     * Begins to start the server beside the caller's own work. What the operator must know at once (another major
     * version) is refused here, the rest when {@link #access()} is asked for.
     */
    static EmbeddedDatabase start(DataFolder folder, Map<String, String> settings) {
        CompletableFuture<PostgresServer> server = new CompletableFuture<>();
        CompletableFuture<DatabaseAccess> access = new CompletableFuture<>();
        Thread.ofPlatform().name("postgres-start").start(() -> {
            try {
                access.complete(startServer(folder.path(), settings, server));
            } catch (Throwable failure) { // passed on to whoever waits
                server.completeExceptionally(failure);
                access.completeExceptionally(failure);
            }
        });
        return new EmbeddedDatabase(server, access);
    }

    /** Waits until the server takes connections. */
    DatabaseAccess access() {
        try {
            return access.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof StartRefused refused
                    ? refused
                    : new IllegalStateException("The embedded database did not start", e.getCause());
        }
    }

    @Override
    public void close() {
        server.handle((started, failure) -> started)
                .thenAccept(started -> {
                    if (started != null) {
                        started.close();
                    }
                })
                .join();
    }

    private static DatabaseAccess startServer(
            Path folder, Map<String, String> settings, CompletableFuture<PostgresServer> announced) throws IOException {
        PostgresCluster cluster = new PostgresCluster(PostgresBinaries.unpacked(), folder.resolve("postgres"));
        cluster.requireSameMajorVersion();
        Optional<DatabaseAccess> former = DatabaseAccess.readFrom(folder);
        boolean exists = Files.exists(cluster.folder().resolve("PG_VERSION"));
        if (exists && former.isEmpty()) {
            throw new StartRefused("database.properties with the password of the database is missing in " + folder
                    + ": bring it back from a backup.");
        }
        String password = former.map(DatabaseAccess::password).orElseGet(DatabaseAccess::newPassword);
        if (!exists) {
            DatabaseAccess.embedded(0, password).writeTo(folder); // first, or a kill between would lose the password
            cluster.createUnlessPresent(password, List.of());
        }
        cluster.runningServer().ifPresent(orphan -> cluster.stopServer());
        DatabaseAccess access = DatabaseAccess.embedded(
                freePort(former.map(DatabaseAccess::port).orElse(0)), password);
        PostgresServer server = new PostgresServer(cluster, access.port(), settings);
        server.start();
        announced.complete(server);
        access.writeTo(folder);
        return access;
    }

    /** The former port where it is free, so that a person's own tools keep working, else any. */
    static int freePort(int former) throws IOException {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), former));
            return socket.getLocalPort();
        } catch (IOException taken) {
            if (former == 0) {
                throw new UncheckedIOException(taken);
            }
            return freePort(0);
        }
    }
}
