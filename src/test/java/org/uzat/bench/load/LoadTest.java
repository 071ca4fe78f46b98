package org.uzat.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.uzat.bench.stub.StubBooks;
import org.uzat.bench.stub.StubReply;
import org.uzat.bench.stub.StubServer;

class LoadTest {

    private static final int LINES = 5000;
    private static final int RICH = 4900;
    private static final long OPENING_MINOR = 100_000_00;
    private static final Instant END = Instant.parse("2027-01-31T20:00:00Z");
    private static final List<Pack> PACKS = List.of(new Pack("P100-7", 100, 7), new Pack("P200-10", 200, 10));

    private final StubBooks books = new StubBooks(openings(), END);
    private final Lines lines = lines();

    @Test
    void countsWhatTheServerBooked() throws IOException {
        LoadResult result = run(UnaryOperator.identity());

        assertThat(result.faults()).isEmpty();
        assertThat(result.renewals()).isEqualTo(books.renewals()).isGreaterThan(1000);
        long all = result.renewals() + result.refusals() + result.repeats();
        assertThat(result.refusals() / (double) all).isBetween(0.08, 0.12);
        assertThat(result.repeats() / (double) all).isBetween(0.01, 0.03);
        System.out.printf(
                "generator: %.0f answers/s, %.2f us of CPU each, p99 %.2f ms%n",
                result.answersPerSecond(), result.cpuMicrosPerRequest(), result.p99Millis());
    }

    @Test
    void noticesAWrongBalance() throws IOException {
        LoadResult result = run(reply -> change(reply, "(\"balance\":\\{\"amount\":\"\\d+)\\.", "$17."));

        assertThat(result.faults().getFirst()).startsWith("the balance should be");
    }

    @Test
    void noticesAMissingDay() throws IOException {
        LoadResult result = run(reply -> change(reply, "(\"after\":\\{\"validUntil\":\"....-..-..T)20", "$119"));

        assertThat(result.faults().getFirst()).startsWith("not ");
    }

    @Test
    void noticesAReplayThatDoesNotSaySo() throws IOException {
        LoadResult result = run(reply -> StubReply.of(reply.status(), reply.body()));

        assertThat(result.faults().getFirst()).startsWith("a replayed 201 was due");
    }

    @Test
    void noticesARefusalThatWasGranted() throws IOException {
        LoadResult result = run(reply -> reply.status() == 402 ? StubReply.of(201, reply.body()) : reply);

        assertThat(result.faults().getFirst()).startsWith("402 was due");
    }

    private LoadResult run(UnaryOperator<StubReply> fault) throws IOException {
        try (StubServer server = new StubServer(0, request -> fault.apply(books.answer(request)))) {
            Duration warmUp = Duration.ofMillis(300);
            Duration length = Duration.ofMillis(700);
            return Load.run(
                    new LoadPlan(server.address(), "secret", "t", 64, warmUp, length, PACKS, 100, 20, 1), lines);
        }
    }

    private static StubReply change(StubReply reply, String pattern, String by) {
        return new StubReply(reply.status(), reply.replayed(), reply.body().replaceAll(pattern, by), "");
    }

    private static long[] openings() {
        long[] openings = new long[LINES];
        Arrays.fill(openings, 0, RICH, OPENING_MINOR);
        return openings;
    }

    private static Lines lines() {
        String[] names = new String[LINES];
        Arrays.setAll(names, Integer::toString);
        Lines lines = new Lines(names, RICH);
        for (int line = 0; line < RICH; line++) {
            lines.know(line, OPENING_MINOR, END.getEpochSecond());
        }
        return lines;
    }
}
