package org.uzat.decision;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.uzat.allowance.Allowance;
import org.uzat.money.Money;
import org.uzat.money.Tender;
import org.uzat.operator.OperatorSettings;
import org.uzat.validity.Rest;
import org.uzat.validity.Term;

/**
 * A sale of the past, as the books tell it, with what has been given back of it.
 *
 * @param version the line's version that it made
 * @param kind what was sold
 * @param packVersionId the pack's version; null where it was none
 * @param quantity how many
 * @param price what it cost with VAT, or the amount paid in
 * @param outside what of it came through a payment, or was handed over in a shop
 * @param vat the VAT booked with it
 * @param vatOnAll whether that is of all of it; else of what came from outside
 * @param paymentId the payment, or null
 * @param tender how it was paid in a shop; null where it was not
 * @param at when
 * @param hourly whether it gave hours instead of days
 * @param before the line's end before it
 * @param after the line's end after it; null where it gave no days
 * @param allowances what it granted, ended or not
 * @param returned given back so far
 * @param returnedOutside what of that went back to the payment, or was handed out in a shop
 * @param returnedVat the VAT taken back with it
 * @param daysTaken whether its days have been taken back
 * @param discount what promotions took off, which was booked as their cost
 * @param returnedDiscount what of that cost has been taken back
 */
public record Sold(
        int version,
        Kind kind,
        @Nullable Integer packVersionId,
        int quantity,
        Money price,
        Money outside,
        Money vat,
        boolean vatOnAll,
        @Nullable Long paymentId,
        @Nullable Tender tender,
        Instant at,
        boolean hourly,
        @Nullable Instant before,
        @Nullable Instant after,
        List<Allowance> allowances,
        Money returned,
        Money returnedOutside,
        Money returnedVat,
        boolean daysTaken,
        Money discount,
        Money returnedDiscount) {

    /** Of a sale at the list price. */
    public Sold(
            int version,
            Kind kind,
            @Nullable Integer packVersionId,
            int quantity,
            Money price,
            Money outside,
            Money vat,
            boolean vatOnAll,
            @Nullable Long paymentId,
            @Nullable Tender tender,
            Instant at,
            boolean hourly,
            @Nullable Instant before,
            @Nullable Instant after,
            List<Allowance> allowances,
            Money returned,
            Money returnedOutside,
            Money returnedVat,
            boolean daysTaken) {
        this(
                version,
                kind,
                packVersionId,
                quantity,
                price,
                outside,
                vat,
                vatOnAll,
                paymentId,
                tender,
                at,
                hourly,
                before,
                after,
                allowances,
                returned,
                returnedOutside,
                returnedVat,
                daysTaken,
                Money.zero(price.currency()),
                Money.zero(price.currency()));
    }

    /** What was sold. */
    public enum Kind {
        /** A pack. */
        PACK,
        /** Money for the balance, with the days of its band. */
        TOP_UP,
        /** Money that could not buy what it was meant for and became balance. */
        KEPT
    }

    /** Whether the money that came from outside went straight to this line, so that it can go back. */
    boolean hasWayBack() {
        return paymentId != null || tender != null;
    }

    /** What has not been given back yet. */
    public Money notReturned() {
        return price.minus(returned);
    }

    /** The days of it that lie ahead. */
    public Rest rest(Situation situation) {
        OperatorSettings settings = situation.settings();
        Instant end = situation.line().life().validUntil();
        Rest rest = Rest.of(hourly, before, after, at, end, situation.now(), settings.zone());
        return daysTaken ? new Rest(Term.NOTHING, rest.given()) : rest;
    }

    /**
     * How much of it is unused: by its days, or by the least unused of its allowances if that is less. What a later pack took
     * over counts as used.
     */
    public Share unused(Situation situation) {
        Rest rest = rest(situation);
        Share least = allowances.stream()
                .map(allowance -> unused(allowance, situation.now()))
                .min(Share::compareTo)
                .orElse(Share.ALL);
        if (rest.givenUnits() == 0) {
            return allowances.isEmpty() || !givesNoDays() ? Share.NONE : least;
        }
        Share days = Share.of(rest.leftUnits(), rest.givenUnits());
        return days.compareTo(least) < 0 ? days : least;
    }

    /** The allowances that end when it is given back. */
    List<Allowance> open(Instant now) {
        return allowances.stream().filter(allowance -> allowance.isOpen(now)).toList();
    }

    /** As an add-on does. */
    private boolean givesNoDays() {
        return after == null || after.equals(before);
    }

    private static Share unused(Allowance allowance, Instant now) {
        if (!allowance.isOpen(now)) {
            return Share.NONE;
        }
        if (!allowance.unlimited()) {
            return Share.of(allowance.left(), allowance.granted());
        }
        Instant from = now.isAfter(allowance.validFrom()) ? now : allowance.validFrom();
        return Share.of(
                allowance.validUntil().getEpochSecond() - from.getEpochSecond(),
                allowance.validUntil().getEpochSecond() - allowance.validFrom().getEpochSecond());
    }
}
