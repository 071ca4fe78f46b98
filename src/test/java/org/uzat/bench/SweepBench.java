package org.uzat.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import org.springframework.util.FileSystemUtils;
import org.uzat.bench.app.CpuTime;
import org.uzat.bench.app.Database;
import org.uzat.bench.app.Launch;
import org.uzat.bench.app.Memory;
import org.uzat.bench.app.Postmaster;
import org.uzat.bench.app.Product;
import org.uzat.bench.app.Seeds;
import org.uzat.bench.app.Waiting;

/**
 * Auto-renew where very many lines are due at the same moment: of ten seven have the money, two have none, and one has reached the
 * day it was wanted for or agreed to a pack that is gone. First a tenth of the lines, then all the others.
 */
final class SweepBench {

    private static final int USUAL_LINES = 1_000_000;
    private static final int LOOK_EVERY_MILLIS = 500;
    private static final int ACCOUNTS = 10_000;
    private static final Duration SWEEP_MAX = Duration.ofMinutes(20);

    /** Within the half hour ahead of the end in which lines are renewed, and late enough that none has ended by itself. */
    private static final Duration STILL_VALID = Duration.ofMinutes(29);

    private static final String OWNERS = """
            insert into account (language, password_hash, created_at, password_changed_at)
            select 'en', 'nobody logs in', now(), now() from generate_series(1, %d);
            insert into claim (line_id, account_id, card, colour, claimed_at)
            select line_id, (select min(account_id) from account where password_hash = 'nobody logs in') + line_id %% %d,
                   'bench' || line_id, 1, now()
            from line where msisdn >= %d
            """;

    /** The last digit of a card says what becomes of it. */
    private static final String AGREEMENTS = """
            insert into auto_renewal (line_id, account_id, pack_code, price_minor, until, agreed_at, due_at)
            select l.line_id, c.account_id, case when l.msisdn %% 20 = 19 then 'GONE' else 'PACK-1' end, 500,
                   case when l.msisdn %% 20 = 9 then current_date - 1 end, now(), now()
            from line l join claim c using (line_id) where l.msisdn >= %d and l.msisdn < %d
            """;

    private final Product product;
    private final Database database;
    private final Figures figures = new Figures("sweep");

    private SweepBench(Product product) {
        this.product = product;
        this.database = Database.of(product.data());
    }

    static void run(BenchOptions options) throws IOException {
        int lines = options.linesOr(USUAL_LINES);
        String parent = options.folder();
        Path folder = parent == null
                ? Files.createTempDirectory("uzat-bench")
                : Files.createTempDirectory(Path.of(parent), "uzat-bench");
        Launch launch = Launch.launcher()
                .with(Map.of("UZAT_NETWORK_ADAPTER", "none", "JDK_JAVA_OPTIONS", "-Xmx" + options.heap()));
        try (Product product = new Product(launch, folder.resolve("data"), "demo")) {
            product.start();
            Settings.print(System.out, folder, Database.of(product.data()));
            new SweepBench(product).measure(folder, lines, options.heap());
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    private void measure(Path folder, int lines, String heap) {
        int few = lines / 10;
        load(folder, few + lines);
        double rateOfFew = sweep(few, 0);
        double rateOfAll = sweep(lines, few);
        figures.take("rate of " + number(lines) + " / rate of " + number(few), "x", rateOfAll / rateOfFew);
        Postmaster server = Postmaster.of(product.data()).orElseThrow();
        figures.take("Java's memory at its peak, heap " + heap, "MB", Memory.peakMegabytes(product.process()));
        figures.take("PostgreSQL's memory", "MB", Memory.sharedMegabytes(server.process()));
        figures.take("followers' drain time", "s", new Followers(database).drainSeconds());
        System.out.println(product.command("check-ledger").strip());
        figures.print(System.out);
    }

    private void load(Path folder, int lines) {
        System.out.printf(Locale.ROOT, "Loading %,d lines ...%n", lines);
        Instant end = Instant.now().plus(STILL_VALID).truncatedTo(ChronoUnit.SECONDS);
        new Seeds(folder.resolve("seeds"), end).load(product, lines, card -> isPoor(card) ? 0 : 1_000_00);
        database.run(OWNERS.formatted(ACCOUNTS, ACCOUNTS, Seeds.number(0)));
        new Followers(database).drainSeconds();
        database.run("vacuum analyze");
        database.run("checkpoint");
    }

    private static boolean isPoor(int card) {
        long digit = Seeds.number(card) % 10;
        return digit == 7 || digit == 8;
    }

    /** Lets so many lines be due, and waits until none is; lines a second. */
    private double sweep(int lines, int firstCard) {
        Postmaster server = Postmaster.of(product.data()).orElseThrow();
        long renewalsBefore = renewals();
        double javaBefore = CpuTime.micros(product.process());
        double serverBefore = CpuTime.microsWithChildren(server.process());
        database.run(AGREEMENTS.formatted(Seeds.number(firstCard), Seeds.number(firstCard + lines)));
        long start = System.nanoTime();
        Waiting.until(SWEEP_MAX, "the sweep", () -> {
            Waiting.pause(LOOK_EVERY_MILLIS); // each look is a connection of its own
            return dueLeft().equals("f");
        });
        double seconds = (System.nanoTime() - start) / 1e9;
        double rate = lines / seconds;
        long paid = renewals() - renewalsBefore;
        if (paid != lines / 10 * 7L) {
            throw new IllegalStateException("of " + lines + " due lines " + paid + " were renewed");
        }
        String size = number(lines);
        figures.take(size + " due lines", "/s", rate);
        figures.take(size + ": Java's CPU per line", "us", (CpuTime.micros(product.process()) - javaBefore) / lines);
        figures.take(
                size + ": PostgreSQL's CPU per line",
                "us",
                (CpuTime.microsWithChildren(server.process()) - serverBefore) / lines);
        System.out.printf(Locale.ROOT, "%,d due lines in %.1f s, %,d of them renewed%n", lines, seconds, paid);
        return rate;
    }

    private String dueLeft() {
        return database.one("select exists (select from auto_renewal where stopped_at is null and due_at <= now())");
    }

    private long renewals() {
        return database.number("select count(*) from renewal");
    }

    private static String number(int lines) {
        return String.format(Locale.ROOT, "%,d", lines);
    }
}
