package org.uzat.decision;

import java.util.List;
import java.util.Optional;
import org.uzat.catalogue.PackVersion;
import org.uzat.ledger.Transfer;
import org.uzat.money.Money;
import org.uzat.origin.Channel;
import org.uzat.refusal.Reason;
import org.uzat.refusal.Refused;

/**
 * A pack sold face to face: the money comes straight from the drawer. What cannot be sold is declined, since the clerk has not let
 * the money go before the answer is there.
 */
final class ShopSelling {

    private ShopSelling() {}

    static Decision renew(Situation situation, Command.ShopRenew command) {
        Standing standing = situation.standing();
        Optional<Refused> barred = PackRules.lineTakesMoney(situation);
        if (barred.isPresent()) {
            return Decision.declined(standing, barred.get());
        }
        Optional<PackVersion> version = situation.catalogue().version(command.packVersionId());
        if (version.isEmpty() || version.get().operatorId() != situation.line().operatorId()) {
            return Decision.declined(standing, Reason.PACK_UNKNOWN);
        }
        PackVersion pack = version.get();
        Optional<Refused> refused = PackRules.sold(situation, pack, command.quantity(), Channel.SHOP)
                .or(() -> offered(situation, pack));
        if (refused.isPresent()) {
            return Decision.declined(standing, refused.get());
        }
        Pricing.Buyer buyer = new Pricing.Buyer(Channel.SHOP, command.origin().outlet(), command.ticket());
        Pricing.Priced priced = Pricing.now(situation, pack, command.quantity(), buyer);
        Optional<Refused> full = priced.refusal()
                .or(() -> told(priced, command))
                .or(() -> PackRules.taken(situation, pack, priced.grant()));
        if (full.isPresent()) {
            return Decision.declined(standing, full.get());
        }
        Money price = command.price();
        Drawer drawer = command.drawer();
        List<Transfer> transfers = Spending.spend(
                situation.settings(),
                List.of(new Spending.Part(drawer.account(), price)),
                price,
                price,
                drawer.shiftId());
        PackPurchase.Sale sale =
                new PackPurchase.Sale(pack, command.quantity(), priced, price, command.origin(), Change.Links.NONE);
        return Decision.changed(standing, PackPurchase.sold(situation, sale, transfers));
    }

    private static Optional<Refused> told(Pricing.Priced priced, Command.ShopRenew command) {
        return priced.price().equals(command.price())
                ? Optional.empty()
                : Optional.of(Refused.of(Reason.PRICE_CHANGED));
    }

    /** The version that the clerk named is the one in force. */
    private static Optional<Refused> offered(Situation situation, PackVersion pack) {
        Optional<PackVersion> inForce =
                situation.catalogue().pack(situation.line().operatorId(), pack.code(), situation.now());
        if (inForce.isEmpty()) {
            return Optional.of(PackRules.notInForce(situation, pack.code()));
        }
        boolean same = inForce.get().packVersionId() == pack.packVersionId();
        return same ? Optional.empty() : Optional.of(Refused.of(Reason.PRICE_CHANGED));
    }
}
