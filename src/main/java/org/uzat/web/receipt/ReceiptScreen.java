package org.uzat.web.receipt;

import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.uzat.language.Amount;
import org.uzat.receipt.PaidBy;
import org.uzat.time.Expiry;
import org.uzat.web.page.Page;

/** A receipt in the reader's language. */
public record ReceiptScreen(Page page, ReceiptDesk.Slip slip) {

    /** A line of the receipt: "Total", "9.90 AZN". */
    public record Row(String label, String value) {}

    /** When it was bought, on the operator's clock. */
    public String date() {
        ZonedDateTime at = slip.at().atZone(zone());
        return page.formats().dayAt(page.formats().day(at.toLocalDate()), at.toLocalTime());
    }

    /** What was bought, for which card. */
    public List<Row> bought() {
        String pack = slip.pack();
        String name = pack == null ? page.say("receipt.topUp") : pack;
        String quantity = slip.quantity() > 1 ? " × " + page.formats().number(slip.quantity()) : "";
        return List.of(
                new Row(page.say("receipt.card"), slip.masked()), new Row(page.say("receipt.bought"), name + quantity));
    }

    /** The price and its parts; they add up to the total. */
    public List<Row> price() {
        String rate = page.formats().percent(slip.vatBasisPoints());
        return List.of(
                row("receipt.net", slip.net()),
                new Row(page.say("receipt.vat", "rate", rate), page.formats().money(slip.vat())));
    }

    public String total() {
        return page.formats().money(slip.total());
    }

    /** Why there is no VAT on it where the operator has a rate; null where that needs no word. */
    public @Nullable String vatElsewhere() {
        if (slip.vat().minor() > 0 || slip.vatBasisPoints() == 0) {
            return null;
        }
        return page.say(slip.pack() == null ? "receipt.vat.later" : "receipt.vat.earlier");
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
            rows.add(new Row(page.say("receipt.before"), lastDay(slip.before())));
        }
        if (slip.after().validUntil() != null) {
            rows.add(new Row(page.say("receipt.after"), lastDay(slip.after())));
        }
        return rows;
    }

    /** Whose days and hours these are. */
    public String note() {
        return page.say("receipt.note", "place", page.formats().place(zone()));
    }

    private Row row(String key, Amount amount) {
        return new Row(page.say(key), page.formats().money(amount));
    }

    /** The last valid day, and the time where validity ends within it. */
    private String lastDay(Expiry expiry) {
        String day = page.formats().day(Objects.requireNonNull(expiry.lastDay()));
        LocalTime end =
                Objects.requireNonNull(expiry.validUntil()).atZone(zone()).toLocalTime();
        boolean wholeDay = !expiry.validUntil().atZone(zone()).toLocalDate().equals(expiry.lastDay());
        return wholeDay ? day : page.formats().dayAt(day, end);
    }

    private ZoneId zone() {
        return slip.after().zone();
    }
}
