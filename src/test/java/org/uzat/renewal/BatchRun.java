package org.uzat.renewal;

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
import org.uzat.decision.Change;
import org.uzat.decision.Command;
import org.uzat.decision.Outcome;
import org.uzat.decision.RenewalId;
import org.uzat.decision.Standing;
import org.uzat.line.Balances;
import org.uzat.line.Lifespan;
import org.uzat.line.Line;
import org.uzat.line.StockCard;
import org.uzat.numbering.LineId;
import org.uzat.operator.OperatorSettings;
import org.uzat.operator.Operators;
import org.uzat.time.Days;

/** Commands decided batch by batch, each against what those before have left, without a database. */
record BatchRun(Map<LineId, Line> lines, List<Change> changes, List<Answer> answers) {

    static final Instant NOW = Instant.parse("2026-03-28T11:26:00Z");
    private static final TestShelf SHELF = new TestShelf();

    Line line(LineId id) {
        return Objects.requireNonNull(lines.get(id));
    }

    static BatchRun of(List<Command> commands, OperatorSettings settings, List<Integer> sizes) {
        return of(commands, settings, sizes, start());
    }

    /** Commands as they fall into batches of these sizes, over and over. */
    static BatchRun of(List<Command> commands, OperatorSettings settings, List<Integer> sizes, List<Line> lines) {
        Map<LineId, Standing> standings = new LinkedHashMap<>();
        lines.forEach(line -> standings.put(line.id(), new Standing(line, List.of(), Map.of())));
        Map<KeyScope, KeyRow> keys = new HashMap<>();
        Map<RenewalId, Outcome> outcomes = new HashMap<>();
        Map<String, StockCard> cards = TestCards.spares();
        BatchRun run = new BatchRun(new HashMap<>(), new ArrayList<>(), new ArrayList<>());
        int at = 0;
        for (int i = 0; at < commands.size(); i++) {
            int end = Math.min(commands.size(), at + sizes.get(i % sizes.size()));
            List<Pending> pendings =
                    commands.subList(at, end).stream().map(Pending::new).toList();
            Reading reading = new Reading(
                    Map.copyOf(keys),
                    Map.copyOf(standings),
                    outcomes,
                    Map.copyOf(cards),
                    new PromotionStock(Map.of(), Map.of(), PromotionStock.NOTHING_LEFT, Map.of()),
                    only(settings),
                    NOW);
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
                cards.computeIfPresent(change.after().iccid(), (iccid, card) -> card.given());
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

    /** Three lines: with days, expired, and never activated. */
    static List<Line> start() {
        return List.of(
                line(1, 3_000, NOW.plus(Duration.ofDays(3))),
                line(2, 700, NOW.minus(Duration.ofDays(40))),
                new Line(
                        new LineId(3),
                        (short) 1,
                        "TOURIST",
                        TestCards.FIRST,
                        null,
                        1,
                        Lifespan.UNTOUCHED,
                        new Balances(500, 0, 0)));
    }

    static Line line(long id, long mainMinor, Instant validUntil) {
        Instant grace = Days.windowEnd(validUntil, 30, TestShelf.BAKU);
        Instant reload = Days.windowEnd(validUntil, 180, TestShelf.BAKU);
        Lifespan life = new Lifespan(validUntil.minus(Duration.ofDays(10)), validUntil, grace, reload, null, null);
        return new Line(
                new LineId(id), (short) 1, "TOURIST", TestCards.FIRST, null, 1, life, new Balances(mainMinor, 0, 0));
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
