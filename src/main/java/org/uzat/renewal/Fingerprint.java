package org.uzat.renewal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.uzat.decision.Because;
import org.uzat.decision.Command;
import org.uzat.decision.Drawer;
import org.uzat.decision.Terms;
import org.uzat.money.Money;

/** Names and condenses what a command asks for, so that a key used for something else is noticed. */
final class Fingerprint {

    private Fingerprint() {}

    /** The kind of command, part of a key's scope. The number is what the database stores. */
    static int operation(Command command) {
        return switch (command) {
            case Command.TopUp _ -> 1;
            case Command.Renew _ -> 2;
            case Command.PaidRenew _ -> 3;
            case Command.PaidTopUp _ -> 4;
            case Command.Hold _ -> 5;
            case Command.Release _ -> 6;
            case Command.Refund _ -> 7;
            case Command.Block _ -> 8;
            case Command.Unblock _ -> 9;
            case Command.Goodwill _ -> 10;
            case Command.Lapse _ -> 11;
            case Command.Reward _ -> 13;
            case Command.RedeemVoucher _ -> 15;
            case Command.SwapSim _ -> 12;
            case Command.TakeBack _ -> 20;
            case Command.Dispute _ -> 21;
            case Command.EndDispute _ -> 22;
            case Command.ShopRenew _ -> 23;
            case Command.ShopTopUp _ -> 24;
        };
    }

    /** 64 bits of SHA-256 over the command's content, without its key and origin. */
    static long of(Command command) {
        String content = switch (command) {
            case Command.TopUp topUp -> text(topUp.amount()) + "|" + topUp.source() + "|" + topUp.reference();
            case Command.Renew renew ->
                renew.pack() + "|" + renew.quantity() + "|" + renew.quotedVersionId() + text(renew.terms());
            case Command.PaidRenew paid ->
                paid.packVersionId() + "|" + paid.quantity() + "|" + text(paid.price()) + "|" + paid.paymentId();
            case Command.PaidTopUp paid -> text(paid.amount()) + "|" + paid.paymentId();
            case Command.Hold hold -> hold.holdId() + "|" + text(hold.amount());
            case Command.Release release -> Long.toString(release.holdId());
            case Command.Refund refund -> text(refund.amount()) + "|" + refund.paymentId();
            case Command.Block block -> text(block.because());
            case Command.Unblock unblock -> text(unblock.because());
            case Command.Lapse lapse -> lapse.at().toString();
            case Command.Reward reward -> Integer.toString(reward.days());
            case Command.RedeemVoucher redeem -> redeem.pinHash();
            case Command.SwapSim swap -> swap.former() + "|" + swap.sim() + "|" + text(swap.because());
            case Command.TakeBack back ->
                back.sold().version() + "|" + back.giving() + "|" + text(back.amount()) + "|" + text(back.because())
                        + (back.payout() == null ? "" : text(back.payout()));
            case Command.ShopRenew shop ->
                shop.packVersionId() + "|" + shop.quantity() + "|" + text(shop.price()) + text(shop.drawer())
                        + text(Terms.of(shop.ticket()));
            case Command.ShopTopUp shop -> text(shop.amount()) + text(shop.drawer());
            case Command.Dispute dispute -> dispute.disputeId() + "|" + dispute.part() + "|" + text(dispute.amount());
            case Command.EndDispute end ->
                end.opened().disputeId() + "|" + end.opened().part() + "|" + end.won();
            case Command.Goodwill goodwill -> goodwill.days() + "|" + text(goodwill.because());
        };
        return ByteBuffer.wrap(sha256().digest(content.getBytes(StandardCharsets.UTF_8)))
                .getLong();
    }

    private static String text(Money money) {
        return money.minor() + money.currency().getCurrencyCode();
    }

    private static String text(Drawer drawer) {
        return "|" + drawer.tender() + "|" + drawer.shiftId();
    }

    /** The usual terms are not written, so that older fingerprints stay. */
    private static String text(Terms terms) {
        return terms.ticket().codeHash() == null && terms.quotedMinor() == null && terms.reservation() == null
                ? ""
                : "|" + terms.ticket().codeHash() + "|" + terms.quotedMinor() + "|" + terms.reservation();
    }

    private static String text(Because because) {
        return because.why() + "|" + because.note();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java has SHA-256", missing);
        }
    }
}
