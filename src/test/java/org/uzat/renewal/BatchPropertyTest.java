package org.uzat.renewal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.uzat.decision.Because;
import org.uzat.decision.Change;
import org.uzat.decision.Command;
import org.uzat.decision.IfNotBought;
import org.uzat.decision.Outcome;
import org.uzat.decision.RenewalId;
import org.uzat.decision.RequestKey;
import org.uzat.decision.Standing;
import org.uzat.ledger.Transfer;
import org.uzat.line.Balances;
import org.uzat.line.Lifespan;
import org.uzat.line.Line;
import org.uzat.money.Money;
import org.uzat.money.MoneySource;
import org.uzat.numbering.LineId;
import org.uzat.operator.LineState;
import org.uzat.operator.OperatorSettings;
import org.uzat.operator.Operators;
import org.uzat.origin.Channel;
import org.uzat.origin.Origin;
import org.uzat.time.Days;

/** What holds for every sequence of commands, however it falls into batches. */
class BatchPropertyTest {

    private static final Instant NOW = Instant.parse("2026-03-28T11:26:00Z");
    private static final Origin API = new Origin(Channel.API, "client:7", null, null);
    private static final Because LOST = new Because(Because.Why.LOST, "");
    private static final TestShelf SHELF = new TestShelf();

    @Provide
    Arbitrary<List<Command>> commands() {
        Arbitrary<Command> one = Combinators.combine(
                        Arbitraries.integers().between(1, 3),
                        Arbitraries.integers().between(0, 12),
                        Arbitraries.integers().between(0, 25),
                        Arbitraries.integers().between(1, 12_000))
                .as(BatchPropertyTest::command);
        return one.list().ofMinSize(1).ofMaxSize(40);
    }

    private static Command command(int line, int kind, int key, int minor) {
        LineId id = new LineId(line);
        RequestKey requestKey = new RequestKey(7, "k" + key);
        String pack = List.of("TEN", "DAY", "KEEP", "DATA", "NOPE").get(minor % 5);
        return switch (kind) {
            case 0, 1, 2, 3 -> new Command.Renew(id, pack, 1 + minor % 6, null, API, requestKey);
            case 4, 5, 6 ->
                new Command.TopUp(id, new Money(minor, TestShelf.AZN), MoneySource.ELECTRONIC, null, API, requestKey);
            case 7 -> new Command.Hold(id, key, new Money(minor, TestShelf.AZN), API, requestKey);
            case 8 -> new Command.Release(id, key, API, requestKey);
            case 9 -> new Command.Block(id, LOST, API, requestKey);
            case 10 -> new Command.Unblock(id, LOST, API, requestKey);
            case 11 -> new Command.Goodwill(id, 1 + minor % 30, LOST, API, requestKey);
            default ->
                new Command.PaidTopUp(
                        id, new Money(minor, TestShelf.AZN), key, null, IfNotBought.MONEY_BACK, API, requestKey);
        };
    }

    @Provide
    Arbitrary<OperatorSettings> operators() {
        return Combinators.combine(
                        Arbitraries.of(0, 25, 60),
                        Arbitraries.of(Optional.<LineState>empty(), Optional.of(LineState.GRACE)),
                        Arbitraries.of(
                                Optional.<LineState>empty(),
                                Optional.of(LineState.SUSPENDED),
                                Optional.of(LineState.TERMINATED)))
                .as((cap, freeze, forfeit) ->
                        TestShelf.settings(cap == 0 ? null : cap, freeze.orElse(null), forfeit.orElse(null)));
    }

    @Property(tries = 400)
    void anyGroupingGivesTheSameBooksAndAnswers(
            @ForAll("commands") List<Command> commands,
            @ForAll("operators") OperatorSettings settings,
            @ForAll("sizes") List<Integer> sizes) {
        Run oneByOne = run(commands, settings, List.of(1));
        Run grouped = run(commands, settings, sizes);

        assertThat(grouped.lines).isEqualTo(oneByOne.lines);
        assertThat(grouped.changes).isEqualTo(oneByOne.changes);
        assertThat(grouped.answers).isEqualTo(oneByOne.answers);
    }

    @Provide
    Arbitrary<List<Integer>> sizes() {
        return Arbitraries.integers().between(1, 12).list().ofMinSize(1).ofMaxSize(6);
    }

    @Property(tries = 400)
    void moneyAddsUpAndValidityNeverShrinks(
            @ForAll("commands") List<Command> commands, @ForAll("operators") OperatorSettings settings) {
        Run run = run(commands, settings, List.of(7));

        for (Line line : start()) {
            Balances balances = line.balances();
            Instant end = line.life().validUntil();
            int version = line.version();
            for (Change change : run.changes) {
                if (!change.after().id().equals(line.id())) {
                    continue;
                }
                for (Transfer transfer : change.transfers()) {
                    balances = balances.after(transfer);
                }
                Instant after = change.after().life().validUntil();
                assertThat(end == null || (after != null && !after.isBefore(end)))
                        .isTrue();
                assertThat(change.after().version()).isEqualTo(++version);
                end = after;
            }
            assertThat(run.line(line.id()).balances()).isEqualTo(balances);
        }
    }

    @Property(tries = 300)
    void aBlockAndItsEndLeaveDaysAndMoneyAsTheyWere(@ForAll("lives") Duration left, @ForAll("days") int days) {
        Line line = line(1, 10_000, NOW.plus(left));
        OperatorSettings settings = TestShelf.settings(null, null, null);
        Command block = new Command.Block(line.id(), LOST, API, new RequestKey(7, "b"));
        Command given = new Command.Goodwill(line.id(), days, LOST, API, new RequestKey(7, "g"));
        Command unblock = new Command.Unblock(line.id(), LOST, API, new RequestKey(7, "u"));

        Run barred = run(List.of(block, given), settings, List.of(1), List.of(line));
        Run freed = run(List.of(block, given, unblock), settings, List.of(3), List.of(line));
        Run only = run(List.of(given), settings, List.of(1), List.of(line));

        assertThat(barred.line(line.id()).state(NOW)).isEqualTo(LineState.BLOCKED);
        assertThat(freed.line(line.id()).life()).isEqualTo(line.life());
        assertThat(freed.line(line.id()).balances()).isEqualTo(line.balances());
        Instant before = NOW.plus(left);
        assertThat(only.line(line.id()).life().validUntil())
                .isEqualTo(Days.end(before.isAfter(NOW) ? before : NOW, days, TestShelf.BAKU, false));
    }

    @Provide
    Arbitrary<Integer> days() {
        return Arbitraries.integers().between(1, Command.Goodwill.DAYS_MAX);
    }

    @Property(tries = 300)
    void addNeverLosesADay(@ForAll("lives") Duration left, @ForAll("quantities") int quantity) {
        Instant before = NOW.plus(left);
        Line line = line(1, 10_000, before);
        Run run = run(
                List.of(new Command.Renew(new LineId(1), "TEN", quantity, null, API, new RequestKey(7, "k"))),
                TestShelf.settings(null, null, null),
                List.of(1),
                List.of(line));

        Instant start = before.isAfter(NOW) ? before : NOW;
        assertThat(run.line(line.id()).life().validUntil())
                .isEqualTo(Days.end(start, 10 * quantity, TestShelf.BAKU, false));
    }

    @Provide
    Arbitrary<Duration> lives() {
        return Arbitraries.longs().between(-150L * 86_400, 300L * 86_400).map(Duration::ofSeconds);
    }

    @Provide
    Arbitrary<Integer> quantities() {
        return Arbitraries.integers().between(1, 5);
    }

    private record Run(Map<LineId, Line> lines, List<Change> changes, List<Answer> answers) {

        Line line(LineId id) {
            return Objects.requireNonNull(lines.get(id));
        }
    }

    private static Run run(List<Command> commands, OperatorSettings settings, List<Integer> sizes) {
        return run(commands, settings, sizes, start());
    }

    private static Run run(List<Command> commands, OperatorSettings settings, List<Integer> sizes, List<Line> lines) {
        Map<LineId, Standing> standings = new LinkedHashMap<>();
        lines.forEach(line -> standings.put(line.id(), new Standing(line, List.of(), Map.of())));
        Map<KeyScope, KeyRow> keys = new HashMap<>();
        Map<RenewalId, Outcome> outcomes = new HashMap<>();
        Run run = new Run(new HashMap<>(), new ArrayList<>(), new ArrayList<>());
        int at = 0;
        for (int i = 0; at < commands.size(); i++) {
            int end = Math.min(commands.size(), at + sizes.get(i % sizes.size()));
            List<Pending> pendings =
                    commands.subList(at, end).stream().map(Pending::new).toList();
            Reading reading = new Reading(Map.copyOf(keys), Map.copyOf(standings), outcomes, only(settings), NOW);
            Batch batch = new Batch(reading, SHELF, NOW);
            batch.decide(pendings);
            pendings.forEach(pending -> run.answers.add(batch.answers().get(pending)));
            run.changes.addAll(batch.changes());
            for (Change change : batch.changes()) {
                standings.compute(
                        change.after().id(),
                        (id, standing) -> Objects.requireNonNull(standing)
                                .after(
                                        change.after(),
                                        change.allowances().after(),
                                        change.links().hold()));
                remember(outcomes, change.outcome());
            }
            batch.keys().forEach(key -> keys.put(key.scope(), key));
            at = end;
        }
        standings.forEach((id, standing) -> run.lines.put(id, standing.line()));
        run.changes.sort(
                Comparator.comparingLong((Change change) -> change.after().id().number())
                        .thenComparingInt(change -> change.after().version()));
        return run;
    }

    private static void remember(Map<RenewalId, Outcome> outcomes, Outcome outcome) {
        switch (outcome) {
            case Outcome.Renewed renewed -> outcomes.put(renewed.id(), renewed);
            case Outcome.ToppedUp toppedUp -> outcomes.put(toppedUp.id(), toppedUp);
            default -> {}
        }
    }

    private static List<Line> start() {
        return List.of(
                line(1, 3_000, NOW.plus(Duration.ofDays(3))),
                line(2, 700, NOW.minus(Duration.ofDays(40))),
                new Line(
                        new LineId(3),
                        (short) 1,
                        "TOURIST",
                        "8999401000000000008",
                        null,
                        1,
                        Lifespan.UNTOUCHED,
                        new Balances(500, 0, 0)));
    }

    private static Line line(long id, long mainMinor, Instant validUntil) {
        Instant grace = Days.windowEnd(validUntil, 30, TestShelf.BAKU);
        Instant reload = Days.windowEnd(validUntil, 180, TestShelf.BAKU);
        Lifespan life = new Lifespan(validUntil.minus(Duration.ofDays(10)), validUntil, grace, reload, null, null);
        return new Line(
                new LineId(id),
                (short) 1,
                "TOURIST",
                "8999401000000000008",
                null,
                1,
                life,
                new Balances(mainMinor, 0, 0));
    }

    private static Operators only(OperatorSettings settings) {
        return new Operators() {
            @Override
            public OperatorSettings inForce(short operatorId, Instant now) {
                return settings;
            }

            @Override
            public Optional<OperatorSettings> byCode(String code, Instant now) {
                return Optional.of(settings);
            }

            @Override
            public Collection<OperatorSettings> all(Instant now) {
                return List.of(settings);
            }
        };
    }
}
