package org.uzat.web.guest;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.uzat.language.Amount;

/**
 * Something that can be bought for a card, with what it would change.
 *
 * @param quote opaque: names the offer together with the price and version shown
 * @param name the pack's name; not shown for a top-up, which the page names itself
 * @param times how many of the pack
 * @param days the days it buys, 0 when it buys none
 * @param hours the hours it buys, 0 when it buys none
 * @param price what is paid, VAT included
 * @param listPrice what it costs where no promotion takes anything off; the price where none does
 * @param vat the VAT in the price
 * @param allowances what the pack brings: a property of the pack, not of the card
 * @param after the end of validity once it is bought; null while the card has none
 * @param cappedAt the last day the operator lets days add up to, when that clips this offer
 * @param gifts what promotions give with it; they are in the price and the end of validity already
 */
public record Offer(
        String quote,
        Kind kind,
        String name,
        int times,
        int days,
        int hours,
        Amount price,
        Amount listPrice,
        Amount vat,
        List<Allowance> allowances,
        @Nullable ValidTo after,
        @Nullable LocalDate cappedAt,
        List<Gift> gifts) {

    /** An offer without any promotion. */
    public Offer(
            String quote,
            Kind kind,
            String name,
            int days,
            int hours,
            Amount price,
            Amount vat,
            List<Allowance> allowances,
            @Nullable ValidTo after,
            @Nullable LocalDate cappedAt) {
        this(quote, kind, name, 1, days, hours, price, price, vat, allowances, after, cappedAt, List.of());
    }

    /** The shelf an offer stands on. */
    public enum Kind {
        PACK,
        ADD_ON,
        TOP_UP
    }

    /** What an allowance counts: octets of data, minutes of calls, messages. */
    public enum Measure {
        DATA,
        VOICE,
        SMS
    }

    /**
     * A part of a pack.
     *
     * @param amount octets, minutes or messages; meaningless when unlimited
     */
    public record Allowance(Measure measure, long amount, boolean unlimited) {}
}
