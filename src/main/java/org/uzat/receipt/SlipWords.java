package org.uzat.receipt;

import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.uzat.language.Amount;
import org.uzat.language.Wording;
import org.uzat.time.Expiry;

/** A receipt in the reader's words, for the page and for the mail. */
public record SlipWords(Wording words, Slip slip) {

    /** A line of the receipt: "Total", "9.90 AZN". */
    public record Row(String label, String value) {}

    /** When it was bought, on the operator's clock. */
    public String date() {
        ZonedDateTime at = slip.at().atZone(zone());
        return words.formats().dayAt(words.formats().day(at.toLocalDate()), at.toLocalTime());
    }

    /** What was bought, for which card. */
    public List<Row> bought() {
        String pack = slip.pack();
        String name = pack == null ? words.say("receipt.topUp") : pack;
        String quantity = slip.quantity() > 1 ? " × " + words.formats().number(slip.quantity()) : "";
        return List.of(
                new Row(words.say("receipt.card"), slip.masked()),
                new Row(words.say("receipt.bought"), name + quantity));
    }

    /** The price and its parts; they add up to the total. */
    public List<Row> price() {
        String rate = words.formats().percent(slip.vatBasisPoints());
        return List.of(
                row("receipt.net", slip.net()),
                new Row(words.say("receipt.vat", "rate", rate), words.formats().money(slip.vat())));
    }

    public String total() {
        return words.formats().money(slip.total());
    }

    /** Why there is no VAT on it where the operator has a rate; null where that needs no word. */
    public @Nullable String vatElsewhere() {
        if (slip.vat().minor() > 0 || slip.vatBasisPoints() == 0) {
            return null;
        }
        return words.say(slip.pack() == null ? "receipt.vat.later" : "receipt.vat.earlier");
    }

    /** How it was paid, and what it did to the card's validity. */
    public List<Row> rest() {
        List<Row> rows = new ArrayList<>();
        PaidBy paidBy = slip.paidBy();
        if (paidBy != null) {
            rows.add(row("receipt.paid." + paidBy, slip.fromElsewhere()));
        }
        if (slip.fromBalance().minor() > 0) {
            rows.add(row("receipt.paid.BALANCE", slip.fromBalance()));
        }
        if (slip.before().validUntil() != null) {
            rows.add(new Row(words.say("receipt.before"), lastDay(slip.before())));
        }
        if (slip.after().validUntil() != null) {
            rows.add(new Row(words.say("receipt.after"), lastDay(slip.after())));
        }
        return rows;
    }

    /** Whose days and hours these are. */
    public String note() {
        return words.say("receipt.note", "place", words.formats().place(zone()));
    }

    private Row row(String key, Amount amount) {
        return new Row(words.say(key), words.formats().money(amount));
    }

    /** The last valid day, and the time where validity ends within it. */
    private String lastDay(Expiry expiry) {
        String day = words.formats().day(Objects.requireNonNull(expiry.lastDay()));
        LocalTime end =
                Objects.requireNonNull(expiry.validUntil()).atZone(zone()).toLocalTime();
        boolean wholeDay = !expiry.validUntil().atZone(zone()).toLocalDate().equals(expiry.lastDay());
        return wholeDay ? day : words.formats().dayAt(day, end);
    }

    private ZoneId zone() {
        return slip.after().zone();
    }
}
