package org.uzat.till;

import org.uzat.decision.Because;
import org.uzat.money.Money;
import org.uzat.numbering.Iccid;
import org.uzat.numbering.LineId;
import org.uzat.voucher.Pin;

/**
 * What a clerk presses for.
 *
 * @param line the card's line
 * @param what is to be done for it
 * @param payment how it is paid
 * @param seenVersion the line's version that the clerk saw
 * @param anyway whether the clerk was told that somebody has just sold to this card and wants it all the same
 * @param once the form's own token, 16 to 64 letters, digits, dashes: the same one is the same sale, however often it comes
 */
public record Wish(LineId line, What what, Payment payment, int seenVersion, boolean anyway, String once) {

    /** What is to be done. */
    public sealed interface What {
        /**
         * A pack, renewal or add-on.
         *
         * @param packVersionId the version that was shown
         * @param price what all of it costs, as the customer was told it
         */
        record Pack(int packVersionId, int quantity, Money price) implements What {}

        /**
         * A card that nobody has used yet, with its first pack.
         *
         * @param first a pack with days
         */
        record NewSim(Pack first) implements What {}

        /** Money for the balance. */
        record TopUp(Money amount) implements What {}

        /**
         * A scratch card.
         *
         * @param network where the press came from, for the limits on guessing: {@code limits.Network.of(address)}
         */
        record Voucher(Pin pin, String network) implements What {}

        /**
         * Another SIM card.
         *
         * @param former the number of the card that the line was on when the clerk saw it
         * @param sim the new card's number
         */
        record Swap(String former, Iccid sim, Because because) implements What {}
    }

    /** How it is paid. */
    public sealed interface Payment {
        /**
         * Notes and coins.
         *
         * @param given what the customer hands over, at least what is due
         */
        record Cash(Money given) implements Payment {}

        /**
         * By the card terminal, which has taken the money already.
         *
         * @param reference what its slip says, 1 to 40 characters
         */
        record Terminal(String reference) implements Payment {}

        /** From the card's balance; packs only. */
        record Balance() implements Payment {}

        /** Nothing is paid: vouchers and SIM swaps. */
        record Nothing() implements Payment {}
    }
}
