package org.uzat.decision;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.uzat.money.Money;
import org.uzat.money.MoneySource;
import org.uzat.numbering.Iccid;
import org.uzat.numbering.LineId;
import org.uzat.origin.Origin;
import org.uzat.promotion.Ticket;
import org.uzat.refusal.Reason;

/** Everything that can change a line's money or validity. */
public sealed interface Command {

    LineId line();

    Origin origin();

    RequestKey key();

    /** RENEW: from the line's balance to revenue and VAT; days and allowances of the pack. */
    record Renew(
            LineId line,
            String pack,
            int quantity,
            @Nullable Integer quotedVersionId,
            Terms terms,
            Origin origin,
            RequestKey key)
            implements Command {

        /** Whatever it costs today, without a code. */
        public Renew(
                LineId line,
                String pack,
                int quantity,
                @Nullable Integer quotedVersionId,
                Origin origin,
                RequestKey key) {
            this(line, pack, quantity, quotedVersionId, Terms.NONE, origin, key);
        }
    }

    /** TOP_UP by a partner: from the calling client's account to the line's; days by band. */
    record TopUp(
            LineId line,
            Money amount,
            MoneySource source,
            @Nullable String reference,
            Origin origin,
            RequestKey key) implements Command {}

    /**
     * PAID_RENEW: settled outside money (and a held part of the balance) to revenue and VAT; the pack's days only.
     *
     * @param packVersionId the version sold, honoured even if withdrawn since
     * @param price what all of it costs, promotions taken off; the outside part is the price less the hold
     * @param paymentId the settled payment
     * @param holdId the hold that stands for the balance part, or null
     * @param heldPart how much of the price the hold stands for; zero without one
     * @param reservation what was set aside of promotions for it, or null
     * @param unusable why it must not be bought although it is paid, such as that somebody else has just paid for the same; or null
     * @param ifNotBought what becomes of the money then
     */
    record PaidRenew(
            LineId line,
            int packVersionId,
            int quantity,
            Money price,
            long paymentId,
            @Nullable Long holdId,
            Money heldPart,
            @Nullable Long reservation,
            @Nullable Reason unusable,
            IfNotBought ifNotBought,
            Origin origin,
            RequestKey key)
            implements Command {

        /** At the list price. */
        public PaidRenew(
                LineId line,
                int packVersionId,
                int quantity,
                Money price,
                long paymentId,
                @Nullable Long holdId,
                Money heldPart,
                @Nullable Reason unusable,
                IfNotBought ifNotBought,
                Origin origin,
                RequestKey key) {
            this(
                    line,
                    packVersionId,
                    quantity,
                    price,
                    paymentId,
                    holdId,
                    heldPart,
                    null,
                    unusable,
                    ifNotBought,
                    origin,
                    key);
        }
    }

    /**
     * TOP_UP by a scratch card, which is used up by it: its value to the line's account, days by the band for vouchers.
     *
     * @param pinHash the keyed hash of its PIN ({@code Vouchers.hash}); the PIN itself goes no further than the door
     */
    record RedeemVoucher(LineId line, String pinHash, Origin origin, RequestKey key) implements Command {}

    /**
     * TOP_UP from a settled payment: days by the band for electronic money.
     *
     * @param unusable why it must not be applied although it is paid, or null
     * @param ifNotBought what becomes of the money then
     */
    record PaidTopUp(
            LineId line,
            Money amount,
            long paymentId,
            @Nullable Reason unusable,
            IfNotBought ifNotBought,
            Origin origin,
            RequestKey key)
            implements Command {}

    /**
     * RENEW in a shop: money handed over there, to revenue and VAT; days and allowances of the pack. What cannot be sold is declined.
     *
     * @param packVersionId the version that was shown; another one in force is declined with PRICE_CHANGED
     * @param price what all of it costs, as the customer was told it, promotions taken off
     * @param ticket what the customer brings along for promotions
     * @param drawer where the money is
     */
    record ShopRenew(
            LineId line,
            int packVersionId,
            int quantity,
            Money price,
            Ticket ticket,
            Drawer drawer,
            Origin origin,
            RequestKey key)
            implements Command {

        /** Without a code. */
        public ShopRenew(
                LineId line,
                int packVersionId,
                int quantity,
                Money price,
                Drawer drawer,
                Origin origin,
                RequestKey key) {
            this(line, packVersionId, quantity, price, Ticket.NONE, drawer, origin, key);
        }
    }

    /** TOP_UP in a shop: money handed over there to the line's account; days by the band of the tender's money source. */
    record ShopTopUp(LineId line, Money amount, Drawer drawer, Origin origin, RequestKey key) implements Command {}

    /** Sets a part of the balance aside for an order whose checkout opens. */
    record Hold(LineId line, long holdId, Money amount, Origin origin, RequestKey key) implements Command {}

    /** Gives a hold back to the balance; answered {@link Outcome.Released} with nothing where it was used or released. */
    record Release(LineId line, long holdId, Origin origin, RequestKey key) implements Command {}

    /**
     * Writes down that time alone has taken a line to its next state; asked by the sweep for what nobody else has touched.
     *
     * @param at the instant it passed: one of its validUntil, graceUntil and reloadUntil
     */
    record Lapse(LineId line, Instant at, Origin origin, RequestKey key) implements Command {}

    /**
     * Gives the days that somebody earned by recommending us; they join what there is by rule ADD, as far as the operator's cap lets them.
     *
     * @param days at least 1
     */
    record Reward(LineId line, int days, Origin origin, RequestKey key) implements Command {}

    /** Bars a line, by staff. */
    record Block(LineId line, Because because, Origin origin, RequestKey key) implements Command {}

    /** Frees a barred line, by staff. */
    record Unblock(LineId line, Because because, Origin origin, RequestKey key) implements Command {}

    /**
     * Gives days, by staff; they join what there is by rule ADD.
     *
     * @param days from 1 to {@link #DAYS_MAX}
     */
    record Goodwill(LineId line, int days, Because because, Origin origin, RequestKey key) implements Command {

        /** How many days are given at once at most. */
        public static final int DAYS_MAX = 30;

        public Goodwill {
            if (days < 1 || days > DAYS_MAX) {
                throw new IllegalArgumentException("goodwill is 1 to " + DAYS_MAX + " days");
            }
        }
    }

    /**
     * Moves a line to another card, by staff; its days, money, allowances and number stay.
     *
     * @param former the card's number that the line was on when somebody decided this; on another one it is not done
     * @param sim a spare card of the same operator
     */
    record SwapSim(LineId line, String former, Iccid sim, Because because, Origin origin, RequestKey key)
            implements Command {}

    /** Books that settled money not applied went back through the gateway. */
    record Refund(LineId line, Money amount, long paymentId, Origin origin, RequestKey key) implements Command {}

    /**
     * Gives a sale back, whole or in part, by staff.
     *
     * @param sold as it was read at the line's version seen, which makes it true of that version
     * @param amount what was seen and confirmed
     * @param seenVersion another version of the line is declined with RETURN_CHANGED
     * @param payout the drawer that hands out what was paid in a shop, whichever took it; a sale paid so is declined with
     *     RETURN_AT_TILL without one, and no other sale looks at it
     */
    record TakeBack(
            LineId line,
            Sold sold,
            Giving giving,
            Money amount,
            int seenVersion,
            Because because,
            @Nullable Drawer payout,
            Origin origin,
            RequestKey key)
            implements Command {

        /** Of a sale that was not paid in a shop, or away from a till. */
        public TakeBack(
                LineId line,
                Sold sold,
                Giving giving,
                Money amount,
                int seenVersion,
                Because because,
                Origin origin,
                RequestKey key) {
            this(line, sold, giving, amount, seenVersion, because, null, origin, key);
        }
    }

    /**
     * A payer's bank has taken money back.
     *
     * @param disputeId our number of the dispute
     * @param part which of the payment's items it is about; with the dispute unique on the line
     * @param amount how much of it concerns this line
     * @param sold what the money bought, read at the line's version seen; null where it bought nothing
     */
    record Dispute(
            LineId line,
            long disputeId,
            int part,
            long paymentId,
            Money amount,
            @Nullable Sold sold,
            int seenVersion,
            Origin origin,
            RequestKey key)
            implements Command {}

    /**
     * A dispute was decided.
     *
     * @param opened what its opening made of the line
     * @param won whether the money comes back to us
     */
    record EndDispute(LineId line, DisputeRecord opened, boolean won, Origin origin, RequestKey key)
            implements Command {}
}
