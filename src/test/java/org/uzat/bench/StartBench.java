package org.uzat.bench;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.util.FileSystemUtils;
import org.uzat.bench.app.Api;
import org.uzat.bench.app.CpuTime;
import org.uzat.bench.app.Database;
import org.uzat.bench.app.DemoFile;
import org.uzat.bench.app.Launch;
import org.uzat.bench.app.Memory;
import org.uzat.bench.app.Postmaster;
import org.uzat.bench.app.Product;
import org.uzat.bench.app.Reply;
import org.uzat.web.own.Surfer;

/**
 * How long the demonstration takes from Java's beginning to the first page, with its database in a folder that was stopped in
 * order, and how much memory is held when guests, a traveller and another system have been there.
 */
final class StartBench {

    private static final int ROUNDS_OF_JOURNEYS = 10;
    private static final Pattern OWN_CARD = Pattern.compile("href=\"(/me/cards/[^\"/]+)\"");

    private final Product product;
    private final Figures figures = new Figures("start");

    private StartBench(Product product) {
        this.product = product;
    }

    static void run(BenchOptions options) throws IOException, InterruptedException {
        String parent = options.folder();
        Path folder = parent == null
                ? Files.createTempDirectory("uzat-bench")
                : Files.createTempDirectory(Path.of(parent), "uzat-bench");
        Launch java = Launch.java(folder.resolve("java.log"));
        try (Product product = new Product(java, folder.resolve("data"), "demo")) {
            product.start();
            Settings.print(System.out, folder, Database.of(product.data()));
            new StartBench(product).measure(options.rounds());
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    private void measure(int rounds) throws IOException, InterruptedException {
        double[] seconds = new double[rounds];
        double[] cpuSeconds = new double[rounds];
        for (int round = 0; round < rounds; round++) {
            product.stop();
            seconds[round] = product.secondsToFirstPage();
            cpuSeconds[round] = CpuTime.micros(product.process()) / 1e6;
            System.out.printf(
                    Locale.ROOT, "round %d: %.2f s, Java's CPU %.2f s%n", round + 1, seconds[round], cpuSeconds[round]);
        }
        figures.take("from Java's start to the first page", "s", seconds);
        figures.take("Java's CPU until it is ready", "s", cpuSeconds);
        figures.take("Java's memory when started", "MB", Memory.megabytes(product.process()));
        try (Api api = new Api(product.url(), DemoFile.of(product.data()).apiKey())) {
            for (int i = 0; i < ROUNDS_OF_JOURNEYS; i++) {
                journeys(api, i);
            }
        }
        Postmaster server = Postmaster.of(product.data()).orElseThrow();
        figures.take("Java's memory after the journeys", "MB", Memory.megabytes(product.process()));
        figures.take("Java's memory at its peak", "MB", Memory.peakMegabytes(product.process()));
        figures.take("PostgreSQL's memory after the journeys", "MB", Memory.sharedMegabytes(server.process()));
        figures.print(System.out);
    }

    private void journeys(Api api, int round) throws IOException {
        DemoFile demo = DemoFile.of(product.data());
        Surfer surfer = Surfer.as(
                product.url().getPort(),
                demo.traveller().path("email").asString(""),
                demo.traveller().path("password").asString(""));
        insist(200, surfer.get("/"));
        HttpResponse<String> found = surfer.post(
                "/cards", Map.of("number", demo.line("active").path("msisdn").asString("")));
        insist(303, found);
        insist(200, surfer.get(found.headers().firstValue("Location").orElseThrow()));
        insist(200, surfer.get("/help"));
        HttpResponse<String> cards = surfer.get("/me");
        insist(200, cards);
        OWN_CARD.matcher(cards.body())
                .results()
                .map(card -> card.group(1))
                .distinct()
                .forEach(card -> {
                    insist(200, surfer.get(card));
                });
        String line = "/api/v1/lines/" + demo.line("rich").path("lineId").asString("");
        Reply renewed = api.post(line + "/renewals", "start-" + round, "{\"pack\":\"TOURIST-10\"}");
        Reply read = api.get(line);
        if (renewed.status() != 201 || read.status() != 200) {
            throw new IllegalStateException("no renewal: " + renewed + " " + read);
        }
    }

    private static void insist(int status, HttpResponse<String> answer) {
        if (answer.statusCode() != status) {
            throw new IllegalStateException(answer.uri() + " answered " + answer.statusCode() + " " + answer.body());
        }
    }
}
