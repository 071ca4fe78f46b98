package org.uzat.line;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.uzat.intake.BadField;
import org.uzat.intake.IncomingFile;
import org.uzat.numbering.Msisdn;
import org.uzat.operator.OperatorSettings;
import org.uzat.operator.Operators;
import org.uzat.time.Days;

/** What becomes of each row of a chunk: new, there already, or against the stock or an earlier row. */
final class SimChunk {

    /** What the database knows of a chunk's cards and numbers. */
    record Known(Map<String, Card> cards, Set<String> spares, Set<String> imsis, Map<Long, Holder> holders) {}

    /** A card in stock. */
    record Card(
            @Nullable Long hash,
            short operatorId,
            @Nullable String imsi,
            @Nullable Long msisdn,
            String cardType) {}

    /** The line that holds a telephone number now. */
    record Holder(long lineId, short operatorId, Lifespan life) {}

    private final Operators operators;
    private final Instant now;
    private final Map<Long, BadField> rejected = new LinkedHashMap<>();
    private final Map<Long, Long> recycled = new HashMap<>();
    private long loaded;
    private long unchanged;

    SimChunk(Operators operators, Instant now) {
        this.operators = operators;
        this.now = now;
    }

    /** The rows that do not repeat or contradict an earlier one of the chunk. */
    List<SimRow> distinct(List<SimRow> rows) {
        Map<String, SimRow> cards = HashMap.newHashMap(rows.size());
        Map<String, SimRow> imsis = HashMap.newHashMap(rows.size());
        Map<Long, SimRow> numbers = HashMap.newHashMap(rows.size());
        List<SimRow> distinct = new ArrayList<>(rows.size());
        for (SimRow row : rows) {
            SimRow same = cards.get(row.iccid());
            if (same != null && same.hash() == row.hash()) {
                unchanged++;
            } else if (same != null) {
                reject(
                        row,
                        "iccid",
                        row.iccid(),
                        "the same card stands in line " + same.number() + " with other content");
            } else if (row.imsi() != null && imsis.containsKey(row.imsi())) {
                reject(row, "imsi", row.imsi(), "the same IMSI stands in line " + line(imsis.get(row.imsi())));
            } else if (row.msisdn() != null && numbers.containsKey(row.msisdn())) {
                reject(
                        row,
                        "msisdn",
                        plus(row.msisdn()),
                        "the same number stands in line " + line(numbers.get(row.msisdn())));
            } else {
                cards.put(row.iccid(), row);
                if (row.imsi() != null) {
                    imsis.put(row.imsi(), row);
                }
                if (row.msisdn() != null) {
                    numbers.put(row.msisdn(), row);
                }
                distinct.add(row);
            }
        }
        return distinct;
    }

    /** The rows that the stock knows nothing of. */
    List<SimRow> fresh(List<SimRow> rows, Known known) {
        List<SimRow> fresh = new ArrayList<>(rows.size());
        for (SimRow row : rows) {
            Card card = known.cards().get(row.iccid());
            Holder holder = row.msisdn() == null ? null : known.holders().get(row.msisdn());
            if (card != null && card.hash() != null && card.hash() == row.hash()) {
                unchanged++;
            } else if (card != null) {
                reject(row, "iccid", row.iccid(), "the card is in stock with another " + difference(row, card));
            } else if (known.spares().contains(row.iccid())) {
                reject(row, "iccid", row.iccid(), "the card is in stock as a spare card, without a line");
            } else if (row.imsi() != null && known.imsis().contains(row.imsi())) {
                reject(row, "imsi", row.imsi(), "the IMSI is in stock on another card");
            } else if (holder != null && !isFree(holder)) {
                reject(row, "msisdn", plus(row.msisdn()), "the number is held by another line or still in quarantine");
            } else {
                if (holder != null && row.msisdn() != null) {
                    recycled.put(row.msisdn(), holder.lineId());
                }
                fresh.add(row);
            }
        }
        loaded += fresh.size();
        return fresh;
    }

    /** Numbers to be taken from terminated lines, with those lines' ids. */
    Map<Long, Long> recycled() {
        return recycled;
    }

    /** Counts and lists what became of the rows, once that is certain. */
    void report(IncomingFile file) {
        file.loaded(loaded);
        file.unchanged(unchanged);
        rejected.forEach(file::reject);
    }

    /** Whether the holder's end lies far enough back that its number may be given to somebody else. */
    private boolean isFree(Holder holder) {
        Lifespan life = holder.life();
        Instant end = life.releasedAt() != null ? life.releasedAt() : life.reloadUntil();
        if (end == null || end.isAfter(now)) {
            return false;
        }
        OperatorSettings operator = operators.inForce(holder.operatorId(), now);
        Instant free = Days.startOfDayAfter(end, operator.policies().quarantineDays(), operator.zone());
        return !free.isAfter(now);
    }

    private static String difference(SimRow row, Card card) {
        if (row.operator().operatorId() != card.operatorId()) {
            return "operator";
        }
        if (!Objects.equals(row.imsi(), card.imsi())) {
            return "IMSI";
        }
        if (!Objects.equals(row.msisdn(), card.msisdn())) {
            return "number";
        }
        return row.cardType().equals(card.cardType()) ? "PUK, date or balance than this row" : "card type";
    }

    private void reject(SimRow row, String column, String value, String reason) {
        rejected.put(row.number(), new BadField(column, value, reason));
    }

    private static String line(@Nullable SimRow row) {
        return row == null ? "?" : Long.toString(row.number());
    }

    private static String plus(@Nullable Long msisdn) {
        return msisdn == null ? "" : new Msisdn(msisdn).e164();
    }
}
