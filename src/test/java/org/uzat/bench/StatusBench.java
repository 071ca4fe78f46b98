package org.uzat.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.uzat.bench.app.CpuTime;
import org.uzat.bench.app.DemoFile;
import org.uzat.bench.load.Load;
import org.uzat.bench.load.LoadResult;
import org.uzat.bench.load.Pace;
import org.uzat.bench.load.Question;
import org.uzat.web.own.Surfer;

/** How a line stands, asked by another company's system over REST and by travellers on their own card's page. */
final class StatusBench {

    private static final int USUAL_LINES = 100_000;
    private static final int CONNECTIONS_MAX = 64;
    private static final int ROUNDS_MAX = 3;
    private static final int SECONDS_MAX = 10;
    private static final int WARM_UPS_MAX = 12;
    private static final double STEADY = 0.95;

    /** The demonstration's traveller calls one of the cards so. */
    private static final String NICKNAME = "My phone";

    private static final Pattern OWN_CARD = Pattern.compile("href=\"(/me/cards/[^\"/]+)\"");

    /**
     * What one load measured.
     *
     * @param load what the generator saw
     * @param applicationMicros processor time of the application per answer
     * @param databaseMicros processor time of PostgreSQL per answer
     */
    private record Run(LoadResult load, double applicationMicros, double databaseMicros) {}

    private final Ground ground;
    private final Pace pace;
    private final int rounds;
    private final Figures figures = new Figures("status");

    private StatusBench(Ground ground, BenchOptions options) {
        this.ground = ground;
        this.rounds = Math.min(options.rounds(), ROUNDS_MAX);
        this.pace = new Pace(
                ground.address(),
                Math.min(options.connections(), CONNECTIONS_MAX),
                Duration.ofSeconds(1),
                Duration.ofSeconds(Math.min(options.seconds(), SECONDS_MAX)));
    }

    static void run(BenchOptions options) throws IOException {
        try (Ground ground = Ground.start(options, USUAL_LINES)) {
            Settings.print(System.out, ground.folder(), ground.database());
            new Followers(ground.database()).drainSeconds();
            StatusBench bench = new StatusBench(ground, options);
            bench.measure("a line over REST", bench.lines());
            bench.measure("an own card's page", bench.ownCards());
            bench.figures.print(System.out);
        }
    }

    private List<Question> lines() {
        String key = "Authorization: Bearer " + ground.apiKey();
        return ground.lineNames().stream()
                .map(line -> Question.get("/api/v1/lines/" + line, key, '"' + line + '"'))
                .toList();
    }

    /** One traveller with a session for each connection: sessions that are used at once would wait for each other's row. */
    private List<Question> ownCards() {
        DemoFile demo = DemoFile.of(ground.product().data());
        String address = demo.traveller().path("email").asString("");
        String password = demo.traveller().path("password").asString("");
        int port = ground.address().getPort();
        String card = cardOf(Surfer.as(port, address, password));
        List<Question> questions = new ArrayList<>();
        for (int i = 0; i < pace.connections(); i++) {
            String session = Surfer.as(port, address, password).session();
            questions.add(Question.get(card, "Cookie: uzat=" + session, NICKNAME));
        }
        return questions;
    }

    private static String cardOf(Surfer surfer) {
        Matcher cards = OWN_CARD.matcher(surfer.get("/me").body());
        while (cards.find()) {
            if (surfer.get(cards.group(1)).body().contains(NICKNAME)) {
                return cards.group(1);
            }
        }
        throw new IllegalStateException("the traveller has no card named " + NICKNAME);
    }

    private void measure(String what, List<Question> questions) throws IOException {
        warmUp(what, questions);
        List<Run> runs = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            runs.add(run(questions));
            LoadResult load = runs.getLast().load();
            System.out.printf(
                    Locale.ROOT, "%s: %,.0f/s, p99 %.1f ms%n", what, load.answersPerSecond(), load.p99Millis());
        }
        take(what, "/s", runs, run -> run.load().answersPerSecond());
        take(what + ": p50 latency", "ms", runs, run -> run.load().p50Millis());
        take(what + ": p99 latency", "ms", runs, run -> run.load().p99Millis());
        take(what + ": application's CPU", "us", runs, Run::applicationMicros);
        take(what + ": PostgreSQL's CPU", "us", runs, Run::databaseMicros);
        take(what + ": generator's CPU", "us", runs, run -> run.load().cpuMicrosPerRequest());
    }

    /** Until a compiled application no longer gets cheaper by a twentieth from one run to the next. */
    private void warmUp(String what, List<Question> questions) throws IOException {
        double cost = Double.MAX_VALUE;
        for (int i = 0; i < WARM_UPS_MAX; i++) {
            double now = run(questions).applicationMicros();
            System.out.printf(Locale.ROOT, "warming up: %s costs the application %.0f us of CPU%n", what, now);
            if (now > STEADY * cost) {
                return;
            }
            cost = now;
        }
    }

    private Run run(List<Question> questions) throws IOException {
        double application = CpuTime.micros(ground.product().process());
        double server = ground.serverMicros();
        LoadResult load = Load.run(pace, questions);
        if (load.faulty() + load.busy() + load.lost() > 0) {
            throw new IllegalStateException(load.faulty() + " wrong answers, " + load.busy() + " answers 503, "
                    + load.lost() + " lost, for example:\n" + String.join("\n", load.faults()));
        }
        return new Run(
                load,
                (CpuTime.micros(ground.product().process()) - application) / load.answers(),
                (ground.serverMicros() - server) / load.answers());
    }

    private void take(String figure, String unit, List<Run> runs, ToDoubleFunction<Run> value) {
        figures.take(figure, unit, runs.stream().mapToDouble(value).toArray());
    }
}
