package org.uzat.decision;

import java.util.List;

/** The whole of the trade's decisions: pure, from a line, settings, catalogue and now to an outcome. */
public final class Decider {

    private Decider() {}

    /** Decides one command; what time alone has done to the line comes first, whatever becomes of the command. */
    public static Decision decide(Situation situation, Command command) {
        List<Change> lapsed = Lapse.due(situation, command.origin());
        Situation current = lapsed.isEmpty()
                ? situation
                : situation.with(Decision.changed(situation.standing(), lapsed.getFirst())
                        .after());
        Decision decision = switch (command) {
            case Command.Renew renew -> PackPurchase.fromBalance(current, renew);
            case Command.PaidRenew paid -> PackPurchase.fromPayment(current, paid);
            case Command.TopUp topUp -> MoneyIn.byPartner(current, topUp);
            case Command.PaidTopUp paid -> MoneyIn.fromPayment(current, paid);
            case Command.ShopRenew shop -> ShopSelling.renew(current, shop);
            case Command.ShopTopUp shop -> MoneyIn.inShop(current, shop);
            case Command.RedeemVoucher redeem -> Redeeming.redeem(current, redeem);
            case Command.Hold hold -> Holding.hold(current, hold);
            case Command.Release release -> Holding.release(current, release);
            case Command.Refund refund -> Holding.refund(current, refund);
            case Command.Reward reward -> Rewarding.reward(current, reward);
            case Command.Lapse lapse -> Lapse.tell(current, lapse, !lapsed.isEmpty());
            case Command.Block block -> Intervening.block(current, block);
            case Command.Unblock unblock -> Intervening.unblock(current, unblock);
            case Command.Goodwill goodwill -> Intervening.goodwill(current, goodwill);
            case Command.SwapSim swap -> Swapping.swap(current, swap);
            case Command.TakeBack back -> TakingBack.decide(current, back);
            case Command.Dispute dispute -> Disputing.open(current, dispute);
            case Command.EndDispute end -> Disputing.end(current, end);
        };
        return decision.behind(lapsed);
    }
}
