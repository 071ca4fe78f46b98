package org.uzat.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.uzat.bench.app.CpuTime;
import org.uzat.bench.app.Database;
import org.uzat.bench.app.DemoFile;
import org.uzat.bench.app.Launch;
import org.uzat.bench.app.Postmaster;
import org.uzat.bench.app.Product;
import org.uzat.bench.app.Seeds;
import org.uzat.bench.load.Lines;

/** The product under test, started on a fresh data folder that is removed at the end, with its lines loaded. */
final class Ground implements AutoCloseable {

    private static final int RENEWED_LINES = 500_000;

    /** Money for hundreds of renewals. */
    private static final long RICH_MINOR = 10_000_00;

    /** One line in a hundred has no money, so that its renewals are refused. */
    private static final int POOR_SHARE = 100;

    private final Path folder;
    private final Product product;
    private final int cards;

    /** A bench that is stopped leaves nothing behind: half a million lines are gigabytes. */
    private final Thread lastBroom = new Thread(this::sweep);

    private Ground(Path folder, Product product, int cards) {
        this.folder = folder;
        this.product = product;
        this.cards = cards;
        Runtime.getRuntime().addShutdownHook(lastBroom);
    }

    static Ground start(BenchOptions options) throws IOException {
        return start(options, RENEWED_LINES);
    }

    /** With so many lines where nothing else was asked for. */
    static Ground start(BenchOptions options, int usualLines) throws IOException {
        String parent = options.folder();
        Path folder = parent == null
                ? Files.createTempDirectory("uzat-bench")
                : Files.createTempDirectory(Path.of(parent), "uzat-bench");
        // What is measured is the product, not the network that the demonstration plays with.
        Launch launch = Launch.launcher().with(Map.of("UZAT_NETWORK_ADAPTER", "none"));
        Ground ground =
                new Ground(folder, new Product(launch, folder.resolve("data"), "demo"), options.linesOr(usualLines));
        try {
            ground.product.start();
            System.out.printf("Loading %,d lines through the product's importers ...%n", ground.cards);
            long start = System.nanoTime();
            new Seeds(folder.resolve("seeds")).load(ground.product, ground.cards, ground::openingMinor);
            System.out.printf("loaded in %.0f s%n", (System.nanoTime() - start) / 1e9);
            ground.database().run("vacuum analyze");
            return ground;
        } catch (RuntimeException failed) {
            ground.close();
            throw failed;
        }
    }

    private long openingMinor(int card) {
        return card < rich() ? RICH_MINOR : 0;
    }

    private int rich() {
        return cards - cards / POOR_SHARE;
    }

    Product product() {
        return product;
    }

    Path folder() {
        return folder;
    }

    Database database() {
        return Database.of(product.data());
    }

    InetSocketAddress address() {
        return new InetSocketAddress(product.url().getHost(), product.url().getPort());
    }

    /** Microseconds of processor time that PostgreSQL has used so far. */
    double serverMicros() {
        return Postmaster.of(product.data())
                .map(server -> CpuTime.microsWithChildren(server.process()))
                .orElse(0.0);
    }

    String apiKey() {
        return DemoFile.of(product.data()).apiKey();
    }

    /** The loaded lines' ids as REST names them. */
    List<String> lineNames() {
        List<String> names = new ArrayList<>(cards);
        database()
                .each(
                        "select line_id from line where msisdn >= " + Seeds.number(0) + " and msisdn < "
                                + Seeds.number(cards) + " order by msisdn",
                        row -> names.add(LineNames.ofId(row.getLong(1))));
        return names;
    }

    /** The lines as they stand in the database now, in the order of their cards; the rich come first. */
    Lines lines() {
        List<String> names = new ArrayList<>(cards);
        List<long[]> standing = new ArrayList<>(cards);
        database()
                .each(
                        "select line_id, main_minor, extract(epoch from valid_until)::bigint from line where msisdn >= "
                                + Seeds.number(0) + " and msisdn < " + Seeds.number(cards) + " order by msisdn",
                        row -> {
                            names.add(LineNames.ofId(row.getLong(1)));
                            standing.add(new long[] {row.getLong(2), row.getLong(3)});
                        });
        Lines lines = new Lines(names.toArray(String[]::new), rich());
        for (int line = 0; line < standing.size(); line++) {
            lines.know(line, standing.get(line)[0], standing.get(line)[1]);
        }
        return lines;
    }

    @Override
    public void close() {
        product.close();
        Runtime.getRuntime().removeShutdownHook(lastBroom);
        sweep();
    }

    private void sweep() {
        product.killNow();
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> {
                if (!file.toFile().delete()) {
                    System.err.println("could not remove " + file);
                }
            });
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
