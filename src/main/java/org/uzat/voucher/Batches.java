package org.uzat.voucher;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.uzat.audit.Audit;
import org.uzat.audit.Deed;
import org.uzat.catalogue.Catalogues;
import org.uzat.money.Money;
import org.uzat.money.MoneySource;
import org.uzat.operator.OperatorSettings;
import org.uzat.operator.Operators;
import org.uzat.operator.Policies.AboveTable;
import org.uzat.refusal.Reason;
import org.uzat.refusal.Refused;

/** What staff does with batches of cards; every step is logged in the transaction that takes it. */
@Component
public class Batches {

    /** How many cards a batch has at most. */
    public static final int CARDS_MAX = 100_000;

    /** Why cards are voided. The name is what the database stores. */
    public enum Why {
        LOST,
        STOLEN,
        MISPRINT,
        RECALLED
    }

    /**
     * A batch that is wanted.
     *
     * @param value more than nothing, in the operator's currency; an amount that the operator's table for vouchers knows
     * @param cards 1 to {@link #CARDS_MAX}
     * @param lastDay the last day they can be used, in the operator's zone: today or later
     */
    public record Wanted(short operatorId, Money value, int cards, LocalDate lastDay) {}

    /** An ordered batch, or why it is none. */
    public sealed interface Ordered {
        record Batch(int batchId) implements Ordered {}

        record Not(Refused refusal) implements Ordered {}
    }

    /** A card as the printer gets it. */
    public record Card(String serial, Pin pin) {}

    private final BatchStore batches;
    private final VoucherStore cards;
    private final Vouchers vouchers;
    private final Operators operators;
    private final Catalogues catalogues;
    private final Audit audit;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Batches(
            BatchStore batches,
            VoucherStore cards,
            Vouchers vouchers,
            Operators operators,
            Catalogues catalogues,
            Audit audit,
            TransactionTemplate transaction,
            Clock clock) {
        this.batches = batches;
        this.cards = cards;
        this.vouchers = vouchers;
        this.operators = operators;
        this.catalogues = catalogues;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** The latest batches, newest first. */
    public List<Batch> latest(int count) {
        return batches.latest(count);
    }

    public Optional<Batch> find(int batchId) {
        return batches.find(batchId);
    }

    /**
     * Orders a batch; it has no cards before it is printed.
     *
     * @param by the member of staff, as the log names them
     * @return refused with MALFORMED (field), CURRENCY_MISMATCH or AMOUNT_NOT_IN_TABLE
     */
    public Ordered order(Wanted wanted, String by) {
        Instant now = clock.instant();
        OperatorSettings settings = operators.inForce(wanted.operatorId(), now);
        Optional<Refused> refused = refusal(wanted, settings, now);
        if (refused.isPresent()) {
            return new Ordered.Not(refused.get());
        }
        Instant end = wanted.lastDay().plusDays(1).atStartOfDay(settings.zone()).toInstant();
        return transaction.execute(status -> {
            int id = batches.insert(wanted, end, by, now);
            Map<String, String> detail = Map.of(
                    "cards", Integer.toString(wanted.cards()),
                    "value", wanted.value().amount(),
                    "currency", wanted.value().currency().getCurrencyCode(),
                    "lastDay", wanted.lastDay().toString());
            log(by, "VOUCHERS_ORDERED", id, detail, now);
            return new Ordered.Batch(id);
        });
    }

    /**
     * Makes a batch's PINs and hands them out, once and for good: afterwards nobody knows them but whoever has this answer.
     *
     * @return empty if that was done before, or there is no such batch
     */
    public Optional<List<Card>> print(int batchId, String by) {
        Instant now = clock.instant();
        return transaction.execute(status -> {
            Optional<Batch> batch = batches.find(batchId);
            if (batch.isEmpty() || !batches.print(batchId, by, now)) {
                return Optional.empty();
            }
            List<Card> printed = makeCards(batch.get(), now);
            log(by, "VOUCHERS_PRINTED", batchId, Map.of("cards", Integer.toString(printed.size())), now);
            return Optional.of(printed);
        });
    }

    /** Makes printed cards usable; returns how many there were. */
    public int activate(Range range, String by) {
        return move(
                range, List.of(VoucherState.PRINTED), new Move(VoucherState.ACTIVE, null), by, "VOUCHERS_ACTIVATED");
    }

    /** Takes cards out of use that are not used yet; returns how many there were. */
    public int cancel(Range range, Why why, String by) {
        List<VoucherState> open = List.of(VoucherState.PRINTED, VoucherState.ACTIVE);
        return move(range, open, new Move(VoucherState.VOID, why.name()), by, "VOUCHERS_VOIDED");
    }

    /** Writes down which cards time has ended; they could not be used any more before that either. */
    int expire() {
        return cards.expire(clock.instant());
    }

    private Optional<Refused> refusal(Wanted wanted, OperatorSettings settings, Instant now) {
        if (wanted.cards() < 1 || wanted.cards() > CARDS_MAX) {
            return Optional.of(Refused.of(Reason.MALFORMED, "field", "cards"));
        }
        if (wanted.lastDay().isBefore(LocalDate.ofInstant(now, settings.zone()))) {
            return Optional.of(Refused.of(Reason.MALFORMED, "field", "lastDay"));
        }
        if (!wanted.value().currency().equals(settings.currency())) {
            return Optional.of(Refused.of(Reason.CURRENCY_MISMATCH));
        }
        return inTable(wanted, settings, now) ? Optional.empty() : Optional.of(Refused.of(Reason.VOUCHER_NOT_IN_TABLE));
    }

    /** A card whose value buys no days could be sold and never be used. */
    private boolean inTable(Wanted wanted, OperatorSettings settings, Instant now) {
        return catalogues
                .current()
                .bands(wanted.operatorId(), MoneySource.VOUCHER, now)
                .filter(table -> table.band(wanted.value().minor()).isPresent()
                        || (wanted.value().minor() > table.last().toMinor()
                                && settings.policies().aboveTable() == AboveTable.LAST_BAND))
                .isPresent();
    }

    /** A PIN drawn twice, which hardly ever happens, is drawn anew. */
    private List<Card> makeCards(Batch batch, Instant now) {
        Map<Long, Pin> printed = new HashMap<>();
        while (printed.size() < batch.cards()) {
            Map<String, Long> drawn = new HashMap<>();
            Map<Long, Pin> pins = new HashMap<>();
            for (int card = 1; card <= batch.cards(); card++) {
                long serial = Serials.of(batch.batchId(), card);
                Pin pin = draw();
                if (!printed.containsKey(serial) && drawn.putIfAbsent(vouchers.hash(pin), serial) == null) {
                    pins.put(serial, pin);
                }
            }
            List<VoucherStore.Printed> rows = drawn.entrySet().stream()
                    .map(row -> new VoucherStore.Printed(row.getKey(), row.getValue()))
                    .toList();
            cards.insert(batch.batchId(), rows, now).forEach(serial -> printed.put(serial, pins.get(serial)));
        }
        List<Card> all = new ArrayList<>(batch.cards());
        printed.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(card -> all.add(new Card(Serials.text(card.getKey()), card.getValue())));
        return all;
    }

    private Pin draw() {
        StringBuilder digits = new StringBuilder(Pin.DIGITS);
        for (int i = 0; i < Pin.DIGITS; i++) {
            digits.append(random.nextInt(10));
        }
        return Pin.parse(digits.toString()).orElseThrow();
    }

    private int move(Range range, List<VoucherState> from, Move to, String by, String action) {
        Instant now = clock.instant();
        Integer moved = transaction.execute(status -> {
            int count = cards.move(range, from, to, now);
            if (count > 0) {
                Map<String, String> detail = new HashMap<>();
                detail.put("cards", Integer.toString(count));
                detail.put("from", Serials.text(range.from()));
                detail.put("to", Serials.text(range.to()));
                if (to.why() != null) {
                    detail.put("why", to.why());
                }
                log(by, action, range.batchId(), detail, now);
            }
            return count;
        });
        return moved == null ? 0 : moved;
    }

    private void log(String by, String action, int batchId, Map<String, String> detail, Instant now) {
        audit.append(List.of(new Deed(by, action, "vouchers:" + batchId, detail)), now);
    }
}
