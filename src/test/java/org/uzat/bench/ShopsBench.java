package org.uzat.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.springframework.util.FileSystemUtils;
import org.uzat.bench.app.Database;
import org.uzat.bench.app.Launch;
import org.uzat.bench.app.Product;

/** How long it takes to find the ten nearest of many shops, over REST, one question after the other. */
final class ShopsBench {

    private static final int USUAL_SHOPS = 100_000;
    private static final int WARM_UPS = 3_000;
    private static final int QUESTIONS = 2_000;

    private final Product product;
    private final Random random;
    private final HttpClient http = HttpClient.newHttpClient();
    private final Figures figures = new Figures("shops");

    private ShopsBench(Product product, Random random) {
        this.product = product;
        this.random = random;
    }

    static void run(BenchOptions options) throws IOException, InterruptedException {
        String parent = options.folder();
        Path folder = parent == null
                ? Files.createTempDirectory("uzat-bench")
                : Files.createTempDirectory(Path.of(parent), "uzat-bench");
        // What is measured is the finding, not the limit that keeps one program from asking so often.
        Launch launch = Launch.launcher().with(Map.of("UZAT_WEB_FREE_LOOK_UPS", "1000000"));
        try (Product product = new Product(launch, folder.resolve("data"), "demo")) {
            product.start();
            Database database = Database.of(product.data());
            Settings.print(System.out, folder, database);
            Random random = new Random(options.seed());
            Path file = write(folder.resolve("shops.csv"), options.linesOr(USUAL_SHOPS), random);
            System.out.println(product.command("import", "shops", file.toString(), "--operator", "caspian")
                    .lines()
                    .reduce("", (before, line) -> line));
            database.run("vacuum analyze outlet");
            new ShopsBench(product, random).measure();
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    private void measure() throws IOException, InterruptedException {
        String[] kinds = {"", "&open=now", "&service=ESIM"};
        for (int i = 0; i < WARM_UPS; i++) {
            ask(kinds[i % kinds.length]);
        }
        for (String kind : kinds) {
            double[] millis = new double[QUESTIONS];
            for (int i = 0; i < QUESTIONS; i++) {
                long begin = System.nanoTime();
                ask(kind);
                millis[i] = (System.nanoTime() - begin) / 1e6;
            }
            Arrays.sort(millis);
            String what = "the ten nearest" + kind;
            figures.take(what + ": p50", "ms", millis[QUESTIONS / 2]);
            figures.take(what + ": p99", "ms", millis[QUESTIONS * 99 / 100]);
        }
        figures.print(System.out);
    }

    private void ask(String more) throws IOException, InterruptedException {
        String near = String.format(
                Locale.ROOT, "%.4f,%.4f", 40.3 + random.nextDouble() * .2, 49.7 + random.nextDouble() * .4);
        HttpResponse<String> answer = http.send(
                HttpRequest.newBuilder(URI.create(product.url() + "/api/v1/shops?near=" + near + more))
                        .build(),
                BodyHandlers.ofString());
        int shops = answer.body().split("\"distanceMeters\"", -1).length - 1;
        if (answer.statusCode() != 200 || shops != 10) {
            throw new IllegalStateException(shops + " shops: " + answer.statusCode() + " " + answer.body());
        }
    }

    /** A third in the capital, the others all over the country; one in ten sells eSIMs, one in three is open around the clock. */
    private static Path write(Path file, int shops, Random random) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("code,name,latitude,longitude,opening_hours,services\n");
            for (int i = 0; i < shops; i++) {
                boolean capital = i % 3 == 0;
                out.write(String.format(
                        Locale.ROOT,
                        "M%d,Shop %d,%.5f,%.5f,%s,%s%n",
                        i,
                        i,
                        capital ? 40.3 + random.nextDouble() * .2 : 38.4 + random.nextDouble() * 3.5,
                        capital ? 49.7 + random.nextDouble() * .4 : 44.8 + random.nextDouble() * 5.8,
                        random.nextInt(3) == 0 ? "24/7" : "Mo-Sa 09:00-19:00; PH off",
                        random.nextInt(10) == 0 ? "RENEWAL|ESIM" : "RENEWAL"));
            }
        }
        return file;
    }
}
