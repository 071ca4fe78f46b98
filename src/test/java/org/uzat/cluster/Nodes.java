package org.uzat.cluster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.postgresql.ds.PGSimpleDataSource;
import org.uzat.bench.app.Api;
import org.uzat.bench.app.Database;
import org.uzat.bench.app.DemoFile;
import org.uzat.bench.app.Launch;
import org.uzat.bench.app.Product;
import org.uzat.bench.app.Seeds;
import org.uzat.database.TestDatabase;
import tools.jackson.databind.JsonNode;

/** Two nodes of one installation on a database that is neither's own. */
final class Nodes implements AutoCloseable {

    private final Path folder;
    private final Product first;
    private final Product second;
    private final Database database;
    private final String apiKey;

    /** Starts both; each lets whoever spreads requests turn away for two seconds before it stops. */
    Nodes(Path folder) {
        this.folder = folder;
        PGSimpleDataSource fresh = (PGSimpleDataSource) TestDatabase.fresh();
        database = new Database(fresh.getURL(), fresh.getUser(), fresh.getPassword());
        Launch launch = Launch.classPath()
                .with(Map.of(
                        "UZAT_DB_URL", database.url(),
                        "UZAT_DB_USER", database.user(),
                        "UZAT_DB_PASSWORD", database.password(),
                        "UZAT_DRAIN", "2s"));
        first = new Product(launch, folder.resolve("first"), "demo");
        second = new Product(launch, folder.resolve("second"), "demo");
        first.start();
        apiKey = DemoFile.of(first.data()).apiKey();
        shareKeys();
        second.start();
    }

    private void shareKeys() {
        try {
            Files.createDirectories(second.data());
            for (String name : List.of("sealing.keys", "demo.json")) {
                Files.copy(first.data().resolve(name), second.data().resolve(name));
            }
        } catch (IOException unusable) {
            throw new UncheckedIOException(unusable);
        }
    }

    /** Imports cards that are valid up to an instant. */
    void importEnding(Product through, int firstCard, int count, Instant end) {
        StringBuilder rows = new StringBuilder("iccid,operator,card_type,activated_at,valid_until\n");
        for (int card = firstCard; card < firstCard + count; card++) {
            rows.append(Seeds.iccid(card) + ",caspian,TOURIST," + end.minus(Duration.ofDays(10)) + "," + end)
                    .append('\n');
        }
        Path file = folder.resolve("ending-" + firstCard + ".csv");
        try {
            Files.writeString(file, rows);
        } catch (IOException unusable) {
            throw new UncheckedIOException(unusable);
        }
        through.command("import", "sims", file.toString());
    }

    /** The PINs of the demonstration's scratch cards that can be used. */
    List<String> pins() {
        return DemoFile.of(first.data()).pins();
    }

    /** Somebody of the demonstration's staff. */
    JsonNode staff(String name) {
        return DemoFile.of(first.data()).staff(name);
    }

    List<Product> both() {
        return List.of(first, second);
    }

    Product first() {
        return first;
    }

    Product second() {
        return second;
    }

    Database database() {
        return database;
    }

    Api api(Product node) {
        return new Api(node.url(), apiKey);
    }

    @Override
    public void close() {
        first.close();
        second.close();
    }
}
