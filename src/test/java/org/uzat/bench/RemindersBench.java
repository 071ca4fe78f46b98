package org.uzat.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.util.FileSystemUtils;
import org.uzat.bench.app.CpuTime;
import org.uzat.bench.app.Database;
import org.uzat.bench.app.Launch;
import org.uzat.bench.app.Postmaster;
import org.uzat.bench.app.Product;
import org.uzat.bench.app.Seeds;
import org.uzat.bench.app.Waiting;

/**
 * Reminders where a tenth of very many lines is due at the same moment: each is planned, written and queued as a short message to the
 * card's own number. Then another tenth, with the application killed in the middle of it and started again.
 */
final class RemindersBench {

    private static final int USUAL_LINES = 1_000_000;
    private static final int SHARE = 10;
    private static final int LOOK_EVERY_MILLIS = 200;
    private static final Duration SWEEP_MAX = Duration.ofMinutes(20);
    private static final Duration FAR = Duration.ofDays(60);
    private static final Pattern COST = Pattern.compile("cost=[\\d.]+\\.\\.([\\d.]+)");

    /** What the loaded cards' operator says, and that cards are told by SMS to their own numbers. */
    private static final String OPERATOR = """
            [{"code": "measured", "name": "Measured", "currency": "AZN", "zone": "Asia/Baku", "region": "AZ",
              "vatPercent": "18", "effectiveFrom": "2024-02-01",
              "policies": {"graceDays": 30, "reloadDays": 180, "aboveTable": "LAST_BAND", "reminders": {"ownNumber": "en"}}}]
            """;

    /** The lines' days were granted long enough ago for a reminder, and their end is three days off. */
    private static final String NEAR = """
            drop table if exists bench_tenth;
            create table bench_tenth as select line_id from line where msisdn >= %d and msisdn < %d;
            alter table validity_entry disable trigger user;
            update validity_entry v set entered_at = now() - interval '20 days' from bench_tenth t where v.line_id = t.line_id;
            alter table validity_entry enable trigger user;
            update line l set valid_until = now() + interval '71 hours' from bench_tenth t where l.line_id = t.line_id
            """;

    private static final String DUE =
            "update reminder_due d set due_at = now() from bench_tenth t where d.line_id = t.line_id";

    private static final String TAKE =
            "explain select line_id from %s where due_at <= now() order by due_at limit 2000 for update skip locked";

    private final Product product;
    private final Database database;
    private final Figures figures = new Figures("reminders");

    private RemindersBench(Product product) {
        this.product = product;
        this.database = Database.of(product.data());
    }

    static void run(BenchOptions options) throws IOException {
        int lines = options.linesOr(USUAL_LINES);
        String parent = options.folder();
        Path folder = parent == null
                ? Files.createTempDirectory("uzat-bench")
                : Files.createTempDirectory(Path.of(parent), "uzat-bench");
        Launch launch = Launch.launcher().with(Map.of("UZAT_NETWORK_ADAPTER", "none"));
        try (Product product = new Product(launch, folder.resolve("data"), "demo")) {
            product.start();
            Settings.print(System.out, folder, Database.of(product.data()));
            new RemindersBench(product).measure(folder, lines);
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    private void measure(Path folder, int lines) throws IOException {
        load(folder, lines);
        int due = lines / SHARE;
        compareCosts(lines);
        double javaBefore = CpuTime.micros(product.process());
        double serverBefore = server();
        double seconds = remind(0, due, false);
        figures.take(number(due) + " due of " + number(lines), "/s", due / seconds);
        figures.take(number(due) + " due of " + number(lines) + ": all planned and queued", "s", seconds);
        figures.take("Java's CPU per reminder", "us", (CpuTime.micros(product.process()) - javaBefore) / due);
        figures.take("PostgreSQL's CPU per reminder", "us", (server() - serverBefore) / due);
        remind(due, due, true);
        System.out.println("killed in the middle and started again: nothing doubled, nothing lost");
        figures.print(System.out);
    }

    private void load(Path folder, int lines) throws IOException {
        System.out.printf(Locale.ROOT, "Loading %,d lines ...%n", lines);
        Instant end = Instant.now().plus(FAR).truncatedTo(ChronoUnit.SECONDS);
        new Seeds(folder.resolve("seeds"), end).load(product, lines, card -> 0);
        Path operators = Files.writeString(folder.resolve("operators.json"), OPERATOR);
        System.out.println(
                product.command("import", "operators", operators.toString()).strip());
        new Followers(database).drainSeconds();
        database.run("vacuum analyze");
        database.run("checkpoint");
    }

    /** What taking a batch costs by the planner's own measure, with all the lines and with a tenth of them. */
    private void compareCosts(int lines) {
        database.run("create table reminder_few as select * from reminder_due order by line_id limit " + lines / SHARE);
        database.run("create index on reminder_few (due_at)");
        database.run("vacuum analyze reminder_few");
        figures.take("planned cost of a batch, " + number(lines / SHARE) + " lines", "", cost("reminder_few"));
        figures.take("planned cost of a batch, " + number(lines) + " lines", "", cost("reminder_due"));
        database.run("drop table reminder_few");
    }

    private double cost(String table) {
        Matcher cost = COST.matcher(database.one(String.format(Locale.ROOT, TAKE, table)));
        if (!cost.find()) {
            throw new IllegalStateException("a plan without a cost");
        }
        return Double.parseDouble(cost.group(1));
    }

    /** Lets so many lines be due, waits until each is planned and queued, and says how long that took. */
    private double remind(int firstCard, int due, boolean killed) {
        long noticesBefore = database.number("select count(*) from notice");
        long messagesBefore = database.number("select count(*) from message where occasion is not null");
        database.run(String.format(Locale.ROOT, NEAR, Seeds.number(firstCard), Seeds.number(firstCard + due)));
        database.run("vacuum analyze line");
        database.run("checkpoint");
        database.run(DUE);
        long start = System.nanoTime();
        if (killed) {
            Waiting.until(SWEEP_MAX, "the first of them", () -> {
                Waiting.pause(LOOK_EVERY_MILLIS);
                return database.number("select count(*) from notice") > noticesBefore;
            });
            product.kill();
            product.start();
        }
        Waiting.until(SWEEP_MAX, "the reminders", () -> {
            Waiting.pause(LOOK_EVERY_MILLIS);
            return database.one("select exists (select from reminder_due where due_at <= now())")
                    .equals("f");
        });
        double seconds = (System.nanoTime() - start) / 1e9;
        long notices = database.number("select count(*) from notice") - noticesBefore;
        long messages = database.number("select count(*) from message where occasion is not null") - messagesBefore;
        if (notices != due || messages != due) {
            throw new IllegalStateException(
                    "of " + due + " due lines " + notices + " have a notice and " + messages + " a message");
        }
        return seconds;
    }

    private double server() {
        return CpuTime.microsWithChildren(
                Postmaster.of(product.data()).orElseThrow().process());
    }

    private static String number(int lines) {
        return String.format(Locale.ROOT, "%,d", lines);
    }
}
