package org.uzat.decision;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.uzat.ledger.Account;
import org.uzat.ledger.Transfer;
import org.uzat.money.Money;
import org.uzat.operator.OperatorSettings;
import org.uzat.operator.Policies.VatBooked;
import org.uzat.promotion.Deal;

/** The transfers of money coming in and of money spent. */
final class Spending {

    private Spending() {}

    /**
     * Spends a price from several accounts in turn: VAT is taken from the first as far as it goes, so that the parts add
     * up to the price to the minor unit.
     *
     * @param paidOutside how much of the price comes from outside with this very purchase
     * @param party the payment or shift that outside money is kept apart by; a line's own accounts have none
     */
    static List<Transfer> spend(
            OperatorSettings settings, List<Part> parts, Money price, Money paidOutside, @Nullable Long party) {
        boolean whenSpent = settings.policies().vatBooked() == VatBooked.WHEN_SPENT;
        Money taxed = whenSpent ? price : paidOutside;
        Money vatLeft = taxed.vatIncluded(settings.vatBasisPoints());
        List<Transfer> transfers = new ArrayList<>(4);
        for (Part part : parts) {
            Money vat = vatLeft.compareTo(part.amount()) > 0 ? part.amount() : vatLeft;
            add(transfers, part.account(), Account.REVENUE, part.amount().minus(vat), party);
            add(transfers, part.account(), Account.VAT, vat, party);
            vatLeft = vatLeft.minus(vat);
        }
        return transfers;
    }

    /** Revenue is at the list price: what promotions took off it is booked as what they cost, one by one. */
    static List<Transfer> withPromotions(Situation situation, List<Transfer> paid, Deal deal) {
        if (deal.discountMinor() == 0) {
            return paid;
        }
        List<Transfer> transfers = new ArrayList<>(paid);
        for (Deal.Gave gave : deal.gave()) {
            if (gave.discountMinor() > 0) {
                Money off = situation.money(gave.discountMinor());
                transfers.add(new Transfer(Account.PROMOTION, Account.REVENUE, off, (long) gave.promotionId()));
            }
        }
        return transfers;
    }

    /** A part of a price and the account it is taken from. */
    record Part(Account account, Money amount) {}

    /** VAT owed at once where the operator books it when money is paid in: out of the revenue that is to come. */
    static List<Transfer> vatOnPaidIn(OperatorSettings settings, Money amount) {
        List<Transfer> transfers = new ArrayList<>(1);
        if (settings.policies().vatBooked() == VatBooked.WHEN_PAID_IN) {
            add(transfers, Account.REVENUE, Account.VAT, amount.vatIncluded(settings.vatBasisPoints()), null);
        }
        return transfers;
    }

    /** Settled money of a payment arrives; it is applied by the transfers that follow. */
    static Transfer settled(Money amount, long paymentId) {
        return new Transfer(Account.GATEWAY_CLEARING, Account.UNAPPLIED, amount, paymentId);
    }

    private static void add(
            List<Transfer> transfers, Account debit, Account credit, Money amount, @Nullable Long party) {
        if (amount.isPositive()) {
            transfers.add(new Transfer(debit, credit, amount, debit.hasParty() ? party : null));
        }
    }
}
