package org.uzat.renewal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
import org.uzat.decision.Drawer;
import org.uzat.decision.IfNotBought;
import org.uzat.decision.RequestKey;
import org.uzat.ledger.Transfer;
import org.uzat.line.Balances;
import org.uzat.line.Line;
import org.uzat.money.Money;
import org.uzat.money.MoneySource;
import org.uzat.money.Tender;
import org.uzat.numbering.LineId;
import org.uzat.operator.LineState;
import org.uzat.operator.OperatorSettings;
import org.uzat.origin.Channel;
import org.uzat.origin.Origin;
import org.uzat.time.Days;

/** What holds for every sequence of commands, however it falls into batches. */
class BatchPropertyTest {

    private static final Instant NOW = BatchRun.NOW;
    private static final Origin API = new Origin(Channel.API, "client:7", null, null);
    private static final Because LOST = new Because(Because.Why.LOST, "");

    @Provide
    Arbitrary<List<Command>> commands() {
        Arbitrary<Command> one = Combinators.combine(
                        Arbitraries.integers().between(1, 3),
                        Arbitraries.integers().between(0, 15),
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
            case 12 ->
                new Command.SwapSim(id, TestCards.former(minor), TestCards.spare(minor % 4), LOST, API, requestKey);
            case 13 ->
                new Command.ShopRenew(id, 1 + minor % 4, 1 + minor % 2, shopPrice(minor), drawer(key), API, requestKey);
            case 14 -> new Command.ShopTopUp(id, new Money(minor, TestShelf.AZN), drawer(key), API, requestKey);
            default ->
                new Command.PaidTopUp(
                        id, new Money(minor, TestShelf.AZN), key, null, IfNotBought.MONEY_BACK, API, requestKey);
        };
    }

    /** Mostly the right one. */
    private static Money shopPrice(int minor) {
        Money price =
                new TestShelf().version(1 + minor % 4).orElseThrow().price().times(1 + minor % 2);
        return minor % 7 == 0 ? price.plus(new Money(1, TestShelf.AZN)) : price;
    }

    private static Drawer drawer(int key) {
        return new Drawer(key % 2 == 0 ? Tender.CASH : Tender.TERMINAL, 70 + key % 3);
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
        BatchRun oneByOne = BatchRun.of(commands, settings, List.of(1));
        BatchRun grouped = BatchRun.of(commands, settings, sizes);

        assertThat(grouped.lines()).isEqualTo(oneByOne.lines());
        assertThat(grouped.changes()).isEqualTo(oneByOne.changes());
        assertThat(grouped.answers()).isEqualTo(oneByOne.answers());
    }

    @Provide
    Arbitrary<List<Integer>> sizes() {
        return Arbitraries.integers().between(1, 12).list().ofMinSize(1).ofMaxSize(6);
    }

    @Property(tries = 400)
    void moneyAddsUpAndValidityNeverShrinks(
            @ForAll("commands") List<Command> commands, @ForAll("operators") OperatorSettings settings) {
        BatchRun run = BatchRun.of(commands, settings, List.of(7));

        for (Line line : BatchRun.start()) {
            Balances balances = line.balances();
            Instant end = line.life().validUntil();
            int version = line.version();
            for (Change change : run.changes()) {
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

    @Property(tries = 400)
    void aCardServesOneLineInItsLife(@ForAll("swaps") List<Command> swaps, @ForAll("sizes") List<Integer> sizes) {
        BatchRun run = BatchRun.of(swaps, TestShelf.settings(null, null, null), sizes);

        Map<String, LineId> holders = new HashMap<>();
        Map<LineId, String> cards = new HashMap<>();
        for (Change change : run.changes()) {
            String card = change.after().iccid();
            LineId line = change.after().id();
            if (!card.equals(cards.getOrDefault(line, TestCards.FIRST))) {
                assertThat(holders.put(card, line)).as(card).isNull();
                assertThat(card)
                        .as("of its own operator, and in stock")
                        .isIn(TestCards.spare(0).digits(), TestCards.spare(1).digits());
            }
            cards.put(line, card);
        }
        assertThat(run.changes()).allMatch(change -> change.transfers().isEmpty() && change.grant() == null);
    }

    @Provide
    Arbitrary<List<Command>> swaps() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 3),
                        Arbitraries.integers().between(0, 25),
                        Arbitraries.integers().between(1, 12_000))
                .as((line, key, minor) -> command(line, 12, key, minor))
                .list()
                .ofMinSize(2)
                .ofMaxSize(20);
    }

    @Property(tries = 300)
    void aBlockAndItsEndLeaveDaysAndMoneyAsTheyWere(@ForAll("lives") Duration left, @ForAll("days") int days) {
        Line line = BatchRun.line(1, 10_000, NOW.plus(left));
        OperatorSettings settings = TestShelf.settings(null, null, null);
        Command block = new Command.Block(line.id(), LOST, API, new RequestKey(7, "b"));
        Command given = new Command.Goodwill(line.id(), days, LOST, API, new RequestKey(7, "g"));
        Command unblock = new Command.Unblock(line.id(), LOST, API, new RequestKey(7, "u"));

        BatchRun barred = BatchRun.of(List.of(block, given), settings, List.of(1), List.of(line));
        BatchRun freed = BatchRun.of(List.of(block, given, unblock), settings, List.of(3), List.of(line));
        BatchRun only = BatchRun.of(List.of(given), settings, List.of(1), List.of(line));

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
        Line line = BatchRun.line(1, 10_000, before);
        BatchRun run = BatchRun.of(
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
}
