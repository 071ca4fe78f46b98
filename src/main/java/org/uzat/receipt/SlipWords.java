package org.uzat.receipt;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.uzat.language.Amount;
import org.uzat.language.Wording;
import org.uzat.money.Money;
import org.uzat.operator.Seller;
import org.uzat.outlet.Outlet;
import org.uzat.time.Expiry;

/** A receipt in the reader's words, for the page and for the mail. */
public record SlipWords(Wording words, Slip slip) {

    /** A line of the receipt: "Total", "9.90 AZN". */
    public record Row(String label, String value) {}

    /** When it was bought, on the operator's clock. */
    public String date() {
        return date(slip.at());
    }

    /** An instant on the operator's clock. */
    public String date(Instant instant) {
        ZonedDateTime at = instant.atZone(zone());
        return words.formats().dayAt(words.formats().day(at.toLocalDate()), at.toLocalTime());
    }

    /** How to reach the seller, as far as it has said. */
    public List<Row> seller() {
        Seller seller = slip.issuer().seller();
        List<Row> rows = new ArrayList<>();
        if (seller != null) {
            add(rows, "slip.phone", seller.phone());
            add(rows, "slip.email", seller.email());
            add(rows, "slip.taxId", seller.taxId());
        }
        return rows;
    }

    /** When and where it was bought, and who sold it, by number only. */
    public List<Row> head() {
        List<Row> rows = new ArrayList<>();
        add(rows, "slip.date", date());
        rows.addAll(shop());
        return rows;
    }

    /** The shop and the clerk; nothing where there was none. */
    public List<Row> shop() {
        List<Row> rows = new ArrayList<>();
        Outlet shop = slip.issuer().shop();
        Integer clerk = slip.issuer().clerk();
        add(
                rows,
                "slip.shop",
                shop == null
                        ? null
                        : shop.name()
                                + shop.address()
                                        .in(words.language())
                                        .map(address -> ", " + address)
                                        .orElse(""));
        add(rows, "slip.clerk", clerk == null ? null : words.say("slip.clerk.number", "number", clerk.toString()));
        return rows;
    }

    /** What was handed over at the till. */
    public List<Row> handed() {
        Handed handed = slip.handed();
        List<Row> rows = new ArrayList<>();
        if (handed == null) {
            return rows;
        }
        if (handed.given() != null && handed.change() != null) {
            rows.add(row("slip.given", amount(handed.given())));
            rows.add(row("slip.change", amount(handed.change())));
            long kept = handed.given().minus(handed.change()).minor();
            long rounding = kept - slip.fromElsewhere().minor();
            if (rounding != 0) {
                rows.add(row(
                        "slip.rounding",
                        new Amount(rounding, slip.fromElsewhere().currency())));
            }
        }
        add(rows, "slip.terminal", handed.terminalReference());
        return rows;
    }

    /** The registered till's number, once it was entered. */
    public List<Row> fiscal() {
        List<Row> rows = new ArrayList<>();
        add(rows, "slip.fiscal", slip.fiscal() == null ? null : slip.fiscal().id());
        return rows;
    }

    /** That the fiscal number is still to be entered; null where it is there, or nothing was sold in a shop. */
    public @Nullable String fiscalOpen() {
        return slip.fiscal() == null && slip.issuer().shop() != null ? words.say("slip.fiscal.open") : null;
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
        List<Row> rows = new ArrayList<>(paid());
        rows.addAll(days());
        return rows;
    }

    /** Where the money came from. */
    public List<Row> paid() {
        List<Row> rows = new ArrayList<>();
        PaidBy paidBy = slip.paidBy();
        if (paidBy != null) {
            rows.add(row("receipt.paid." + paidBy, slip.fromElsewhere()));
        }
        if (slip.fromBalance().minor() > 0) {
            rows.add(row("receipt.paid.BALANCE", slip.fromBalance()));
        }
        return rows;
    }

    /** What it did to the card's validity. */
    public List<Row> days() {
        List<Row> rows = new ArrayList<>();
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

    private void add(List<Row> rows, String key, @Nullable String value) {
        if (value != null) {
            rows.add(new Row(words.say(key), value));
        }
    }

    private static Amount amount(Money money) {
        return new Amount(money.minor(), money.currency());
    }

    /** The last valid day, and the time where validity ends within it. */
    public String lastDay(Expiry expiry) {
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
